# Translated for this project, not validated.

# Codes and buttons that did not fit, tried too often; many messages of somebody unknown.

wait-a-while = Кілька разів не вийшло. Будь ласка, спробуйте знову за { $minutes } хв.
many-messages = Надійшло одразу багато повідомлень. Я знову почну читати за { $minutes } хв. /now завжди показує, де знайти допомогу.
