### German, with "Sie". Translated for this project, not validated.

# The end of the work together, beginning again, and a client's own page. What comes unasked has a neutral first line.

work-ending = Ihre Arbeit mit { $name } geht zu Ende. Eine letzte kurze Fragerunde kommt noch. Danach kommen keine Fragen mehr.
work-ended = Ihre Arbeit mit { $name } ist zu Ende gegangen, dazu kommen keine Fragen mehr. Danke für alles, was Sie geantwortet haben. Es bleibt Ihres: /mydata zeigt es, /delete löscht es.
work-again = { $name } würde gern wieder von Ihnen hören. Es kommt nichts, wenn Sie nicht zustimmen.
again-read-button = Lesen, was das heißt
again-nothing = Sie sind gerade nicht gefragt, ob es weitergehen soll. /help zeigt, was Sie hier tun können.
all-ended = Ihre Arbeit hier ist zu Ende, und es kommen keine Fragen. Was Sie geantwortet haben, bleibt Ihres: /mydata zeigt es, /delete löscht es.
client-not-again = <b>{ $label }</b> möchte jetzt lieber nicht wieder beginnen. Nach dem Grund wird nicht gefragt.
practitioner-gone = { $name } arbeitet nicht mehr hier, darum ruhen Ihre Rückmeldungen. Nichts von Ihren Antworten wurde an jemanden weitergegeben. Kann jemand anderes übernehmen, werden zuerst Sie gefragt. /mydata zeigt Ihre Antworten, /delete löscht sie.
no-practitioner-now = Sie begleiten hier niemanden mehr. Ihre Klientinnen und Klienten wissen Bescheid, Ihre Überblicke sind gelöscht.

client-which-button = Eine Person öffnen
client-which = Um wen geht es?
client-open-button = Seite öffnen
client-end-button = Arbeit beenden
client-end-sure = Soll die Arbeit mit <b>{ $label }</b> hier enden? Es gibt eine freundliche Nachricht, es wird nichts mehr gefragt, und in Ihren Überblicken steht die Person nicht mehr. Die Antworten lassen sich weiter mit /client lesen.
client-end-last-button = Nach letzter Antwort
client-end-met-button = Eben gesehen: fragen
client-end-now-button = Jetzt beenden
client-end-no-button = Nein, weiter
client-ending = Erledigt. <b>{ $label }</b> erfährt es und bekommt eine letzte Fragerunde. Danach ist Ruhe.
client-no-last = Zu { $mode ->
        [coaching] diesem Treffen
       *[therapy] dieser Sitzung
    } kann nicht mehr gefragt werden. Soll die Arbeit mit <b>{ $label }</b> jetzt enden?
client-ended = Erledigt. Die Arbeit mit <b>{ $label }</b> ist hier beendet. Mit /client können Sie jederzeit wieder beginnen.
client-goes-on = Gut, mit <b>{ $label }</b> geht alles weiter.
client-again-button = Wieder beginnen
client-left-alone = Die Person möchte nicht noch einmal gefragt werden. Überlegt sie es sich anders, sendet sie hier /start.
client-asked-again = <b>{ $label }</b> wird gefragt, ob es wieder losgehen soll. Bei Zustimmung hören Sie davon. Wer die Nachricht nicht findet, kann /start senden.

state-ending = noch eine letzte Fragerunde, dann Ende
state-asked-again = gefragt, ob es wieder losgeht
state-moved = jetzt bei jemand anderem
digest-state-ended = Ihre gemeinsame Arbeit ist beendet.
digest-count-moved = Woanders weiter: { $who }
digest-rest-moved = <b>Geht bei jemand anderem weiter</b>: { $labels }
rehearsal-due-end = { $when }: eine gemeinsame Arbeit endet.
stop-which = Bei wem soll ich aufhören zu fragen? Was Sie bisher geantwortet haben, bleibt dort. Die Person erfährt, dass Sie aufgehört haben, nicht warum.
stop-all-button = Bei allen
stopped-one = Zu Ihrer Arbeit mit { $name } frage ich nicht mehr. Mit { $others } geht alles weiter wie bisher; /stop beendet auch das. Wenn Sie es sich anders überlegen, senden Sie /start.
