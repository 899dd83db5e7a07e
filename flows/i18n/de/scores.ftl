### German, with "Sie". Translated for this project, not validated.

score-no-forms = Ihr Programm sieht keine Papierbögen vor. Wer es betreibt, kann sie in seiner Datei ergänzen.
score-whose = Um wen geht es?
score-ask = Bitte senden Sie den Wert von <b>{ $label }</b>, zum Beispiel <code>{ $example }</code>.
score-form = • { $form }: { $low } bis { $high }
score-bad = Damit konnte ich nichts anfangen. Bitte senden Sie eine Zahl aus dem Bereich, bei mehreren Bögen nach dem Namen des Bogens:
score-kept = Gespeichert für <b>{ $label }</b>: { $form } { $value }. Der Wert steht neben den Antworten hier und wird nie mit ihnen vermischt.
score-card = <b>{ $label }</b>: Werte von Papierbögen
score-line = { $day }: { $form } { $value } (von { $low } bis { $high })
menu-score = Wert eines Papierbogens
score-undo-button = Zurücknehmen
score-removed = Zurückgenommen. Dieser Wert von <b>{ $label }</b> ist gelöscht.
