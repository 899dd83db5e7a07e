### German, with "Sie". Translated for this project, not validated.

put-off-until = Gut, ich frage wieder: { $when }. Ihre Antworten bis hierher bleiben erhalten.
put-off-closes = Gut. Zu dieser Runde frage ich nicht noch einmal, sie endet: { $when }. Um vorher weiterzumachen, tippen Sie auf „{ checkin-resume-button }“.

begin-not-taking-part = Sie nehmen gerade nicht teil, deshalb frage ich nichts. Wenn Sie möchten, senden Sie /start.
begin-today-already = Sie haben heute schon geantwortet, das genügt. Morgen können Sie wieder beginnen.
begin-whom = Zu wem möchten Sie antworten?
menu-checkin = Jetzt einige Fragen beantworten
