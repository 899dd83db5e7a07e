# Translated for this project, not validated.

# Codes and buttons that did not fit, tried too often.

wait-a-while = Несколько попыток подряд не подошли. Пожалуйста, подождите немного: через { $minutes } мин можно попробовать снова.
