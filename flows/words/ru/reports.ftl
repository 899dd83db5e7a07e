### Russian, with "вы". Names stand in the nominative. Translated for this project, not validated.

report-whom = Для кого сделать страницу?
report-everyone-button = Все
report-one = <b>{ $label }</b>, страница для супервизии: как шло, что обратило на себя внимание, что пробовали. Без имён, кроме вашего обозначения.
report-all = По странице на каждого; сначала те, о ком стоит подумать.
report-nothing = Ответов для страницы пока нет.

history-which = Какую неделю вы хотите перечитать?
history-none = Обзоров ещё не было. /digest показывает эту неделю на сегодня.
history-earlier-button = Более ранние

clients-none = Ни в одном обозначении нет «{ $words }». Просто /clients показывает всех.

choices-button = О чём сообщать
choices = О чём вам сообщать? Нажмите, чтобы изменить.
    • Обзор и в те недели, когда ничто не выделяется: две строки
    • Напряжение, о котором не поговорили: сразу, вне тихих часов
    • Самый низкий ответ о контакте или целях: сразу, вне тихих часов
choices-digest-when-quiet-button = Спокойные недели
choices-tension-at-once-button = Напряжение сразу
choices-lowest-at-once-button = Самое низкое сразу

told-at-once = Это пришло только что. Чтобы подумать об этом, не нужно ждать обзора:
told-on = Я писал вам об этом: { $day }.
told-already = { $what } (я уже писал)

menu-report = Страница для супервизии (PDF)
menu-history = Обзоры прошлых недель
