### German, with "Sie". Translated for this project, not validated.

# Für die, die ein Programm koordinieren: Zahlen, nie ein Mensch.

welcome-coordinator = Willkommen. Sie koordinieren <b>{ $name }</b>.

    • /enrol lädt Fachpersonen, Klientinnen und Klienten aus einer Liste ein.
    • /programme zeigt in Zahlen, wie es läuft.

    Sie sehen hier nie, was jemand antwortet oder schreibt. Namen sehen Sie nur von Menschen aus einer Liste, die ihren Link noch nicht geöffnet haben. In diesem Chat liest niemand mit. { now-hint }
invite-coordinator-twice = Sie koordinieren schon ein Programm. Es hat sich nichts geändert.
help-coordinator = <b>Für Ihr Programm</b>
    /programme – wie es läuft, in Zahlen
    /enrol – aus einer Liste einladen
menu-programme = Wie es läuft, in Zahlen
menu-enrol = Aus einer Liste einladen
mydata-coordinator = Sie koordinieren hier ein Programm.
delete-coordinator-sure = Soll ich löschen, dass Sie dieses Programm koordinieren? Das lässt sich nicht rückgängig machen. Das Programm und alle darin bleiben, wie sie sind.

programme-title = <b>{ $name }</b>, in Zahlen
programme-standing = <b>Stand: { $day }</b>
programme-practitioners = <b>Fachpersonen</b>
programme-begun = haben begonnen: { $count }
programme-not-begun = eingeladen, nicht begonnen: { $count }
programme-clients = <b>Klientinnen und Klienten</b>
programme-invited = eingeladen: { $count }
programme-started = Link geöffnet: { $count }
programme-agreed = zugestimmt, noch nicht bestätigt: { $count }
programme-active = dabei: { $count }
programme-paused = in einer Pause: { $count }
programme-stopped = aufgehört: { $count }
programme-ended = beendet: { $count }
programme-unreachable = nicht erreichbar: { $count }
programme-lately = <b>{ $since } bis { $until }</b>
programme-asked = Fragerunden: { $count }
programme-answered = davon beantwortet: { $count }
programme-digests = Wochenüberblicke: { $count }
programme-used = davon benutzt (jemand hat darin getippt): { $count }
programme-flags = Was auffiel: { $count }
programme-discussed = davon besprochen: { $count }
programme-about = etwa { $count }
programme-percent = etwa { $share } %
programme-percent-under = weniger als 15 %
programme-percent-over = 85 % oder mehr
programme-few = Noch gibt es keine Zahl zu zeigen: Jede braucht mindestens fünf Menschen.
programme-note = Zahlen sind auf Fünfer gerundet; Gruppen von weniger als fünf Menschen stehen nicht da. Der erste Teil wird einmal in der Woche gezählt, der zweite einmal für je vier Wochen; dazwischen ändert sich nichts, damit niemand zu erkennen ist, wenn jemand kommt oder geht.

enrol-unopened = Haben ihren Link nicht geöffnet: { $count }. Tippen Sie auf einen Namen für einen neuen Link. Der alte öffnet dann nichts mehr.
enrol-new-links-button = Neue Links für alle
