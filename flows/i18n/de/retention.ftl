### German, with "Sie". Translated for this project, not validated.

# Was nicht mehr aufbewahrt wird.

digest-words-gone = Es gab ein paar Worte dazu. Sie werden nicht mehr aufbewahrt.
digest-rest-words-gone = <b>{ $label }</b> schrieb ein paar Worte. Sie werden nicht mehr aufbewahrt.
privacy-kept =
    • Was Sie schreiben, wird { $days ->
        [one] { $days } Tag
       *[other] { $days } Tage
    } nach dem Ende der Rückmeldung gelöscht. Antworten und Überblicke werden nach { $months ->
        [one] { $months } Monat
       *[other] { $months } Monaten
    } gelöscht.

settings-clear-button = Getipptes löschen
settings-clears = Was Sie tippen, verschwindet aus diesem Chat, wenn eine Rückmeldung zu Ende ist.
settings-keeps = Was Sie in einer Rückmeldung tippen, bleibt in diesem Chat.
