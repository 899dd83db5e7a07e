### French, with "vous". Translated for this project, not validated.

report-whom = Pour qui dois-je préparer une page ?
report-everyone-button = Tout le monde
report-one = <b>{ $label }</b>, une page pour la supervision : le parcours, ce qui a attiré l'attention, ce qui a été essayé. Aucun autre nom que le vôtre pour cette personne.
report-all = Une page par personne, d'abord celles qui demandent réflexion.
report-nothing = Il n'y a pas encore de réponses pour en faire une page.
report-failed = Je n'ai pas pu faire la page pour la supervision. Rien n'est perdu. Réessayez un peu plus tard ; si cela échoue encore, dites-le à qui s'occupe de ce service pour vous.

history-which = Quelle semaine souhaitez-vous relire ?
history-none = Aucun résumé n'est encore arrivé. /digest montre la semaine jusqu'ici.
history-earlier-button = Semaines d'avant

clients-none = Aucun de vos noms de clients ne contient « { $words } ». /clients seul montre tout le monde.

choices-button = Mes messages
choices = Que dois-je vous signaler ? Touchez pour changer.
    • Un résumé aussi les semaines où rien n'attire l'attention : deux lignes
    • Une tension dont on n'a pas parlé : tout de suite, hors des heures de calme
    • La réponse la plus basse sur le lien ou les buts : tout de suite, hors des heures de calme
choices-digest-when-quiet-button = Semaines calmes
choices-tension-at-once-button = Tension aussitôt
choices-lowest-at-once-button = Au plus bas : vite

told-at-once = Ceci vient d'arriver. Nul besoin d'attendre le résumé pour y réfléchir :
told-on = Je vous en ai parlé le { $day }.
told-already = { $what } (déjà signalé)

menu-report = Une page pour la supervision (PDF)
menu-history = Résumés des semaines passées
