### French, with "vous". Translated for this project, not validated.

not-yours = Ce bouton ne fonctionne plus ici.
check-in-over = Ces questions sont closes. Rien n'a changé.
nothing-open = Merci pour votre message. Je suis un programme, donc personne ne voit ceci, et aucune question n'est ouverte. /help montre ce que vous pouvez faire.
only-text = Je ne comprends que le texte et les boutons. /help montre ce que vous pouvez faire ici. { now-hint }
edited-unseen = Modifier un message ne change rien à ce que vous avez déjà envoyé. S'il manque quelque chose, envoyez-le comme nouveau message. /mydata montre ce qui est enregistré. { now-hint }
not-taken = Quelque chose n'a pas marché ici, et je n'ai pas pu prendre ce que vous venez d'envoyer. Pardon pour cela. Envoyez-le encore une fois, s'il vous plaît. Si cela ne suffit pas, dites-le à la personne qui vous a envoyé l'invitation. { now-hint }
not-in-groups = Bonjour ! Je ne travaille que dans des discussions privées, alors je quitte ce groupe. Écrivez-moi directement, s'il vous plaît.
was-away = Il y a eu une courte coupure. Si vous avez touché un bouton, touchez-le encore une fois, s'il vous plaît.
digest-again = Vous l'avez peut-être déjà reçu : je ne sais pas si le message est arrivé.

client-joined = <b>{ $label }</b> participe maintenant. { client-next }
client-next = { $asked ->
        [cadence] Les questions arrivent d'elles-mêmes, aux moments fixés par le programme.
       *[sessions] Après une { $mode ->
               [coaching] rencontre
              *[therapy] séance
           }, envoyez /session.
    }
client-stopped = <b>{ $label }</b> a arrêté les questionnaires. Aucune raison n'est demandée ni gardée.
client-unreachable = Je n'arrive plus à joindre <b>{ $label }</b> : le bot est bloqué ou le compte Telegram n'existe plus.
client-reachable = Je peux de nouveau joindre <b>{ $label }</b>.

digest-no-next-session = Je ne sais pas quand vous vous revoyez. Indiquez votre jour fixe avec /session, puis touchez encore une fois.
digest-before-you-meet = ⏰ Vous vouliez un mot avant la rencontre :
