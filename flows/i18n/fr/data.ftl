### French, with "vous". Translated for this project, not validated.

# Ce qui est gardé sur une personne, comment elle le voit et comment elle part pour de bon.

mydata-nothing = Rien n'est gardé sur vous ici.
mydata = <b>Ce qui est gardé sur vous</b>
    Votre langue : { $language }. Votre fuseau horaire : { $zone }. Le numéro de votre compte Telegram, sous clé.
mydata-with = Avec { $name }, qui vous appelle ici « { $label } » : { $state }.
mydata-agreed = Vous avez donné votre accord : { $when }.
mydata-unshared = Vous avez écrit ceci et l'avez gardé pour vous : « { $words } »
mydata-practitioner = Vous apparaissez sous le nom de { $name }. Clients : { $clients }. Résumés de la semaine gardés : { $digests }.
mydata-more = Le fichier contient tout, ligne par ligne. /delete efface tout. /privacy dit qui voit quoi.
mydata-file-button = Tout en un fichier
mydata-seen-button = Ce qu'on voit de moi
mydata-file-caption = Tout ce qui est gardé sur vous. Rangez ce fichier en lieu sûr.

seen-intro = <b>Ce que { $name } voit de vous</b>
    D'abord le résumé de la semaine, puis vos dernières réponses, avec les mêmes mots.
seen-by-nobody = Plus personne ne regarde ces réponses : la personne avec qui vous travailliez est partie.

state-invited = invitation envoyée
state-started = lien ouvert, pas encore d'accord donné
state-active = participe
state-paused = en pause
state-stopped = a arrêté
state-ended = terminé
state-left-alone = { state-ended }

withdraw-sure = Vous pouvez retirer votre accord à tout moment, et personne ne demande pourquoi. Il n'y aura plus de questions. Que faire de vos réponses ?
withdraw-keep-button = Arrêter et garder
withdraw-delete-button = Arrêter et effacer
nothing-to-withdraw = En ce moment, vous n'avez dit oui à rien ici, il n'y a donc rien à retirer. /delete efface ce qui est gardé.

delete-client-sure = Dois-je effacer tout ce qui concerne votre participation : réponses, mots, dates et numéro de compte ? C'est définitif, et aucune sauvegarde ne peut le ramener. La personne avec qui vous travaillez apprend seulement que vous n'êtes plus là. Ce qu'elle a lu ou noté elle-même lui reste.
delete-practitioner-sure = Dois-je effacer tout ce qui vous concerne ici en tant que professionnel : nom, réglages et résumés ? C'est définitif. Vos clients apprennent que vous ne participez plus et ne reçoivent plus de questions. Leurs réponses restent à eux.
delete-yes-button = Oui, tout effacer
delete-no-button = Non, garder
deleted = C'est fait. Tout ce qui vous concerne est effacé. Ce message est le dernier. Vous pouvez aussi supprimer cette discussion dans Telegram.
not-deleted = Entendu, tout reste tel quel.

client-left = <b>{ $label }</b> n'est plus là. Tout a été effacé ici. Aucune raison n'est demandée ni gardée.
practitioner-left = { $name } ne participe plus ici. Il n'y aura plus de questions sur votre travail ensemble. Vos réponses restent à vous : /mydata les montre, /delete les efface.

privacy-control =
    • /mydata montre tout ce qui est gardé sur vous. /withdraw retire votre accord. /delete efface tout, dans les sauvegardes aussi.
privacy-control-staff =
    • /mydata montre tout ce qui est gardé sur vous. /delete efface tout, dans les sauvegardes aussi.
menu-mydata = Tout ce qui est gardé sur vous
help-data = /mydata – tout ce qui est gardé sur vous ; /withdraw et /delete y mettent fin
help-data-staff = /mydata – tout ce qui est gardé sur vous ; /delete l'efface
