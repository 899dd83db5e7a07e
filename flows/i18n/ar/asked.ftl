### Arabic, standard, addressed without gender where it can be. Translated for this project, not validated.

put-off-until = حسنًا، يعود السؤال: { $when }. إجاباتك حتى الآن محفوظة.
put-off-closes = حسنًا. لن يعود السؤال عن هذه المرة، فهي تُغلق: { $when }. للمتابعة قبل ذلك يمكن النقر على «{ checkin-resume-button }».

begin-not-taking-part = أنت لا تشارك حاليًا، لذلك لا أسئلة. للمشاركة يمكن إرسال /start.
begin-today-already = سبق أن أجبت اليوم، وهذا يكفي. يمكن البدء من جديد غدًا.
begin-whom = عمّن ترغب في الإجابة؟
menu-checkin = الإجابة عن بعض الأسئلة الآن
