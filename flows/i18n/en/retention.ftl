# What is no longer kept.

digest-words-gone = They shared some words. These are no longer kept.
digest-rest-words-gone = <b>{ $label }</b> shared some words. These are no longer kept.
privacy-kept =
    • What you type is deleted { $days ->
        [one] { $days } day
       *[other] { $days } days
    } after its check-in is over. Answers and overviews are deleted after { $months ->
        [one] { $months } month
       *[other] { $months } months
    }.

settings-clear-button = Clear what I typed
settings-clears = What you type is taken out of this chat when a check-in is over.
settings-keeps = What you type in a check-in stays in this chat.
