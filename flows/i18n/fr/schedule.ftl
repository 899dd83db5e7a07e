### French, with "vous". Translated for this project, not validated.

schedule-time-unknown = Je n'ai pas pu lire cette heure. Écrivez-la ainsi, s'il vous plaît : 15:00.
schedule-time-unclear = Le matin ou l'après-midi ? Écrivez l'heure ainsi, s'il vous plaît : 15:00.
schedule-time-missing = Et à quelle heure ? Envoyez les deux ensemble, par exemple <code>demain 15:00</code>.
schedule-weekday-unknown = Je n'ai pas pu lire ce jour. Écrivez un jour de la semaine, par exemple mardi.
schedule-zone-offset = L'heure change en été et en hiver. Écrivez donc plutôt une ville, par exemple Paris ou New York.
schedule-zone-unknown = Je ne connais pas ce lieu. Écrivez votre pays, ou une grande ville proche de vous, par exemple Paris.
schedule-zone-which = Voulez-vous dire un de ceux-ci ? { $zones }. Écrivez celui que vous voulez dire, s'il vous plaît.
schedule-zone-many = Ce pays a plusieurs fuseaux horaires. Écrivez une grande ville proche de vous, s'il vous plaît.
schedule-quiet-all-day = Il ne resterait alors aucune heure de la journée pour écrire. Laissez-en au moins une, s'il vous plaît.
schedule-quiet-unknown = Je n'ai pas pu lire cela. Envoyez deux heures, comme 20:00 – 09:30.

schedule-date-unknown = Je n'ai pas pu lire cette date. Écrivez-la ainsi, s'il vous plaît : 2026-12-24 ou 24 décembre.
schedule-date-impossible = Cette date n'existe pas. Vérifiez le jour et le mois, s'il vous plaît.
schedule-date-order = Le dernier jour est avant le premier, ou une année entière après. Écrivez à nouveau les deux jours, s'il vous plaît.
schedule-plan-unknown = Écrivez un jour de la semaine et une heure, par exemple « chaque mardi 15:00 » ou « un mardi sur deux 15:00 ».

schedule-feed-not-calendar = Ce n'est pas un agenda que je peux lire. Vérifiez l'adresse : elle se termine en général par .ics.
schedule-feed-too-big = Cet agenda est trop grand pour moi. Un agenda seulement pour les { $mode ->
        [coaching] rencontres
       *[therapy] séances
    } irait.
schedule-feed-too-many = Il y a plus de { $mode ->
        [coaching] rencontres
       *[therapy] séances
    } dans cet agenda que je ne peux en lire.
schedule-feed-all-day = #{ $code } : ce rendez-vous dure toute la journée. Donnez-lui une heure, s'il vous plaît.
schedule-feed-too-long = #{ $code } : ce rendez-vous dure plus de douze heures. Donnez-lui une fin, s'il vous plaît.
schedule-feed-zone = #{ $code } : je ne connais pas le fuseau horaire de ce rendez-vous. Réglez-le à nouveau dans votre agenda, s'il vous plaît.
schedule-feed-repeats = #{ $code } : ce rendez-vous se répète d'une façon que je ne sais pas suivre. Chaque semaine ou chaque mois convient.
schedule-feed-two-codes = #{ $code } : ce rendez-vous a deux codes. N'en laissez qu'un, s'il vous plaît.
schedule-feed-broken = #{ $code } : je n'ai pas pu lire ce rendez-vous. Enregistrez-le à nouveau dans votre agenda, s'il vous plaît.
schedule-feed-no-codes = J'ai lu l'agenda. Il contient { $count } rendez-vous à venir, et aucun n'a le code d'une personne dans son titre. Ajoutez le code à chaque titre, par exemple « #A7K2 ». /clients montre les codes.
schedule-feed-unknown-code = #{ $code } : je ne connais personne avec ce code. /clients les montre.
schedule-feed-emptied = Toutes les { $mode ->
        [coaching] rencontres
       *[therapy] séances
    } à venir ont disparu de votre agenda. Je n'ai rien changé. Est-ce toujours le bon ?

schedule-row-problem = Ligne { $line }, { $column } : { $problem }
schedule-row-code = Écrivez le code de la personne, par exemple A7K2. /clients les montre.
schedule-row-unknown-code = Je ne connais personne avec ce code. /clients les montre.
schedule-row-date = Je n'ai pas pu lire cette date. Écrivez-la ainsi, s'il vous plaît : 2026-12-24.
schedule-row-time = Je n'ai pas pu lire cette heure. Écrivez-la ainsi, s'il vous plaît : 15:00.
schedule-row-no-such-time = Cette heure n'existe pas ce jour-là, car l'heure change. Vérifiez-la, s'il vous plaît.
schedule-row-minutes = Écrivez combien de minutes, par exemple 50.
schedule-row-length = Une { $mode ->
        [coaching] rencontre
       *[therapy] séance
    } finit après son début, et en moins de douze heures. Vérifiez, s'il vous plaît.
schedule-row-twice = Cette { $mode ->
        [coaching] rencontre
       *[therapy] séance
    } est ici deux fois. N'en laissez qu'une, s'il vous plaît.
schedule-row-serial = Ce nombre est la façon dont un tableur enregistre une date ou une heure. Mettez la colonne au format date ou heure, enregistrez en CSV et envoyez-la à nouveau, s'il vous plaît.

schedule-moment-unknown = Écrivez une date et une heure, par exemple 2027-03-28 14:30, et un lieu si vous voulez.
