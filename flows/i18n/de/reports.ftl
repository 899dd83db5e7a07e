### German, with "Sie". Translated for this project, not validated.

report-whom = Für wen soll ich eine Seite erstellen?
report-everyone-button = Alle
report-one = <b>{ $label }</b>, eine Seite für die Supervision: der Verlauf, was auffiel, was versucht wurde. Ohne Namen außer Ihrem Kürzel.
report-all = Eine Seite für jede Person, zuerst die, über die es nachzudenken lohnt.
report-nothing = Es gibt noch keine Antworten für eine Seite.
report-failed = Die Seite für die Supervision konnte ich nicht erstellen. Es ist nichts verloren. Bitte versuchen Sie es etwas später noch einmal; klappt es wieder nicht, sagen Sie es denen, die diesen Dienst für Sie betreiben.

history-which = Welche Woche möchten Sie noch einmal lesen?
history-none = Es ist noch kein Wochenüberblick gekommen. /digest zeigt die Woche bis jetzt.
history-earlier-button = Frühere Wochen

clients-none = Kein Kürzel enthält „{ $words }“. /clients allein zeigt alle.

choices-button = Was ich melde
choices = Was soll ich Ihnen melden? Tippen Sie, um es zu ändern.
    • Einen Überblick auch in Wochen, in denen nichts auffällt: zwei Zeilen
    • Spannung, die nicht besprochen wurde: gleich, außerhalb der Ruhezeiten
    • Die niedrigste Antwort zu Beziehung oder Zielen: gleich, außerhalb der Ruhezeiten
choices-digest-when-quiet-button = Ruhige Wochen
choices-tension-at-once-button = Spannung gleich
choices-lowest-at-once-button = Niedrigstes gleich

told-at-once = Das kam gerade. Zum Nachdenken müssen Sie nicht auf den Wochenüberblick warten:
told-on = Darüber habe ich Ihnen am { $day } geschrieben.
told-already = { $what } (schon gemeldet)

menu-report = Eine Seite für die Supervision (PDF)
menu-history = Überblicke vergangener Wochen
