### French, with "vous". Translated for this project, not validated.

consent = <b>Bonjour et bienvenue</b>

    { $name } aimerait savoir, de votre part, comment se passe votre travail ensemble.

    • { $asked ->
        [cadence] À intervalles réguliers
       *[sessions] Après chaque { $mode ->
               [coaching] rencontre
              *[therapy] séance
           }
    }, je vous pose ici quelques questions courtes. Cela prend environ une minute.
    • <b>Qui le voit :</b> seulement { $name }, dans un résumé de la semaine, ou plus tôt si quelque chose compte avant la prochaine rencontre. Vous voyez vos réponses avant de les envoyer.
    • <b>Ce n'est pas un service d'urgence :</b> je suis un programme, et personne ne lit pendant que vous écrivez. { now-hint }
    • <b>Vous décidez :</b> la participation est libre et ne change rien à votre travail ensemble. Envoyez /pause ou /stop quand vous voulez ; /delete efface tout.
    • Les messages passent par Telegram. Les discussions avec des bots ne sont pas chiffrées de bout en bout. /privacy en dit plus.

    Si vous avez moins de 18 ans, merci de ne pas participer ici.

    Voulez-vous participer ?
consent-agree-button = Oui, d'accord
consent-decline-button = Non, merci
consent-given = Merci. { $asked ->
        [cadence] Désormais, je vous poserai quelques questions courtes à intervalles réguliers.
       *[sessions] Après votre prochaine { $mode ->
               [coaching] rencontre
              *[therapy] séance
           } avec { $name }, je vous poserai quelques questions courtes.
    } D'ici là, vous n'avez rien à faire. /help montre ce que vous pouvez faire ici.
consent-declined = Entendu. Rien ne sera demandé, et c'est très bien ainsi. Si vous changez d'avis, envoyez /start.
consent-given-already = Vous avez déjà donné votre accord.
consent-ask-button = J'ai une question
consent-answers = <b>Ce que l'on demande souvent</b>

    <b>Mes réponses sont-elles vues tout de suite ?</b>
    Non. { $name } les voit après que vous avez touché « Envoyer », dans un résumé de la semaine, ou plus tôt si quelque chose compte avant la prochaine rencontre.

    <b>Qui d'autre les reçoit ?</b>
    { $leaves ->
        [yes] Plus bas, vous lisez où elles peuvent encore aller.
       *[no] De ma part, personne.
    } Les messages passent par Telegram.

    <b>Et si je ne réponds pas ?</b>
    Ce n'est pas grave. { $name } voit seulement qu'aucune réponse n'est venue. Vous pouvez laisser toute question de côté, et votre travail ensemble continue comme avant.

    <b>Combien de temps est-ce gardé ?</b>
    { privacy-kept }

    <b>Comment arrêter ?</b>
    /stop met fin aux questions. /delete efface tout ce qui vous concerne.

    Autre chose ? Demandez à { $name }, s'il vous plaît.

    Voulez-vous participer ?
consent-anew = Quelque chose a changé ici depuis votre accord. Merci de relire. Tant que vous n'avez pas répondu, je ne pose aucune question.
consent-renewed = Merci. Nous continuons comme avant.
state-asked-anew = doit redonner son accord avant les prochaines questions
consent-typed-yes = Merci ! Un oui ne compte que si vous touchez le bouton, pour qu'on sache à quel texte vous dites oui. Touchez-le ici. /start montre à nouveau le texte.
consent-typed-question = Je suis un programme et ne peux pas répondre à cela. Touchez « { consent-ask-button } » pour ce qu'on demande souvent ; pour le reste, { $name } peut vous répondre.
consent-typed-other = Avant votre accord, je ne demande rien, et je n'ai pas gardé ce que vous avez écrit. Voulez-vous participer ? Touchez un bouton. /start montre à nouveau tout le texte.
