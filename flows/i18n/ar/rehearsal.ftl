### Arabic, standard, addressed without gender where it can be. Translated for this project, not validated.

rehearsal-nothing-due = لا شيء مستحق. يُرجى تسجيل جلسة في هاتف المختص عبر /session.
rehearsal-due-ask = { $when }: حان وقت السؤال بعد جلسة.
rehearsal-due-wake = { $when }: يعود استبيان مؤجل.
rehearsal-due-remind = { $when }: حان وقت تذكير.
rehearsal-due-close = { $when }: يُغلق استبيان.
rehearsal-due-plan = { $when }: انتهت جلسة مقررة.
rehearsal-due-digest = { $when }: الملخص الأسبوعي.
rehearsal-due-brief = { $when }: كلمة قبل جلسة.
rehearsal-due-resume = { $when }: انتهت استراحة.
rehearsal-due-arranged = { $when }: انتهت جلسة مقررة.
rehearsal-due-notice = { $when }: كلمة قبل جلسة.
rehearsal-due-cadence = { $when }: وقت أسئلة البرنامج.
rehearsal-due-at-once = { $when }: أمر لا ينتظر الملخص.
