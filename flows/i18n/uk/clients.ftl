# Translated for this project, not validated. The list of clients, and who has not opened a link or not answered.

clients-new = нові відповіді
clients-unanswered = ще без відповіді
clients-waiting-button = Чекають на вас
clients-unopened-button = Не відкрили
clients-unanswered-button = Ще без відповіді
clients-waiting-list = Ці люди погодилися й чекають на ваше слово. Натисніть на ім'я:
clients-waiting-nobody = Зараз ніхто не чекає на ваше слово.
clients-unopened-list = Ще не відкрили. Натисніть на ім'я, щоб отримати нове посилання або відкликати його:
clients-unopened-nobody = Усі посилання відкрито.
clients-unanswered-list = У цих людей є запитання, на які вони ще не надіслали відповіді. Вони можуть і не відповідати. Натисніть на ім'я, і я нагадаю, один раз:
clients-unanswered-nobody = Нагадувати нікому: усі відповіли, вже отримали ваше нагадування або обрали інший час.
remind-done = Готово. <b>{ $label }</b> отримає одне невелике нагадування, не в тихі години.
remind-not = <b>{ $label }</b> не отримає нагадування: на запитання вже є відповідь, вони майже закриті чи відкладені, або ви вже нагадували.
clients-more = І ще { $count }. Просто надішліть ім'я.
clients-past = Зараз ніхто не бере участі. Колишні клієнти тут:
