# Translated for this project, not validated.

file-take-button = Reprendre
file-kinds = Je peux lire les fichiers dont le nom se termine par { $kinds }.
file-too-large = Ce fichier est trop grand pour moi. Je lis jusqu'à { $most } Mo.
file-not-had = Je n'ai pas pu obtenir ce fichier. Envoyez-le encore une fois, s'il vous plaît.

calendar-or-file = Vous pouvez aussi m'envoyer l'agenda comme fichier (.ics), ou un tableau de { $mode ->
        [coaching] rencontres
       *[therapy] séances
    } (.csv).
calendar-file-found = <b>Nouveau dans ce fichier</b>, jusqu'au { $until } :
calendar-file-new = { $label } : { $when }
calendar-file-moved = { $label } : { $when } au lieu de { $before }
calendar-file-off = <s>{ $label } : { $when }</s>
calendar-file-more = … et { $count } de plus
calendar-file-same = Je connais déjà tout ce qui est dans ce fichier.
calendar-file-none = Je n'ai trouvé aucune { $mode ->
        [coaching] rencontre
       *[therapy] séance
    } dans ce fichier.
calendar-file-not = Ce n'est pas un agenda que je peux lire. La plupart des programmes peuvent l'enregistrer en .ics.

sessions-file-found = <b>Dans ce tableau</b>
    À venir : { $coming }. Terminées : { $ended }. Annulées : { $off }.
sessions-file-mend = Je n'ai encore rien repris. Regardez ces lignes ({ $count }) et envoyez le tableau encore une fois, s'il vous plaît.
sessions-file-columns = Je n'ai pas pu lire ce tableau. Sa première ligne doit nommer les colonnes : code, date, start, et end ou minutes.
sessions-file-large = Ce tableau est trop grand pour moi. Envoyez une année à la fois, s'il vous plaît.
sessions-file-day-first = D'autres lignes montrent que le jour vient d'abord : 03/04/2026 est le 3 avril.
sessions-file-month-first = D'autres lignes montrent que le mois vient d'abord : 03/04/2026 est le 4 mars.
sessions-taken = C'est fait. /week montre la suite.
