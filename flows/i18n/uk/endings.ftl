### Ukrainian, with "ви". Names stand in the nominative. Translated for this project, not validated.

# The end of the work together, beginning again, and a client's own page. What comes unasked has a neutral first line.

work-ending = Ваша робота добігає кінця: { $name }. Надійде ще одне коротке опитування. Потім запитань більше не буде.
work-ended = Вашу роботу завершено: { $name }. Запитань про неї більше не буде. Дякуємо за всі ваші відповіді. Вони залишаються вашими: /mydata покаже їх, /delete видалить.
work-again = { $name } хоче знову дізнаватися, як іде ваша робота. Без вашої згоди нічого не надійде.
again-read-button = Що це означає
again-nothing = Зараз вас ні про що не питають. /help покаже, що тут можна зробити.
all-ended = Вашу роботу тут завершено, запитань не буде. Ваші відповіді залишаються вашими: /mydata покаже їх, /delete видалить.
client-not-again = <b>{ $label }</b> поки не хоче починати знову. Про причину не питають і її не зберігають.
practitioner-gone = { $name } тут більше не працює, тому опитування призупинено. Ваші відповіді нікому не передано. Якщо продовжити зможе хтось інший, спочатку запитають вас. /mydata покаже ваші відповіді, /delete видалить.
no-practitioner-now = Ви тут більше нікого не ведете. Ваші клієнти знають про це, ваші огляди видалено.

client-which-button = Відкрити клієнта
client-which = Про кого йдеться?
client-open-button = Відкрити сторінку
client-end-button = Завершити роботу
client-end-sure = Завершити тут роботу: <b>{ $label }</b>? Клієнтові про це м'яко скажуть, запитань більше не буде, і в оглядах цього імені не буде. Відповіді можна читати й далі через /client.
client-end-last-button = Після опитування
client-end-met-button = Бачилися: запитати
client-end-now-button = Завершити зараз
client-end-no-button = Ні, продовжуємо
client-ending = Готово. <b>{ $label }</b> дізнається про це й отримає останнє опитування. Потім буде тихо.
client-no-last = Про ту { $mode ->
        [coaching] зустріч
       *[therapy] сесію
    } вже не можна запитати. Завершити роботу зараз: <b>{ $label }</b>?
client-ended = Готово. Роботу тут завершено: <b>{ $label }</b>. Почати знову можна будь-коли через /client.
client-goes-on = Гаразд, усе триває: <b>{ $label }</b>.
client-again-button = Почати знову
client-left-alone = Більше питати не потрібно: таке бажання клієнта. Якщо воно зміниться, досить надіслати тут /start.
client-asked-again = Запитання про новий початок надіслано: <b>{ $label }</b>. Ви дізнаєтеся про згоду. Якщо повідомлення не знайти, досить надіслати /start.

state-ending = останнє опитування, потім кінець
state-asked-again = запитання про новий початок надіслано
state-moved = продовжує з іншою людиною
digest-state-ended = Вашу спільну роботу завершено.
digest-count-moved = Продовжують з іншою людиною: { $who }
digest-rest-moved = <b>Продовжують з іншою людиною</b>: { $labels }
rehearsal-due-end = { $when }: спільна робота завершується.
stop-which = Про роботу з ким більше не питати? Попередні відповіді залишаться в цієї людини. Вона дізнається, що ви припинили, але не чому.
stop-all-button = З усіма
stopped-one = Про роботу з { $name } більше не питаю. З { $others } усе триває; /stop припинить і це. Якщо передумаєте, надішліть /start.
