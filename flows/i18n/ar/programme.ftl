### Arabic, standard, addressed without gender where it can be. Translated for this project, not validated.

# لمن ينسّق برنامجًا: أرقام، ولا شخص واحد.

welcome-coordinator = أهلًا. أنت من ينسّق <b>{ $name }</b>.

    • /enrol يدعو المختصين والعملاء من قائمة.
    • /programme يعرض بالأرقام كيف تسير الأمور.

    لا يظهر لك هنا أبدًا ما يجيب به شخص أو يكتبه. لا تظهر لك إلا أسماء من في قائمة ولم يفتحوا روابطهم بعد. لا أحد يتابع هذه المحادثة مباشرة. { now-hint }
invite-coordinator-twice = تنسيق برنامج مسجّل لك من قبل. لم يتغير شيء.
help-coordinator = <b>من أجل برنامجك</b>
    /programme – كيف تسير الأمور، بالأرقام
    /enrol – دعوة من قائمة
menu-programme = كيف تسير الأمور، بالأرقام
menu-enrol = دعوة من قائمة
mydata-coordinator = أنت من ينسّق برنامجًا هنا.
delete-coordinator-sure = هل نحذف أنك تنسّق هذا البرنامج؟ لا يمكن التراجع. يبقى البرنامج ومن فيه كما هم.

programme-title = <b>{ $name }</b> بالأرقام
programme-standing = <b>كما كان الحال في { $day }</b>
programme-practitioners = <b>المختصون</b>
programme-begun = بدؤوا: { $count }
programme-not-begun = مدعوون لم يبدؤوا: { $count }
programme-clients = <b>العملاء</b>
programme-invited = مدعوون: { $count }
programme-started = فتحوا الرابط: { $count }
programme-agreed = وافقوا ولم يُؤكَّدوا بعد: { $count }
programme-active = يشاركون: { $count }
programme-paused = في استراحة: { $count }
programme-stopped = توقفوا: { $count }
programme-ended = انتهوا: { $count }
programme-unreachable = يتعذّر الوصول إليهم: { $count }
programme-lately = <b>{ $since } – { $until }</b>
programme-asked = استبيانات أُرسلت: { $count }
programme-answered = منها ما أُجيب عنه: { $count }
programme-digests = الملخصات الأسبوعية: { $count }
programme-used = منها ما استُخدم (نُقر فيه زر): { $count }
programme-flags = ما لفت النظر: { $count }
programme-discussed = منه ما نوقش: { $count }
programme-about = نحو { $count }
programme-percent = نحو { $share }٪
programme-percent-under = أقل من 15٪
programme-percent-over = 85٪ أو أكثر
programme-few = لا أرقام تُعرض بعد: يحتاج كل رقم إلى خمسة أشخاص على الأقل.
programme-note = الأرقام مقرّبة إلى أقرب خمسة، ولا تُعرض مجموعات تقل عن خمسة أشخاص. يُحسب الجزء الأول مرة في الأسبوع، والثاني مرة كل أربعة أسابيع؛ ولا يتغير شيء بينهما، كي لا يُعرف أحد حين يأتي شخص أو يغادر.

enrol-unopened = لم يفتحوا روابطهم: { $count }. النقر على اسم يعطي رابطًا جديدًا، ولا يفتح القديم شيئًا بعد ذلك.
enrol-new-links-button = روابط جديدة للجميع
