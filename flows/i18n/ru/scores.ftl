### Russian, with "вы". Names stand in the nominative. Translated for this project, not validated.

score-no-forms = В вашей программе нет бумажных бланков. Тот, кто её ведёт, может добавить их в её файл.
score-whose = Чей это балл?
score-ask = Отправьте балл (<b>{ $label }</b>), например <code>{ $example }</code>.
score-form = • { $form }: от { $low } до { $high }
score-bad = Не получилось это использовать. Отправьте число из указанных границ, а если бланков несколько, то после названия:
score-kept = Сохранено (<b>{ $label }</b>): { $form } { $value }. Балл стоит рядом с ответами и никогда с ними не смешивается.
score-card = <b>{ $label }</b>: баллы с бумаги
score-line = { $day }: { $form } { $value } (от { $low } до { $high })
menu-score = Балл с бумажного бланка
score-undo-button = Отменить
score-removed = Отменено. Этот балл (<b>{ $label }</b>) удалён.
