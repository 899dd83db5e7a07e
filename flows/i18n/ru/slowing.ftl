# Translated for this project, not validated.

# Codes and buttons that did not fit, tried too often.

wait-a-while = Несколько раз не получилось. Пожалуйста, попробуйте снова через { $minutes } мин.
