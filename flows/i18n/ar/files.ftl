# Translated for this project, not validated.

file-take-button = نقلها
file-kinds = يمكنني قراءة الملفات التي تنتهي أسماؤها بـ { $kinds }.
file-too-large = هذا الملف كبير عليّ. أقرأ حتى { $most } ميغابايت.
file-not-had = لم أتمكن من الحصول على هذا الملف. يُرجى إرساله مرة أخرى.

calendar-or-file = يمكن أيضًا إرسال التقويم ملفًا (‎.ics) أو جدول { $mode ->
        [coaching] لقاءات
       *[therapy] جلسات
    } (‎.csv).
calendar-file-found = <b>الجديد في هذا الملف</b> حتى { $until }:
calendar-file-new = { $label }: { $when }
calendar-file-moved = { $label }: { $when } بدلًا من { $before }
calendar-file-off = <s>{ $label }: { $when }</s>
calendar-file-more = … و{ $count } أخرى
calendar-file-same = كل ما في هذا الملف معروف لديّ.
calendar-file-none = لم أجد أي { $mode ->
        [coaching] لقاء
       *[therapy] جلسة
    } في هذا الملف.
calendar-file-not = هذا ليس تقويمًا يمكنني قراءته. معظم برامج التقويم تستطيع حفظه بصيغة ‎.ics

sessions-file-found = <b>في هذا الجدول</b>
    قادمة: { $coming }. منتهية: { $ended }. ملغاة: { $off }.
sessions-file-mend = لم يُنقل شيء بعد. يُرجى النظر في هذه الأسطر ({ $count }) وإرسال الجدول مرة أخرى.
sessions-file-columns = لم أتمكن من قراءة هذا الجدول. يجب أن يذكر سطره الأول الأعمدة: ‎code، ‎date، ‎start، و‎end أو ‎minutes.
sessions-file-large = هذا الجدول كبير عليّ. يُرجى إرسال سنة واحدة في كل مرة.
sessions-file-day-first = تُظهر أسطر أخرى أن اليوم يأتي أولًا: ‎03/04/2026 هو 3 أبريل.
sessions-file-month-first = تُظهر أسطر أخرى أن الشهر يأتي أولًا: ‎03/04/2026 هو 4 مارس.
sessions-taken = تم. /week يعرض ما هو قادم.
