### German, with "Sie". Translated for this project, not validated.

rehearsal-nothing-due = Nichts ist fällig. Notieren Sie am Telefon der Praxis eine Sitzung mit /session.
rehearsal-due-ask = { $when }: Zeit, nach einer Sitzung zu fragen.
rehearsal-due-wake = { $when }: eine verschobene Rückmeldung kommt wieder.
rehearsal-due-remind = { $when }: Zeit für eine Erinnerung.
rehearsal-due-close = { $when }: eine Rückmeldung schließt.
rehearsal-due-plan = { $when }: eine geplante Sitzung ist vorbei.
rehearsal-due-digest = { $when }: der Wochenüberblick.
rehearsal-due-brief = { $when }: ein Wort vor einer Sitzung.
rehearsal-due-resume = { $when }: eine Pause ist vorbei.
rehearsal-due-arranged = { $when }: eine geplante Sitzung ist vorbei.
rehearsal-due-notice = { $when }: ein Wort vor einer Sitzung.
rehearsal-due-cadence = { $when }: Zeit für eine Rückmeldung des Programms.
rehearsal-due-at-once = { $when }: etwas, das nicht bis zum Wochenüberblick wartet.
