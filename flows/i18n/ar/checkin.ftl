### Arabic, standard, addressed without gender where it can be. Translated for this project, not validated.
### The check-in: what a client or a practitioner reads and taps while answering.

checkin-hello = مرحبًا! بضعة أسئلة سريعة، نحو دقيقة واحدة.
checkin-hello-practitioner = أربع نقرات سريعة، إن أردت.
checkin-again = مرحبًا من جديد! هنا كنّا قد توقفنا.
checkin-reminder = تذكير صغير، إذا توفرت دقيقة. ولا بأس بتركه.
checkin-about = المطلوب التفكير في { $mode ->
        [coaching] اللقاء الأخير
       *[therapy] الجلسة الأخيرة
    } مع { $name } فقط. لا توجد إجابات صحيحة أو خاطئة. يمكن النقر أو الكتابة.
checkin-about-lately = المطلوب التفكير في العمل مع { $name } في الفترة الأخيرة. لا توجد إجابات صحيحة أو خاطئة. يمكن النقر أو الكتابة.
checkin-requested = طُلب منّي إرسال هذه الأسئلة، والطلب من { $name }. يمكن أيضًا تركها دون إجابة.
checkin-about-practitioner = كيف كان وقع { $mode ->
        [coaching] اللقاء الأخير
       *[therapy] الجلسة الأخيرة
    } في رأيك بالنسبة إلى { $name }؟
checkin-reassure = الإجابة الأدنى مفيدة أيضًا: فهي تُظهر ما يمكن تحسينه.

checkin-progress = { $at } من { $of }
checkin-so-far = إجابتك: <b>{ $label }</b>
checkin-so-far-skipped = هذا السؤال تُرك بلا إجابة.
checkin-heard = ✓ فُهم: <b>{ $label }</b>
checkin-heard-skip = ✓ تُرك بلا إجابة.
checkin-read-back = هذا ما فُهم. هل هو صحيح؟

# How far the client has come with a goal, beside the questionnaire.
checkin-goal-question = إلى أي مدى وصلت مع «{ $goal }»؟
checkin-goal-question-unnamed = إلى أي مدى وصلت مع هذا الهدف؟
checkin-goal-value = { $value } من 10
checkin-goal-scale = 0 هو البداية، و10 هو الوصول الكامل. يمكن تخطي السؤال.

checkin-back-button = رجوع
checkin-skip-button = تخطي
checkin-later-button = لاحقًا
checkin-keep-button = إبقاء
checkin-right-button = نعم، صحيح
checkin-wrong-button = لا

checkin-more = هل من المزيد عن ذلك؟ تكفي الكتابة هنا. وفي النهاية القرار لك: هل يصل ذلك إلى { $name } أم لا.
checkin-note = تكفي الكتابة هنا. وفي النهاية القرار لك: هل يصل ذلك إلى { $name } أم لا.
checkin-not-watched = أنا برنامج: لا أحد يرى هذا الآن، وهذه ليست خدمة طوارئ. عند الحاجة إلى مساعدة الآن، هناك من يمكنه المساعدة:
checkin-written = لاستبدال ما كتبته تكفي الكتابة من جديد:

checkin-remove-button = حذف

checkin-summary = أوشكنا على الانتهاء. هذا ما سيصل إلى { $name }:
checkin-answer = <b>{ $label }</b>
checkin-left-out = <i>بلا إجابة</i>
# The client's answer about a goal stands below this line, where the programme shows it to nobody else.
checkin-only-you = هذا لا يراه أحد غيرك:
checkin-words-shared = { $number ->
        [0] كلماتك، وستصل إلى { $name }:
       *[other] كلماتك عن الإجابة { $number }، وستصل إلى { $name }:
    }
checkin-words-withheld = { $number ->
        [0] كلماتك، و<b>لن</b> تصل إلى { $name }:
       *[other] كلماتك عن الإجابة { $number }، و<b>لن</b> تصل إلى { $name }:
    }
checkin-summary-send = إن كان كل شيء صحيحًا، فالزر هو «{ checkin-send-button }».

checkin-send-button = إرسال
checkin-choose-button = تغيير
checkin-withhold-button = { $number ->
        [0] إخفاء كلماتي
       *[other] إخفاء كلمات { $number }
    }
checkin-share-button = { $number ->
        [0] إظهار كلماتي
       *[other] إظهار كلمات { $number }
    }

checkin-choosing = ما الإجابة المراد تغييرها؟
checkin-more-button = المزيد عن { $number }
checkin-write-button = إضافة كلمات
checkin-rewrite-button = تغيير كلماتي

checkin-later = لا بأس. متى يعود السؤال؟
checkin-hour-button = بعد ساعة
checkin-evening-button = هذا المساء
checkin-tomorrow-button = غدًا
checkin-pause-button = استراحة أطول
checkin-stop-button = توقف نهائي
checkin-pausing = كم مدة الاستراحة؟ يمكن كتابتها أيضًا، مثلًا: 10 أيام.
checkin-days-button = { $days ->
        [7] أسبوع واحد
        [14] أسبوعان
        [28] 4 أسابيع
        [zero] { $days } يوم
        [one] يوم واحد
        [two] يومان
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }
checkin-stopping = عند التوقف لن تصلك أسئلة بعد الآن. وما أُرسل من قبل يبقى كما هو. هل نتوقف؟
checkin-stop-yes-button = نعم، توقف
checkin-stop-no-button = لا، متابعة
checkin-away-hour = حسنًا، يعود السؤال بعد ساعة. إجاباتك حتى الآن محفوظة.
checkin-away-evening = حسنًا، يعود السؤال هذا المساء. إجاباتك حتى الآن محفوظة.
checkin-away-tomorrow = حسنًا، يعود السؤال غدًا. إجاباتك حتى الآن محفوظة.
checkin-away-pause = { $days ->
        [7] حسنًا، لا أسئلة لمدة أسبوع.
        [14] حسنًا، لا أسئلة لمدة أسبوعين.
        [28] حسنًا، لا أسئلة لمدة 4 أسابيع.
        [zero] حسنًا، لا أسئلة لمدة { $days } يوم.
        [one] حسنًا، لا أسئلة لمدة يوم واحد.
        [two] حسنًا، لا أسئلة لمدة يومين.
        [few] حسنًا، لا أسئلة لمدة { $days } أيام.
        [many] حسنًا، لا أسئلة لمدة { $days } يومًا.
       *[other] حسنًا، لا أسئلة لمدة { $days } يوم.
    } للمتابعة قبل ذلك، الزر هو «{ checkin-resume-button }».
checkin-resume-button = متابعة الآن

checkin-done = شكرًا! إجاباتك محفوظة.
checkin-done-reached = وصلت إلى هدفك تمامًا. إذا تحقق الهدف، يمكن قول ذلك عبر /goals.
asked-again = { $asked ->
        [cadence] ستصلك أسئلة جديدة في موعدها.
       *[sessions] ستصلك أسئلة جديدة بعد { $mode ->
                [coaching] اللقاء القادم
               *[therapy] الجلسة القادمة
            }.
    }
checkin-done-next = ستصل إلى { $name } في الملخص الأسبوعي القادم، أو قبل ذلك إن كان هناك أمر مهم. إن كان هناك ما لا يحتمل الانتظار، فالأفضل قوله مباشرة إلى { $name }. { asked-again }
checkin-done-practitioner = شكرًا، هذا كل شيء.
checkin-expired = أُغلقت هذه الأسئلة، ولا بأس في ذلك. { asked-again }
checkin-expired-unsent = لم تُرسَل إجاباتك بعد، لذلك لم يصل منها شيء إلى أحد.
checkin-expired-again = للإجابة مع ذلك يكفي إرسال /checkin.
checkin-expired-practitioner = أُغلقت الاستمارة الخاصة بـ { $name }، ولا بأس في ذلك.
checkin-expired-practitioner-unsent = لم تُرسَل بعد، لذلك لا يُستخدم منها شيء.
checkin-stopped = حسنًا، لن تصلك أسئلة بعد الآن. شكرًا على إجاباتك حتى الآن.
checkin-closed = هذه الأسئلة مغلقة. لا شيء مطلوب هنا.

checkin-notice-already = وصلت من قبل.
checkin-notice-overtaken = احتُسبت النقرة الأولى. للتغيير، الزر هو «{ checkin-back-button }».
checkin-notice-stale = هذا الزر قديم، فلم يتغير شيء. يُرجى استخدام أحدث رسالة.
checkin-notice-ended = هذه الأسئلة مغلقة من قبل. لم يتغير شيء.
checkin-notice-first = هذا هو السؤال الأول.
checkin-notice-ambiguous = لم يتضح أي إجابة هي المقصودة. يُرجى اختيار واحدة فقط.
checkin-notice-count = يمكن إرسال إجابة واحدة، أو كل الإجابات الباقية معًا. هذا العدد أكثر أو أقل.
checkin-notice-hedged = لم يتضح المقصود تمامًا. يُرجى اختيار الإجابة الأنسب.
checkin-notice-out-of-range = هذا الرقم ليس في القائمة. يُرجى اختيار إحدى الإجابات.
checkin-notice-unknown = عذرًا، لم يُفهم ذلك. يُرجى النقر على إجابة أو كتابتها كما هي مكتوبة. { now-hint }
checkin-notice-empty = وصلت رسالة فارغة. يُرجى النقر على إجابة أو كتابتها.
checkin-notice-too-long = هذا طويل جدًا ولم يُحفظ منه شيء. هل يمكن إرسال نص أقصر، لا يزيد على 2000 حرف؟ { now-hint }
checkin-notice-yes-or-no = يُرجى الإجابة بنعم أو لا، أو النقر على زر.
checkin-notice-write-here = بكل سرور: تكفي الكتابة هنا كرسالة.
checkin-notice-summary = لم تُضف هذه الكلمات. إن كان كل شيء صحيحًا، فالزر هو «{ checkin-send-button }». وللتغيير «{ checkin-choose-button }».
checkin-notice-choose = يُرجى النقر على رقم الإجابة المراد تغييرها، أو كتابته.
checkin-notice-menu = يُرجى النقر على أحد الأزرار.
checkin-notice-pause-length = يُرجى كتابة المدة، 180 يومًا على الأكثر: 10 أيام، أو أسبوعين، أو حتى 24 مارس.
checkin-notice-away = هذا مؤجل. للإجابة الآن، الزر هو «{ checkin-resume-button }».
checkin-notice-stays = لا حاجة إلى التأجيل: يبقى هنا، ولا بأس بتركه.
checkin-notice-voice = لا يمكنني سماع التسجيلات، فلم يُحفظ شيء. يُرجى النقر على زر أو الكتابة. { now-hint }
checkin-notice-picture = لا يمكنني رؤية الصور والفيديو، فلم يُحفظ شيء. يُرجى النقر على زر أو الكتابة. { now-hint }
checkin-notice-sticker = جميل! لكن لا يمكن قراءته كإجابة. يُرجى النقر على زر أو الكتابة.
checkin-notice-file = لا يمكنني فتح الملفات، فلم يُحفظ شيء. يُرجى النقر على زر أو الكتابة.
checkin-notice-contact = لا حاجة إلى جهات الاتصال، فلم يُحفظ شيء. يُرجى النقر على زر أو الكتابة.
checkin-notice-location = لا حاجة إلى موقعك، فلم يُحفظ شيء. يُرجى النقر على زر أو الكتابة.
checkin-notice-poll = لا يمكنني الإجابة عن الاستطلاعات. يُرجى النقر على زر أو الكتابة.
checkin-notice-forwarded = هذه رسالة محوّلة، فلم تُحتسب. يُرجى النقر على زر أو الكتابة بكلماتك.
checkin-notice-edited = تعديل رسالة قديمة لا يغيّر إجابتك. الزر هو «{ checkin-back-button }»، أو «{ checkin-choose-button }» في النهاية.
checkin-notice-other = لا يمكنني قراءة هذا النوع من الرسائل. يُرجى النقر على زر أو الكتابة. { now-hint }
checkin-expired-kept = تبقى إجاباتك هنا يومًا واحدًا: للمتابعة منها يكفي إرسال /checkin
checkin-notice-too-long-together = المجموع أكثر من 2000 حرف. ما كتبته قبل ذلك محفوظ، وهذه الرسالة الأخيرة لا. هل يمكن إرسالها أقصر؟
form-none = لا توجد استمارة مفتوحة لك الآن. تصلك واحدة بعد { $mode ->
        [coaching] اللقاء
       *[therapy] الجلسة
    }.
