### Ukrainian, with "ви". Names stand in the nominative. Translated for this project, not validated.

score-no-forms = У вашій програмі немає паперових бланків. Той, хто її веде, може додати їх до її файлу.
score-whose = Чий це бал?
score-ask = Надішліть бал (<b>{ $label }</b>), наприклад <code>{ $example }</code>.
score-form = • { $form }: від { $low } до { $high }
score-bad = Не вдалося це використати. Надішліть число з указаних меж, а якщо бланків кілька, то після назви:
score-kept = Збережено (<b>{ $label }</b>): { $form } { $value }. Бал стоїть поруч із відповідями й ніколи з ними не змішується.
score-card = <b>{ $label }</b>: бали з паперу
score-line = { $day }: { $form } { $value } (від { $low } до { $high })
menu-score = Бал із паперового бланка
score-undo-button = Скасувати
score-removed = Скасовано. Цей бал (<b>{ $label }</b>) видалено.
