# Translated for this project, not validated. The list of clients, and who has not opened a link or not answered.

clients-new = إجابات جديدة
clients-unanswered = بلا إجابة بعد
clients-waiting-button = في انتظار تأكيدك
clients-unopened-button = روابط لم تُفتح
clients-unanswered-button = بلا إجابة بعد
clients-waiting-list = وافقوا على المشاركة وينتظرون كلمة منك. يُرجى النقر على اسم:
clients-waiting-nobody = لا أحد ينتظر كلمة منك الآن.
clients-unopened-list = لم تُفتح بعد. النقر على اسم يعطي رابطًا جديدًا أو يسحبه:
clients-unopened-nobody = فُتحت كل الروابط.
clients-unanswered-list = لدى هؤلاء أسئلة مفتوحة ولم يرسلوا إجاباتهم بعد. ولهم أن يتركوها أيضًا. النقر على اسم يرسل تذكيرًا، مرة واحدة:
clients-unanswered-nobody = لا أحد يحتاج إلى تذكير: الجميع أجابوا، أو وصلهم تذكيرك، أو اختاروا وقتًا لاحقًا.
remind-done = تم. سيصل إلى <b>{ $label }</b> تذكير صغير واحد، خارج ساعات الهدوء.
remind-not = لن يُرسل تذكير إلى <b>{ $label }</b>: أُجيب عن الأسئلة، أو كادت تنتهي، أو أُجّلت، أو سبق أن طُلب التذكير.
clients-more = وهناك { $count } غيرهم. يكفي إرسال الاسم.
clients-past = لا أحد يشارك الآن. العملاء السابقون هنا:
