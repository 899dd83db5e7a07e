### German, with "Sie". Translated for this project, not validated.

put-off-until = Gut, ich frage wieder: { $when }. Ihre Antworten bis hierher bleiben erhalten.
put-off-closes = Gut. Zu dieser Runde frage ich nicht noch einmal, sie endet: { $when }. Um vorher weiterzumachen, tippen Sie auf „{ checkin-resume-button }“.

begin-not-taking-part = Sie nehmen gerade nicht teil, deshalb frage ich nichts. Wenn Sie möchten, senden Sie /start.
begin-today-already = Sie haben heute schon geantwortet, das genügt. Morgen können Sie wieder beginnen.
begin-whom = Zu wem möchten Sie antworten?
menu-checkin = Jetzt einige Fragen beantworten

# /ask: the practitioner asks for a check-in between sessions.
ask-which = Wen möchten Sie fragen?
ask-sent = <b>{ $label }</b> bekommt jetzt ein paar Fragen und liest, dass Sie darum gebeten haben. Sie dürfen offen bleiben: Ich erinnere nicht daran, und es bedeutet nichts.
ask-quiet = <b>{ $label }</b> hat jetzt Ruhezeit. Die Fragen kommen am { $when }, und dort steht, dass Sie darum gebeten haben.
ask-open = <b>{ $label }</b> hat schon offene Fragen, deshalb habe ich nichts weiter geschickt.
ask-planned = <b>{ $label }</b> bekommt ohnehin bald Fragen, deshalb habe ich nichts weiter geschickt.
ask-today = <b>{ $label }</b> wurde heute schon gefragt, das genügt. Morgen können Sie wieder fragen.
ask-no-time = Die Ruhezeiten lassen keine Tageszeit, um <b>{ $label }</b> zu schreiben, deshalb habe ich nichts geschickt.
menu-ask = Jemandem jetzt ein paar Fragen schicken
