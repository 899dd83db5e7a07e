### Ukrainian, with "ви". Names stand in the nominative. Translated for this project, not validated.

digest-title = <b>Ваш тиждень, { $from } – { $to }</b>
digest-think = Варто подумати до зустрічі:
digest-more = Ще: { $labels }
digest-line = { $number }. <b>{ $label }</b>: { $what }
digest-line-meet = { $number }. <b>{ $label }</b>: { $what } · { $when }
digest-quiet = Нічого не вирізняється.
digest-nothing-new = Цього разу нічого нового.
digest-no-answers = Цього разу опитувань не надійшло.
digest-first = Надійшли перші відповіді. Від наступного опитування можна буде сказати, що для кого звичне.
digest-nobody = У вас тут поки що немає клієнтів. Надішліть /invite та ім'я чи літери на ваш вибір, і ви отримаєте посилання, яке можна передати.
digest-waiting = Поки що ніхто не почав (запрошення: { $labels }). Посилання показує /clients.
digest-wrote = Є що прочитати: { $labels }

digest-count-seen = Ви вже бачили: { $who }
digest-count-mended = Залагоджено: { $who }
digest-count-steady = Відповіді рівні й високі: { $who }
digest-count-steady-low = Відповіді рівні, але низькі: { $who }
digest-count-open = Поки що не як зазвичай: { $who }
digest-count-open-low = Весь час низько, ще відкрито: { $who }
digest-count-lower = Нижче, ніж раніше: { $who }
digest-count-gained = Краще, ніж на початку: { $who }
digest-count-gained-low = Краще, але поки що низько: { $who }
digest-count-returned-lower = Нижче після перерви: { $who }
digest-count-unclear = Нечіткі відповіді: { $who }
digest-count-flat = Завжди одна відповідь: { $who }
digest-count-early = Рано або нема з чим порівняти: { $who }
digest-count-silent = Немає відповіді: { $who }
digest-count-resting = Цього разу без опитування: { $who }
digest-count-unreachable = Не доставлено: { $who }
digest-count-paused = Перерва: { $who }
digest-count-stopped = Припинено: { $who }
digest-count-invited = Не почато: { $who }

digest-head-bond = зв'язок слабший, ніж зазвичай
digest-head-low = низька відповідь про зв'язок
digest-head-goal = цілі у відповідях підходять менше, ніж зазвичай
digest-head-goal-low = низька відповідь про цілі
digest-head-stated = цілі, названі кожним із вас, різняться
digest-head-task = спосіб роботи підходить менше, ніж зазвичай
digest-head-overall = усе нижче, ніж зазвичай
digest-head-tension = напруження не обговорили
digest-head-gap = { $dimension ->
    [goal] ви двоє бачите цілі по-різному
    [task] ви двоє бачите спосіб роботи по-різному
   *[bond] ви двоє бачите зв'язок по-різному
    }
digest-head-silence = немає відповіді після важкого часу
digest-head-flat = завжди та сама відповідь
digest-head-task-low = низька відповідь про спосіб роботи
digest-head-level = низько порівняно з більшістю: { $parts }
digest-head-decline = щомісяця нижче, початок: { $month }
digest-head-gain = вище, ніж на початку, з місяця: { $month }
digest-head-unclear = відповіді не сходяться між собою
digest-part-goal = цілі
digest-part-task = спосіб роботи
digest-part-bond = зв'язок
digest-maybe = { $what }, можливо
digest-still = { $what }, ще відкрито
digest-qualified-contradicted = { $what }, неясно
digest-qualified-then-silence = { $what }, потім без відповіді
digest-qualified-as-before = { $what }, як і раніше
digest-qualified-at-first = { $what }, перше опитування

digest-entry = <b>{ $label }</b>
digest-entry-meet = <b>{ $label }</b> · ви зустрічаєтеся: { $when }
digest-what = <b>{ $what }</b>
digest-also = Ще: { $what }.
digest-answer = «{ $question }» <b>{ $answer }</b>
digest-answer-beside = «{ $question }» <b>{ $answer }</b> ({ $beside })
digest-usually = зазвичай: { $usual }
digest-as-usual = як зазвичай
digest-by-now = тепер: { $now }
digest-you-thought = ви думали: { $own }
digest-stated = Клієнт називає: { $client }. Ви називаєте: { $practitioner }.
digest-missed = { $count ->
    [one] Відтоді без відповіді { $count } опитування.
    [few] Відтоді без відповіді { $count } опитування.
   *[many] Відтоді без відповіді { $count } опитувань.
    }
digest-state-paused = Опитування на перерві на прохання клієнта.
digest-state-stopped = Опитування припинено на прохання клієнта.
digest-state-unreachable = Мої повідомлення більше не доходять.
digest-found = З опитування цього дня ({ $day }):
digest-before = З опитування цього дня ({ $day }): { $what }.
digest-since = Уперше помічено: { $day }, ще не залагоджено.
digest-unsettled = Поки що не залагоджено.
digest-talked-through = Судячи з відповіді, про напруження поговорили.
digest-words = Своїми словами: «{ $words }»

digest-sure-watch = Може бути випадковістю: таким було б 1 з { $one } звичайних опитувань цього клієнта.
digest-sure-likely = Навряд чи лише випадковість: { $one ->
    [100] рідше ніж 1 зі 100
   *[other] приблизно 1 з { $one }
    } звичайних опитувань цього клієнта.
digest-sure-said = Так сказав клієнт, це не оцінка.
digest-sure-gap = Два погляди на одну зустріч: привід запитати, а не оцінка когось із вас.
digest-sure-silence = У мовчання багато причин. Подумати про нього варто через те, що було раніше.
digest-sure-level = Опитувань, на яких це ґрунтується: { $count }. Приблизно 5 зі 100 людей відповідають на цьому етапі так низько. За цим немає порога якоїсь анкети, і я скажу про це один раз.
digest-sure-decline = За опитуваннями разом (їх { $count }). Жодне окремо не вирізняється, тому я скажу один раз.
digest-dropout = Низькі відповіді, а потім мовчання: допомогти можуть кілька слів від вас.
digest-low-before = Деякі відповіді й раніше були нижчі за «здебільшого».
digest-higher-before = Раніше відповіді були вищі.
digest-rests-returned = Це було перше опитування після довгої перерви.
digest-rests-returned-lower = Це було перше опитування після довгої перерви, і нижче, ніж до неї.
digest-rests-changed = Це було перше опитування з іншими запитаннями, порівнювати поки що немає з чим.
digest-unclear = Деякі відповіді не сходяться між собою, запитайте, що малося на увазі.
digest-rests = { $count ->
    [0] Це було перше опитування, порівнювати поки що немає з чим.
    [1] Порівняння з одним попереднім опитуванням, тому обережно.
    [2] Порівняння з двома попередніми опитуваннями, тому обережно.
    [3] Порівняння з трьома попередніми опитуваннями, тому обережно.
    [one] Порівняння з { $count } попереднім опитуванням.
    [few] Порівняння з { $count } попередніми опитуваннями.
   *[many] Порівняння з { $count } попередніми опитуваннями.
    }
digest-rests-pairs = { $count ->
    [0] Уперше відповіли обидві сторони.
    [one] Порівняння з { $count } попереднім разом, коли відповіли обидві сторони.
    [few] Порівняння з { $count } попередніми разами, коли відповіли обидві сторони.
   *[many] Порівняння з { $count } попередніми разами, коли відповіли обидві сторони.
    }

digest-opening = 💡 { $opening } <i>({ $skill }; за: { $source })</i>

digest-done-discussed = ✓ Обговорено.
digest-done-not-a-rupture = { $mode ->
    [coaching] ✓ Ви позначили: не проблема.
   *[therapy] ✓ Ви позначили: не розрив.
    }
digest-done-remind = ⏰ Нагадування надійде перед зустріччю.
digest-done-mute = 🔕 { $label }: про таке більше не повідомлятиму.

digest-details-button = Докладніше
digest-discussed-button = Обговорено
digest-not-a-rupture-button = { $mode ->
    [coaching] Не проблема
   *[therapy] Не розрив
    }
digest-remind-button = Нагадати
digest-mute-button = Не повідомляти
digest-another-button = Інший початок
digest-rest-button = Усі інші

digest-rest-title = <b>Усі інші, { $from } – { $to }</b>
digest-rest-steady = <b>Відповіді рівні й високі</b>: { $labels }
digest-rest-steady-low = <b>Відповіді рівні, але низькі</b>, почасти весь час нижче за «здебільшого»: { $labels }
digest-rest-open = <b>Поки що не як зазвичай</b>, нового нічого: { $labels }
digest-rest-open-low = <b>Весь час низько</b>, почасти нижче за «здебільшого», і щось іще відкрите: { $labels }
digest-rest-lower = <b>Нижче, ніж раніше</b>, хоча сам цей тиждень не вирізняється: { $labels }
digest-rest-gained = <b>Помітно краще, ніж на початку</b>: { $labels }
digest-rest-gained-low = <b>Помітно краще, ніж на початку</b>, але почасти поки що нижче за «здебільшого»: { $labels }
digest-rest-returned-lower = <b>Перше опитування після довгої перерви, і нижче, ніж до неї</b>: { $labels }
digest-rest-unclear = <b>Відповіді не сходяться між собою</b>, запитайте, що малося на увазі: { $labels }
digest-rest-flat = <b>Завжди та сама відповідь</b>, на кожне запитання, чотири рази або більше. Це мало про що говорить: { $labels }
digest-rest-early = <b>Рано судити</b> (перше опитування): { $labels }
digest-rest-returned = <b>Перше опитування після довгої перерви</b>, порівняти поки що нема з чим: { $labels }
digest-rest-changed = <b>Перші відповіді на інші запитання</b>, порівняти поки що нема з чим: { $labels }
digest-rest-partial = <b>Відповіли лише почасти</b>, замало для порівняння: { $labels }
digest-rest-skipped = <b>Надіслано, усі запитання пропущено</b>: { $labels }
digest-rest-seen = <b>Ви вже бачили</b>: { $labels }
digest-rest-mended = <b>Залагоджено або знову як зазвичай</b>: { $labels }
digest-rest-silent = <b>Немає відповіді</b>, хоч би з якої причини: { $labels }
digest-rest-resting = <b>Цього разу без опитування</b>, жодного не пропущено: { $labels }
digest-rest-unreachable = <b>Мої повідомлення не доходять</b>: { $labels }
digest-rest-paused = <b>Перерва на прохання клієнта</b>: { $labels }
digest-rest-stopped = <b>Опитування припинено</b>: { $labels }
digest-rest-invited = <b>Ще не почато</b>: { $labels }
digest-rest-missed = { $label } (без відповіді: { $count })
digest-rest-words = <b>{ $label }</b> пише: «{ $words }»
digest-rest-nobody = Це всі.

digest-card-title = <b>{ $label }</b>
digest-card-meet = Наступна зустріч: { $when }.
digest-card-none = Опитувань поки що немає.
digest-card-round = <b>{ $day }</b>
digest-card-item = «{ $question }» <b>{ $answer }</b>
digest-card-item-own = «{ $question }» <b>{ $answer }</b> (ви думали: { $own })
digest-card-skipped = пропущено
digest-card-turned = { $answer } (запитано навпаки, рахується як: { $counts })
digest-card-words = Слова: «{ $words }»
digest-card-few = { $count ->
    [1] Поки що одне опитування: замало, щоб говорити про звичне.
    [one] Поки що { $count } опитування: звичне ще мало на чому тримається.
    [few] Поки що { $count } опитування: звичне ще мало на чому тримається.
   *[many] Поки що { $count } опитувань: звичне ще мало на чому тримається.
    }
digest-card-gap-less = Зазвичай ви думаєте, що було краще, ніж каже клієнт.
digest-card-gap-more = Зазвичай ви думаєте, що було не так добре, як каже клієнт.
digest-card-gap-even = Зазвичай ви бачите це майже однаково.
digest-card-gap-few = Обидві сторони відповідали зарідко, щоб говорити про звичну різницю.
digest-overview = <b>{ $label }</b> { $spark }
digest-overview-none = <b>{ $label }</b>: опитувань поки що немає
digest-overview-title = <b>Ваші клієнти</b> (нове праворуч)

digest-picture-goal = Цілі
digest-picture-task = Спосіб роботи
digest-picture-bond = Зв'язок
digest-picture-usual = зазвичай
digest-picture-flagged = вирізняється
digest-picture-partial = відповідь неповна
digest-picture-missed = немає відповіді
digest-picture-tension = напруження
digest-picture-sessions = за порядком зустрічей, нова остання
digest-picture-caption = Якими були відповіді останнім часом. Тінню показано, що для кого звичне.
digest-picture-content = Згори вниз: { $labels }. У кожному рядку зліва направо: { $dimensions }.

digest-report-title = { $label }: для супервізії
digest-report-made = { $count ->
    [one] За { $count } опитуванням, останній день: { $day }.
    [few] За { $count } опитуваннями, останній день: { $day }.
   *[many] За { $count } опитуваннями, останній день: { $day }.
    } Імен не вказано навмисно.
digest-report-now = Як було за опитуванням цього дня ({ $day })
digest-report-level = { $dimension }: { $now }. Зазвичай: { $usual }.
digest-report-level-first = { $dimension }: { $now }. Що звичне, сказати поки що не можна.
digest-report-level-none = { $dimension }: востаннє без відповіді.
digest-report-range = від «{ $low }» до «{ $high }»
digest-report-one = «{ $answer }»
digest-report-between = між «{ $low }» і «{ $high }»
digest-report-stood = Що вирізнялося
digest-report-row = { $day }: { $what }.
digest-report-nothing = Поки що нічого не вирізнялося.
digest-report-open = Ще відкрито.
digest-report-repaired = Залагоджено: { $day }.
digest-report-unrepaired = Не залагоджено.
digest-report-unknown = Як було далі, невідомо.
digest-report-discussed = Обговорено.
digest-report-not-a-rupture = { $mode ->
    [coaching] Ви позначили: не проблема.
   *[therapy] Ви позначили: не розрив.
    }
digest-report-openings = Запропоновані початки розмови
digest-report-opening = { $opening } ({ $skill }; { $source })
digest-report-reading = Як це читати
digest-report-reading-little = Одне опитування мало що доводить: для надійного рівня потрібні чотири або більше (Crits-Christoph та ін., 2011). У затіненій смузі лежать приблизно вісім із десяти звичайних опитувань цієї людини.
digest-report-reading-claim = { $mode ->
    [coaching] У коучингу такі оцінки пов'язані з результатом, r = .41 за 27 вибірками (Graßmann та ін., 2020), але не від однієї зустрічі до іншої.
   *[therapy] Такі оцінки помірно пов'язані з результатом, r = .28 за 295 дослідженнями (Flückiger та ін., 2018).
    } Низька відповідь – привід запитати. Це не оцінка когось і не спосіб порівнювати фахівців. Не показано, що цей інструмент поліпшує результати; він допомагає раніше помічати зміни.
digest-report-sources = Ідеї взято з: { $sources }
digest-report-page = { $number } з { $count }
