### Arabic, standard, addressed without gender where it can be. Translated for this project, not validated.

put-off-until = حسنًا، يعود السؤال: { $when }. إجاباتك حتى الآن محفوظة.
put-off-closes = حسنًا. لن يعود السؤال عن هذه المرة، فهي تُغلق: { $when }. للمتابعة قبل ذلك يمكن النقر على «{ checkin-resume-button }».

begin-not-taking-part = أنت لا تشارك حاليًا، لذلك لا أسئلة. للمشاركة يمكن إرسال /start.
begin-today-already = سبق أن أجبت اليوم، وهذا يكفي. يمكن البدء من جديد غدًا.
begin-whom = عمّن تكون الإجابة؟
menu-checkin = الإجابة عن بعض الأسئلة الآن

# /ask: the practitioner asks for a check-in between sessions.
ask-which = إلى من تُرسل الأسئلة؟
ask-sent = تصل الآن بضعة أسئلة إلى <b>{ $label }</b>، وفيها أنّ الطلب منك. يمكن تركها دون إجابة: لا أرسل تذكيرًا، ولا يعني ذلك شيئًا.
ask-quiet = الآن ساعات هدوء عند <b>{ $label }</b>. تصل الأسئلة في هذا الوقت: { $when }، وفيها أنّ الطلب منك.
ask-open = لدى <b>{ $label }</b> أسئلة مفتوحة من قبل، لذلك لم أرسل شيئًا آخر.
ask-planned = ستصل أسئلة إلى <b>{ $label }</b> قريبًا على أي حال، لذلك لم أرسل شيئًا آخر.
ask-today = وصلت الأسئلة إلى <b>{ $label }</b> اليوم، وهذا يكفي. يمكن السؤال من جديد غدًا.
ask-no-time = أوقات الهدوء لا تترك أي وقت في اليوم للكتابة إلى <b>{ $label }</b>، لذلك لم أرسل شيئًا.
menu-ask = إرسال بضعة أسئلة الآن إلى أحد العملاء
