### French, with "vous". Translated for this project, not validated.
### The check-in: what a client or a practitioner reads and taps while answering.

checkin-hello = Bonjour ! Quelques questions rapides, environ une minute.
checkin-hello-practitioner = Quatre petits appuis, si vous voulez.
checkin-again = Rebonjour ! Voici où nous en étions.
checkin-reminder = Un petit rappel, pour quand vous aurez une minute. Vous pouvez aussi le laisser.
checkin-about = Pensez seulement à { $mode ->
        [coaching] votre dernière rencontre
       *[therapy] votre dernière séance
    } avec { $name }. Il n'y a ni bonne ni mauvaise réponse. Vous pouvez toucher ou écrire.
checkin-about-lately = Pensez à votre travail avec { $name } ces derniers temps. Il n'y a ni bonne ni mauvaise réponse. Vous pouvez toucher ou écrire.
checkin-requested = { $name } m'a demandé de vous envoyer ces questions. Vous pouvez aussi les laisser.
checkin-about-practitioner = À votre avis, comment { $mode ->
        [coaching] la dernière rencontre
       *[therapy] la dernière séance
    } s'est-elle passée pour { $name } ?
checkin-reassure = Une réponse plus basse est utile aussi : elle montre ce qui pourrait aller mieux.

checkin-progress = { $at } sur { $of }
checkin-so-far = Votre réponse : <b>{ $label }</b>
checkin-so-far-skipped = Vous avez passé cette question.
checkin-heard = ✓ J'ai compris : <b>{ $label }</b>
checkin-heard-skip = ✓ Question passée.
checkin-read-back = Voici ce que j'ai compris. Est-ce juste ?

# How far the client has come with a goal, beside the questionnaire.
checkin-goal-question = Où en êtes-vous avec « { $goal } » ?
checkin-goal-question-unnamed = Où en êtes-vous avec ce but ?
checkin-goal-value = { $value } sur 10
checkin-goal-scale = 0 est le point de départ, 10 veut dire : tout au bout. Vous pouvez passer cette question.

checkin-back-button = Retour
checkin-skip-button = Passer
checkin-later-button = Plus tard
checkin-keep-button = Garder
checkin-right-button = Oui, c'est juste
checkin-wrong-button = Non

checkin-more = Voulez-vous en dire un peu plus ? Écrivez-le simplement ici. À la fin, vous décidez si { $name } peut le voir.
checkin-note = Écrivez-le simplement ici. À la fin, vous décidez si { $name } peut le voir.
checkin-not-watched = Je suis un programme : personne ne voit ceci en ce moment, et ce n'est pas un service d'urgence. Si vous avez besoin d'aide maintenant, des personnes sont là pour vous :
checkin-written = Pour remplacer ce que vous avez écrit, écrivez à nouveau :

checkin-remove-button = Supprimer

checkin-summary = C'est presque fini. Voici ce que { $name } verra :
checkin-answer = <b>{ $label }</b>
checkin-left-out = <i>passée</i>
# The client's answer about a goal stands below this line, where the programme shows it to nobody else.
checkin-only-you = Ceci n'est visible que pour vous :
checkin-words-shared = { $number ->
        [0] Vos mots, { $name } les verra :
       *[other] Vos mots sur la réponse { $number }, { $name } les verra :
    }
checkin-words-withheld = { $number ->
        [0] Vos mots, { $name } ne les verra <b>pas</b> :
       *[other] Vos mots sur la réponse { $number }, { $name } ne les verra <b>pas</b> :
    }
checkin-summary-send = Si c'est juste, touchez « { checkin-send-button } ».

checkin-send-button = Envoyer
checkin-choose-button = Modifier
checkin-withhold-button = { $number ->
        [0] Cacher mes mots
       *[other] Cacher les mots { $number }
    }
checkin-share-button = { $number ->
        [0] Montrer mes mots
       *[other] Montrer les mots { $number }
    }

checkin-choosing = Quelle réponse voulez-vous modifier ?
checkin-more-button = Plus sur la { $number }
checkin-write-button = Ajouter des mots
checkin-rewrite-button = Changer mes mots

checkin-later = Pas de souci. Quand dois-je redemander ?
checkin-hour-button = Dans 1 heure
checkin-evening-button = Ce soir
checkin-tomorrow-button = Demain
checkin-pause-button = Une longue pause
checkin-stop-button = Arrêter pour de bon
checkin-pausing = Pendant combien de temps ne dois-je pas vous écrire ? Vous pouvez aussi l'écrire, par exemple : 10 jours.
checkin-days-button = { $days ->
        [7] 1 semaine
        [14] 2 semaines
        [28] 4 semaines
        [one] { $days } jour
       *[other] { $days } jours
    }
checkin-stopping = Si vous arrêtez, je ne demanderai plus rien. Ce que vous avez déjà envoyé reste tel quel. Voulez-vous arrêter ?
checkin-stop-yes-button = Oui, arrêter
checkin-stop-no-button = Non, continuer
checkin-away-hour = Bien, je redemande dans une heure. Vos réponses sont gardées.
checkin-away-evening = Bien, je redemande ce soir. Vos réponses sont gardées.
checkin-away-tomorrow = Bien, je redemande demain. Vos réponses sont gardées.
checkin-away-pause = { $days ->
        [7] Bien, je ne vous écris pas pendant une semaine.
        [14] Bien, je ne vous écris pas pendant 2 semaines.
        [28] Bien, je ne vous écris pas pendant 4 semaines.
        [one] Bien, je ne vous écris pas pendant { $days } jour.
       *[other] Bien, je ne vous écris pas pendant { $days } jours.
    } Pour continuer plus tôt, touchez « { checkin-resume-button } ».
checkin-resume-button = Continuer

checkin-done = Merci ! Vos réponses sont enregistrées.
checkin-done-reached = Pour votre but, vous êtes à 10 sur 10. S'il est atteint, vous pouvez le dire avec /goals.
asked-again = { $asked ->
        [cadence] Je redemanderai le moment venu.
       *[sessions] Je redemanderai après { $mode ->
                [coaching] la prochaine rencontre
               *[therapy] la prochaine séance
            }.
    }
checkin-done-next = { $name } les verra dans le prochain résumé de la semaine, ou plus tôt si quelque chose est important. Si quelque chose ne peut pas attendre, dites-le directement à { $name }. { asked-again }
checkin-done-practitioner = Merci, c'est tout.
checkin-expired = Ces questions sont closes maintenant, et ce n'est pas grave. { asked-again }
checkin-expired-unsent = Rien n'avait été envoyé, donc aucune de vos réponses n'a été transmise.
checkin-expired-again = Vous voulez répondre quand même ? Envoyez /checkin.
checkin-expired-practitioner = Le formulaire sur { $name } est clos maintenant, et ce n'est pas grave.
checkin-expired-practitioner-unsent = Il n'avait pas été envoyé, donc rien n'en est utilisé.
checkin-stopped = Bien, j'arrête. Je ne demanderai plus rien. Merci pour vos réponses jusqu'ici.
checkin-closed = Ces questions sont closes. Il n'y a rien à faire ici.

checkin-notice-already = C'est déjà noté.
checkin-notice-overtaken = C'est votre premier choix qui compte. Pour changer, touchez « { checkin-back-button } ».
checkin-notice-stale = Ce bouton date d'avant, rien n'a changé. Utilisez le message le plus récent, s'il vous plaît.
checkin-notice-ended = Ces questions sont déjà closes. Rien n'a changé.
checkin-notice-first = C'est la première question.
checkin-notice-ambiguous = Je ne sais pas laquelle vous voulez dire. Choisissez-en une seule, s'il vous plaît.
checkin-notice-count = Je peux prendre une réponse, ou toutes celles qui restent d'un coup. Le nombre ne convenait pas.
checkin-notice-hedged = Je ne comprends pas bien. Choisissez la réponse qui convient le mieux, s'il vous plaît.
checkin-notice-out-of-range = Ce nombre n'est pas dans la liste. Choisissez une des réponses, s'il vous plaît.
checkin-notice-unknown = Je n'ai pas compris, pardon. Touchez une réponse, ou écrivez-la comme elle est affichée. { now-hint }
checkin-notice-empty = J'ai reçu un message vide. Touchez une réponse, ou écrivez-la, s'il vous plaît.
checkin-notice-too-long = C'est trop long pour moi, je n'en ai rien gardé. Pouvez-vous écrire plus court, en 2000 caractères au plus ? { now-hint }
checkin-notice-yes-or-no = Répondez par oui ou non, ou touchez un bouton, s'il vous plaît.
checkin-notice-write-here = Volontiers : écrivez-le simplement ici, en message.
checkin-notice-summary = Je ne l'ai pas ajouté. Si tout est juste, touchez « { checkin-send-button } ». Pour changer, touchez « { checkin-choose-button } ».
checkin-notice-choose = Touchez le numéro de la réponse à modifier, ou écrivez-le.
checkin-notice-menu = Touchez un des boutons, s'il vous plaît.
checkin-notice-pause-length = Écrivez combien de temps, 180 jours au plus : 10 jours, 2 semaines ou jusqu'au 24 mars.
checkin-notice-away = C'est remis à plus tard. Pour répondre maintenant, touchez « { checkin-resume-button } ».
checkin-notice-stays = Inutile de remettre à plus tard : cela reste ici, et vous pouvez le laisser.
checkin-notice-voice = Je ne peux pas écouter d'enregistrement, je ne l'ai pas gardé. Touchez un bouton ou écrivez, s'il vous plaît. { now-hint }
checkin-notice-picture = Je ne peux pas voir d'image ni de vidéo, je ne l'ai pas gardée. Touchez un bouton ou écrivez, s'il vous plaît. { now-hint }
checkin-notice-sticker = C'est joli ! Mais je ne peux pas le lire comme réponse. Touchez un bouton ou écrivez, s'il vous plaît.
checkin-notice-file = Je ne peux pas ouvrir de fichier, je ne l'ai pas gardé. Touchez un bouton ou écrivez, s'il vous plaît.
checkin-notice-contact = Je n'ai pas besoin de contacts, je n'ai rien gardé. Touchez un bouton ou écrivez, s'il vous plaît.
checkin-notice-location = Je n'ai pas besoin de votre position, je ne l'ai pas gardée. Touchez un bouton ou écrivez, s'il vous plaît.
checkin-notice-poll = Je ne peux pas répondre aux sondages. Touchez un bouton ou écrivez, s'il vous plaît.
checkin-notice-forwarded = C'est un message transféré, je ne l'ai pas compté. Touchez un bouton ou écrivez avec vos mots, s'il vous plaît.
checkin-notice-edited = Modifier un ancien message ne change pas votre réponse. Touchez « { checkin-back-button } », ou « { checkin-choose-button } » à la fin.
checkin-notice-other = Je ne peux pas lire ce genre de message. Touchez un bouton ou écrivez, s'il vous plaît. { now-hint }
checkin-expired-kept = Vos réponses restent ici pendant un jour : envoyez /checkin pour continuer.
checkin-notice-too-long-together = Ensemble, cela dépasse 2000 caractères. Ce que vous avez écrit avant est gardé, ce dernier message non. Pouvez-vous l'envoyer plus court ?
form-none = Aucun questionnaire n'est ouvert pour vous. Après une { $mode ->
        [coaching] rencontre
       *[therapy] séance
    }, il en vient un.
