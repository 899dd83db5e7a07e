# Translated for this project, not validated.

# Codes and buttons that did not fit, tried too often.

wait-a-while = Кілька разів не вийшло. Будь ласка, спробуйте знову за { $minutes } хв.
