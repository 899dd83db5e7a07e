### Ukrainian, with "ви". Names stand in the nominative. Translated for this project, not validated.

# Що більше не зберігається.

digest-words-gone = Тут були слова клієнта. Вони більше не зберігаються.
digest-rest-words-gone = <b>{ $label }</b>: були слова. Вони більше не зберігаються.
privacy-kept =
    • Те, що ви пишете, зберігається { $days ->
        [one] { $days } день
        [few] { $days } дні
        [many] { $days } днів
       *[other] { $days } дня
    } після завершення опитування, а потім видаляється. Відповіді й огляди зберігаються { $months ->
        [one] { $months } місяць
        [few] { $months } місяці
        [many] { $months } місяців
       *[other] { $months } місяця
    }.

settings-clear-button = Стирати відповіді
settings-clears = Те, що ви пишете, зникає з цього чату, коли опитування завершено.
settings-keeps = Те, що ви пишете в опитуванні, залишається в цьому чаті.
