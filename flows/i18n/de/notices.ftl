### German, with "Sie". Translated for this project, not validated.

not-yours = Dieser Knopf funktioniert hier nicht mehr.
check-in-over = Diese Runde ist vorbei. Es wurde nichts geändert.
nothing-open = Danke fürs Schreiben. Ich bin ein Programm, das sieht also kein Mensch, und gerade ist keine Frage offen. /help zeigt, was Sie tun können.
only-text = Ich kann nur Text lesen und Tippen verstehen. /help zeigt, was Sie hier tun können. { now-hint }
edited-unseen = Eine Nachricht zu ändern, ändert nichts an dem, was Sie schon gesendet haben. Fehlt etwas, senden Sie es bitte als neue Nachricht. /mydata zeigt, was gespeichert ist. { now-hint }
not-taken = Hier ist etwas schiefgegangen, und ich konnte das eben nicht annehmen. Das tut mir leid. Bitte senden Sie es noch einmal. Wenn das nicht hilft, sagen Sie es bitte der Person, die Sie eingeladen hat. { now-hint }
not-in-groups = Hallo! Ich arbeite nur in privaten Chats und verlasse darum diese Gruppe. Bitte schreiben Sie mir direkt.
was-away = Ich war kurz weg. Falls Sie auf einen Knopf getippt haben, tippen Sie bitte noch einmal.
digest-again = Vielleicht haben Sie das schon bekommen: Ich bin nicht sicher, ob es angekommen ist.

client-joined = <b>{ $label }</b> ist dabei. { client-next }
client-next = { $asked ->
        [cadence] Die Fragen kommen von selbst, zu den Zeiten des Programms.
       *[sessions] Nach { $mode ->
               [coaching] einem Treffen
              *[therapy] einer Sitzung
           } senden Sie /session.
    }
client-stopped = <b>{ $label }</b> hat die Rückmeldungen beendet. Nach dem Grund wird nicht gefragt.
client-unreachable = Ich erreiche <b>{ $label }</b> nicht mehr: Der Bot wurde blockiert oder das Telegram-Konto gibt es nicht mehr.
client-reachable = Ich erreiche <b>{ $label }</b> wieder.

digest-no-next-session = Ich weiß nicht, wann Sie sich wieder treffen. Legen Sie mit /session Ihren festen Termin fest und tippen Sie dann noch einmal.
digest-before-you-meet = ⏰ Sie wollten vor dem Treffen erinnert werden:
