### German, with "Sie". Translated for this project, not validated.

# Wer eine Einladung annimmt, und ob es die richtige Person ist.

client-agreed = Der Link für <b>{ $label }</b> wurde geöffnet, und jemand hat zugestimmt. Ist es die Person, die Sie meinten? Ihr wurde die Nummer <b>{ $number }</b> gezeigt; danach können Sie fragen. Bevor Sie geantwortet haben, gehen keine Fragen hinaus.
confirm-yes-button = Ja, die Person
confirm-no-button = Nein, jemand anders
confirm-nobody = Gerade wartet niemand auf Ihre Bestätigung.
confirm-done-already = Das ist schon geklärt.
consent-number = Damit niemand anders Ihren Platz einnimmt, bestätigt { $name } zuerst, dass Sie es sind. Wenn Sie gefragt werden: Ihre Nummer ist <b>{ $number }</b>.
invite-not-meant = Dieser Link war für jemand anderen gedacht. Was hier über Sie gespeichert war, ist gelöscht, und es kommt nichts mehr. Falls er doch für Sie war, bitten Sie um einen neuen Link.
invite-anew = In Ordnung. Von der Person, die den Link geöffnet hat, bleibt nichts gespeichert. Hier ist ein neuer.
client-stranger-button = Falsche Person
client-stranger-sure = Hat jemand anders den Link für <b>{ $label }</b> geöffnet? Dann lösche ich, was über diese Person gespeichert ist, auch was hier geplant und notiert war, und gebe Ihnen einen neuen Link für <b>{ $label }</b>. Außer Ihnen erfährt es niemand.
client-stranger-yes-button = Ja, jemand anders
client-stranger-no-button = Nein, richtig so
client-stranger-gone = Erledigt. Von der Person, die als <b>{ $label }</b> teilnahm, bleibt nichts gespeichert, und sie bekommt keine Fragen mehr. So etwas kommt vor. Hier ist ein neuer Link; bitte planen Sie die Zeiten noch einmal.
client-stranger-stays = Gut, es bleibt alles, wie es ist.
invite-qr-button = Als QR-Code zeigen
invite-revoke-button = Zurücknehmen
invite-revoked = Der Link für <b>{ $label }</b> öffnet nichts mehr.
invite-used-already = Dieser Link wurde schon benutzt.
clients-state = <b>{ $label }</b>: { $state }
state-agreed = hat zugestimmt, wartet auf Ihre Bestätigung
state-unreachable = nicht erreichbar
invite-made-before = Der Link von vorher gilt noch bis { $day }. Ich bewahre Links nicht auf und kann ihn nicht noch einmal zeigen. Wenn Sie einen neuen nehmen, öffnet der alte nichts mehr.
invite-opened-before = Jemand hat den Link geöffnet und noch nicht zugestimmt. Wenn Sie einen neuen nehmen, öffnet der alte nichts mehr, und was über diese Person gespeichert ist, wird gelöscht.
invite-until-agreed = Ich schreibe Ihnen, sobald die Zustimmung da ist. Bis dahin gehen keine Fragen hinaus, und Sie müssen nichts notieren.
begin-again-offer = Sie haben hier aufgehört, deshalb kommen keine Fragen. Möchten Sie wieder anfangen? Dann lesen Sie bitte zuerst dies. Wenn nicht, müssen Sie nichts tun.
