### French, with "vous". Translated for this project, not validated.

# The end of the work together, beginning again, and a client's own page. What comes unasked has a neutral first line.

work-ending = Votre travail avec { $name } touche à sa fin. Un dernier court questionnaire vient encore. Ensuite, il n'y aura plus de questions.
work-ended = Votre travail avec { $name } est arrivé à sa fin, il n'y aura plus de questions. Merci pour tout ce que vous avez répondu. Cela reste à vous : /mydata le montre, /delete l'efface.
work-again = { $name } aimerait de nouveau avoir votre avis. Rien ne vient sans votre accord.
again-read-button = Lire l'explication
again-nothing = Personne ne vous a demandé pour l'instant si vous vouliez continuer. /help montre ce que vous pouvez faire ici.
all-ended = Votre travail ici est terminé et il n'y a plus de questions. Ce que vous avez répondu reste à vous : /mydata le montre, /delete l'efface.
client-not-again = <b>{ $label }</b> préfère ne pas recommencer maintenant. Aucune raison n'est demandée ni gardée.
practitioner-gone = { $name } ne travaille plus ici, vos questionnaires sont donc en pause. Rien de ce que vous avez répondu n'a été transmis. Si quelqu'un d'autre peut continuer, on vous demandera d'abord. /mydata montre vos réponses, /delete les efface.
no-practitioner-now = Vous n'accompagnez plus personne ici. Vos clients le savent et vos résumés sont effacés.

client-which-button = Ouvrir une personne
client-which = De qui s'agit-il ?
client-open-button = Ouvrir sa page
client-end-button = Terminer le travail
client-end-sure = Le travail avec <b>{ $label }</b> se termine-t-il ici ? La personne l'apprend avec des mots aimables, plus rien n'est demandé, et vos résumés ne la nomment plus. Ses réponses restent à lire avec /client.
client-end-last-button = Après les réponses
client-end-met-button = { $mode ->
        [coaching] Vus à l'instant
       *[therapy] Séance à l'instant
    }
client-end-now-button = Terminer maintenant
client-end-no-button = Non, continuer
client-ending = C'est fait. <b>{ $label }</b> le sait et reçoit un dernier questionnaire. Ensuite, plus rien.
client-no-last = On ne peut plus poser de questions sur cette { $mode ->
        [coaching] rencontre
       *[therapy] séance
    }. Le travail avec <b>{ $label }</b> se termine-t-il maintenant ?
client-ended = C'est fait. Le travail avec <b>{ $label }</b> est terminé ici. Vous pouvez recommencer à tout moment avec /client.
client-goes-on = Bien, tout continue avec <b>{ $label }</b>.
client-again-button = Recommencer
client-left-alone = Cette personne préfère qu'on ne lui redemande pas. Si elle change d'avis, elle envoie /start ici.
client-asked-again = On propose à <b>{ $label }</b> de recommencer. Vous le saurez en cas d'accord. Si le message est introuvable, il suffit d'envoyer /start.

state-ending = un dernier questionnaire, puis la fin
state-asked-again = on lui propose de recommencer
state-moved = continue ailleurs
digest-state-ended = Votre travail ensemble est terminé.
digest-count-moved = Continuent ailleurs : { $who }
digest-rest-moved = <b>Continuent avec quelqu'un d'autre</b> : { $labels }
rehearsal-due-end = { $when } : un travail à deux se termine.
stop-which = Avec qui dois-je arrêter de demander ? Ce que vous avez répondu jusqu'ici lui reste. Cette personne apprend que vous avez arrêté, pas pourquoi.
stop-all-button = Avec tout le monde
stopped-one = Je ne demande plus rien sur votre travail avec { $name }. Avec { $others }, tout continue comme avant ; /stop y met fin aussi. Si vous changez d'avis, envoyez /start.
