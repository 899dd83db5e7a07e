# Translated for this project, not validated.

# Codes and buttons that did not fit, tried too often.

wait-a-while = لم تنجح عدة محاولات. يُرجى الانتظار قليلًا، ثم المحاولة من جديد (بالدقائق: { $minutes }).
