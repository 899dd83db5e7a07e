# What the rehearsal room says after its clock was moved.

rehearsal-nothing-due = Nothing is due. Note a session in the practitioner's phone with /session.
rehearsal-due-ask = { $when }: time to ask after a session.
rehearsal-due-wake = { $when }: a check-in that was put off comes back.
rehearsal-due-remind = { $when }: time for a reminder.
rehearsal-due-close = { $when }: a check-in closes.
rehearsal-due-plan = { $when }: a planned session has ended.
rehearsal-due-digest = { $when }: the weekly digest.
rehearsal-due-brief = { $when }: a word before a session.
rehearsal-due-resume = { $when }: a break is over.
rehearsal-due-arranged = { $when }: a planned session has ended.
rehearsal-due-notice = { $when }: a word before a session.
rehearsal-due-cadence = { $when }: time for a check-in of the programme.
rehearsal-due-at-once = { $when }: something that cannot wait for the digest.
