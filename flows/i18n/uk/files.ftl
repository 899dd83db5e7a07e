# Translated for this project, not validated.

file-take-button = Перенести
file-kinds = Я можу прочитати файли, назви яких закінчуються на { $kinds }.
file-too-large = Цей файл для мене завеликий. Я читаю до { $most } МБ.
file-not-had = Не вдалося взяти цей файл. Будь ласка, надішліть його ще раз.

calendar-or-file = Календар можна надіслати й файлом (.ics), а { $mode ->
        [coaching] зустрічі
       *[therapy] сесії
    } – таблицею (.csv).
calendar-file-found = <b>Нове в цьому файлі</b> (останній день: { $until }):
calendar-file-new = { $label }: { $when }
calendar-file-moved = { $label }: { $when }, а не { $before }
calendar-file-off = <s>{ $label }: { $when }</s>
calendar-file-more = … і ще { $count }
calendar-file-same = Усе, що є в цьому файлі, я вже знаю.
calendar-file-none = У цьому файлі не знайшлося жодної { $mode ->
        [coaching] зустрічі
       *[therapy] сесії
    }.
calendar-file-not = Це не календар, який я можу прочитати. Більшість програм уміють зберігати його як .ics.

sessions-file-found = <b>У цій таблиці</b>
    Попереду: { $coming }. Минуло: { $ended }. Скасовано: { $off }.
sessions-file-mend = Поки що нічого не перенесено. Будь ласка, перегляньте ці рядки ({ $count }) і надішліть таблицю ще раз.
sessions-file-columns = Не вдалося прочитати таблицю. У першому рядку мають бути назви стовпців: code, date, start, а також end або minutes.
sessions-file-large = Ця таблиця для мене завелика. Будь ласка, надсилайте по року за раз.
sessions-file-day-first = Інші рядки показують, що спочатку стоїть день: 03/04/2026 – це 3 квітня.
sessions-file-month-first = Інші рядки показують, що спочатку стоїть місяць: 03/04/2026 – це 4 березня.
sessions-taken = Готово. /week покаже, що далі.
