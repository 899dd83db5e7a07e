### Russian, with "вы". Names stand in the nominative. Translated for this project, not validated.

# Первая строка всего, что приходит само: её могут увидеть на закрытом телефоне, и она ничего не выдаёт.

news = Короткое сообщение для вас.
