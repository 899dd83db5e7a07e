### Ukrainian, with "ви". Names stand in the nominative. Translated for this project, not validated.

put-off-until = Добре, запитання прийде знову: { $when }. Ваші відповіді збережено.
put-off-closes = Добре. Цього разу запитання більше не прийде, опитування закриється: { $when }. Щоб продовжити раніше, натисніть «{ checkin-resume-button }».

begin-not-taking-part = Зараз ви не берете участі, тому запитань немає. Якщо хочете брати участь, надішліть /start.
begin-today-already = Сьогодні ви вже відповіли, цього досить. Завтра можна почати знову.
begin-whom = Про кого ви хочете відповісти?
menu-checkin = Відповісти зараз
