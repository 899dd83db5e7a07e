### French, with "vous". Translated for this project, not validated.

put-off-until = D'accord, je redemanderai : { $when }. Vos réponses sont gardées.
put-off-closes = D'accord. Je ne redemanderai pas pour cette fois, elle se termine : { $when }. Pour continuer avant, touchez « { checkin-resume-button } ».

begin-not-taking-part = Vous ne participez pas en ce moment, je ne demande donc rien. Si vous le souhaitez, envoyez /start.
begin-today-already = Vous avez déjà répondu aujourd'hui, et cela suffit. Vous pourrez recommencer demain.
begin-whom = Au sujet de qui souhaitez-vous répondre ?
menu-checkin = Répondre maintenant

# /ask: the practitioner asks for a check-in between sessions.
ask-which = À qui voulez-vous envoyer des questions ?
ask-sent = <b>{ $label }</b> reçoit maintenant quelques questions et lit que vous les avez demandées. On peut les laisser sans réponse : je n'envoie pas de rappel, et cela ne veut rien dire.
ask-quiet = <b>{ $label }</b> est en heures de calme. Les questions arrivent le { $when }, et il y est dit que vous les avez demandées.
ask-open = <b>{ $label }</b> a déjà des questions ouvertes, je n'ai donc rien envoyé de plus.
ask-planned = <b>{ $label }</b> reçoit bientôt des questions de toute façon, je n'ai donc rien envoyé de plus.
ask-today = <b>{ $label }</b> a déjà reçu des questions aujourd'hui, et cela suffit. Vous pourrez recommencer demain.
ask-no-time = Les heures de calme ne laissent aucun moment pour écrire à <b>{ $label }</b>, je n'ai donc rien envoyé.
menu-ask = Envoyer maintenant quelques questions
