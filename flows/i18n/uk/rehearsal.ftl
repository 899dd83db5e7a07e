### Ukrainian, with "ви". Names stand in the nominative. Translated for this project, not validated.

rehearsal-nothing-due = Нічого не заплановано. Запишіть сесію в телефоні фахівця: /session.
rehearsal-due-ask = { $when }: час запитати після сесії.
rehearsal-due-wake = { $when }: повертається відкладене опитування.
rehearsal-due-remind = { $when }: час нагадати.
rehearsal-due-close = { $when }: опитування закривається.
rehearsal-due-plan = { $when }: закінчилася запланована сесія.
rehearsal-due-digest = { $when }: огляд тижня.
rehearsal-due-brief = { $when }: слово перед сесією.
rehearsal-due-resume = { $when }: перерва закінчилася.
rehearsal-due-arranged = { $when }: закінчилася запланована сесія.
rehearsal-due-notice = { $when }: слово перед сесією.
rehearsal-due-cadence = { $when }: час запитань за програмою.
rehearsal-due-at-once = { $when }: те, що не чекає огляду.
