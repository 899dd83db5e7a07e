### Russian, with "вы". Names stand in the nominative. Translated for this project, not validated.

# Что больше не хранится.

digest-words-gone = Здесь были слова клиента. Они больше не хранятся.
digest-rest-words-gone = <b>{ $label }</b>: были слова. Они больше не хранятся.
privacy-kept =
    • То, что вы пишете, хранится { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дня
    } после окончания опроса, а потом удаляется. Ответы и обзоры хранятся { $months ->
        [one] { $months } месяц
        [few] { $months } месяца
        [many] { $months } месяцев
       *[other] { $months } месяца
    }.

settings-clear-button = Стирать мои ответы
settings-clears = То, что вы пишете, исчезает из этого чата, когда опрос окончен.
settings-keeps = То, что вы пишете в опросе, остаётся в этом чате.
