# Translated for this project, not validated.

# Codes and buttons that did not fit, tried too often.

wait-a-while = Кілька спроб поспіль не підійшли. Будь ласка, зачекайте трохи: за { $minutes } хв можна спробувати знову.
