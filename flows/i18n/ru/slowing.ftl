# Translated for this project, not validated.

# Codes and buttons that did not fit, tried too often; many messages of somebody unknown.

wait-a-while = Несколько раз не получилось. Пожалуйста, попробуйте снова через { $minutes } мин.
many-messages = Пришло сразу много сообщений. Я снова начну читать через { $minutes } мин. /now всегда показывает, где найти помощь.
