# Translated for this project, not validated.

session-next = Следующая: { $when }.
session-move-button = Её перенесли
session-off-button = { $mode ->
        [coaching] Встречи
       *[therapy] Сессии
    } не будет
session-plan-fortnight = По плану: каждые две недели, { $day }, { $time }.
session-fortnight-set = Готово: <b>{ $label }</b>, каждые две недели. Первый раз: { $first }. После каждой { $mode ->
        [coaching] встречи
       *[therapy] сессии
    } вопросы придут сами; вам ничего делать не нужно.
session-once-set = Записано, один раз: <b>{ $label }</b>, { $when }. Потом вопросы придут сами; через /week встречу можно перенести или отменить.
session-rhythm = каждую неделю, { $day }, { $time }
session-rhythm-fortnight = раз в две недели, { $day }, { $time }

week-title = <b>Ваши { $mode ->
        [coaching] встречи
       *[therapy] сессии
    }: со вчерашнего дня на неделю вперёд</b>
week-line = { $at }. { $label }: { $when }
week-line-off = { $at }. <s>{ $label }: { $when }</s>
week-off-button = { $at }: не будет
week-move-button = { $at }: перенос
week-again-button = { $at }: состоится
week-none = На ближайшую неделю { $mode ->
        [coaching] встреч
       *[therapy] сессий
    } не запланировано. Постоянное время можно задать через /session.
week-move-ask = <b>{ $label }</b>, { $when }: когда она начинается теперь? Отправьте время, например <code>16:00</code>, или день и время, например <code>четверг 16:00</code>.
week-moved = Готово. <b>{ $label }</b>: { $when }. Вопросы придут после неё, как обычно.

holiday-line = { $at }. { $days }
holiday-drop-button = { $at }: убрать
holiday-ask = Когда вас не будет? Отправьте первый и последний день, например <code>24 декабря – 6 января</code>. Запланированные на эти дни { $mode ->
        [coaching] встречи
       *[therapy] сессии
    } не состоятся.
holiday-set = Записано: { $days }. В эти дни запланированных { $mode ->
        [coaching] встреч
       *[therapy] сессий
    } нет, и никого о них не спрашивают.

notice-today = ⏰ Перед сегодняшней встречей: <b>{ $label }</b>
notice-soon = ⏰ Перед вашей встречей: <b>{ $label }</b>
client-not-asked = <b>{ $label }</b>: { $asked ->
        [cadence] на этот раз вопросов не было. Бот не работал, пока не стало слишком поздно. Со следующего раза всё как обычно.
       *[sessions] вопросов { $mode ->
               [coaching] о последней встрече
              *[therapy] о последней сессии
           } не было. Бот не работал, пока не стало слишком поздно. Со следующей { $mode ->
               [coaching] встречи
              *[therapy] сессии
           } всё как обычно.
    }
client-without-time = <b>{ $label }</b>: тихое время программы и личное тихое время вместе не оставляют времени для вопросов. Об этом можно поговорить: в /settings можно выбрать другое тихое время.

met-ask = Вы и <b>{ $name }</b>: вы виделись? Прежде чем что-то записать, я спрошу и там.
met-yes-button = Мы виделись
met-no-button = Мы не виделись
met-passed-on = Спасибо. Вопрос передан: <b>{ $name }</b>.
met-yes-told = <b>{ $label }</b> сообщает, что вы виделись. Когда закончилась { $mode ->
        [coaching] встреча
       *[therapy] сессия
    }?
met-no-told = <b>{ $label }</b> сообщает, что вы не виделись.
met-no-planned = Была запланирована: { $when }.
met-leave-button = Оставить как есть
met-left = <b>{ $label }</b>: всё остаётся как есть.

settings-quiet = Ваше тихое время: { $from } – { $until }
settings-quiet-button = Тихое время
settings-quiet-ask = В какое время вам не писать? Отправьте начало и конец, например <code>20:00 – 09:30</code>. Тихое время программы тоже действует.
settings-quiet-all-day = Тогда не останется времени, чтобы писать вам. Я и так пишу только с { $from } до { $until }: пожалуйста, оставьте часть этого времени свободной.
settings-quiet-off-button = Без своего

clients-codes = Для календаря или файла у каждого есть код: { $codes }

menu-week = { $mode ->
        [coaching] Встречи
       *[therapy] Сессии
    } ближайшей недели
menu-holiday = Дни, когда вас нет
menu-met = Сообщить, виделись ли вы
session-too-far = Понято: { $when }. Это слишком далеко. Отправьте день в ближайшие два месяца.
session-not-asked-paused = У клиента <b>{ $label }</b> сейчас перерыв, вопросов об этом не будет.
session-not-asked-away = Клиенту <b>{ $label }</b> сейчас не приходят вопросы, поэтому об этом не спросим.
session-not-asked-old = Это было слишком давно, поэтому <b>{ $label }</b> не получит вопросов.
session-not-asked-next = Следующая { $mode ->
        [coaching] встреча
       *[therapy] сессия
    } слишком скоро, поэтому <b>{ $label }</b> не получит вопросов об этой.
session-not-asked-hours = Тихое время занимает весь день, спросить не получится. Клиент: <b>{ $label }</b>.
session-known-planned = Она уже записана. <b>{ $label }</b> получит вопросы: { $when }.
session-known-asked = Она уже записана, и вопросы уже отправлены. Клиент: <b>{ $label }</b>.
session-known = Она уже записана, вопросов о ней не будет. Клиент: <b>{ $label }</b>.
session-plan-replace = <b>{ $label }</b>, по плану: { $plan }. Заменить на: { $new }?
session-replace-button = Да, заменить
session-keep-button = Нет, оставить
session-kept = Хорошо, всё остаётся по плану. Клиент: <b>{ $label }</b>.
session-plan-same = Так уже запланировано. <b>{ $label }</b>: { $plan }.
session-instead = <b>{ $label }</b>: уже запланирована { $mode ->
        [coaching] встреча
       *[therapy] сессия
    }: { $planned }. Перенести её на это время: { $when }?
