# Translated for this project, not validated.

calendar-none = Vos séances peuvent venir de votre agenda. Envoyez son adresse (elle finit souvent par .ics) ; votre programme d'agenda la donne sous « partager » ou « publier ».
calendar-read = Je lis votre agenda. Pour un autre, envoyez son adresse.
calendar-failing = Je n'ai pas pu lire votre agenda ces derniers temps. Rien n'a été changé. L'adresse est-elle toujours la bonne ?
calendar-how = Dans le titre de chaque rendez-vous avec une personne, écrivez son code : { $codes }. Seuls les titres avec un code sont lus, le reste ne l'est pas.
calendar-set = Merci. Je lis votre agenda maintenant, puis environ toutes les demi-heures. /week montre ce que j'ai trouvé.
calendar-no-address = Je ne peux pas utiliser cette adresse. Elle commence par https:// et finit souvent par .ics.
calendar-off-button = Plus d'agenda
calendar-off = Je ne lis plus votre agenda. Les séances trouvées restent ; /week les montre.
calendar-news = <b>Votre agenda</b>
menu-calendar = { $mode ->
        [coaching] Rencontres
       *[therapy] Séances
    } depuis votre agenda
