# Translated for this project, not validated.

session-next = Наступна: { $when }.
session-move-button = Її перенесли
session-off-button = { $mode ->
        [coaching] Зустрічі
       *[therapy] Сесії
    } не буде
session-plan-fortnight = За планом: кожні два тижні, { $day }, { $time }.
session-fortnight-set = Готово: <b>{ $label }</b>, кожні два тижні. Перший раз: { $first }. Після кожної { $mode ->
        [coaching] зустрічі
       *[therapy] сесії
    } запитання прийдуть самі; вам нічого робити не потрібно.
session-once-set = Записано, один раз: <b>{ $label }</b>, { $when }. Потім запитання надійдуть самі; через /week зустріч можна перенести або скасувати.
session-rhythm = щотижня, { $day }, { $time }
session-rhythm-fortnight = раз на два тижні, { $day }, { $time }

week-title = <b>Ваші { $mode ->
        [coaching] зустрічі
       *[therapy] сесії
    }: від учора на тиждень уперед</b>
week-line = { $at }. { $label }: { $when }
week-line-off = { $at }. <s>{ $label }: { $when }</s>
week-off-button = { $at }: не буде
week-move-button = { $at }: перенесено
week-again-button = { $at }: відбудеться
week-none = На найближчий тиждень { $mode ->
        [coaching] зустрічей
       *[therapy] сесій
    } не заплановано. Постійний час можна задати через /session.
week-move-ask = <b>{ $label }</b>, { $when }: коли вона починається тепер? Надішліть час, наприклад <code>16:00</code>, або день і час, наприклад <code>четвер 16:00</code>.
week-moved = Готово. <b>{ $label }</b>: { $when }. Запитання прийдуть після неї, як завжди.

holiday-line = { $at }. { $days }
holiday-drop-button = { $at }: прибрати
holiday-ask = Коли вас не буде? Надішліть перший і останній день, наприклад <code>24 грудня – 6 січня</code>. Заплановані на ці дні { $mode ->
        [coaching] зустрічі
       *[therapy] сесії
    } не відбудуться.
holiday-set = Записано: { $days }. У ці дні запланованих { $mode ->
        [coaching] зустрічей
       *[therapy] сесій
    } немає, і нікого про них не питають.

notice-today = ⏰ Перед сьогоднішньою зустріччю: <b>{ $label }</b>
notice-soon = ⏰ Перед вашою зустріччю: <b>{ $label }</b>
client-not-asked = <b>{ $label }</b>: { $asked ->
        [cadence] цього разу запитань не було. Бот не працював, доки не стало надто пізно. Від наступного разу все як завжди.
       *[sessions] запитань про останню { $mode ->
               [coaching] зустріч
              *[therapy] сесію
           } не було. Бот не працював, доки не стало надто пізно. Від наступної { $mode ->
               [coaching] зустрічі
              *[therapy] сесії
           } все як завжди.
    }
client-without-time = <b>{ $label }</b>: тихі години програми та власні тихі години разом не залишають часу для запитань. Про це можна поговорити: у /settings можна вибрати інші тихі години.

met-ask = Ви і <b>{ $name }</b>: ви бачилися? Перш ніж щось записати, я запитаю й там.
met-yes-button = Ми бачилися
met-no-button = Ми не бачилися
met-passed-on = Дякуємо. Запитання передано: <b>{ $name }</b>.
met-yes-told = <b>{ $label }</b> повідомляє, що ви бачилися. Коли закінчилася { $mode ->
        [coaching] зустріч
       *[therapy] сесія
    }?
met-no-told = <b>{ $label }</b> повідомляє, що ви не бачилися.
met-no-planned = Була запланована: { $when }.
met-leave-button = Лишити як є
met-left = <b>{ $label }</b>: усе лишається як є.

settings-quiet = Ваші тихі години: { $from } – { $until }
settings-quiet-button = Тихі години
settings-quiet-ask = У який час вам не писати? Надішліть початок і кінець, наприклад <code>20:00 – 09:30</code>. Тихі години програми теж діють.
settings-quiet-all-day = Тоді не залишиться часу, щоб писати вам. Я й так пишу лише з { $from } до { $until }: будь ласка, залиште частину цього часу вільною.
settings-quiet-off-button = Без власних

clients-codes = Для календаря чи файлу в кожного є код: { $codes }

menu-week = { $mode ->
        [coaching] Зустрічі
       *[therapy] Сесії
    } найближчого тижня
menu-holiday = Дні, коли вас немає
menu-met = Повідомити, чи ви бачилися
session-too-far = Зрозуміло: { $when }. Це надто далеко. Надішліть день у найближчі два місяці.
session-not-asked-paused = У клієнта <b>{ $label }</b> зараз перерва, запитань про це не буде.
session-not-asked-away = Клієнтові <b>{ $label }</b> зараз не надходять запитання, тож про це не спитаємо.
session-not-asked-old = Це було надто давно, тому <b>{ $label }</b> не отримає запитань.
session-not-asked-next = Наступна { $mode ->
        [coaching] зустріч
       *[therapy] сесія
    } надто скоро, тому <b>{ $label }</b> не отримає запитань про цю.
session-not-asked-hours = Тихі години займають увесь день, спитати не вийде. Клієнт: <b>{ $label }</b>.
session-known-planned = Її вже записано. <b>{ $label }</b> отримає запитання: { $when }.
session-known-asked = Її вже записано, і запитання вже надіслано. Клієнт: <b>{ $label }</b>.
session-known = Її вже записано, запитань про неї не буде. Клієнт: <b>{ $label }</b>.
session-plan-replace = <b>{ $label }</b>, за планом: { $plan }. Замінити на: { $new }?
session-replace-button = Так, замінити
session-keep-button = Ні, залишити
session-kept = Добре, усе лишається за планом. Клієнт: <b>{ $label }</b>.
session-plan-same = Так уже заплановано. <b>{ $label }</b>: { $plan }.
session-instead = <b>{ $label }</b>: уже заплановано { $mode ->
        [coaching] зустріч
       *[therapy] сесію
    }: { $planned }. Перенести її на цей час: { $when }?
