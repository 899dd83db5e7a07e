### Ukrainian, with "ви". Names stand in the nominative. Translated for this project, not validated.

# Перший рядок усього, що приходить саме: його можуть побачити на заблокованому телефоні, і він нічого не видає.

news = Коротке повідомлення для вас.
