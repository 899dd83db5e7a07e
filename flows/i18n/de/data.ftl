### German, with "Sie". Translated for this project, not validated.

# Was über einen Menschen gespeichert ist, wie er es sieht und wie er für immer geht.

mydata-nothing = Über Sie ist hier nichts gespeichert.
mydata = <b>Was über Sie gespeichert ist</b>
    Ihre Sprache: { $language }. Ihre Zeitzone: { $zone }. Die Nummer Ihres Telegram-Kontos, verschlossen.
mydata-with = Mit { $name }, hier werden Sie „{ $label }“ genannt: { $state }.
mydata-agreed = Zugestimmt haben Sie am { $when }.
mydata-unshared = Das haben Sie geschrieben und für sich behalten: „{ $words }“
mydata-practitioner = Sie heißen hier { $name }. Klientinnen und Klienten: { $clients }. Aufbewahrte Wochenüberblicke: { $digests }.
mydata-more = Die Datei enthält alles, Zeile für Zeile. /delete löscht es. /privacy sagt, wer was sieht.
mydata-file-button = Alles als Datei
mydata-seen-button = Was andere sehen
mydata-file-caption = Alles, was über Sie gespeichert ist. Bewahren Sie die Datei sicher auf.

seen-intro = <b>Was { $name } von Ihnen sieht</b>
    Erst der Überblick der Woche, dann Ihre letzten Antworten, mit denselben Worten.
seen-by-nobody = Diese Antworten sieht niemand mehr: Die Person, mit der Sie gearbeitet haben, ist gegangen.

state-invited = eingeladen
state-started = Link geöffnet, noch nicht zugestimmt
state-active = nimmt teil
state-paused = macht Pause
state-stopped = aufgehört
state-ended = beendet
state-left-alone = { state-ended }

withdraw-sure = Sie können Ihre Zustimmung jederzeit zurücknehmen, niemand fragt warum. Es kommen keine Fragen mehr. Was soll mit Ihren bisherigen Antworten geschehen?
withdraw-keep-button = Ende, behalten
withdraw-delete-button = Ende, alles löschen
nothing-to-withdraw = Sie haben hier gerade zu nichts Ja gesagt, also gibt es nichts zurückzunehmen. /delete löscht, was gespeichert ist.

delete-client-sure = Soll ich alles löschen, was über Sie als teilnehmende Person hier steht: Antworten, Worte, Termine und die Nummer Ihres Kontos? Das lässt sich nicht rückgängig machen, auch kein Backup bringt es zurück. Die Person, mit der Sie arbeiten, erfährt nur, dass Sie gegangen sind. Was sie selbst gelesen oder notiert hat, bleibt bei ihr.
delete-practitioner-sure = Soll ich alles löschen, was über Sie als Fachperson hier steht: Name, Einstellungen und Wochenüberblicke? Das lässt sich nicht rückgängig machen. Ihre Klientinnen und Klienten erfahren, dass Sie nicht mehr dabei sind, und bekommen keine Fragen mehr. Ihre Antworten bleiben die ihren.
delete-yes-button = Ja, alles löschen
delete-no-button = Nein, behalten
deleted = Erledigt. Alles über Sie ist gelöscht. Dies ist die letzte Nachricht. Den Chat können Sie in Telegram auch selbst löschen.
not-deleted = In Ordnung, alles bleibt, wie es ist.

client-left = <b>{ $label }</b> ist gegangen. Hier ist alles darüber gelöscht. Ein Grund wird weder gefragt noch gespeichert.
practitioner-left = { $name } ist hier nicht mehr dabei. Zu Ihrer gemeinsamen Arbeit kommen keine Fragen mehr. Ihre Antworten bleiben Ihre: /mydata zeigt sie, /delete löscht sie.

privacy-control =
    • /mydata zeigt alles, was über Sie gespeichert ist. /withdraw beendet Ihre Zustimmung. /delete löscht alles, auch in den Backups.
privacy-control-staff =
    • /mydata zeigt alles, was über Sie gespeichert ist. /delete löscht alles, auch in den Backups.
menu-mydata = Alles, was über Sie gespeichert ist
help-data = /mydata – alles, was über Sie gespeichert ist; /withdraw und /delete beenden es
help-data-staff = /mydata – alles, was über Sie gespeichert ist; /delete löscht es
