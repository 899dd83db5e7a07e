# Translated for this project, not validated.

session-next = القادمة: { $when }.
session-move-button = تغيّر موعدها
session-off-button = { $mode ->
        [coaching] لا لقاء
       *[therapy] لا جلسة
    } حينها
session-plan-fortnight = الموعد: كل أسبوعين، { $day }، { $time }.
session-fortnight-set = تم: موعدك مع <b>{ $label }</b> كل أسبوعين. المرة الأولى: { $first }. بعد كل { $mode ->
        [coaching] لقاء
       *[therapy] جلسة
    } تُرسَل الأسئلة تلقائيًا؛ لا شيء مطلوب منك.
session-once-set = سُجّل، هذه المرة فقط: <b>{ $label }</b>، { $when }. بعده تصل الأسئلة وحدها؛ ويمكن نقله أو إلغاؤه عبر /week
session-rhythm = كل أسبوع يوم { $day } الساعة { $time }
session-rhythm-fortnight = كل أسبوعين يوم { $day } الساعة { $time }

week-title = <b>{ $mode ->
        [coaching] لقاءاتك
       *[therapy] جلساتك
    } من أمس إلى أسبوع قادم</b>
week-line = { $at }. { $label }: { $when }
week-line-off = { $at }. <s>{ $label }: { $when }</s>
week-off-button = { $at }: { $mode ->
        [coaching] لا لقاء
       *[therapy] لا جلسة
    }
week-move-button = { $at }: تغيّر
week-again-button = { $at }: ستتم
week-none = لا { $mode ->
        [coaching] لقاءات
       *[therapy] جلسات
    } مقررة للأسبوع القادم. يمكن تحديد موعد ثابت عبر /session
week-move-ask = <b>{ $label }</b>، { $when }: متى تبدأ الآن؟ يُرجى إرسال وقت مثل <code>16:00</code>، أو يوم ووقت مثل <code>الخميس 16:00</code>.
week-moved = تم. <b>{ $label }</b>: { $when }. تأتي الأسئلة بعدها كالمعتاد.

holiday-line = { $at }. { $days }
holiday-drop-button = { $at }: إزالة
holiday-ask = متى تكون إجازتك؟ يُرجى إرسال اليوم الأول واليوم الأخير، مثل <code>24 ديسمبر – 6 يناير</code>. { $mode ->
        [coaching] اللقاءات
       *[therapy] الجلسات
    } المقررة في هذه الأيام لا تُعقد.
holiday-set = سُجّل: { $days }. لا { $mode ->
        [coaching] لقاءات
       *[therapy] جلسات
    } مقررة في هذه الأيام، ولا يُسأل أحد عنها.

notice-today = ⏰ قبل لقائك اليوم مع <b>{ $label }</b>:
notice-soon = ⏰ قبل لقائك مع <b>{ $label }</b>:
client-not-asked = { $asked ->
        [cadence] لم تُرسَل إلى <b>{ $label }</b> أسئلة هذه المرة: كنت متوقفًا حتى فات الأوان. من المرة القادمة يعود كل شيء كالمعتاد.
       *[sessions] لم تُرسَل إلى <b>{ $label }</b> أسئلة عن { $mode ->
               [coaching] اللقاء الأخير
              *[therapy] الجلسة الأخيرة
           }: كنت متوقفًا حتى فات الأوان. من { $mode ->
               [coaching] اللقاء القادم
              *[therapy] الجلسة القادمة
           } يعود كل شيء كالمعتاد.
    }
client-without-time = ساعات الهدوء في البرنامج مع ساعات الهدوء الخاصة لا تترك أي وقت في اليوم لسؤال <b>{ $label }</b>. يمكن الحديث عن ذلك: في /settings يمكن اختيار ساعات هدوء أخرى.

met-ask = أنت و<b>{ $name }</b>: هل التقيتما؟ أسأل الطرف الآخر قبل تسجيل أي شيء.
met-yes-button = التقينا
met-no-button = لم نلتقِ
met-passed-on = شكرًا. لقد سألت <b>{ $name }</b>.
met-yes-told = وصل من <b>{ $label }</b> أنكما التقيتما. متى { $mode ->
        [coaching] انتهى اللقاء
       *[therapy] انتهت الجلسة
    }؟
met-no-told = وصل من <b>{ $label }</b> أنكما لم تلتقيا.
met-no-planned = الموعد المقرر: { $when }.
met-leave-button = يبقى كما هو
met-left = <b>{ $label }</b>: يبقى كل شيء كما هو.

settings-quiet = ساعات الهدوء لديك: { $from } – { $until }
settings-quiet-button = ساعات الهدوء
settings-quiet-ask = متى يجب ألا أكتب إليك أبدًا؟ يُرجى إرسال وقتين، مثل <code>20:00 – 09:30</code>. ساعات الهدوء في البرنامج تسري أيضًا.
settings-quiet-all-day = بذلك لا يبقى وقت للكتابة إليك. أنا لا أكتب أصلًا إلا بين { $from } و{ $until }: يُرجى ترك جزء من هذا الوقت.
settings-quiet-off-button = بلا ساعات خاصة

clients-codes = للتقويم أو لملف، لكل شخص رمز: { $codes }

menu-week = { $mode ->
        [coaching] لقاءات
       *[therapy] جلسات
    } الأسبوع القادم
menu-holiday = أيام إجازتك
menu-met = الإخبار هل التقيتما
session-too-far = فهمت: { $when }. هذا بعيد جدًا. يُرجى إرسال يوم خلال الشهرين القادمين.
session-not-asked-paused = <b>{ $label }</b> في استراحة الآن، ولن تصل أسئلة عن { $mode ->
        [coaching] هذا اللقاء
       *[therapy] هذه الجلسة
    }.
session-not-asked-away = لا تصل أسئلة إلى <b>{ $label }</b> الآن، فلن يُسأل عن { $mode ->
        [coaching] هذا اللقاء
       *[therapy] هذه الجلسة
    }.
session-not-asked-old = مضى على ذلك وقت طويل، فلن تصل أسئلة إلى <b>{ $label }</b>.
session-not-asked-next = { $mode ->
        [coaching] اللقاء التالي قريب
       *[therapy] الجلسة التالية قريبة
    } جدًا، فلن تصل إلى <b>{ $label }</b> أسئلة { $mode ->
        [coaching] عن هذا
       *[therapy] عن هذه
    }.
session-not-asked-hours = لا تترك ساعات الهدوء وقتًا من اليوم لسؤال <b>{ $label }</b>.
session-known-planned = هي مسجّلة من قبل. تصل الأسئلة إلى <b>{ $label }</b>: { $when }.
session-known-asked = هي مسجّلة من قبل، ووصلت الأسئلة إلى <b>{ $label }</b>.
session-known = هي مسجّلة من قبل، ولن تصل إلى <b>{ $label }</b> أسئلة عنها.
session-plan-replace = الموعد مع <b>{ $label }</b>: { $plan }. هل يحل هذا محله: { $new }؟
session-replace-button = نعم، استبدال
session-keep-button = لا، يبقى كما هو
session-kept = حسنًا، يبقى كل شيء كما هو مقرر مع <b>{ $label }</b>.
session-plan-same = هذا مقرر من قبل مع <b>{ $label }</b>: { $plan }.
session-instead = هناك { $mode ->
        [coaching] لقاء مقرر
       *[therapy] جلسة مقررة
    } مع <b>{ $label }</b>: { $planned }. { $mode ->
        [coaching] هل يبدأ
       *[therapy] هل تبدأ
    } بدلًا من ذلك: { $when }؟
