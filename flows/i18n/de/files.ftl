# Translated for this project, not validated.

file-take-button = Übernehmen
file-kinds = Ich kann Dateien lesen, deren Namen so enden: { $kinds }.
file-too-large = Diese Datei ist mir zu groß. Ich lese bis zu { $most } MB.
file-not-had = Ich konnte diese Datei nicht bekommen. Bitte senden Sie sie noch einmal.

calendar-or-file = Sie können mir den Kalender auch als Datei senden (.ics), oder eine Tabelle mit { $mode ->
        [coaching] Treffen
       *[therapy] Sitzungen
    } (.csv).
calendar-file-found = <b>Neu in dieser Datei</b>, bis { $until }:
calendar-file-new = { $label }: { $when }
calendar-file-moved = { $label }: { $when } statt { $before }
calendar-file-off = <s>{ $label }: { $when }</s>
calendar-file-more = … und { $count } weitere
calendar-file-same = Alles in dieser Datei kenne ich schon.
calendar-file-none = Ich habe in dieser Datei { $mode ->
        [coaching] kein Treffen
       *[therapy] keine Sitzung
    } gefunden.
calendar-file-not = Das ist kein Kalender, den ich lesen kann. Die meisten Kalenderprogramme können ihn als .ics speichern.

sessions-file-found = <b>In dieser Tabelle</b>
    Kommend: { $coming }. Vorbei: { $ended }. Abgesagt: { $off }.
sessions-file-mend = Ich habe noch nichts übernommen. Bitte sehen Sie sich diese Zeilen an ({ $count }) und senden Sie die Tabelle noch einmal.
sessions-file-columns = Ich konnte diese Tabelle nicht lesen. Die erste Zeile sollte die Spalten nennen: code, date, start und end oder minutes.
sessions-file-large = Diese Tabelle ist mir zu groß. Bitte senden Sie ein Jahr auf einmal.
sessions-file-day-first = Andere Zeilen zeigen, dass der Tag vorn steht: 03/04/2026 ist der 3. April.
sessions-file-month-first = Andere Zeilen zeigen, dass der Monat vorn steht: 03/04/2026 ist der 4. März.
sessions-taken = Erledigt. /week zeigt, was als Nächstes kommt.
