### Spanish, with "tú". Translated for this project, not validated.

score-no-forms = Tu programa no tiene declarados formularios en papel. Quien lo lleva puede añadirlos a su archivo.
score-whose = ¿De quién es la puntuación?
score-ask = Envía la puntuación de <b>{ $label }</b>, por ejemplo <code>{ $example }</code>.
score-form = • { $form }: de { $low } a { $high }
score-bad = No pude usar eso. Envía un número dentro del rango; si hay varios formularios, después del nombre:
score-kept = Guardado para <b>{ $label }</b>: { $form } { $value }. Queda junto a las respuestas de aquí y nunca se mezcla con ellas.
score-card = <b>{ $label }</b>: puntuaciones en papel
score-line = { $day }: { $form } { $value } (de { $low } a { $high })
menu-score = Puntuación en papel
score-undo-button = Deshacer
score-removed = Deshecho. Esa puntuación de <b>{ $label }</b> está borrada.
