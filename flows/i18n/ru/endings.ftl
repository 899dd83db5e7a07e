### Russian, with "вы". Names stand in the nominative. Translated for this project, not validated.

# The end of the work together, beginning again, and a client's own page. What comes unasked has a neutral first line.

work-ending = Ваша работа подходит к концу: { $name }. Придёт ещё один короткий опрос. Потом вопросов больше не будет.
work-ended = Ваша работа завершена: { $name }. Вопросов о ней больше не будет. Спасибо за все ваши ответы. Они остаются вашими: /mydata покажет их, /delete удалит.
work-again = { $name } хочет снова узнавать, как идёт ваша работа. Без вашего согласия ничего не придёт.
again-read-button = Что это значит
again-nothing = Сейчас вас ни о чём не спрашивают. /help покажет, что здесь можно сделать.
all-ended = Ваша работа здесь завершена, вопросов не будет. Ваши ответы остаются вашими: /mydata покажет их, /delete удалит.
client-not-again = <b>{ $label }</b> пока не хочет начинать снова. О причине не спрашивают и её не хранят.
practitioner-gone = { $name } здесь больше не работает, поэтому опросы приостановлены. Ваши ответы никому не переданы. Если продолжить сможет кто-то другой, сначала спросят вас. /mydata покажет ваши ответы, /delete удалит.
no-practitioner-now = Вы здесь больше никого не ведёте. Ваши клиенты знают об этом, ваши обзоры удалены.

client-which-button = Открыть клиента
client-which = О ком речь?
client-open-button = Открыть страницу
client-end-button = Завершить работу
client-end-sure = Завершить здесь работу: <b>{ $label }</b>? Клиенту об этом мягко скажут, вопросов больше не будет, и в обзорах этого имени не будет. Ответы можно читать и дальше через /client.
client-end-last-button = После опроса
client-end-met-button = Виделись: спросить
client-end-now-button = Завершить сейчас
client-end-no-button = Нет, продолжаем
client-ending = Готово. <b>{ $label }</b> узнает об этом и получит последний опрос. Потом будет тихо.
client-no-last = { $mode ->
        [coaching] О той встрече
       *[therapy] О той сессии
    } спросить уже нельзя. Завершить работу сейчас: <b>{ $label }</b>?
client-ended = Готово. Работа здесь завершена: <b>{ $label }</b>. Начать снова можно в любой момент через /client.
client-goes-on = Хорошо, всё продолжается: <b>{ $label }</b>.
client-again-button = Начать снова
client-left-alone = Больше спрашивать не нужно: таково желание клиента. Если оно изменится, достаточно отправить здесь /start.
client-asked-again = Вопрос о новом начале отправлен: <b>{ $label }</b>. Вы узнаете о согласии. Если сообщение не найти, достаточно отправить /start.

state-ending = последний опрос, потом конец
state-asked-again = вопрос о новом начале отправлен
state-moved = продолжает с другим человеком
digest-state-ended = Ваша совместная работа завершена.
digest-count-moved = Продолжают с другим человеком: { $who }
digest-rest-moved = <b>Продолжают с другим человеком</b>: { $labels }
rehearsal-due-end = { $when }: совместная работа завершается.
