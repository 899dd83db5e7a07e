# Translated for this project, not validated.

session-next = Prochaine fois : { $when }.
session-move-button = Elle est déplacée
session-off-button = Pas de { $mode ->
        [coaching] rencontre
       *[therapy] séance
    }
session-plan-fortnight = Prévu : toutes les deux semaines, { $day }, { $time }.
session-fortnight-set = C'est fait : vous et <b>{ $label }</b>, toutes les deux semaines. Première fois : { $first }. Après chaque { $mode ->
        [coaching] rencontre
       *[therapy] séance
    }, les questions partent toutes seules ; vous n'avez rien à faire.
session-once-set = C'est noté, cette seule fois : <b>{ $label }</b>, { $when }. Les questions viennent ensuite d'elles-mêmes ; /week permet de déplacer ou d'annuler.
session-rhythm = chaque semaine, { $day } à { $time }
session-rhythm-fortnight = toutes les deux semaines, { $day } à { $time }

week-title = <b>Vos { $mode ->
        [coaching] rencontres
       *[therapy] séances
    }, d'hier à dans une semaine</b>
week-line = { $at }. { $label } : { $when }
week-line-off = { $at }. <s>{ $label } : { $when }</s>
week-off-button = { $at } : annulée
week-move-button = { $at } : déplacée
week-again-button = { $at } : maintenue
week-none = Aucune { $mode ->
        [coaching] rencontre
       *[therapy] séance
    } n'est prévue pour la semaine à venir. /session fixe une heure régulière.
week-move-ask = <b>{ $label }</b>, { $when } : quand commence-t-elle maintenant ? Envoyez une heure comme <code>16:00</code>, ou un jour et une heure comme <code>jeudi 16:00</code>.
week-moved = C'est fait. <b>{ $label }</b> : { $when }. Les questions viennent après, comme d'habitude.

holiday-line = { $at }. { $days }
holiday-drop-button = { $at } : enlever
holiday-ask = Quand ne serez-vous pas là ? Envoyez le premier et le dernier jour, comme <code>24 décembre – 6 janvier</code>. Les { $mode ->
        [coaching] rencontres
       *[therapy] séances
    } prévues ces jours-là n'ont pas lieu.
holiday-set = Noté : { $days }. Aucune { $mode ->
        [coaching] rencontre
       *[therapy] séance
    } prévue n'a lieu ces jours-là, et personne ne reçoit de questions.

notice-today = ⏰ Avant de voir <b>{ $label }</b> aujourd'hui :
notice-soon = ⏰ Avant de voir <b>{ $label }</b> :
client-not-asked = <b>{ $label }</b> { $asked ->
        [cadence] n'a pas reçu de questions cette fois : j'étais hors service jusqu'à ce qu'il soit trop tard. Dès la prochaine fois, tout reprend comme d'habitude.
       *[sessions] n'a pas reçu de questions sur la dernière { $mode ->
               [coaching] rencontre
              *[therapy] séance
           } : j'étais hors service jusqu'à ce qu'il soit trop tard. Dès la prochaine { $mode ->
               [coaching] rencontre
              *[therapy] séance
           }, tout reprend comme d'habitude.
    }
client-without-time = Entre les heures de calme du programme et les siennes, il ne reste aucun moment de la journée pour poser des questions à <b>{ $label }</b>. Vous pouvez en parler : dans /settings, on peut choisir d'autres heures de calme.

met-ask = Vous et <b>{ $name }</b> : vous êtes-vous vus ? Je lui demande avant de noter quoi que ce soit.
met-yes-button = Oui, vus
met-no-button = Non, pas vus
met-passed-on = Merci. J'ai demandé à <b>{ $name }</b>.
met-yes-told = <b>{ $label }</b> dit que vous vous êtes vus. Quand la { $mode ->
        [coaching] rencontre
       *[therapy] séance
    } s'est-elle terminée ?
met-no-told = <b>{ $label }</b> dit que vous ne vous êtes pas vus.
met-no-planned = C'était prévu : { $when }.
met-leave-button = Laisser ainsi
met-left = <b>{ $label }</b> : tout reste tel quel.

settings-quiet = Vos heures de calme : { $from } – { $until }
settings-quiet-button = Heures de calme
settings-quiet-ask = Quand ne dois-je jamais vous écrire ? Envoyez deux heures, comme <code>20:00 – 09:30</code>. Les heures de calme du programme valent aussi.
settings-quiet-all-day = Il ne resterait alors aucun moment pour vous écrire. De toute façon, je n'écris qu'entre { $from } et { $until } : laissez-en une partie libre, s'il vous plaît.
settings-quiet-off-button = Aucune pour moi

clients-codes = Pour votre agenda ou un fichier, chaque personne a un code : { $codes }

menu-week = { $mode ->
        [coaching] Rencontres
       *[therapy] Séances
    } de la semaine à venir
menu-holiday = Jours où vous n'êtes pas là
menu-met = Dire si vous vous êtes vus
session-too-far = J'ai compris { $when }. C'est trop loin. Envoyez un jour dans les deux mois à venir.
session-not-asked-paused = <b>{ $label }</b> fait une pause et ne reçoit pas de questions à ce sujet.
session-not-asked-away = <b>{ $label }</b> ne reçoit pas de questions en ce moment, donc rien n'est demandé.
session-not-asked-old = C'est trop ancien, donc <b>{ $label }</b> ne reçoit pas de questions à ce sujet.
session-not-asked-next = La prochaine { $mode ->
        [coaching] rencontre
       *[therapy] séance
    } est trop proche, donc <b>{ $label }</b> ne reçoit pas de questions sur celle-ci.
session-not-asked-hours = Les heures de calme ne laissent aucun moment de la journée pour poser des questions à <b>{ $label }</b>.
session-known-planned = Elle est déjà notée. <b>{ $label }</b> reçoit les questions le { $when }.
session-known-asked = Elle est déjà notée, et <b>{ $label }</b> a reçu les questions.
session-known = Elle est déjà notée, et <b>{ $label }</b> ne reçoit pas de questions à ce sujet.
session-plan-replace = Prévu avec <b>{ $label }</b> : { $plan }. Faut-il le remplacer par : { $new } ?
session-replace-button = Oui, remplacer
session-keep-button = Non, garder
session-kept = D'accord, avec <b>{ $label }</b> tout reste comme prévu.
session-plan-same = C'est déjà prévu avec <b>{ $label }</b> : { $plan }.
session-instead = Une { $mode ->
        [coaching] rencontre
       *[therapy] séance
    } avec <b>{ $label }</b> est prévue : { $planned }. Commence-t-elle plutôt : { $when } ?
