### French, with "vous". Translated for this project, not validated.

welcome-practitioner = Bienvenue, { $name }. Tout est prêt.

    1. Envoyez /invite avec un nom ou des lettres de votre choix pour une personne. Vous recevez un lien à lui transmettre.
    2. { $asked ->
        [cadence] Les personnes reçoivent d'elles-mêmes quelques questions courtes, aux moments fixés par le programme. Vous n'avez rien à faire.
       *[sessions] Après une { $mode ->
               [coaching] rencontre
              *[therapy] séance
           }, envoyez /session. { welcome-asked }
    }
    3. Votre résumé arrive le { $digest } ({ $zone }), puis chaque semaine.

    /help montre tout. /settings change la langue, le fuseau horaire et l'heure du résumé.

welcome-asked = { $hours ->
    [0] La personne reçoit alors quelques questions courtes.
    [1] Une heure plus tard, la personne reçoit quelques questions courtes.
   *[other] { $hours } heures plus tard, la personne reçoit quelques questions courtes.
}

help-practitioner = <b>Pour votre { $mode ->
        [coaching] coaching
       *[therapy] cabinet
    }</b>
    /session – une { $mode ->
            [coaching] rencontre
           *[therapy] séance
        } est finie, ou un jour fixe
    /invite – un lien pour une nouvelle personne
    /clients – tout le monde d'un coup d'œil
    /client – une personne : réponses, fin, relais
    /week – { $mode ->
            [coaching] rencontres
           *[therapy] séances
        } de la semaine à venir
    /ask – quelqu'un reçoit quelques questions
    /holiday – jours où vous n'êtes pas là
    /calendar – { $mode ->
            [coaching] rencontres
           *[therapy] séances
        } depuis votre agenda
    /digest – la semaine jusqu'ici
    /history – semaines passées
    /report – une page pour la supervision
    /score – le score d'un questionnaire papier
    /goals – ce sur quoi vous travaillez ensemble
    /form – votre propre court questionnaire
    /settings – langue, fuseau horaire, heure du résumé
    /privacy – ce qui est gardé et qui le voit

    Je suis un programme et pas un service d'urgence. { now-hint }
help-client = <b>Ce que vous pouvez faire ici</b>
    { $asked ->
        [cadence] À intervalles réguliers
       *[sessions] Après une { $mode ->
               [coaching] rencontre
              *[therapy] séance
           }
    }, je vous pose quelques questions courtes. Touchez une réponse ou écrivez-la.
    /checkin – répondre maintenant
    /goals – les buts de votre travail ensemble
    /met – dire si vous vous êtes vus
    /course – une image de vos réponses
    /pause – pas de questions pendant un temps
    /stop – plus de questions
    /settings – langue et fuseau horaire
    /privacy – ce qui est gardé et qui le voit

    Je suis un programme et pas un service d'urgence. { now-hint }
help-stranger = Bonjour ! Pour commencer, il vous faut une invitation de la personne avec qui vous travaillez. Ouvrez le lien reçu, ou envoyez /start et le code. { now-hint }
unknown-command = Je ne connais pas cette commande. /help montre ce que je sais faire. { now-hint }
for-practitioners = Cette commande n'est pas pour vous. /help montre ce que vous pouvez faire ici. { now-hint }
for-clients = Cette commande est pour les personnes qui répondent ici aux questions. /help montre ce que vous pouvez faire. { now-hint }

invite-unknown = Je ne connais pas ce code. Vérifiez que vous l'avez copié en entier, ou demandez un nouveau lien.
invite-used = Ce lien a déjà servi. Demandez-en un nouveau, s'il vous plaît.
invite-mine-already = Vous avez déjà utilisé ce lien, tout va bien. /help montre ce que vous pouvez faire ici.
invite-expired = Ce lien est trop ancien. Demandez-en un nouveau, s'il vous plaît.
invite-own-client = Ce lien est pour la personne que vous invitez. Transmettez-le et ne l'ouvrez pas vous-même, s'il vous plaît.
invite-client-twice = Vous êtes déjà en lien avec cette personne. Rien n'a changé.
invite-practitioner-twice = Votre compte est déjà prêt. Rien n'a changé.
invite-for-practitioner = Ce lien est pour quelqu'un qui propose { $mode ->
        [coaching] du coaching
       *[therapy] des séances
    } ici. Vous participez en répondant aux questions, je n'ai donc rien changé. Demandez un lien pour vous à la personne qui l'a envoyé.

invite-ask-label = Qui voulez-vous inviter ? Envoyez un nom court ou des lettres à votre seul usage, comme <i>A.</i> ou <i>Mardi 3</i>. Pas de nom complet, s'il vous plaît.
invite-bad-label = Envoyez un nom court, de { $most } caractères au plus.
invite-label-taken = Vous avez déjà quelqu'un du nom de <b>{ $label }</b>. Choisissez un autre nom court, s'il vous plaît.
invite-made = Transmettez ce lien à <b>{ $label }</b>. Il sert une fois, pendant { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    } :

    { $link }

    Ou, dans une discussion avec ce bot, la personne peut envoyer :
    <code>/start { $code }</code>

session-no-clients = Personne ne participe encore. Envoyez /invite pour obtenir un lien ; qui accepte apparaît ici.
client-unknown = Je ne connais personne du nom de <b>{ $label }</b>.
session-choose-client = De qui s'agit-il ?
session-when = Quand la { $mode ->
        [coaching] rencontre
       *[therapy] séance
    } avec <b>{ $label }</b> s'est-elle terminée ?
session-plan = Prévu : chaque semaine, { $day }, { $time }.
session-now-button = À l'instant
session-today-button = À une autre heure
session-weekly-button = Régulièrement
session-end-plan-button = Finir ce plan
session-at-ask = Quand la { $mode ->
        [coaching] rencontre
       *[therapy] séance
    } avec <b>{ $label }</b> s'est-elle terminée ? Envoyez une heure comme <code>15:00</code> ou <code>hier 15:00</code>.
session-weekly-ask = Quand commencent les { $mode ->
        [coaching] rencontres
       *[therapy] séances
    } avec <b>{ $label }</b> ? Envoyez un jour et une heure comme <code>mardi 15:00</code> ou <code>toutes les deux semaines mardi 15:00</code>.
session-which-day = Lequel voulez-vous dire ? Pour chaque semaine, écrivez « chaque » devant.
session-taken = La { $mode ->
        [coaching] rencontre
       *[therapy] séance
    } s'est terminée le { $when }.
session-noted = C'est noté. <b>{ $label }</b> reçoit les questions le { $when }.
session-weekly-set = C'est fait : vous et <b>{ $label }</b>, chaque semaine. Première fois : { $first }. Après chaque { $mode ->
        [coaching] rencontre
       *[therapy] séance
    }, les questions partent toutes seules ; vous n'avez rien à faire.
session-plan-ended = Le plan hebdomadaire avec <b>{ $label }</b> est terminé.

settings = <b>Vos réglages</b>
    Langue : { $language }
    Fuseau horaire : { $zone }
settings-digest = Résumé : { $day }, { $time }
settings-language-button = Langue
settings-zone-button = Fuseau horaire
settings-day-button = Jour du résumé
settings-time-button = Heure du résumé
settings-choose-language = Quelle langue voulez-vous ?
settings-choose-day = Quel jour le résumé doit-il arriver ?
settings-zone-ask = Où habitez-vous ? Envoyez la grande ville la plus proche, comme <code>Paris</code> ou <code>New York</code>.
settings-at-ask = À quelle heure le résumé doit-il arriver ? Envoyez une heure comme <code>08:00</code>.

pause-choose = Combien de temps voulez-vous faire une pause ? Personne ne demande pourquoi.
pause-weeks-button = { $weeks ->
        [one] Une semaine
       *[other] { $weeks } semaines
    }
pause-begun = C'est fait. Pas de questions jusqu'au { $day }. Pour revenir plus tôt, envoyez /pause.
pause-running = Vous êtes en pause jusqu'au { $day }.
pause-end-button = Finir la pause
pause-ended = Quel plaisir de vous retrouver. { asked-again }

stop-sure = Dois-je arrêter de demander ? Ce que vous avez répondu jusqu'ici reste à la personne avec qui vous travaillez. Elle apprend que vous avez arrêté, pas pourquoi.
stop-yes-button = Oui, arrêter
stop-no-button = Non, continuer
stopped = J'arrête. Il n'y aura plus de questions. Si vous changez d'avis, envoyez /start.
not-stopped = Entendu, rien n'a changé.
nothing-to-stop = Vous ne recevez pas de questions en ce moment, il n'y a donc rien à arrêter.

privacy = <b>Ce qui est gardé, et qui le voit</b>
privacy-of-client =
    • Vos réponses vont à la personne avec qui vous travaillez, et à personne d'autre. Elle ne les voit qu'une fois que vous avez touché « Envoyer ». Un but que vous nommez n'est vu que si vous le montrez.
privacy-of-practitioner =
    • Ce que vos clients répondent vous parvient, une fois qu'ils ont touché « Envoyer », et à personne d'autre. Ce que vous répondez vous-même n'est montré qu'à vous. Les buts que vous nommez et montrez sont vus par la personne concernée.
privacy-of-coordinator =
    • Les réponses vont à la personne avec qui chacun travaille. Vous voyez en chiffres comment cela se passe, jamais les réponses d'une seule personne.
privacy-stored =
    • Les noms, les messages et votre compte Telegram sont gardés sous clé, et la clé est ailleurs.
    • Les discussions avec des bots ne sont pas chiffrées de bout en bout : les messages passent par Telegram.
    • Personne ne lit cette discussion en direct. Ce n'est ni un service d'urgence ni un dispositif médical. { now-hint }
privacy-choice =
    • Participer est votre choix. /pause et /stop marchent à tout moment.
privacy-of-programme = <b>De la part des responsables</b>
    { $words }

menu-session = Une { $mode ->
        [coaching] rencontre
       *[therapy] séance
    } est finie, ou un jour fixe
menu-clients = Tout le monde d'un coup d'œil
menu-client = Une personne : réponses, fin, relais
menu-digest = La semaine jusqu'ici
menu-invite = Un lien pour une nouvelle personne
menu-settings = Langue et heure
menu-privacy = Ce qui est gardé et qui le voit
menu-help = Ce que vous pouvez faire ici
menu-pause = Pas de questions pendant un temps
menu-stop = Plus de questions
menu-form = Votre propre court questionnaire
