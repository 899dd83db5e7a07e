### Arabic, standard, addressed without gender where it can be. Translated for this project, not validated.

now-button = أحتاج مساعدة الآن
now-opening = هناك مساعدة متاحة لك الآن. نرجو التواصل فورًا مع أحد:
now-note = أنا برنامج: لا أحد يقرأ هذه المحادثة أثناء الكتابة، ولن يعرف أحد أنك سألت. ما بدأته هنا ينتظرك. /help يعرض ما يمكنني فعله أيضًا.
now-heading = <b>عند الحاجة إلى مساعدة الآن:</b>
now-always = /now يعرض هذا في أي وقت.
now-hint = عند الحاجة إلى مساعدة الآن يكفي إرسال /now.
menu-now = أحتاج مساعدة الآن: بمن أتصل
# What Telegram shows before the first message; at most 512 characters.
bot-description = بعض الأسئلة القصيرة عن سير العمل المشترك.

    هذا برنامج وليس خدمة طوارئ: لا أحد يقرأ مباشرة. عند الحاجة إلى مساعدة الآن يكفي إرسال /now، فيظهر فورًا بمن يمكن الاتصال.
