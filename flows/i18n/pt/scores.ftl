### Portuguese, with "você", for Brazil and Portugal. Translated for this project, not validated.

score-no-forms = Seu programa não declarou formulários em papel. Quem cuida dele pode acrescentá-los ao arquivo.
score-whose = De quem é a pontuação?
score-ask = Envie a pontuação de <b>{ $label }</b>, por exemplo <code>{ $example }</code>.
score-form = • { $form }: de { $low } a { $high }
score-bad = Não consegui usar isso. Envie um número dentro do intervalo; se houver vários formulários, depois do nome:
score-kept = Guardado para <b>{ $label }</b>: { $form } { $value }. Fica ao lado das respostas daqui e nunca se mistura com elas.
score-card = <b>{ $label }</b>: pontuações em papel
score-line = { $day }: { $form } { $value } (de { $low } a { $high })
menu-score = Pontuação em papel
score-undo-button = Desfazer
score-removed = Desfeito. Essa pontuação de <b>{ $label }</b> foi apagada.
