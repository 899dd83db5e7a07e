### Russian, with "вы". Names stand in the nominative. Translated for this project, not validated.

rehearsal-nothing-due = Ничего не запланировано. Запишите сессию в телефоне специалиста: /session.
rehearsal-due-ask = { $when }: пора спросить после сессии.
rehearsal-due-wake = { $when }: возвращается отложенный опрос.
rehearsal-due-remind = { $when }: пора напомнить.
rehearsal-due-close = { $when }: опрос закрывается.
rehearsal-due-plan = { $when }: закончилась запланированная сессия.
rehearsal-due-digest = { $when }: обзор недели.
rehearsal-due-brief = { $when }: слово перед сессией.
rehearsal-due-resume = { $when }: перерыв закончился.
rehearsal-due-arranged = { $when }: закончилась запланированная сессия.
rehearsal-due-notice = { $when }: слово перед сессией.
rehearsal-due-cadence = { $when }: время вопросов по программе.
rehearsal-due-at-once = { $when }: то, что не ждёт обзора.
