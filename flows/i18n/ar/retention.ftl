### Arabic, standard, addressed without gender where it can be. Translated for this project, not validated.

# ما لم يعد محفوظًا.

digest-words-gone = كانت هنا كلمات مشارَكة. لم تعد محفوظة.
digest-rest-words-gone = <b>{ $label }</b>: كانت هنا كلمات مشارَكة. لم تعد محفوظة.
privacy-kept =
    • ما تكتبه يُحذف بعد انتهاء الأسئلة بمدة { $days ->
        [zero] { $days } يوم
        [one] يوم واحد
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }. أما الإجابات والملخصات فتُحذف بعد { $months ->
        [zero] { $months } شهر
        [one] شهر واحد
        [two] شهرين
        [few] { $months } أشهر
        [many] { $months } شهرًا
       *[other] { $months } شهر
    }.

settings-clear-button = مسح ما أكتبه
settings-clears = ما تكتبه يُزال من هذه المحادثة عند انتهاء الأسئلة.
settings-keeps = ما تكتبه أثناء الأسئلة يبقى في هذه المحادثة.
