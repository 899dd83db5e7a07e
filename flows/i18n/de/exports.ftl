# Files about programmes, and what clients read of them; translated for this project, not validated.

export-consent-research = <b>Forschung:</b> Ihr Programm darf Ihre Antworten und die Art der Ziele, die Sie zeigen, an Forschende geben. Diese bekommen keine Namen und nichts, was Sie geschrieben haben.
export-consent-records = <b>Akte:</b> Ihr Programm darf Ihre Antworten und die Art der Ziele, die Sie zeigen, in die Akte übernehmen, die es über Sie führt. Was Sie geschrieben haben, kommt nicht hinein.
export-consent-events = <b>Andere Programme:</b> Ihr Programm darf einem anderen Computerprogramm mitteilen, dass ich Sie gefragt oder von Ihnen gehört habe, dass etwas aufgefallen ist oder dass Sie pausieren oder aufhören. Ihr Name, Ihre Antworten und was Sie schreiben, gehören nicht dazu.

month-title = { $name }, { $month }
month-summary = Überblick
month-months = Monate
month-chart = Diagramm
month-month = Monat
month-invited = Eingeladene Personen
month-opened = Personen, die den Link öffneten
month-agreed = Personen, die zustimmten
month-active = Personen, die antworteten
month-asked = Fragerunden
month-answered = Beantwortet, %
month-hours = Stunden bis zur Antwort (Median)
month-sessions = { $mode ->
        [coaching] Treffen
       *[therapy] Sitzungen
    }
month-digests = Wochenüberblicke
month-used = Überblicke benutzt, %
month-flags = Was auffiel
month-discussed = Davon besprochen, %
month-few = wenige
month-part = Etwa { $count } Personen haben mitgemacht.
month-replied = Sie haben etwa { $share } % der Fragerunden beantwortet.
month-waited = Die Hälfte der Antworten kam innerhalb von { $hours } Std.
month-noticed = Etwa { $count } Dinge fielen auf, zum Beispiel eine Veränderung, eine Spannung oder Schweigen.
month-talked = Etwa { $share } % davon wurden besprochen.
month-few-said = Es haben zu wenige mitgemacht, um Zahlen zu nennen.
month-note = Anzahlen sind auf Fünfer gerundet, Anteile auf Zehner, nie unter 10 oder über 90. „wenige“ steht für weniger als fünf oder keine. Ein Monat wird einmal gezählt und bleibt, wie er zuerst gezeigt wurde. Was auffiel, ist ein Anlass für ein Gespräch und keine Note.
month-button = Monat als Datei
month-caption = { $name }: { $month }, als Tabelle mit Diagramm und als CSV. Gruppen von weniger als fünf Menschen stehen nicht darin.
month-nothing = Es gibt noch keinen vollen Monat. Bitte versuchen Sie es nach dem Ende des Monats noch einmal.

mydata-pdf-button = Antworten als PDF
mydata-fhir-button = Antworten als FHIR
mydata-pdf-caption = Was Sie geantwortet haben, zum Lesen oder Drucken. Bewahren Sie es sicher auf.
mydata-fhir-caption = Was Sie abgeschickt haben und Ihre Ziele, in einem Format, das Gesundheitsprogramme lesen können (FHIR R4). Ohne Namen und ohne Ihre Worte.
mydata-fhir-words-button = Mit meinen Worten
mydata-fhir-words-caption = Was Sie abgeschickt haben und Ihre Ziele in Ihren Worten, in einem Format, das Gesundheitsprogramme lesen können (FHIR R4). Bewahren Sie die Datei gut auf.
mydata-no-answers = Sie haben noch nichts beantwortet.
own-title = Was Sie geantwortet haben
own-with = Mit { $name }
own-skipped = ausgelassen
own-words = In Ihren Worten: { $words }
own-private = Für sich behalten: { $words }
own-unsent = { $day } (nicht abgeschickt)
record-caption = <b>{ $label }</b>: die Antworten, die Sie gesehen haben, als Tabelle für Ihre Akten.
record-day = Tag
record-side = Beantwortet von
record-question = Frage
record-value = Zahl
record-answer = Antwort
record-client = Klient
record-practitioner = Fachperson
record-words = In eigenen Worten
