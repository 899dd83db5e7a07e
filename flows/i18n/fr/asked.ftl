### French, with "vous". Translated for this project, not validated.

put-off-until = D'accord, je redemanderai : { $when }. Vos réponses sont gardées.
put-off-closes = D'accord. Je ne redemanderai pas pour cette fois, elle se termine : { $when }. Pour continuer avant, touchez « { checkin-resume-button } ».

begin-not-taking-part = Vous ne participez pas en ce moment, je ne demande donc rien. Si vous le souhaitez, envoyez /start.
begin-today-already = Vous avez déjà répondu aujourd'hui, et cela suffit. Vous pourrez recommencer demain.
begin-whom = Au sujet de qui souhaitez-vous répondre ?
menu-checkin = Répondre maintenant
