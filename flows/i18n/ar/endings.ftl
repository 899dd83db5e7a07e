### Arabic, standard, addressed without gender where it can be. Translated for this project, not validated.

# The end of the work together, beginning again, and a client's own page. What comes unasked has a neutral first line.

work-ending = العمل مع { $name } يقترب من نهايته. يصلك استبيان قصير أخير، ثم لا تصل أسئلة أخرى.
work-ended = انتهى العمل مع { $name }، ولن تصل أسئلة أخرى عنه. شكرًا على كل إجاباتك. إنها تبقى لك: /mydata يعرضها و /delete يحذفها.
work-again = دعوة جديدة من { $name } لمعرفة كيف يسير عملكما. لا يصل شيء دون موافقتك.
again-read-button = قراءة ما يعنيه ذلك
again-nothing = لا سؤال موجّه إليك الآن عن المتابعة. /help يعرض ما يمكن فعله هنا.
all-ended = انتهى العمل المشترك هنا، ولا تصل أسئلة. إجاباتك تبقى لك: /mydata يعرضها و /delete يحذفها.
client-not-again = يفضّل <b>{ $label }</b> عدم البدء من جديد الآن. لا يُسأل عن السبب ولا يُحفظ.
practitioner-gone = { $name } لم يعد يعمل هنا، لذلك تتوقف الاستبيانات مؤقتًا. لم يُنقل شيء من إجاباتك إلى أحد. إن أمكن لشخص آخر أن يتابع، فسيكون السؤال لك أولًا. /mydata يعرض إجاباتك و /delete يحذفها.
no-practitioner-now = لم تعد لديك متابعة لأحد هنا. وصل الخبر إلى عملائك، وحُذفت ملخصاتك.

client-which-button = فتح صفحة عميل
client-which = عن أي عميل؟
client-open-button = فتح الصفحة
client-end-button = إنهاء العمل
client-end-sure = هل ينتهي العمل مع <b>{ $label }</b> هنا؟ يصل الخبر بلطف، ولا يُسأل عن شيء بعد ذلك، ولا يرد الاسم في ملخصاتك. تبقى الإجابات مقروءة عبر /client.
client-end-last-button = بعد الاستبيان الأخير
client-end-met-button = التقينا: سؤال أخير
client-end-now-button = الإنهاء الآن
client-end-no-button = لا، نتابع
client-ending = تم. يصل الخبر إلى <b>{ $label }</b> مع استبيان أخير، ثم هدوء.
client-no-last = لم يعد السؤال عن { $mode ->
        [coaching] ذلك اللقاء
       *[therapy] تلك الجلسة
    } ممكنًا. هل ينتهي العمل مع <b>{ $label }</b> الآن؟
client-ended = تم. انتهى العمل مع <b>{ $label }</b> هنا. يمكن البدء من جديد في أي وقت عبر /client.
client-goes-on = حسنًا، كل شيء مستمر مع <b>{ $label }</b>.
client-again-button = البدء من جديد
client-left-alone = الرغبة هي عدم السؤال مرة أخرى. عند تغيير الرأي يكفي إرسال /start هنا.
client-asked-again = وصل السؤال عن البدء من جديد إلى <b>{ $label }</b>. يصلك خبر عند الموافقة. عند تعذّر إيجاد الرسالة يكفي إرسال /start.

state-ending = استبيان أخير ثم النهاية
state-asked-again = سؤال عن البدء من جديد
state-moved = متابعة مع شخص آخر
digest-state-ended = انتهى عملكما معًا.
digest-count-moved = متابعة مع شخص آخر: { $who }
digest-rest-moved = <b>متابعة مع شخص آخر</b>: { $labels }
rehearsal-due-end = { $when }: ينتهي عمل شخصين معًا.
stop-which = مع من نتوقف عن السؤال؟ إجاباتك حتى الآن تبقى لدى هذا الشخص. يعلم أنك توقفت، لا السبب.
stop-all-button = مع الجميع
stopped-one = لن أسأل بعد الآن عن عملك مع { $name }. ومع { $others } يستمر كل شيء كما كان؛ /stop ينهي ذلك أيضًا. وعند تغيير الرأي يكفي إرسال /start
