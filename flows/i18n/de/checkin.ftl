### German, with "Sie". Translated for this project, not validated.
### The check-in: what a client or a practitioner reads and taps while answering.

checkin-hello = Hallo! Ein paar kurze Fragen, etwa eine Minute.
checkin-hello-practitioner = Viermal kurz tippen, wenn Sie mögen.
checkin-again = Hallo noch einmal! Hier waren wir stehen geblieben.
checkin-reminder = Eine kleine Erinnerung, falls Sie eine Minute haben. Sie dürfen es auch gern lassen.
checkin-about = Denken Sie bitte nur an { $mode ->
        [coaching] das letzte Treffen
       *[therapy] die letzte Sitzung
    } mit { $name }. Es gibt kein Richtig oder Falsch. Sie können tippen oder schreiben.
checkin-about-lately = Denken Sie bitte an Ihre Arbeit mit { $name } in letzter Zeit. Es gibt kein Richtig oder Falsch. Sie können tippen oder schreiben.
checkin-requested = { $name } hat mich gebeten, Ihnen diese Fragen zu schicken. Sie können sie auch stehen lassen.
checkin-about-practitioner = Was meinen Sie: Wie war { $mode ->
        [coaching] das letzte Treffen
       *[therapy] die letzte Sitzung
    } für { $name }?
checkin-reassure = Auch eine niedrigere Antwort hilft: Sie zeigt, was besser werden könnte.

checkin-progress = { $at } von { $of }
checkin-so-far = Ihre Antwort: <b>{ $label }</b>
checkin-so-far-skipped = Das haben Sie ausgelassen.
checkin-heard = ✓ Verstanden: <b>{ $label }</b>
checkin-heard-skip = ✓ Ausgelassen.
checkin-read-back = So habe ich es verstanden. Stimmt das?

# How far the client has come with a goal, beside the questionnaire.
checkin-goal-question = Wie weit sind Sie mit „{ $goal }“ gekommen?
checkin-goal-question-unnamed = Wie weit sind Sie mit diesem Ziel gekommen?
checkin-goal-value = { $value } von 10
checkin-goal-scale = 0 ist der Anfang, 10 heißt: ganz am Ziel. Sie können es auch auslassen.

checkin-back-button = Zurück
checkin-skip-button = Auslassen
checkin-later-button = Später
checkin-keep-button = Behalten
checkin-right-button = Ja, stimmt
checkin-wrong-button = Nein

checkin-more = Möchten Sie dazu ein wenig mehr sagen? Schreiben Sie es einfach hier. Am Ende entscheiden Sie, ob { $name } es sehen darf.
checkin-note = Schreiben Sie es einfach hier. Am Ende entscheiden Sie, ob { $name } es sehen darf.
checkin-not-watched = Ich bin ein Programm: Das sieht gerade niemand, und dies ist kein Notdienst. Wenn Sie jetzt Hilfe brauchen, sind andere für Sie da:
checkin-written = Um Ihre Worte zu ersetzen, schreiben Sie einfach noch einmal:

checkin-remove-button = Löschen

checkin-summary = Fast geschafft. Das wird { $name } sehen:
checkin-answer = <b>{ $label }</b>
checkin-left-out = <i>ausgelassen</i>
# The client's answer about a goal stands below this line, where the programme shows it to nobody else.
checkin-only-you = Nur Sie sehen das:
checkin-words-shared = { $number ->
        [0] Ihre Worte, { $name } wird sie sehen:
       *[other] Ihre Worte zu Antwort { $number }, { $name } wird sie sehen:
    }
checkin-words-withheld = { $number ->
        [0] Ihre Worte, { $name } wird sie <b>nicht</b> sehen:
       *[other] Ihre Worte zu Antwort { $number }, { $name } wird sie <b>nicht</b> sehen:
    }
checkin-summary-send = Wenn alles stimmt, tippen Sie auf „{ checkin-send-button }“.

checkin-send-button = Senden
checkin-choose-button = Ändern
checkin-withhold-button = { $number ->
        [0] Worte verbergen
       *[other] Worte { $number } verbergen
    }
checkin-share-button = { $number ->
        [0] Worte zeigen
       *[other] Worte zu { $number } zeigen
    }

checkin-choosing = Welche Antwort möchten Sie ändern?
checkin-more-button = Mehr zu Antwort { $number }
checkin-write-button = Worte hinzufügen
checkin-rewrite-button = Worte ändern

checkin-later = Kein Problem. Wann soll ich wieder fragen?
checkin-hour-button = In 1 Stunde
checkin-evening-button = Heute Abend
checkin-tomorrow-button = Morgen
checkin-pause-button = Längere Pause
checkin-stop-button = Ganz aufhören
checkin-pausing = Wie lange soll ich still sein? Sie können es auch schreiben, zum Beispiel: 10 Tage.
checkin-days-button = { $days ->
        [7] 1 Woche
        [14] 2 Wochen
        [28] 4 Wochen
        [one] { $days } Tag
       *[other] { $days } Tage
    }
checkin-stopping = Wenn Sie aufhören, frage ich nicht mehr. Was Sie schon gesendet haben, bleibt, wie es ist. Möchten Sie aufhören?
checkin-stop-yes-button = Ja, aufhören
checkin-stop-no-button = Nein, weitermachen
checkin-away-hour = Gut, ich frage in einer Stunde wieder. Ihre Antworten bis hierher bleiben erhalten.
checkin-away-evening = Gut, ich frage heute Abend wieder. Ihre Antworten bis hierher bleiben erhalten.
checkin-away-tomorrow = Gut, ich frage morgen wieder. Ihre Antworten bis hierher bleiben erhalten.
checkin-away-pause = { $days ->
        [7] Gut, ich bin eine Woche still.
        [14] Gut, ich bin 2 Wochen still.
        [28] Gut, ich bin 4 Wochen still.
        [one] Gut, ich bin { $days } Tag still.
       *[other] Gut, ich bin { $days } Tage still.
    } Wenn Sie früher weitermachen möchten, tippen Sie auf „{ checkin-resume-button }“.
checkin-resume-button = Jetzt weitermachen

checkin-done = Danke! Ihre Antworten sind gespeichert.
checkin-done-reached = Sie sind mit Ihrem Ziel ganz angekommen. Wenn es erreicht ist, können Sie das unter /goals sagen.
asked-again = { $asked ->
        [cadence] Ich frage wieder, wenn es so weit ist.
       *[sessions] Ich frage wieder nach { $mode ->
                [coaching] dem nächsten Treffen
               *[therapy] der nächsten Sitzung
            }.
    }
checkin-done-next = { $name } sieht sie im nächsten Wochenüberblick, oder früher, wenn etwas vorher wichtig ist. Wenn etwas nicht warten kann, sagen Sie es { $name } bitte direkt. { asked-again }
checkin-done-practitioner = Danke, das war alles.
checkin-expired = Diese Runde ist nun geschlossen, und das ist in Ordnung. { asked-again }
checkin-expired-unsent = Sie war noch nicht gesendet, darum wurde keine Ihrer Antworten weitergegeben.
checkin-expired-again = Möchten Sie doch noch antworten? Senden Sie /checkin.
checkin-expired-practitioner = Das Formular zu { $name } ist nun geschlossen, und das ist in Ordnung.
checkin-expired-practitioner-unsent = Es war noch nicht gesendet, darum wird nichts daraus verwendet.
checkin-stopped = Gut, ich habe aufgehört. Ich frage nicht mehr. Danke für Ihre Antworten bis hierher.
checkin-closed = Diese Runde ist geschlossen. Hier ist nichts zu tun.

checkin-notice-already = Ist schon angekommen.
checkin-notice-overtaken = Ihr erstes Tippen zählt. Zum Ändern tippen Sie auf „{ checkin-back-button }“.
checkin-notice-stale = Dieser Knopf ist von vorhin, es wurde nichts geändert. Bitte nehmen Sie die neueste Nachricht.
checkin-notice-ended = Diese Runde ist schon geschlossen. Es wurde nichts geändert.
checkin-notice-first = Das ist die erste Frage.
checkin-notice-ambiguous = Ich weiß nicht, welche Antwort Sie meinen. Bitte wählen Sie genau eine.
checkin-notice-count = Ich kann eine Antwort nehmen oder alle übrigen auf einmal. Die Anzahl passte nicht.
checkin-notice-hedged = Ich weiß nicht, wie Sie das meinen. Bitte wählen Sie die Antwort, die am besten passt.
checkin-notice-out-of-range = Diese Zahl gibt es hier nicht. Bitte wählen Sie eine der Antworten.
checkin-notice-unknown = Das habe ich leider nicht verstanden. Bitte tippen Sie auf eine Antwort oder schreiben Sie sie so, wie sie dort steht. { now-hint }
checkin-notice-empty = Diese Nachricht ist leer. Bitte tippen Sie auf eine Antwort oder schreiben Sie sie.
checkin-notice-too-long = Das ist zu lang für mich, ich habe nichts davon behalten. Könnten Sie es kürzer schreiben, mit höchstens 2000 Zeichen? { now-hint }
checkin-notice-yes-or-no = Bitte antworten Sie mit Ja oder Nein oder tippen Sie auf einen Knopf.
checkin-notice-write-here = Gern: Schreiben Sie es einfach hier als Nachricht.
checkin-notice-summary = Das habe ich nicht hinzugefügt. Wenn alles stimmt, tippen Sie auf „{ checkin-send-button }“, zum Ändern auf „{ checkin-choose-button }“.
checkin-notice-choose = Bitte tippen Sie auf die Nummer der Antwort, die Sie ändern möchten, oder schreiben Sie sie.
checkin-notice-menu = Bitte tippen Sie auf einen der Knöpfe.
checkin-notice-pause-length = Bitte schreiben Sie, wie lange, höchstens 180 Tage: 10 Tage, 2 Wochen oder bis 24. März.
checkin-notice-away = Das haben wir verschoben. Um jetzt zu antworten, tippen Sie auf „{ checkin-resume-button }“.
checkin-notice-stays = Verschieben ist nicht nötig: Es bleibt hier, und Sie dürfen es gern liegen lassen.
checkin-notice-voice = Aufnahmen kann ich nicht anhören, ich habe sie nicht behalten. Bitte tippen Sie auf einen Knopf oder schreiben Sie. { now-hint }
checkin-notice-picture = Bilder und Videos kann ich nicht ansehen, ich habe sie nicht behalten. Bitte tippen Sie auf einen Knopf oder schreiben Sie. { now-hint }
checkin-notice-sticker = Wie nett! Aber als Antwort kann ich es nicht lesen. Bitte tippen Sie auf einen Knopf oder schreiben Sie.
checkin-notice-file = Dateien kann ich nicht öffnen, ich habe sie nicht behalten. Bitte tippen Sie auf einen Knopf oder schreiben Sie.
checkin-notice-contact = Kontakte brauche ich nicht, ich habe nichts davon behalten. Bitte tippen Sie auf einen Knopf oder schreiben Sie.
checkin-notice-location = Ihren Standort brauche ich nicht, ich habe ihn nicht behalten. Bitte tippen Sie auf einen Knopf oder schreiben Sie.
checkin-notice-poll = Umfragen kann ich nicht beantworten. Bitte tippen Sie auf einen Knopf oder schreiben Sie.
checkin-notice-forwarded = Das ist eine weitergeleitete Nachricht, sie zählt nicht. Bitte tippen Sie auf einen Knopf oder schreiben Sie mit eigenen Worten.
checkin-notice-edited = Eine alte Nachricht zu ändern, ändert Ihre Antwort nicht. Bitte tippen Sie auf „{ checkin-back-button }“ oder am Ende auf „{ checkin-choose-button }“.
checkin-notice-other = Diese Art Nachricht kann ich nicht lesen. Bitte tippen Sie auf einen Knopf oder schreiben Sie. { now-hint }
checkin-expired-kept = Ihre Antworten sind noch einen Tag lang da: Mit /checkin geht es damit weiter.
checkin-notice-too-long-together = Zusammen sind das mehr als 2000 Zeichen. Was Sie vorher geschrieben haben, ist gespeichert, diese letzte Nachricht nicht. Können Sie sie kürzer senden?
form-none = Gerade ist kein Bogen für Sie offen. Nach { $mode ->
        [coaching] einem Treffen
       *[therapy] einer Sitzung
    } kommt einer von selbst.
