# Translated for this project, not validated.

# Codes and buttons that did not fit, tried too often.

wait-a-while = لم ينجح الأمر عدة مرات. يُرجى المحاولة من جديد بعد قليل (بالدقائق: { $minutes }).
