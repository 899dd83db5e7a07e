# Files about programmes, and what clients read of them; translated for this project, not validated.

export-consent-research = <b>Исследования:</b> программа может передать исследователям ваши ответы и то, какого рода цели вы показываете. Они не получают ни имён, ни ваших слов.
export-consent-records = <b>Записи о вас:</b> программа может внести в записи, которые она о вас ведёт, ваши ответы и то, какого рода цели вы показываете. Ваши слова туда не попадают.
export-consent-events = <b>Другие системы:</b> программа может сообщить другой компьютерной системе, что вам отправлены вопросы или от вас пришёл ответ, что что-то обратило на себя внимание, что у вас перерыв или вы больше не участвуете. Ни имени, ни ответов, ни ваших слов.

month-title = { $name }, { $month }
month-summary = Обзор
month-months = Месяцы
month-chart = График
month-month = Месяц
month-invited = Приглашённые клиенты
month-opened = Клиенты, открывшие ссылку
month-agreed = Клиенты, давшие согласие
month-active = Клиенты с ответами
month-asked = Опросов отправлено
month-answered = С ответом, %
month-hours = Часов до ответа (медиана)
month-sessions = { $mode ->
        [coaching] Встречи
       *[therapy] Сессии
    }
month-digests = Недельные обзоры
month-used = Обзоров использовано, %
month-flags = Что замечено
month-discussed = Из этого обсудили, %
month-few = мало
month-part = Участвовали около { $count } клиентов.
month-replied = Они ответили примерно на { $share } % опросов.
month-waited = Половина ответов пришла не позже чем через { $hours } ч.
month-noticed = Замечено около { $count } случаев, например перемена, напряжение или молчание.
month-talked = Примерно { $share } % из этого обсудили.
month-few-said = Участвовали слишком немногие, чтобы назвать числа.
month-note = Числа округлены до пяти, доли до десяти, не меньше 10 и не больше 90. «Мало» значит меньше пяти или никого. Месяц считается один раз и остаётся таким, каким был показан сначала. То, что замечено, – это повод для разговора, а не оценка чьей-то работы.
month-button = Месяц файлом
month-caption = { $name }: { $month }, таблица с графиком и CSV. Группы меньше пяти человек не показаны.
month-nothing = Полного месяца ещё нет. Попробуйте снова, когда месяц закончится.

mydata-pdf-button = Ответы в PDF
mydata-fhir-button = Ответы в FHIR
mydata-pdf-caption = Ваши ответы, чтобы прочитать или распечатать. Храните их в надёжном месте.
mydata-fhir-caption = То, что отправлено, и ваши цели, в виде, который читают медицинские программы (FHIR R4). Без имён и без слов.
mydata-fhir-words-button = И цели моими словами
mydata-fhir-words-caption = То, что отправлено, и ваши цели вашими словами, в виде, который читают медицинские программы (FHIR R4). Храните этот файл в надёжном месте.
mydata-no-answers = Ответов пока нет.
own-title = Ваши ответы
own-with = { $name }
own-skipped = пропущено
own-words = Своими словами: { $words }
own-private = Только для себя: { $words }
own-unsent = { $day } (не отправлено)
record-caption = <b>{ $label }</b>: ответы, которые вы видели, таблицей для ваших записей.
record-day = День
record-side = Кто ответил
record-question = Вопрос
record-value = Число
record-answer = Ответ
record-client = клиент
record-practitioner = специалист
record-words = Своими словами
