### German, with "Sie". Translated for this project, not validated.

# Words that may mean danger to life, brought to whom the programme has named. Fixed texts, beside those of safety.ftl.

safety-passed-on = Danke, dass Sie das schreiben. Ich sage gerade jemandem vom Programm, dass Sie vielleicht Hilfe brauchen; was Sie geschrieben haben, ist dort nicht zu sehen. Bis es gelesen wird, kann es dauern. Bitte wenden Sie sich darum gleich an jemanden, der jetzt für Sie da ist:
safety-later = Jemand vom Programm erfährt, dass Sie vielleicht Hilfe brauchen, nicht was Sie geschrieben haben. Die Zeiten dafür beginnen am { $when }. Bitte warten Sie nicht darauf.

alert-first-line = Bitte jetzt öffnen.
alert-own = <b>{ $label }</b> hat hier Worte geschrieben, die Lebensgefahr bedeuten können ({ $when }).
alert-other = Jemand, der mit { $name } arbeitet, hat hier Worte geschrieben, die Lebensgefahr bedeuten können ({ $when }). Die Nummer, unter der { $name } die Person findet: <code>#{ $code }</code>.
alert-coordinator = Wen { $name } <b>{ $label }</b> nennt, hat hier Worte geschrieben, die Lebensgefahr bedeuten können ({ $when }). Wie Sie die Person erreichen, steht in den Unterlagen Ihres Programms.
alert-outside = Das kommt außerhalb der Dienstzeiten.
alert-again = Es wurde schon gesendet, und noch hat es niemand bestätigt.
alert-note = Dieser Person wurde gleich gezeigt, wen sie anrufen kann. Was geschrieben wurde, steht hier nicht, und ob Gefahr besteht, kann dieser Dienst nicht sagen. Bitte nehmen Sie Kontakt auf, wie es in Ihrem Programm vereinbart ist.
alert-seen-button = Ich habe es gesehen
alert-seen-at-button = { $at }: gesehen
alert-seen = ✓ Sie haben es bestätigt. Ab jetzt wird niemand sonst benachrichtigt.
alert-was-seen = ✓ Bestätigt.
alert-unseen = Noch nicht bestätigt.
alerts-title = <b>Warnungen der letzten 30 Tage</b>
alerts-none = Für Sie gibt es keine Warnungen und nichts zu wählen. /help zeigt, was Sie hier tun können.

alert-consent = • <b>Wenn Ihre Worte Lebensgefahr bedeuten können:</b> Ich zeige Ihnen sofort, wen Sie anrufen können. Zu festen Zeiten erfährt auch jemand vom Programm, dass es so war: { $name }, dass es um Sie geht, andere nur eine Nummer. Was Sie geschrieben haben, erfährt niemand. /alerts ändert das.
alert-coordinators = Auch wer das Programm koordiniert, erfährt es zu festen Zeiten: unter dem Namen, den { $name } Ihnen hier gegeben hat, und nichts von Ihren Antworten.
alert-choice = Wenn Ihre Worte Lebensgefahr bedeuten können, zeige ich Ihnen sofort, wen Sie anrufen können. Zu festen Zeiten kann auch jemand vom Programm erfahren, dass es so war: { $name }, dass es um Sie geht, andere nur eine Nummer. Was Sie geschrieben haben, erfährt niemand.
alert-choice-yes = Ihre Wahl: Es wird jemandem gesagt.
alert-choice-no = Ihre Wahl: Es wird niemandem gesagt.
alert-choice-open = Darf es jemandem gesagt werden?
alert-yes-button = Ja, jemandem sagen
alert-no-button = Nein, niemandem
alert-privacy = • Wenn Ihre Worte Lebensgefahr bedeuten können, erfährt jemand vom Programm, dass es so war, wenn Sie dem zugestimmt haben. /alerts zeigt und ändert das.
rehearsal-due-alert = { $when }: jemand erfährt von Worten, die Gefahr bedeuten können.
