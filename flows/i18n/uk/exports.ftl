# Files about programmes, and what clients read of them; translated for this project, not validated.

export-consent-research = <b>Дослідження:</b> програма може передати дослідникам ваші відповіді й те, якого роду цілі ви показуєте. Вони не отримують ні імен, ні ваших слів.
export-consent-records = <b>Записи про вас:</b> програма може внести до записів, які вона про вас веде, ваші відповіді й те, якого роду цілі ви показуєте. Ваші слова туди не потрапляють.
export-consent-events = <b>Інші системи:</b> програма може повідомити іншій комп'ютерній системі, що вам надіслано запитання чи від вас надійшла відповідь, що щось привернуло увагу, що у вас перерва чи ви більше не берете участі. Ні імені, ні відповідей, ні ваших слів.

month-title = { $name }, { $month }
month-summary = Огляд
month-months = Місяці
month-chart = Графік
month-month = Місяць
month-invited = Запрошені клієнти
month-opened = Клієнти, які відкрили посилання
month-agreed = Клієнти, які погодилися
month-active = Клієнти, які відповіли
month-asked = Опитувань надіслано
month-answered = З відповіддю, %
month-hours = Годин до відповіді (медіана)
month-sessions = { $mode ->
        [coaching] Зустрічі
       *[therapy] Сесії
    }
month-digests = Тижневі огляди
month-used = Оглядів використано, %
month-flags = Що помічено
month-discussed = Із цього обговорили, %
month-few = мало
month-part = Участь узяли близько { $count } клієнтів.
month-replied = Вони відповіли приблизно на { $share } % опитувань.
month-waited = Половина відповідей надійшла не пізніше ніж за { $hours } год.
month-noticed = Помічено близько { $count } випадків, наприклад зміну, напруження або мовчання.
month-talked = Приблизно { $share } % із цього обговорили.
month-few-said = Участь узяли надто мало людей, щоб назвати числа.
month-note = Числа округлено до п'яти, частки до десяти, не менше 10 і не більше 90. «Мало» означає менше п'яти або нікого. Місяць підраховується один раз і залишається таким, яким його показано спочатку. Те, що помічено, – це привід для розмови, а не оцінка чиєїсь роботи.
month-button = Місяць файлом
month-caption = { $name }: { $month }, таблиця з графіком і CSV. Групи менше п'яти людей не показано.
month-nothing = Повного місяця ще немає. Спробуйте знову, коли місяць закінчиться.

mydata-pdf-button = Відповіді в PDF
mydata-fhir-button = Відповіді у FHIR
mydata-pdf-caption = Ваші відповіді, щоб прочитати або роздрукувати. Зберігайте їх у надійному місці.
mydata-fhir-caption = Те, що надіслано, і ваші цілі, у вигляді, який читають медичні програми (FHIR R4). Без імен і без слів.
mydata-fhir-words-button = І цілі моїми словами
mydata-fhir-words-caption = Те, що надіслано, і ваші цілі вашими словами, у вигляді, який читають медичні програми (FHIR R4). Зберігайте цей файл у надійному місці.
mydata-no-answers = Відповідей поки що немає.
own-title = Ваші відповіді
own-with = { $name }
own-skipped = пропущено
own-words = Своїми словами: { $words }
own-private = Лише для себе: { $words }
own-unsent = { $day } (не надіслано)
record-caption = <b>{ $label }</b>: відповіді, які ви бачили, таблицею для ваших записів.
record-day = День
record-side = Хто відповів
record-question = Запитання
record-value = Число
record-answer = Відповідь
record-client = клієнт
record-practitioner = фахівець
record-words = Своїми словами
