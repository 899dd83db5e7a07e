### Arabic, standard, addressed without gender where it can be. Translated for this project, not validated.

# A client goes on with another practitioner, if they want to.

client-over-button = تسليم لشخص آخر
transfer-to-whom = من يمكنه المتابعة مع <b>{ $label }</b>؟ يُسأل العميل أولًا، ولا يصل شيء إلى الشخص الآخر قبل الموافقة.
transfer-nobody = لا يوجد الآن من يمكنه المتابعة في برنامجك.
transfer-asked = وصل السؤال إلى <b>{ $label }</b> عن المتابعة مع { $name }. لا يتغيّر شيء قبل الموافقة.
transfer-not-possible = هذا غير ممكن الآن. لم يتغيّر شيء.

transfer-question = هل تناسبك المتابعة مع { $name } بدلًا من { $before }؟ عندها تصل إجاباتك الجديدة إلى { $name } فقط.

    لك أيضًا أن تختار هل يرى { $name } إجاباتك السابقة والكلمات التي شاركتها. قبل موافقتك لا يصل شيء إلى { $name }. أو يبقى كل شيء كما هو.
transfer-with-button = نعم، مع إجاباتي
transfer-without-button = نعم، دون إجاباتي
transfer-no-button = لا، شكرًا
transfer-agreed-with = حسنًا. المتابعة الآن مع { $name }، وإجاباتك السابقة ظاهرة هناك. وتستمر الأسئلة القصيرة كالمعتاد.
transfer-agreed-without = حسنًا. المتابعة الآن مع { $name }، وإجاباتك السابقة غير ظاهرة هناك. وتستمر الأسئلة القصيرة كالمعتاد.
transfer-declined = حسنًا. لم يتغيّر شيء، ولا يصل إلى { $name } شيء عن ذلك.

client-moved = يتابع <b>{ $label }</b> مع شخص آخر. لن تصل استبيانات أخرى عن عملكما معًا.
client-comes-with = متابعة جديدة معك: <b>{ $label }</b>، مع الموافقة على رؤية الإجابات السابقة. { client-next }
client-comes-without = متابعة جديدة معك: <b>{ $label }</b>، ببداية جديدة دون الإجابات السابقة. { client-next }
client-before-button = الإجابات السابقة
client-before = إجابات <b>{ $label }</b> خلال العمل مع { $name }، معروضة بموافقة صاحبها:
