### Russian, with "вы". Names stand in the nominative. Translated for this project, not validated.

put-off-until = Хорошо, вопрос придёт снова: { $when }. Ваши ответы сохранены.
put-off-closes = Хорошо. В этот раз вопрос больше не придёт, опрос закроется: { $when }. Чтобы продолжить раньше, нажмите «{ checkin-resume-button }».

begin-not-taking-part = Сейчас вы не участвуете, поэтому вопросов нет. Если хотите участвовать, отправьте /start.
begin-today-already = Сегодня вы уже ответили, этого достаточно. Завтра можно начать снова.
begin-whom = О ком вы хотите ответить?
menu-checkin = Ответить сейчас
