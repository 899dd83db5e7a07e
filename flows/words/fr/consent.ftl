### French, with "vous". Translated for this project, not validated.

consent = <b>Bonjour et bienvenue</b>

    { $name } aimerait savoir, de votre part, comment se passent vos séances.

    • Après chaque séance, je vous pose ici quelques questions courtes. Cela prend environ une minute.
    • <b>Qui le voit :</b> seulement { $name }, dans un résumé de la semaine, ou plus tôt si quelque chose compte avant la prochaine rencontre. Vous voyez vos réponses avant de les envoyer.
    • <b>Personne ne lit en direct.</b> Ce n'est pas un service d'urgence.
    • <b>Vous décidez :</b> la participation est libre et ne change rien à vos séances. Envoyez /pause ou /stop quand vous voulez.
    • Les messages passent par Telegram. Les discussions avec des bots ne sont pas chiffrées de bout en bout. /privacy en dit plus.

    Si vous avez moins de 18 ans, merci de ne pas participer ici.

    Voulez-vous participer ?
consent-agree-button = Oui, d'accord
consent-decline-button = Non, merci
consent-given = Merci. Après votre prochaine séance avec { $name }, je vous poserai quelques questions courtes. D'ici là, vous n'avez rien à faire. /help montre ce que vous pouvez faire ici.
consent-declined = Entendu. Rien ne sera demandé, et c'est très bien ainsi. Si vous changez d'avis, envoyez /start.
consent-given-already = Vous avez déjà donné votre accord.
