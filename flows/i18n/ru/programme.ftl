### Russian, with "вы". Names stand in the nominative. Translated for this project, not validated.

# Для тех, кто координирует программу: числа и ни одного человека.

welcome-coordinator = Добро пожаловать. Вы координируете программу <b>{ $name }</b>.

    • /enrol приглашает специалистов и клиентов по списку.
    • /programme показывает в числах, как идут дела.

    Вы никогда не увидите здесь, что отвечает или пишет один человек. Имена видны только у людей из списка, которые ещё не открыли ссылку. Этот чат никто не читает вживую. { now-hint }
invite-coordinator-twice = Вы уже координируете программу. Ничего не изменилось.
help-coordinator = <b>Для вашей программы</b>
    /programme – как идут дела, в числах
    /enrol – пригласить по списку
menu-programme = Как идут дела, в числах
menu-enrol = Пригласить по списку
mydata-coordinator = Вы координируете здесь программу.
delete-coordinator-sure = Удалить, что вы координируете эту программу? Отменить это нельзя. Программа и её люди остаются как есть.

programme-title = <b>{ $name }</b> в числах
programme-standing = <b>Как было: { $day }</b>
programme-practitioners = <b>Специалисты</b>
programme-begun = начали: { $count }
programme-not-begun = приглашены, не начали: { $count }
programme-clients = <b>Клиенты</b>
programme-invited = приглашены: { $count }
programme-started = открыли ссылку: { $count }
programme-agreed = согласны, ещё не подтверждены: { $count }
programme-active = участвуют: { $count }
programme-paused = на перерыве: { $count }
programme-stopped = прекратили участие: { $count }
programme-ended = завершили: { $count }
programme-unreachable = сообщения не доходят: { $count }
programme-lately = <b>{ $since } – { $until }</b>
programme-asked = опросов отправлено: { $count }
programme-answered = из них с ответом: { $count }
programme-digests = недельных обзоров: { $count }
programme-used = из них использовано (в них что-то нажали): { $count }
programme-flags = что замечено: { $count }
programme-discussed = из этого обсудили: { $count }
programme-about = около { $count }
programme-percent = около { $share } %
programme-percent-under = меньше 15 %
programme-percent-over = 85 % или больше
programme-few = Показать пока нечего: для каждого числа нужно не меньше пяти человек.
programme-note = Числа округлены до пяти, а группы меньше пяти человек не показаны. Первая часть считается раз в неделю, вторая – раз за каждые четыре недели; между подсчётами ничего не меняется, чтобы никого нельзя было узнать, когда кто-то приходит или уходит.

enrol-unopened = Не открыли ссылку: { $count }. Нажмите на имя, чтобы получить новую. Старая больше ничего не откроет.
enrol-new-links-button = Ссылки для всех
