### German, with "Sie". Translated for this project, not validated.

# A client goes on with another practitioner, if they want to.

client-over-button = Übergeben
transfer-to-whom = Wer könnte mit <b>{ $label }</b> weitermachen? Zuerst wird <b>{ $label }</b> gefragt; vor der Zustimmung erfährt die andere Person nichts.
transfer-nobody = Niemand sonst in Ihrem Programm kann jetzt übernehmen.
transfer-asked = <b>{ $label }</b> wird gefragt, ob es mit { $name } weitergehen soll. Vor der Zustimmung ändert sich nichts.
transfer-not-possible = Das geht gerade nicht. Es hat sich nichts geändert.

transfer-question = Möchten Sie mit { $name } weitermachen statt mit { $before }? Ihre neuen Antworten gehen dann nur an { $name }.

    Sie entscheiden auch, ob { $name } sehen darf, was Sie früher geantwortet haben, und die Worte, die Sie geteilt haben. Bevor Sie zustimmen, erfährt { $name } nichts. Oder alles bleibt, wie es ist.
transfer-with-button = Ja, mit Antworten
transfer-without-button = Ja, ohne Antworten
transfer-no-button = Nein, danke
transfer-agreed-with = Gut. Es geht mit { $name } weiter, Ihre früheren Antworten sind dort zu sehen. Die kurzen Fragen kommen weiter wie gewohnt.
transfer-agreed-without = Gut. Es geht mit { $name } weiter, Ihre früheren Antworten sind dort nicht zu sehen. Die kurzen Fragen kommen weiter wie gewohnt.
transfer-declined = Gut. Es hat sich nichts geändert, und { $name } erfährt nichts davon.

client-moved = <b>{ $label }</b> macht mit jemand anderem weiter. Zu Ihrer gemeinsamen Arbeit kommen keine Rückmeldungen mehr.
client-comes-with = Mit Ihnen macht jemand weiter: <b>{ $label }</b>. Sie dürfen sehen, was früher geantwortet wurde. { client-next }
client-comes-without = Mit Ihnen macht jemand weiter: <b>{ $label }</b>. Es beginnt neu, ohne frühere Antworten. { client-next }
client-before-button = Frühere Antworten
client-before = Was <b>{ $label }</b> bei { $name } geantwortet hat, gezeigt wie vereinbart:
