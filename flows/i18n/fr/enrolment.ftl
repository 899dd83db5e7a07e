### French, with "vous". Translated for this project, not validated.

# Inscrire beaucoup de personnes d'un coup : ce qui ne va pas dans une liste, et ce qu'elle donne. Et les invitations pas encore ouvertes.

file-utf16 = Je ne peux pas lire ce fichier. Enregistrez-le en CSV UTF-8 et renvoyez-le, s'il vous plaît. Les tableurs appellent cela « CSV UTF-8 ».
file-not-utf8 = Je ne peux pas lire la ligne { $line } de ce fichier. Enregistrez-le en CSV UTF-8 et renvoyez-le, s'il vous plaît. Les tableurs appellent cela « CSV UTF-8 ».
file-too-many-rows = Ce fichier a plus de { $most } lignes. Envoyez-le en plusieurs parties.
file-quotes = Je ne peux pas lire la ligne { $line } de ce fichier. Vérifiez les guillemets à cet endroit.
file-double-column = Deux colonnes de ce fichier s'appellent « { $column } ». Ne gardez que la bonne, s'il vous plaît.
enrol-no-columns = J'ai besoin de savoir quelle colonne est laquelle. Nommez-les à la première ligne : <code>practitioner</code>, <code>client</code> et, si vous voulez, <code>language</code>.

enrol-row-practitioner = Écrivez le nom du professionnel, { $most } caractères au plus.
enrol-row-unknown = Personne ne s'appelle ainsi ici. Vérifiez le nom, ou ajoutez une ligne qui l'invite : son nom, sans client.
enrol-row-ambiguous = Plusieurs professionnels s'appellent ainsi. Écrivez plutôt l'identifiant ; qui gère ce service peut le trouver.
enrol-row-language = Je ne parle pas cette langue. Choisissez parmi { $known }, ou laissez vide.
enrol-row-client-twice = La ligne { $line } a aussi ce nom, avec autre chose à côté. Un nom, c'est une personne : les couples et les groupes ne peuvent pas participer. Choisissez un autre nom.
enrol-row-practitioner-twice = La ligne { $line } invite aussi ce nom, avec autre chose à côté. Donnez deux noms différents.
invite-address = Cela ressemble à une adresse. Choisissez plutôt un nom court ou des lettres.
invite-several = Cela ressemble à plusieurs personnes. Je suis fait pour une personne à la fois ; les couples et les groupes ne peuvent pas participer, car chacun lirait ce que dit l'autre. Invitez une seule personne, sous un nom à elle.

enrol-would = À inviter – clients : { $clients }, professionnels : { $practitioners }.
enrol-done = Invités – clients : { $clients }, professionnels : { $practitioners }.
enrol-would-renew = Auraient un nouveau lien : { $count }. Les anciens n'ouvriront plus rien.
enrol-renewed = Nouveaux liens : { $count }. Les anciens n'ouvrent plus rien.
enrol-there = Déjà là, rien ne change pour eux : { $count } (lignes { $lines }).
enrol-waiting = Parmi eux, n'ont pas ouvert leur lien : { $count }.
enrol-twice = Deux fois dans la liste, comptés une fois : { $count } (lignes { $lines }).
enrol-problems = Lignes à revoir : { $count }.
enrol-nothing = Rien n'a été enregistré.

enrol-how = Envoyez-moi votre liste en fichier CSV (UTF-8), avec { $most } lignes au plus.

    La première ligne nomme les colonnes : <code>practitioner</code>, <code>client</code> et, si vous voulez, <code>language</code>. Une ligne sans client invite le professionnel. Sous client, mettez un nom court que le professionnel comprend, pas un nom complet. Les autres colonnes, comme vos propres numéros, vous reviennent à côté des liens et ne sont pas gardées.

    Je dis d'abord ce qui se passerait. Personne n'est invité avant que vous touchiez le bouton.
enrol-go-button = Inviter
enrol-partly-button = Lignes correctes
enrol-renew-button = Avec nouveaux liens
enrol-again = Je ne garde pas votre liste. Renvoyez-la, s'il vous plaît.
enrol-links = Les liens : un par personne, chacun sert une fois, jusqu'au jour indiqué à côté. Transmettez-les vous-même, et gardez ce fichier en lieu sûr.
enrol-failures = Les lignes à revoir. Corrigez-les dans ce fichier et envoyez-le-moi. Personne n'est invité deux fois.

invite-new-button = Nouveau lien
state-expired = invité, mais le lien est trop ancien
