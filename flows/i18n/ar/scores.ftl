### Arabic, standard, addressed without gender where it can be. Translated for this project, not validated.

score-no-forms = لم يحدّد برنامجك أي نماذج ورقية. يمكن لمن يديره إضافتها إلى ملفه.
score-whose = لمن هذه الدرجة؟
score-ask = يرجى إرسال درجة <b>{ $label }</b>، مثلًا <code>{ $example }</code>.
score-form = • { $form }: من { $low } إلى { $high }
score-bad = تعذّر استخدام ذلك. يرجى إرسال عدد ضمن المدى، وبعد اسم النموذج إن كانت هناك عدة نماذج:
score-kept = حُفظت لـ <b>{ $label }</b>: { $form } { $value }. تظهر بجانب الإجابات هنا ولا تُخلط بها أبدًا.
score-card = <b>{ $label }</b>: درجات من الورق
score-line = { $day }: { $form } { $value } (من { $low } إلى { $high })
menu-score = درجة من نموذج ورقي
score-undo-button = تراجع
score-removed = تم التراجع. حُذفت هذه الدرجة لـ <b>{ $label }</b>.
