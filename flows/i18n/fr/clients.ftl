# Translated for this project, not validated. The list of clients, and who has not opened a link or not answered.

clients-new = nouvelles réponses
clients-unanswered = pas encore répondu
clients-waiting-button = Vous attendent
clients-unopened-button = Liens non ouverts
clients-unanswered-button = Sans réponse encore
clients-waiting-list = Ces personnes ont accepté et attendent votre confirmation. Touchez un nom :
clients-waiting-nobody = Personne n'attend votre confirmation pour l'instant.
clients-unopened-list = Pas encore ouvert. Touchez un nom pour un nouveau lien, ou pour le reprendre :
clients-unopened-nobody = Tous les liens ont été ouverts.
clients-unanswered-list = Ces personnes ont des questions ouvertes et n'ont pas encore envoyé leurs réponses. Elles peuvent aussi les laisser. Touchez un nom et je fais un rappel, une seule fois :
clients-unanswered-nobody = Il n'y a personne à qui faire un rappel : tout le monde a répondu, a déjà reçu votre rappel ou a choisi un autre moment.
remind-done = C'est fait. <b>{ $label }</b> reçoit un petit rappel, en dehors des heures de calme.
remind-not = <b>{ $label }</b> ne reçoit pas de rappel : les questions ont leur réponse, sont presque closes ou remises à plus tard, ou vous avez déjà fait un rappel.
clients-more = Et { $count } de plus. Envoyez simplement le nom.
clients-past = Personne ne participe pour l'instant. Les personnes d'avant sont ici :
