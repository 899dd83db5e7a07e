# Translated for this project, not validated.

calendar-none = Ihre Sitzungen können aus Ihrem Kalender kommen. Senden Sie seine Adresse (sie endet meist auf .ics); Ihr Kalenderprogramm nennt sie unter „Teilen“ oder „Veröffentlichen“.
calendar-read = Ich lese Ihren Kalender. Für einen anderen senden Sie dessen Adresse.
calendar-failing = Ich konnte Ihren Kalender zuletzt nicht lesen. Geändert wurde nichts. Stimmt die Adresse noch?
calendar-how = Schreiben Sie in den Titel jedes Termins das Kürzel: { $codes }. Nur Titel mit Kürzel werden gelesen, alles andere bleibt ungelesen.
calendar-set = Danke. Ich lese Ihren Kalender jetzt und dann etwa jede halbe Stunde. /week zeigt, was ich gefunden habe.
calendar-no-address = Das ist keine Adresse, die ich verwenden kann. Sie beginnt mit https:// und endet meist auf .ics.
calendar-off-button = Kein Kalender mehr
calendar-off = Ich lese Ihren Kalender nicht mehr. Gefundene Sitzungen bleiben; /week zeigt sie.
calendar-news = <b>Ihr Kalender</b>
menu-calendar = { $mode ->
        [coaching] Treffen
       *[therapy] Sitzungen
    } aus Ihrem Kalender
