### Arabic, standard, addressed without gender where it can be. Translated for this project, not validated.

# ما يُحفظ عن الشخص، وكيف يراه، وكيف يغادر نهائيًا.

mydata-nothing = لا شيء محفوظ عنك هنا.
mydata = <b>ما هو محفوظ عنك</b>
    لغتك: { $language }. منطقتك الزمنية: { $zone }. رقم حسابك في Telegram، مقفلًا.
mydata-with = مع { $name }، ويُشار إليك هنا باسم «{ $label }»: { $state }.
mydata-agreed = سُجّلت موافقتك: { $when }.
mydata-unshared = كتبت هذا واحتفظت به لنفسك: «{ $words }»
mydata-practitioner = اسمك هنا { $name }. عدد العملاء: { $clients }. الملخصات الأسبوعية المحفوظة: { $digests }.
mydata-more = الملف يحوي كل شيء، سطرًا سطرًا. /delete يحذفه كله. /privacy يقول من يرى ماذا.
mydata-file-button = كل شيء في ملف
mydata-seen-button = ما يُرى عني
mydata-file-caption = كل ما هو محفوظ عنك. يُفضّل حفظ هذا الملف في مكان آمن.

seen-intro = <b>ما يصل إلى { $name } عنك</b>
    أولًا نظرة على الأسبوع، ثم أحدث إجاباتك، بالكلمات نفسها.
seen-by-nobody = لا أحد يطّلع على هذه الإجابات الآن: الشخص الذي كنت تعمل معه غادر.

state-invited = دعوة مُرسلة
state-started = الرابط مفتوح، دون موافقة بعد
state-active = مشاركة جارية
state-paused = استراحة
state-stopped = مشاركة متوقفة
state-ended = منتهية
state-left-alone = { state-ended }

withdraw-sure = يمكنك سحب موافقتك في أي وقت، ولا أحد يسأل عن السبب. لن تصلك أسئلة أخرى. ماذا نفعل بإجاباتك السابقة؟
withdraw-keep-button = توقف مع الاحتفاظ
withdraw-delete-button = توقف وحذف الكل
nothing-to-withdraw = لا توجد موافقة منك الآن، فلا شيء لسحبه. /delete يحذف ما هو محفوظ.

delete-client-sure = هل نحذف كل ما يخصك هنا بصفتك مشاركًا: الإجابات والكلمات والتواريخ ورقم حسابك؟ لا يمكن التراجع، ولا تعيده أي نسخة احتياطية. يصل الشخص الذي تعمل معه أنك غادرت فقط. وما قرأه أو دوّنه بنفسه يبقى لديه.
delete-practitioner-sure = هل نحذف كل ما يخصك هنا بصفتك مختصًا: الاسم والإعدادات والملخصات؟ لا يمكن التراجع. يُبلَّغ عملاؤك بأنك لم تعد مشاركًا ولا تصلهم أسئلة أخرى. وتبقى إجاباتهم لهم.
delete-yes-button = نعم، حذف الكل
delete-no-button = لا، إبقاؤه
deleted = تم. حُذف كل ما يخصك. هذه آخر رسالة. ويمكنك أيضًا حذف هذه المحادثة في Telegram.
not-deleted = حسنًا، يبقى كل شيء كما هو.

client-left = <b>{ $label }</b>: انتهت المشاركة، وحُذف هنا كل ما يتعلق بها. لا يُسأل عن السبب ولا يُحفظ.
practitioner-left = { $name } لم يعد ضمن المشاركين هنا. لن تصلك أسئلة أخرى عن عملكما معًا. إجاباتك تبقى لك: /mydata يعرضها و /delete يحذفها.

privacy-control =
    • /mydata يعرض كل ما هو محفوظ عنك. /withdraw ينهي موافقتك. /delete يحذف كل شيء، ومن النسخ الاحتياطية أيضًا.
privacy-control-staff =
    • /mydata يعرض كل ما هو محفوظ عنك. /delete يحذف كل شيء، ومن النسخ الاحتياطية أيضًا.
menu-mydata = كل ما هو محفوظ عنك
help-data = /mydata – كل ما هو محفوظ عنك؛ /withdraw و /delete لإنهاء ذلك
help-data-staff = /mydata – كل ما هو محفوظ عنك؛ /delete يحذفه
