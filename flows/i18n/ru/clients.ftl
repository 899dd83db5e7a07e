# Translated for this project, not validated. The list of clients, and who has not opened a link or not answered.

clients-new = новые ответы
clients-unanswered = пока без ответа
clients-waiting-button = Ждут вас
clients-unopened-button = Ссылка не открыта
clients-unanswered-button = Пока без ответа
clients-waiting-list = Эти люди согласились и ждут вашего слова. Нажмите на имя:
clients-waiting-nobody = Сейчас никто не ждёт вашего слова.
clients-unopened-list = Ещё не открыли. Нажмите на имя, чтобы получить новую ссылку или отозвать её:
clients-unopened-nobody = Все ссылки открыты.
clients-unanswered-list = У этих людей есть вопросы, на которые они ещё не отправили ответ. Они могут и не отвечать. Нажмите на имя, и я напомню, один раз:
clients-unanswered-nobody = Напоминать некому: все ответили, уже получили ваше напоминание или выбрали другое время.
remind-done = Готово. <b>{ $label }</b> получит одно небольшое напоминание, не в тихое время.
remind-not = <b>{ $label }</b> не получит напоминания: на вопросы уже есть ответ, они почти закрыты или отложены, или вы уже напоминали.
clients-more = И ещё { $count }. Просто отправьте имя.
clients-past = Сейчас никто не участвует. Прежние клиенты здесь:
