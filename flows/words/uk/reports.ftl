### Ukrainian, with "ви". Names stand in the nominative. Translated for this project, not validated.

report-whom = Для кого зробити сторінку?
report-everyone-button = Усі
report-one = <b>{ $label }</b>, сторінка для супервізії: як ішло, що привернуло увагу, що пробували. Без імен, крім вашого позначення.
report-all = По сторінці на кожного; спершу ті, про кого варто подумати.
report-nothing = Відповідей для сторінки поки немає.

history-which = Який тиждень ви хочете перечитати?
history-none = Оглядів ще не було. /digest показує цей тиждень на сьогодні.
history-earlier-button = Раніші тижні

clients-none = У жодному позначенні немає «{ $words }». Просто /clients показує всіх.

choices-button = Про що сповіщати
choices = Про що вас сповіщати? Натисніть, щоб змінити.
    • Огляд і в ті тижні, коли ніщо не виділяється: два рядки
    • Напруження, про яке не поговорили: відразу, поза тихими годинами
    • Найнижча відповідь про контакт чи цілі: відразу, поза тихими годинами
choices-digest-when-quiet-button = Спокійні тижні
choices-tension-at-once-button = Напруження відразу
choices-lowest-at-once-button = Найнижче відразу

told-at-once = Це надійшло щойно. Щоб подумати про це, не треба чекати на огляд:
told-on = Я писав вам про це: { $day }.
told-already = { $what } (я вже писав)

menu-report = Сторінка для супервізії (PDF)
menu-history = Огляди минулих тижнів
