### Arabic, standard, addressed without gender where it can be. Translated for this project, not validated.

# من يقبل الدعوة، وهل هو المقصود.

client-agreed = فُتح رابط <b>{ $label }</b> وأعطى شخص ما موافقته. هل هو الشخص المقصود؟ ظهر له الرقم <b>{ $number }</b>، ويمكنك السؤال عنه. لا تُرسل أي أسئلة قبل ردك.
confirm-yes-button = نعم، هو المقصود
confirm-no-button = لا، شخص آخر
confirm-nobody = لا أحد ينتظر ردك الآن.
confirm-done-already = هذا محسوم من قبل.
consent-number = كي لا يأخذ أحد مكانك، يؤكد { $name } أولًا أنك الشخص المقصود. عند السؤال، رقمك هو <b>{ $number }</b>.
invite-not-meant = كان هذا الرابط لشخص آخر. حُذف ما كان محفوظًا عنك هنا، ولن يصلك شيء بعد الآن. إن كان لك فعلًا، فيمكنك طلب رابط جديد.
invite-anew = حسنًا. لا يُحفظ شيء عمّن فتح الرابط. وهذا رابط جديد.
client-stranger-button = شخص آخر
client-stranger-sure = هل فتح شخص آخر رابط <b>{ $label }</b>؟ عندها أحذف ما حُفظ عنه، مع ما خُطط له ودُوّن هنا، ويصلك رابط جديد باسم <b>{ $label }</b>. لا يعلم بذلك أحد غيرك.
client-stranger-yes-button = نعم، شخص آخر
client-stranger-no-button = لا، هو المقصود
client-stranger-gone = تم. لا يُحفظ شيء عمّن شارك باسم <b>{ $label }</b>، ولن تصله أسئلة أخرى. هذا يحدث أحيانًا. وهذا رابط جديد، ويُرجى تخطيط المواعيد من جديد.
client-stranger-stays = حسنًا، لم يتغيّر شيء.
invite-qr-button = عرض رمز QR
invite-revoke-button = سحب الرابط
invite-revoked = رابط <b>{ $label }</b> لم يعد يفتح شيئًا.
invite-used-already = استُخدم هذا الرابط من قبل.
clients-state = <b>{ $label }</b>: { $state }
state-agreed = موافقة مسجّلة، بانتظار تأكيدك
state-unreachable = يتعذّر الوصول
invite-made-before = الرابط السابق صالح حتى { $day }. لا أحتفظ بالروابط، فلا يمكن عرضه مرة أخرى. إن أخذت رابطًا جديدًا، فلن يفتح القديم شيئًا.
invite-opened-before = فُتح الرابط ولم تصل موافقة بعد. إن أخذت رابطًا جديدًا، فلن يفتح القديم شيئًا، ويُحذف ما حُفظ عمّن فتحه.
invite-until-agreed = ستصلك رسالة فور الموافقة. لا تُرسَل أي أسئلة قبل ذلك، ولا حاجة إلى تسجيل أي شيء.
begin-again-offer = توقفت هنا، فلا تصلك أسئلة. هل نبدأ من جديد؟ يُرجى إذن قراءة هذا أولًا. وإلا فلا شيء مطلوب منك.
