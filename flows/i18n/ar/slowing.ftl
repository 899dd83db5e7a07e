# Translated for this project, not validated.

# Codes and buttons that did not fit, tried too often; many messages of somebody unknown.

wait-a-while = لم ينجح الأمر عدة مرات. يُرجى المحاولة من جديد بعد قليل (بالدقائق: { $minutes }).
many-messages = وصلت رسائل كثيرة دفعة واحدة. سأعود إلى القراءة بعد قليل (بالدقائق: { $minutes }). يُظهر /now دائمًا أين توجد المساعدة.
