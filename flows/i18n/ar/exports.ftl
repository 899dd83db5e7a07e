# Files about programmes, and what clients read of them; translated for this project, not validated.

export-consent-research = <b>البحث:</b> قد يعطي برنامجك لباحثين إجاباتك ونوع الأهداف التي تُظهرها. لا يحصلون على أسماء ولا على شيء مما تكتبه.
export-consent-records = <b>الملف:</b> قد يضيف برنامجك إلى الملف الذي يحتفظ به عنك إجاباتك ونوع الأهداف التي تُظهرها. ما تكتبه لا يدخل فيه.
export-consent-events = <b>أنظمة أخرى:</b> قد يُعلم برنامجك نظامًا حاسوبيًا آخر بأنني سألتك أو وصلني ردك، أو بأن شيئًا لفت الانتباه، أو بأنك توقفت مؤقتًا أو غادرت. لا اسمك ولا إجاباتك ولا ما تكتبه.

month-title = { $name }، { $month }
month-summary = ملخص
month-months = الأشهر
month-chart = رسم بياني
month-month = الشهر
month-invited = عملاء مدعوون
month-opened = عملاء فتحوا الرابط
month-agreed = عملاء وافقوا
month-active = عملاء أجابوا
month-asked = الاستبيانات المُرسلة
month-answered = أُجيب عنها، ٪
month-hours = الساعات حتى الإجابة (الوسيط)
month-sessions = { $mode ->
        [coaching] اللقاءات
       *[therapy] الجلسات
    }
month-digests = الملخصات الأسبوعية
month-used = ملخصات استُخدمت، ٪
month-flags = ما لفت النظر
month-discussed = منه ما نوقش، ٪
month-few = قليل
month-part = شارك نحو { $count } من العملاء.
month-replied = أجابوا عن نحو { $share }٪ من الاستبيانات.
month-waited = وصل نصف الإجابات في هذه المدة أو أقل (بالساعات: { $hours }).
month-noticed = لفت النظر نحو { $count } من الأمور، مثل تغيّر أو توتر أو صمت.
month-talked = نوقش نحو { $share }٪ منها.
month-few-said = شارك عدد أقل من أن تُذكر أرقام.
month-note = الأعداد مقرّبة إلى أقرب خمسة، والنسب إلى أقرب عشرة، ولا تقل عن 10 ولا تزيد على 90. «قليل» تعني أقل من خمسة أو لا أحد. يُحسب الشهر مرة واحدة ويبقى كما عُرض أولًا. ما يلفت النظر بداية حديث، وليس تقييمًا لعمل أحد.
month-button = الشهر الماضي كملف
month-caption = { $name }: { $month }، جدول مع رسم بياني، وملف CSV. لا تُعرض مجموعات تقل عن خمسة أشخاص.
month-nothing = لا يوجد شهر كامل بعد. يُرجى المحاولة مرة أخرى بعد نهاية الشهر.

mydata-pdf-button = إجاباتي PDF
mydata-fhir-button = إجاباتي FHIR
mydata-pdf-caption = ما أجبت به، للقراءة أو الطباعة. يُرجى حفظه في مكان آمن.
mydata-fhir-caption = ما أرسلته وأهدافك، بصيغة تقرؤها برامج الصحة (FHIR R4). بلا أسماء وبلا كلماتك.
mydata-fhir-words-button = أهدافي بكلماتي أيضًا
mydata-fhir-words-caption = ما أرسلته وأهدافك بكلماتك، بصيغة تقرؤها برامج الصحة (FHIR R4). يُرجى حفظ الملف في مكان آمن.
mydata-no-answers = لا توجد إجابات بعد.
own-title = ما أجبت به
own-with = مع { $name }
own-skipped = تُرك
own-words = بكلماتك: { $words }
own-private = لك وحدك: { $words }
own-unsent = { $day } (لم يُرسل)
record-caption = <b>{ $label }</b>: الإجابات التي رأيتها، كجدول لسجلاتك.
record-day = اليوم
record-side = من أجاب
record-question = السؤال
record-value = الرقم
record-answer = الإجابة
record-client = العميل
record-practitioner = المختص
record-words = بكلماته
