### Arabic, standard, addressed without gender where it can be. Translated for this project, not validated.

report-whom = لمن أُعِدّ الصفحة؟
report-everyone-button = الجميع
report-one = <b>{ $label }</b>، صفحة واحدة للإشراف: مسار اللقاءات، وما لفت النظر، وما جُرِّب. بلا أسماء سوى التسمية التي اخترتها.
report-all = صفحة لكل شخص، وأولًا من يستحق التفكير.
report-nothing = لا توجد بعدُ إجابات لإعداد صفحة.
report-failed = تعذّر إعداد صفحة الإشراف. لم يضع شيء. تمكن المحاولة مرة أخرى بعد قليل، وإن لم تنجح فالأفضل إخبار من يدير هذه الخدمة.

history-which = أي أسبوع نعرض من جديد؟
history-none = لم يصل أي ملخص بعد. يعرض /digest هذا الأسبوع حتى الآن.
history-earlier-button = أسابيع أقدم

clients-none = لا توجد تسمية فيها «{ $words }». يعرض /clients وحده الجميع.

choices-button = ما أخبرك به
choices = بماذا أخبرك؟ النقر على زر يغيّره.
    • ملخص أيضًا في الأسابيع التي لا يلفت فيها شيء النظر: سطران
    • توتر لم يجرِ الحديث عنه: فورًا، خارج ساعات الهدوء
    • أدنى إجابة عن العلاقة أو الأهداف: فورًا، خارج ساعات الهدوء
choices-digest-when-quiet-button = الأسابيع الهادئة
choices-tension-at-once-button = التوتر فورًا
choices-lowest-at-once-button = الأدنى فورًا

told-at-once = وصل هذا الآن. لا حاجة إلى انتظار الملخص للتفكير فيه:
told-on = كتبتُ إليك عن هذا يوم { $day }.
told-already = { $what } (كتبتُ إليك عنه)

menu-report = صفحة للإشراف ⁦(PDF)⁩
menu-history = ملخصات الأسابيع الماضية
