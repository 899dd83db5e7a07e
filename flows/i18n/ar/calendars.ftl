# Translated for this project, not validated.

calendar-none = يمكن أن تأتي { $mode ->
        [coaching] لقاءاتك
       *[therapy] جلساتك
    } من تقويمك. يُرجى إرسال عنوانه (ينتهي عادةً بـ ‎.ics)؛ يعرضه برنامج التقويم تحت «مشاركة» أو «نشر».
calendar-read = أقرأ تقويمك. لاستخدام تقويم آخر يُرجى إرسال عنوانه.
calendar-failing = لم أستطع قراءة تقويمك مؤخرًا. لم يتغير شيء. هل ما زال العنوان صحيحًا؟
calendar-how = يُرجى كتابة رمز الشخص في عنوان كل موعد معه: { $codes }. تُقرأ فقط العناوين التي فيها رمز، ويبقى كل ما عداها غير مقروء.
calendar-set = شكرًا. أقرأ تقويمك الآن وأخبرك بعد لحظات بما أجده؛ ثم أقرؤه كل نصف ساعة تقريبًا.
calendar-no-address = لا أستطيع استخدام هذا العنوان. يبدأ بـ ‎https://‎ وينتهي عادةً بـ ‎.ics
calendar-off-button = بلا تقويم
calendar-off = لم أعد أقرأ تقويمك. تبقى { $mode ->
        [coaching] اللقاءات
       *[therapy] الجلسات
    } التي وُجدت، وتظهر عبر /week
calendar-news = <b>تقويمك</b>
menu-calendar = { $mode ->
        [coaching] لقاءات
       *[therapy] جلسات
    } من تقويمك
calendar-failed-unreachable = لم أتمكن الآن من الوصول إلى هذا التقويم.
calendar-failed-refused = يقول الخادم إنه لا يوجد تقويم على هذا العنوان، أو إنه لا يُسمح لي بقراءته. يُرجى نسخ العنوان مرة أخرى؛ تجده في برنامج التقويم تحت «مشاركة» أو «نشر».
calendar-failed-private = يقود هذا العنوان إلى شبكة خاصة أو إلى جهازك، ولا أستطيع الوصول إلى هناك. العنوان المطلوب يعطيه برنامج التقويم تحت «مشاركة» أو «نشر».
calendar-failed-not-kept = لم أحفظ العنوان. لتجربة عنوان آخر يكفي إرسال /calendar
calendar-failed-old-stays = لذلك أواصل قراءة التقويم السابق. لم يتغير شيء.
calendar-failed-trying = سأواصل المحاولة، وأخبرك إن لم تنجح خلال يوم. هل العنوان صحيح؟ لاستخدام عنوان آخر يمكن إرساله عبر /calendar
calendar-found = قرأت التقويم. { $mode ->
        [coaching] اللقاءات
       *[therapy] الجلسات
    } في الأسابيع الثمانية القادمة: { $count } ({ $who }). { $mode ->
        [coaching] لقاءات الأسبوع
       *[therapy] جلسات الأسبوع
    } القادم تظهر عبر /week
calendar-found-none = قرأت التقويم. لا { $mode ->
        [coaching] لقاءات
       *[therapy] جلسات
    } فيه للأسابيع الثمانية القادمة. وحين تُضاف سأجدها.
calendar-or-choose = أو يمكن تحديد أي المواعيد مع مَن. عندها أقرأ متى هي، لا ما اسمها.
calendar-choose-button = اختيار المواعيد
calendar-whole-button = كلها مع شخص واحد
calendar-choose = أي هذه المواعيد مع شخص تتابعه؟ يسري ذلك على كل تكرار له.
calendar-choose-line = { $at }. { $when } (المرات في ثمانية أسابيع: { $count })
calendar-choose-none = لم أجد مواعيد تتكرر في الساعة نفسها من الأسبوع. الرمز في العنوان يصلح لأي موعد.
calendar-whose = مع مَن هذه المواعيد؟
calendar-whose-all = مع مَن كل مواعيد هذا التقويم؟ كل موعد بلا رمز يُعد عندئذ { $mode ->
        [coaching] لقاءً
       *[therapy] جلسة
    }، حتى الخاص منها.
calendar-nobody-button = مع لا أحد
calendar-replace = أقرأ تقويمًا آخر لك بالفعل. هل يحل هذا محله؟ عندها تسقط { $mode ->
        [coaching] اللقاءات
       *[therapy] الجلسات
    } القادمة التي في القديم فقط.
calendar-reading = أقرأ التقويم. لحظة من فضلك.
calendar-kept = حسنًا، أواصل قراءة التقويم السابق.
