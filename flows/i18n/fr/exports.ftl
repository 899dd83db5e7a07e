# Files about programmes, and what clients read of them; translated for this project, not validated.

export-consent-research = <b>Recherche :</b> votre programme peut donner vos réponses, et le type de buts que vous montrez, à des chercheurs. Ils ne reçoivent ni noms, ni rien de ce que vous écrivez.
export-consent-records = <b>Dossier :</b> votre programme peut mettre vos réponses, et le type de buts que vous montrez, dans le dossier qu'il tient sur vous. Ce que vous écrivez n'y va pas.
export-consent-events = <b>Autres logiciels :</b> votre programme peut signaler à un autre logiciel que je vous ai posé des questions ou que vous avez répondu, que quelque chose a attiré l'attention, ou que vous faites une pause ou arrêtez. Jamais votre nom, vos réponses ni ce que vous écrivez.

month-title = { $name }, { $month }
month-summary = Résumé
month-months = Mois
month-chart = Graphique
month-month = Mois
month-invited = Personnes invitées
month-opened = Personnes qui ont ouvert le lien
month-agreed = Personnes qui ont accepté
month-active = Personnes qui ont répondu
month-asked = Questionnaires envoyés
month-answered = Remplis, %
month-hours = Heures jusqu'à la réponse (médiane)
month-sessions = { $mode ->
        [coaching] Rencontres
       *[therapy] Séances
    }
month-digests = Résumés de la semaine
month-used = Résumés utilisés, %
month-flags = Ce qui a attiré l'attention
month-discussed = Abordé, %
month-few = peu
month-part = Environ { $count } personnes ont participé.
month-replied = Elles ont répondu à environ { $share } % des questionnaires.
month-waited = La moitié des réponses est arrivée en { $hours } h ou moins.
month-noticed = Environ { $count } choses ont attiré l'attention, comme un changement, une tension ou un silence.
month-talked = Environ { $share } % d'entre elles ont été abordées.
month-few-said = Trop peu de personnes ont participé pour donner des nombres.
month-note = Les nombres sont arrondis à cinq près et les parts à dix près, jamais moins de 10 ni plus de 90. « peu » veut dire moins de cinq, ou aucun. Un mois est compté une seule fois et reste comme il a d'abord été montré. Ce qui attire l'attention ouvre une conversation ; ce n'est pas une note.
month-button = Mois en fichier
month-caption = { $name } : { $month }, en tableau avec un graphique et en CSV. Les groupes de moins de cinq personnes ne sont pas montrés.
month-nothing = Il n'y a pas encore de mois complet. Réessayez après la fin du mois.

mydata-pdf-button = Réponses en PDF
mydata-fhir-button = Réponses en FHIR
mydata-pdf-caption = Ce que vous avez répondu, à lire ou à imprimer. Gardez-le en lieu sûr.
mydata-fhir-caption = Ce que vous avez envoyé et vos buts, dans un format que lisent les programmes de santé (FHIR R4). Sans noms et sans vos mots.
mydata-fhir-words-button = Avec mes mots
mydata-fhir-words-caption = Ce que vous avez envoyé, et vos buts avec vos mots, dans un format que lisent les programmes de santé (FHIR R4). Gardez ce fichier en lieu sûr.
mydata-no-answers = Vous n'avez encore rien répondu.
own-title = Ce que vous avez répondu
own-with = Avec { $name }
own-skipped = laissé de côté
own-words = Avec vos mots : { $words }
own-private = Gardé pour vous : { $words }
own-unsent = { $day } (non envoyé)
record-caption = <b>{ $label }</b> : les réponses que vous avez vues, en tableau pour vos dossiers.
record-day = Jour
record-side = Répondu par
record-question = Question
record-value = Nombre
record-answer = Réponse
record-client = client
record-practitioner = professionnel
record-words = Avec ses mots
