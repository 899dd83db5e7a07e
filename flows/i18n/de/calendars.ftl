# Translated for this project, not validated.

calendar-none = Ihre { $mode ->
        [coaching] Treffen
       *[therapy] Sitzungen
    } können aus Ihrem Kalender kommen. Senden Sie seine Adresse (sie endet meist auf .ics); Ihr Kalenderprogramm nennt sie unter „Freigeben“ oder „Veröffentlichen“.
calendar-read = Ich lese Ihren Kalender. Für einen anderen senden Sie dessen Adresse.
calendar-failing = Ich konnte Ihren Kalender zuletzt nicht lesen. Geändert wurde nichts. Stimmt die Adresse noch?
calendar-how = Schreiben Sie in den Titel jedes Termins mit einer Person deren Code: { $codes }. Nur Titel mit Code werden gelesen, alles andere bleibt ungelesen.
calendar-set = Danke. Ich lese Ihren Kalender jetzt und sage Ihnen gleich, was ich finde; danach lese ich ihn etwa jede halbe Stunde.
calendar-no-address = Das ist keine Adresse, die ich verwenden kann. Sie beginnt mit https:// und endet meist auf .ics.
calendar-off-button = Kein Kalender mehr
calendar-off = Ich lese Ihren Kalender nicht mehr. Gefundene { $mode ->
        [coaching] Treffen
       *[therapy] Sitzungen
    } bleiben; /week zeigt sie.
calendar-news = <b>Ihr Kalender</b>
menu-calendar = { $mode ->
        [coaching] Treffen
       *[therapy] Sitzungen
    } aus Ihrem Kalender
calendar-failed-unreachable = Ich konnte diesen Kalender gerade nicht erreichen.
calendar-failed-refused = Der Server sagt, dass es unter dieser Adresse keinen Kalender gibt oder dass ich ihn nicht lesen darf. Bitte kopieren Sie die Adresse noch einmal; im Kalenderprogramm steht sie unter „Freigeben“ oder „Veröffentlichen“.
calendar-failed-private = Diese Adresse führt in ein privates Netz oder auf Ihren eigenen Rechner; dorthin komme ich nicht. Die richtige gibt Ihr Kalenderprogramm unter „Freigeben“ oder „Veröffentlichen“ aus.
calendar-failed-not-kept = Die Adresse habe ich nicht behalten. Mit /calendar können Sie eine andere senden.
calendar-failed-old-stays = Deshalb lese ich weiter den Kalender von vorher. Es hat sich nichts geändert.
calendar-failed-trying = Ich versuche es weiter und melde mich, wenn es einen Tag lang nicht klappt. Stimmt die Adresse? Für eine andere senden Sie diese.
calendar-found = Ich habe den Kalender gelesen. { $mode ->
        [coaching] Treffen
       *[therapy] Sitzungen
    } in den nächsten acht Wochen: { $count } ({ $who }). /week zeigt die der kommenden Woche.
calendar-found-none = Ich habe den Kalender gelesen. Für die nächsten acht Wochen stehen keine { $mode ->
        [coaching] Treffen
       *[therapy] Sitzungen
    } darin. Sobald welche da sind, finde ich sie.
calendar-or-choose = Oder zeigen Sie mir, welche Termine mit wem sind. Dann lese ich, wann sie sind, nicht wie sie heißen.
calendar-choose-button = Termine zuordnen
calendar-whole-button = Alle mit 1 Person
calendar-choose = Welcher Termin ist mit einer Person, die Sie begleiten? Das gilt für alle Wiederholungen.
calendar-choose-line = { $at }. { $when } ({ $count }-mal in acht Wochen)
calendar-choose-none = Ich habe keine Termine gefunden, die zur gleichen Stunde der Woche wiederkommen. Ein Code im Titel geht bei jedem.
calendar-whose = Mit wem sind diese Termine?
calendar-whose-all = Mit wem sind alle Termine dieses Kalenders? Jeder ohne Code zählt dann als { $mode ->
        [coaching] Treffen
       *[therapy] Sitzung
    }, auch ein privater.
calendar-nobody-button = Mit niemandem
calendar-replace = Ich lese schon einen anderen Kalender von Ihnen. Soll dieser an seine Stelle treten? Kommende { $mode ->
        [coaching] Treffen
       *[therapy] Sitzungen
    }, die nur im alten stehen, fallen dann weg.
calendar-reading = Ich lese den Kalender. Einen Moment.
calendar-kept = Gut, ich lese weiter den Kalender von vorher.
