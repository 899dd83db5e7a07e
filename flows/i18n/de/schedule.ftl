### German, with "Sie". Translated for this project, not validated.

schedule-time-unknown = Diese Uhrzeit konnte ich nicht lesen. Bitte schreiben Sie sie so: 15:00.
schedule-time-unclear = Vormittags oder nachmittags? Bitte schreiben Sie die Uhrzeit so: 15:00.
schedule-time-missing = Und um wie viel Uhr? Bitte senden Sie beides zusammen, etwa <code>morgen 15:00</code>.
schedule-weekday-unknown = Diesen Tag konnte ich nicht lesen. Bitte schreiben Sie einen Wochentag, zum Beispiel Dienstag.
schedule-zone-offset = Im Sommer und im Winter gehen die Uhren anders. Bitte schreiben Sie darum eine Stadt, zum Beispiel Berlin oder New York.
schedule-zone-unknown = Diesen Ort kenne ich nicht. Bitte schreiben Sie Ihr Land oder eine große Stadt in Ihrer Nähe, zum Beispiel Berlin.
schedule-zone-which = Meinen Sie einen von diesen Orten? { $zones }. Bitte schreiben Sie den, den Sie meinen.
schedule-zone-many = In diesem Land gibt es mehrere Zeitzonen. Bitte schreiben Sie eine große Stadt in Ihrer Nähe.
schedule-quiet-all-day = Dann bliebe keine Stunde des Tages zum Schreiben. Bitte lassen Sie mindestens eine frei.
schedule-quiet-unknown = Das konnte ich nicht lesen. Bitte senden Sie zwei Uhrzeiten, etwa 20:00 – 09:30.

schedule-date-unknown = Dieses Datum konnte ich nicht lesen. Bitte schreiben Sie es so: 2026-12-24 oder 24. Dezember.
schedule-date-impossible = Dieses Datum gibt es nicht. Bitte prüfen Sie Tag und Monat.
schedule-date-order = Der letzte Tag liegt vor dem ersten oder ein ganzes Jahr später. Bitte schreiben Sie beide Tage noch einmal.
schedule-plan-unknown = Bitte schreiben Sie einen Wochentag und eine Uhrzeit, zum Beispiel „jeden Dienstag 15:00“ oder „jeden zweiten Dienstag 15:00“.

schedule-feed-not-calendar = Das ist kein Kalender, den ich lesen kann. Bitte prüfen Sie die Adresse: Sie endet meist auf .ics.
schedule-feed-too-big = Dieser Kalender ist zu groß für mich. Ein Kalender nur für { $mode ->
        [coaching] Treffen
       *[therapy] Sitzungen
    } würde gehen.
schedule-feed-too-many = In diesem Kalender stehen mehr { $mode ->
        [coaching] Treffen
       *[therapy] Sitzungen
    }, als ich lesen kann.
schedule-feed-all-day = #{ $code }: Dieser Termin dauert den ganzen Tag. Bitte geben Sie ihm eine Uhrzeit.
schedule-feed-too-long = #{ $code }: Dieser Termin dauert mehr als zwölf Stunden. Bitte geben Sie ihm ein Ende.
schedule-feed-zone = #{ $code }: Die Zeitzone dieses Termins kenne ich nicht. Bitte stellen Sie sie in Ihrem Kalender neu ein.
schedule-feed-repeats = #{ $code }: Dieser Termin wiederholt sich so, dass ich nicht mitkomme. Jede Woche oder jeder Monat geht.
schedule-feed-two-codes = #{ $code }: Dieser Termin hat zwei Codes. Bitte lassen Sie nur einen stehen.
schedule-feed-broken = #{ $code }: Diesen Termin konnte ich nicht lesen. Bitte speichern Sie ihn in Ihrem Kalender noch einmal.
schedule-feed-no-codes = Ich habe den Kalender gelesen. Darin stehen { $count } kommende Termine, und keiner hat den Code einer Person im Titel. Bitte ergänzen Sie den Code in jedem Titel, zum Beispiel „#A7K2“. /clients zeigt die Codes.
schedule-feed-unknown-code = #{ $code }: Zu diesem Code kenne ich niemanden. /clients zeigt die Codes.
schedule-feed-emptied = Alle kommenden { $mode ->
        [coaching] Treffen
       *[therapy] Sitzungen
    } sind aus Ihrem Kalender verschwunden. Ich habe nichts geändert. Ist es noch der richtige?

schedule-row-problem = Zeile { $line }, { $column }: { $problem }
schedule-row-code = Bitte schreiben Sie den Code der Person, zum Beispiel A7K2. /clients zeigt die Codes.
schedule-row-unknown-code = Zu diesem Code kenne ich niemanden. /clients zeigt die Codes.
schedule-row-date = Dieses Datum konnte ich nicht lesen. Bitte schreiben Sie es so: 2026-12-24.
schedule-row-time = Diese Uhrzeit konnte ich nicht lesen. Bitte schreiben Sie sie so: 15:00.
schedule-row-no-such-time = Diese Uhrzeit gibt es an dem Tag nicht, weil die Uhr umgestellt wird. Bitte prüfen Sie sie.
schedule-row-minutes = Bitte schreiben Sie, wie viele Minuten, zum Beispiel 50.
schedule-row-length = { $mode ->
        [coaching] Ein Treffen endet nach seinem
       *[therapy] Eine Sitzung endet nach ihrem
    } Anfang und binnen zwölf Stunden. Bitte prüfen Sie das.
schedule-row-twice = { $mode ->
        [coaching] Dieses Treffen
       *[therapy] Diese Sitzung
    } steht hier zweimal. Bitte lassen Sie { $mode ->
        [coaching] nur eines
       *[therapy] nur eine
    } stehen.
schedule-row-serial = Mit dieser Zahl speichert ein Tabellenprogramm ein Datum oder eine Uhrzeit. Bitte formatieren Sie die Spalte als Datum oder Uhrzeit, speichern Sie sie als CSV und senden Sie sie noch einmal.

schedule-moment-unknown = Bitte schreiben Sie Datum und Uhrzeit, zum Beispiel 2027-03-28 14:30, und wenn Sie mögen einen Ort.
