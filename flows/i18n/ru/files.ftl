# Translated for this project, not validated.

file-take-button = Перенести
file-kinds = Я могу прочитать файлы, названия которых оканчиваются на { $kinds }.
file-too-large = Этот файл для меня слишком велик. Я читаю до { $most } МБ.
file-not-had = Не получилось взять этот файл. Пожалуйста, отправьте его ещё раз.

calendar-or-file = Календарь можно прислать и файлом (.ics), а { $mode ->
        [coaching] встречи
       *[therapy] сессии
    } – таблицей (.csv).
calendar-file-found = <b>Новое в этом файле</b> (последний день: { $until }):
calendar-file-new = { $label }: { $when }
calendar-file-moved = { $label }: { $when }, а не { $before }
calendar-file-off = <s>{ $label }: { $when }</s>
calendar-file-more = … и ещё { $count }
calendar-file-same = Всё, что есть в этом файле, я уже знаю.
calendar-file-none = В этом файле не нашлось ни одной { $mode ->
        [coaching] встречи
       *[therapy] сессии
    }.
calendar-file-not = Это не календарь, который я могу прочитать. Большинство программ умеют сохранять его как .ics.

sessions-file-found = <b>В этой таблице</b>
    Предстоит: { $coming }. Прошло: { $ended }. Отменено: { $off }.
sessions-file-mend = Пока ничего не перенесено. Пожалуйста, посмотрите эти строки ({ $count }) и отправьте таблицу ещё раз.
sessions-file-columns = Не получилось прочитать таблицу. В первой строке должны быть названия столбцов: code, date, start, а также end или minutes.
sessions-file-large = Эта таблица для меня слишком велика. Пожалуйста, отправляйте по году за раз.
sessions-file-day-first = Другие строки показывают, что сначала стоит день: 03/04/2026 – это 3 апреля.
sessions-file-month-first = Другие строки показывают, что сначала стоит месяц: 03/04/2026 – это 4 марта.
sessions-taken = Готово. /week покажет, что дальше.
