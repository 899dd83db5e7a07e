### French, with "vous". Translated for this project, not validated.

# Ce qui n'est plus gardé.

digest-words-gone = Cette personne a partagé quelques mots. Ils ne sont plus gardés.
digest-rest-words-gone = <b>{ $label }</b> a partagé quelques mots. Ils ne sont plus gardés.
privacy-kept =
    • Ce que vous écrivez est effacé { $days ->
        [one] { $days } jour
        [many] { $days } de jours
       *[other] { $days } jours
    } après la fin du questionnaire. Les réponses et les résumés sont effacés après { $months ->
        [one] { $months } mois
        [many] { $months } de mois
       *[other] { $months } mois
    }.

settings-clear-button = Effacer mes textes
settings-clears = Ce que vous écrivez est retiré de cette discussion à la fin des questions.
settings-keeps = Ce que vous écrivez pendant les questions reste dans cette discussion.
