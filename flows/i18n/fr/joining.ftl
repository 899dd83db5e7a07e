### French, with "vous". Translated for this project, not validated.

# Qui accepte une invitation, et si c'est la bonne personne.

client-agreed = Le lien de <b>{ $label }</b> a été ouvert, et quelqu'un a donné son accord. Est-ce la personne que vous vouliez ? Le numéro <b>{ $number }</b> lui a été montré ; vous pouvez le lui demander. Aucune question ne part avant votre réponse.
confirm-yes-button = Oui, c'est elle
confirm-no-button = Non, une autre
confirm-nobody = Personne n'attend votre confirmation pour l'instant.
confirm-done-already = C'est déjà réglé.
consent-number = Pour que personne ne prenne votre place, { $name } confirme d'abord que c'est bien vous. Si on vous le demande, votre numéro est <b>{ $number }</b>.
invite-not-meant = Ce lien était destiné à quelqu'un d'autre. Ce qui était gardé sur vous ici est effacé, et rien d'autre ne viendra. S'il était bien pour vous, demandez un nouveau lien.
invite-anew = Entendu. Rien n'est gardé sur la personne qui a ouvert le lien. En voici un nouveau.
client-stranger-button = Ce n'est pas elle
client-stranger-sure = Une autre personne a-t-elle ouvert le lien de <b>{ $label }</b> ? Alors j'efface ce qui est enregistré sur elle, avec ce que vous avez prévu et noté ici, et je vous donne un nouveau lien pour <b>{ $label }</b>. Personne d'autre que vous ne l'apprend.
client-stranger-yes-button = Oui, une autre
client-stranger-no-button = Non, c'est elle
client-stranger-gone = C'est fait. Rien n'est gardé sur la personne qui participait comme <b>{ $label }</b>, et elle ne reçoit plus de questions. Cela peut arriver. Voici un nouveau lien ; merci de prévoir à nouveau les dates.
client-stranger-stays = Bien, rien n'a changé.
invite-qr-button = Montrer en code QR
invite-revoke-button = Le retirer
invite-revoked = Le lien de <b>{ $label }</b> n'ouvre plus rien.
invite-used-already = Ce lien a déjà servi.
clients-state = <b>{ $label }</b> : { $state }
state-agreed = accord donné, en attente de votre confirmation
state-unreachable = injoignable
invite-made-before = Le lien d'avant fonctionne encore jusqu'au { $day }. Je ne garde pas les liens et ne peux pas le montrer à nouveau. Si vous en prenez un nouveau, l'ancien n'ouvre plus rien.
invite-opened-before = Quelqu'un a ouvert le lien et n'a pas encore accepté. Si vous en prenez un nouveau, l'ancien n'ouvre plus rien, et ce qui est enregistré sur cette personne est supprimé.
invite-until-agreed = Je vous écris dès que l'accord est donné. D'ici là, aucune question ne part, et vous n'avez rien à noter.
begin-again-offer = Vous avez arrêté ici, donc aucune question ne vous parvient. Voulez-vous recommencer ? Alors lisez d'abord ceci. Sinon, vous n'avez rien à faire.
