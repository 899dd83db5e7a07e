### Arabic, standard, addressed without gender where it can be. Translated for this project, not validated.

welcome-practitioner = أهلًا { $name }. كل شيء جاهز.

    1. إرسال /invite مع اسم أو أحرف من اختيارك لشخص ما. يصلك رابط لتمريره إليه.
    2. { $asked ->
        [cadence] تصل بضعة أسئلة قصيرة من تلقاء نفسها، في مواعيد البرنامج. لا شيء مطلوب منك.
       *[sessions] بعد { $mode ->
               [coaching] اللقاء
              *[therapy] الجلسة
           }، إرسال /session. { welcome-asked }
    }
    3. يصلك ملخصك: { $digest } ({ $zone })، ثم كل أسبوع.

    /help يعرض كل شيء. /settings يغيّر اللغة والمنطقة الزمنية ووقت الملخص.

welcome-asked = { $hours ->
    [0] عندها تصل إلى الشخص بضعة أسئلة قصيرة.
    [1] بعد ساعة تصل إلى الشخص بضعة أسئلة قصيرة.
    [2] بعد ساعتين تصل إلى الشخص بضعة أسئلة قصيرة.
    [few] بعد { $hours } ساعات تصل إلى الشخص بضعة أسئلة قصيرة.
    [many] بعد { $hours } ساعة تصل إلى الشخص بضعة أسئلة قصيرة.
   *[other] بعد { $hours } ساعة تصل إلى الشخص بضعة أسئلة قصيرة.
}

help-practitioner = <b>من أجل { $mode ->
        [coaching] عملك في الكوتشينغ
       *[therapy] عملك
    }</b>
    /session – { $mode ->
            [coaching] انتهى لقاء
           *[therapy] انتهت جلسة
        }، أو موعد أسبوعي
    /invite – رابط لشخص جديد
    /clients – الجميع في نظرة واحدة
    /client – عميل واحد: الإجابات، الإنهاء، التسليم
    /week – { $mode ->
            [coaching] لقاءات
           *[therapy] جلسات
        } الأسبوع القادم
    /ask – بضعة أسئلة الآن لأحد العملاء
    /holiday – أيام إجازتك
    /calendar – { $mode ->
            [coaching] لقاءات
           *[therapy] جلسات
        } من تقويمك
    /digest – هذا الأسبوع حتى الآن
    /history – الأسابيع الماضية
    /report – صفحة للإشراف
    /score – درجة من نموذج ورقي
    /goals – ما تعمل عليه مع عميل
    /form – استمارتك القصيرة بعد { $mode ->
            [coaching] اللقاء
           *[therapy] الجلسة
        }
    /settings – اللغة، المنطقة الزمنية، وقت الملخص
    /privacy – ما يُحفظ ومن يراه

    أنا برنامج ولست خدمة طوارئ. { now-hint }
help-client = <b>ما يمكن فعله هنا</b>
    { $asked ->
        [cadence] في أوقات منتظمة
       *[sessions] بعد { $mode ->
               [coaching] اللقاء
              *[therapy] الجلسة
           }
    } تصلك بضعة أسئلة قصيرة. يمكن النقر على إجابة أو كتابتها.
    /checkin – الإجابة عن بعض الأسئلة الآن
    /goals – أهداف عملكما معًا
    /met – الإخبار هل التقيتما
    /course – صورة لإجاباتك
    /pause – لا أسئلة لفترة
    /stop – لا أسئلة بعد الآن
    /settings – اللغة والمنطقة الزمنية
    /privacy – ما يُحفظ ومن يراه

    أنا برنامج ولست خدمة طوارئ. { now-hint }
help-stranger = مرحبًا! للبدء تلزم دعوة من الشخص الذي تعمل معه. يُرجى فتح الرابط الذي وصلك، أو إرسال /start والرمز. { now-hint }
unknown-command = هذا الأمر غير معروف لدي. /help يعرض ما يمكنني فعله. { now-hint }
for-practitioners = هذا الأمر ليس لك. /help يعرض ما يمكن فعله هنا. { now-hint }
for-clients = هذا الأمر لمن يجيبون عن الأسئلة هنا. /help يعرض ما يمكن فعله. { now-hint }

invite-unknown = هذا الرمز غير معروف لدي. يُرجى التأكد من نسخه كاملًا، أو طلب رابط جديد.
invite-used = استُخدم هذا الرابط من قبل. يُرجى طلب رابط جديد.
invite-mine-already = سبق لك استخدام هذا الرابط، وكل شيء على ما يرام. /help يعرض ما يمكن فعله هنا.
invite-expired = هذا الرابط قديم جدًا. يُرجى طلب رابط جديد.
invite-own-client = هذا الرابط للشخص المدعو. يُرجى تمريره إليه وعدم فتحه.
invite-client-twice = صلتك بهذا الشخص قائمة من قبل. لم يتغير شيء.
invite-practitioner-twice = حسابك جاهز من قبل. لم يتغير شيء.
invite-for-practitioner = هذا الرابط لمن يقدّم { $mode ->
        [coaching] الكوتشينغ
       *[therapy] الجلسات
    } هنا. مشاركتك هي الإجابة عن الأسئلة، لذلك لم يتغير شيء. يُرجى طلب رابط خاص بك ممن أرسله.

invite-ask-label = من المدعو؟ يُرجى إرسال اسم قصير أو أحرف يكفي أن تكون مفهومة لك وحدك، مثل <i>أ.</i> أو <i>الثلاثاء 3</i>. بلا أسماء كاملة من فضلك.
invite-bad-label = يُرجى إرسال اسم قصير لا يتجاوز عدد أحرفه { $most }.
invite-label-taken = لديك من قبل شخص باسم <b>{ $label }</b>. يُرجى اختيار اسم قصير آخر.
invite-made = يُرجى تمرير هذا الرابط إلى <b>{ $label }</b>. يعمل مرة واحدة، لمدة { $days ->
        [zero] { $days } يوم
        [one] يوم واحد
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }:

    { $link }

    أو يمكن أن يُرسَل في محادثة مع هذا البوت:
    <code>/start { $code }</code>

session-no-clients = لا أحد يشارك حتى الآن. إرسال /invite يعطي رابطًا؛ ومن يوافق يظهر هنا.
client-unknown = لا يوجد لدي شخص باسم <b>{ $label }</b>.
session-choose-client = عمّن نتحدث؟
session-when = متى { $mode ->
        [coaching] انتهى اللقاء
       *[therapy] انتهت الجلسة
    } مع <b>{ $label }</b>؟
session-plan = الموعد: كل أسبوع، { $day }، { $time }.
session-now-button = الآن
session-today-button = في وقت آخر
session-weekly-button = موعد منتظم
session-end-plan-button = إنهاء الموعد
session-at-ask = متى { $mode ->
        [coaching] انتهى اللقاء
       *[therapy] انتهت الجلسة
    } مع <b>{ $label }</b>؟ يُرجى إرسال وقت مثل <code>15:00</code> أو <code>أمس 15:00</code>.
session-weekly-ask = متى تبدأ { $mode ->
        [coaching] لقاءاتك
       *[therapy] جلساتك
    } مع <b>{ $label }</b>؟ يُرجى إرسال يوم ووقت مثل <code>الثلاثاء 15:00</code> أو <code>كل أسبوعين الثلاثاء 15:00</code>.
session-which-day = أي يوم هو المقصود؟ لكل أسبوع، يُرجى كتابة «كل» قبل اليوم.
session-taken = { $mode ->
        [coaching] انتهى اللقاء
       *[therapy] انتهت الجلسة
    }: { $when }.
session-noted = سُجّل. تصل الأسئلة إلى <b>{ $label }</b>: { $when }.
session-weekly-set = تم: موعدك مع <b>{ $label }</b> كل أسبوع. المرة الأولى: { $first }. بعد كل { $mode ->
        [coaching] لقاء
       *[therapy] جلسة
    } تُرسَل الأسئلة تلقائيًا؛ لا شيء مطلوب منك.
session-plan-ended = انتهى الموعد الأسبوعي مع <b>{ $label }</b>.

settings = <b>إعداداتك</b>
    اللغة: { $language }
    المنطقة الزمنية: { $zone }
settings-digest = الملخص: { $day }، { $time }
settings-language-button = اللغة
settings-zone-button = المنطقة الزمنية
settings-day-button = يوم الملخص
settings-time-button = وقت الملخص
settings-choose-language = ما اللغة المفضلة؟
settings-choose-day = في أي يوم يصل الملخص؟
settings-zone-ask = أين مكان إقامتك؟ يُرجى إرسال أقرب مدينة كبيرة، مثل <code>برلين</code> أو <code>نيويورك</code>.
settings-at-ask = في أي ساعة يصل الملخص؟ يُرجى إرسال وقت مثل <code>08:00</code>.

pause-choose = كم مدة الاستراحة؟ لا أحد يسأل عن السبب.
pause-weeks-button = { $weeks ->
        [zero] { $weeks } أسبوع
        [one] أسبوع واحد
        [two] أسبوعان
        [few] { $weeks } أسابيع
        [many] { $weeks } أسبوعًا
       *[other] { $weeks } أسبوع
    }
pause-begun = تم. لا أسئلة حتى { $day }. للعودة قبل ذلك يكفي إرسال /pause.
pause-running = أنت في استراحة حتى { $day }.
pause-end-button = إنهاء الاستراحة
pause-ended = أهلًا بعودتك. { asked-again }

stop-sure = هل نتوقف عن السؤال؟ إجاباتك حتى الآن تبقى لدى الشخص الذي تعمل معه. يعلم أنك توقفت، لا السبب.
stop-yes-button = نعم، توقف
stop-no-button = لا، متابعة
stopped = توقفت الأسئلة. عند تغيير الرأي يكفي إرسال /start.
not-stopped = حسنًا، لم يتغير شيء.
nothing-to-stop = لا تصلك أسئلة الآن، فلا شيء لإيقافه.

privacy = <b>ما يُحفظ ومن يراه</b>
privacy-of-client =
    • إجاباتك تصل إلى الشخص الذي تعمل معه، ولا أحد سواه. لا يراها إلا بعد النقر على «إرسال». والهدف الذي تذكره لا يُرى إلا إذا أظهرته.
privacy-of-practitioner =
    • إجابات عملائك تصل إليك بعد أن ينقروا على «إرسال»، ولا أحد سواك. أما إجاباتك أنت فلا تُعرض إلا عليك. والأهداف التي تذكرها وتُظهرها يراها ذلك العميل.
privacy-of-coordinator =
    • الإجابات تصل إلى من يعمل معه كل شخص. أنت ترى بالأرقام كيف تسير الأمور، ولا ترى أبدًا إجابات شخص بعينه.
privacy-stored =
    • الأسماء والرسائل وحسابك في Telegram محفوظة ومقفلة، والمفتاح في مكان آخر.
    • المحادثات مع البوتات ليست مشفّرة من طرف إلى طرف: الرسائل تمر عبر Telegram.
    • لا أحد يقرأ هذه المحادثة مباشرة. ليست خدمة طوارئ ولا جهازًا طبيًا. { now-hint }
privacy-choice =
    • المشاركة قرارك. /pause و /stop متاحان في أي وقت.
privacy-of-programme = <b>من القائمين على هذا</b>
    { $words }

menu-session = { $mode ->
        [coaching] انتهى لقاء
       *[therapy] انتهت جلسة
    }، أو موعد أسبوعي
menu-clients = الجميع في نظرة واحدة
menu-client = عميل واحد: الإجابات، الإنهاء، التسليم
menu-digest = هذا الأسبوع حتى الآن
menu-invite = رابط لشخص جديد
menu-settings = اللغة والوقت
menu-privacy = ما يُحفظ ومن يراه
menu-help = ما يمكن فعله هنا
menu-pause = لا أسئلة لفترة
menu-stop = لا أسئلة بعد الآن
menu-form = استمارتك القصيرة
