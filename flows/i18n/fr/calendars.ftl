# Translated for this project, not validated.

calendar-none = Vos { $mode ->
        [coaching] rencontres
       *[therapy] séances
    } peuvent venir de votre agenda. Envoyez son adresse (elle finit souvent par .ics) ; votre programme d'agenda la donne sous « partager » ou « publier ».
calendar-read = Je lis votre agenda. Pour un autre, envoyez son adresse.
calendar-failing = Je n'ai pas pu lire votre agenda ces derniers temps. Rien n'a été changé. L'adresse est-elle toujours la bonne ?
calendar-how = Dans le titre de chaque rendez-vous avec une personne, écrivez son code : { $codes }. Seuls les titres avec un code sont lus, le reste ne l'est pas.
calendar-set = Merci. Je lis votre agenda maintenant et vous dis dans un instant ce que j'y trouve ; ensuite je le lis environ toutes les demi-heures.
calendar-no-address = Je ne peux pas utiliser cette adresse. Elle commence par https:// et finit souvent par .ics.
calendar-off-button = Plus d'agenda
calendar-off = Je ne lis plus votre agenda. Les { $mode ->
        [coaching] rencontres
       *[therapy] séances
    } trouvées restent ; /week les montre.
calendar-news = <b>Votre agenda</b>
menu-calendar = { $mode ->
        [coaching] Rencontres
       *[therapy] Séances
    } depuis votre agenda
calendar-failed-unreachable = Je n'ai pas pu atteindre cet agenda à l'instant.
calendar-failed-refused = Le serveur dit qu'il n'y a pas d'agenda à cette adresse, ou que je n'ai pas le droit de le lire. Copiez l'adresse encore une fois ; dans votre programme, elle est sous « partager » ou « publier ».
calendar-failed-private = Cette adresse mène à un réseau privé ou à votre propre ordinateur, où je ne peux pas aller. Celle qu'il me faut se trouve dans votre programme d'agenda sous « partager » ou « publier ».
calendar-failed-not-kept = Je n'ai pas gardé l'adresse. Envoyez /calendar pour en essayer une autre.
calendar-failed-old-stays = Je continue donc à lire l'agenda d'avant. Rien n'a changé.
calendar-failed-trying = Je continue d'essayer et vous préviens si cela ne marche pas pendant un jour. L'adresse est-elle juste ? Pour une autre, envoyez-la avec /calendar.
calendar-found = J'ai lu l'agenda. { $mode ->
        [coaching] Rencontres
       *[therapy] Séances
    } dans les huit semaines à venir : { $count } ({ $who }). /week montre celles de la semaine à venir.
calendar-found-none = J'ai lu l'agenda. Il n'y a pas de { $mode ->
        [coaching] rencontres
       *[therapy] séances
    } dans les huit semaines à venir. Dès qu'il y en aura, je les trouverai.
calendar-or-choose = Ou montrez-moi quels rendez-vous sont avec qui. Je lis alors quand ils ont lieu, pas leur titre.
calendar-choose-button = Choisir
calendar-whole-button = Tous avec 1 personne
calendar-choose = Lequel est avec une personne que vous accompagnez ? Cela vaut pour toutes les fois où il revient.
calendar-choose-line = { $at }. { $when } ({ $count } fois en huit semaines)
calendar-choose-none = Je n'ai pas trouvé de rendez-vous qui reviennent à la même heure de la semaine. Un code dans le titre marche pour tous.
calendar-whose = Avec qui sont ces rendez-vous ?
calendar-whose-all = Avec qui sont tous les rendez-vous de cet agenda ? Chacun sans code compte alors comme une { $mode ->
        [coaching] rencontre
       *[therapy] séance
    }, même privé.
calendar-nobody-button = Avec personne
calendar-replace = Je lis déjà un autre agenda. Celui-ci doit-il le remplacer ? Les { $mode ->
        [coaching] rencontres
       *[therapy] séances
    } à venir qui ne sont que dans l'ancien disparaissent alors.
calendar-reading = Je lis l'agenda. Un instant.
calendar-kept = D'accord, je continue à lire l'agenda d'avant.
