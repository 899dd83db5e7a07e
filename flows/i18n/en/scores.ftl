# Scores of paper forms, typed in by practitioners.

score-no-forms = Your programme has declared no paper forms. Whoever runs it can add them to its file.
score-whose = Whose score is it?
score-ask = Please send the score of <b>{ $label }</b>, such as <code>{ $example }</code>.
score-form = • { $form }: { $low } to { $high }
score-bad = I could not use that. Please send a number within the range, after the form's name where there are several:
score-kept = Kept for <b>{ $label }</b>: { $form } { $value }. It stands beside the check-ins and is never mixed with them.
score-card = <b>{ $label }</b>: scores from paper
score-line = { $day }: { $form } { $value } (of { $low } to { $high })
menu-score = A score from a paper form
score-undo-button = Take it back
score-removed = Taken back. That score of <b>{ $label }</b> is deleted.
