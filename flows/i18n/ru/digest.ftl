### Russian, with "вы". Names stand in the nominative. Translated for this project, not validated.

digest-title = <b>Ваша неделя, { $from } – { $to }</b>
digest-think = Стоит подумать до встречи:
digest-more = Ещё: { $labels }
digest-line = { $number }. <b>{ $label }</b>: { $what }
digest-line-meet = { $number }. <b>{ $label }</b>: { $what } · { $when }
digest-quiet = Ничего не выделяется.
digest-nothing-new = На этот раз ничего нового.
digest-no-answers = В этот раз опросов не пришло.
digest-first = Пришли первые ответы. Со следующего опроса можно будет сказать, что для кого обычно.
digest-nobody = У вас здесь пока нет клиентов. Отправьте /invite и имя или буквы на ваш выбор, и вы получите ссылку, которую можно передать.
digest-waiting = Пока никто не начал (приглашения: { $labels }). Ссылки показывает /clients.
digest-wrote = Есть что прочесть: { $labels }

digest-count-seen = Вы уже видели: { $who }
digest-count-mended = Улажено: { $who }
digest-count-steady = Ответы ровные и высокие: { $who }
digest-count-steady-low = Ответы ровные, но низкие: { $who }
digest-count-open = Пока не как обычно: { $who }
digest-count-open-low = Всё время низко, ещё открыто: { $who }
digest-count-lower = Ниже, чем раньше: { $who }
digest-count-gained = Лучше, чем вначале: { $who }
digest-count-gained-low = Лучше, но пока низко: { $who }
digest-count-returned-lower = Ниже после перерыва: { $who }
digest-count-unclear = Неясные ответы: { $who }
digest-count-flat = Всегда один ответ: { $who }
digest-count-early = Рано или не с чем сравнить: { $who }
digest-count-silent = Нет ответа: { $who }
digest-count-resting = В этот раз без опроса: { $who }
digest-count-unreachable = Не доставлено: { $who }
digest-count-paused = Перерыв: { $who }
digest-count-stopped = Прекращено: { $who }
digest-count-invited = Не начато: { $who }

digest-head-bond = связь слабее обычного
digest-head-low = низкий ответ о связи
digest-head-goal = цели в ответах подходят меньше обычного
digest-head-goal-low = низкий ответ о целях
digest-head-stated = цели, названные каждым из вас, различаются
digest-head-task = способ работы подходит меньше обычного
digest-head-overall = всё ниже обычного
digest-head-tension = напряжение не обсудили
digest-head-gap = { $dimension ->
    [goal] вы двое видите цели по-разному
    [task] вы двое видите способ работы по-разному
   *[bond] вы двое видите связь по-разному
    }
digest-head-silence = нет ответа после трудного времени
digest-head-flat = всегда один и тот же ответ
digest-head-task-low = низкий ответ о способе работы
digest-head-level = низко по сравнению с большинством: { $parts }
digest-head-decline = с каждым месяцем ниже, начало: { $month }
digest-head-gain = выше, чем вначале, с месяца: { $month }
digest-head-unclear = ответы не сходятся между собой
digest-part-goal = цели
digest-part-task = способ работы
digest-part-bond = связь
digest-maybe = { $what }, возможно
digest-still = { $what }, ещё открыто
digest-qualified-contradicted = { $what }, неясно
digest-qualified-then-silence = { $what }, потом без ответа
digest-qualified-as-before = { $what }, как и раньше
digest-qualified-at-first = { $what }, первый опрос

digest-entry = <b>{ $label }</b>
digest-entry-meet = <b>{ $label }</b> · вы встречаетесь: { $when }
digest-what = <b>{ $what }</b>
digest-also = Ещё: { $what }.
digest-answer = «{ $question }» <b>{ $answer }</b>
digest-answer-beside = «{ $question }» <b>{ $answer }</b> ({ $beside })
digest-usually = обычно: { $usual }
digest-as-usual = как обычно
digest-by-now = теперь: { $now }
digest-you-thought = вы думали: { $own }
digest-stated = Клиент называет: { $client }. Вы называете: { $practitioner }.
digest-missed = { $count ->
    [one] С тех пор без ответа { $count } опрос.
    [few] С тех пор без ответа { $count } опроса.
   *[many] С тех пор без ответа { $count } опросов.
    }
digest-state-paused = Опросы на перерыве по просьбе клиента.
digest-state-stopped = Опросы прекращены по просьбе клиента.
digest-state-unreachable = Мои сообщения больше не доходят.
digest-found = Из опроса этого дня ({ $day }):
digest-before = Из опроса этого дня ({ $day }): { $what }.
digest-since = Впервые замечено: { $day }, ещё не улажено.
digest-unsettled = Пока не улажено.
digest-talked-through = Судя по ответу, о напряжении поговорили.
digest-words = Своими словами: «{ $words }»

digest-sure-watch = Может быть случайностью: таким был бы 1 из { $one } обычных опросов этого клиента.
digest-sure-likely = Вряд ли только случайность: { $one ->
    [100] реже чем 1 из 100
   *[other] примерно 1 из { $one }
    } обычных опросов этого клиента.
digest-sure-said = Так сказал клиент, это не оценка.
digest-sure-gap = Два взгляда на одну встречу: повод спросить, а не оценка кого-то из вас.
digest-sure-silence = У молчания много причин. Подумать о нём стоит из-за того, что было раньше.
digest-sure-level = Опросов, на которых это основано: { $count }. Примерно 5 из 100 людей отвечают на этом этапе так низко. За этим нет порога какой-либо анкеты, и я скажу об этом один раз.
digest-sure-decline = По опросам вместе (их { $count }). Ни один отдельно не выделяется, поэтому я скажу один раз.
digest-dropout = Низкие ответы, а потом молчание: помочь может пара слов от вас.
digest-low-before = Некоторые ответы и раньше были ниже «в основном».
digest-higher-before = Раньше ответы были выше.
digest-rests-returned = Это был первый опрос после долгого перерыва.
digest-rests-returned-lower = Это был первый опрос после долгого перерыва, и ниже, чем до него.
digest-rests-changed = Это был первый опрос с другими вопросами, сравнивать пока не с чем.
digest-unclear = Некоторые ответы не сходятся между собой, спросите, что имелось в виду.
digest-rests = { $count ->
    [0] Это был первый опрос, сравнивать пока не с чем.
    [1] Сравнение с одним прежним опросом, поэтому осторожно.
    [2] Сравнение с двумя прежними опросами, поэтому осторожно.
    [3] Сравнение с тремя прежними опросами, поэтому осторожно.
    [one] Сравнение с { $count } прежним опросом.
    [few] Сравнение с { $count } прежними опросами.
   *[many] Сравнение с { $count } прежними опросами.
    }
digest-rests-pairs = { $count ->
    [0] Впервые ответили обе стороны.
    [one] Сравнение с { $count } прежним разом, когда ответили обе стороны.
    [few] Сравнение с { $count } прежними разами, когда ответили обе стороны.
   *[many] Сравнение с { $count } прежними разами, когда ответили обе стороны.
    }

digest-opening = 💡 { $opening } <i>({ $skill }; по: { $source })</i>

digest-done-discussed = ✓ Обсуждено.
digest-done-not-a-rupture = { $mode ->
    [coaching] ✓ Вы отметили: не проблема.
   *[therapy] ✓ Вы отметили: не разрыв.
    }
digest-done-remind = ⏰ Напоминание придёт перед встречей.
digest-done-mute = 🔕 { $label }: о таком сообщать больше не буду.

digest-details-button = Подробнее
digest-discussed-button = Обсуждено
digest-not-a-rupture-button = { $mode ->
    [coaching] Не проблема
   *[therapy] Не разрыв
    }
digest-remind-button = Напомнить
digest-mute-button = Не сообщать такое
digest-another-button = Другое начало
digest-rest-button = Все остальные

digest-rest-title = <b>Все остальные, { $from } – { $to }</b>
digest-rest-steady = <b>Ответы ровные и высокие</b>: { $labels }
digest-rest-steady-low = <b>Ответы ровные, но низкие</b>, отчасти всё время ниже «в основном»: { $labels }
digest-rest-open = <b>Пока не как обычно</b>, нового ничего: { $labels }
digest-rest-open-low = <b>Всё время низко</b>, отчасти ниже «в основном», и что-то ещё открыто: { $labels }
digest-rest-lower = <b>Ниже, чем раньше</b>, хотя сама эта неделя не выделяется: { $labels }
digest-rest-gained = <b>Заметно лучше, чем вначале</b>: { $labels }
digest-rest-gained-low = <b>Заметно лучше, чем вначале</b>, но отчасти пока ниже «в основном»: { $labels }
digest-rest-returned-lower = <b>Первый опрос после долгого перерыва, и ниже, чем до него</b>: { $labels }
digest-rest-unclear = <b>Ответы не сходятся между собой</b>, спросите, что имелось в виду: { $labels }
digest-rest-flat = <b>Всегда один и тот же ответ</b>, на каждый вопрос, четыре раза или больше. Это мало о чём говорит: { $labels }
digest-rest-early = <b>Рано судить</b> (первый опрос): { $labels }
digest-rest-returned = <b>Первый опрос после долгого перерыва</b>, сравнить пока не с чем: { $labels }
digest-rest-changed = <b>Первые ответы на другие вопросы</b>, сравнить пока не с чем: { $labels }
digest-rest-partial = <b>Отвечено лишь отчасти</b>, мало для сравнения: { $labels }
digest-rest-skipped = <b>Отправлено, все вопросы пропущены</b>: { $labels }
digest-rest-seen = <b>Вы уже видели</b>: { $labels }
digest-rest-mended = <b>Улажено или снова как обычно</b>: { $labels }
digest-rest-silent = <b>Нет ответа</b>, по какой бы то ни было причине: { $labels }
digest-rest-resting = <b>В этот раз без опроса</b>, ни один не пропущен: { $labels }
digest-rest-unreachable = <b>Мои сообщения не доходят</b>: { $labels }
digest-rest-paused = <b>Перерыв по просьбе клиента</b>: { $labels }
digest-rest-stopped = <b>Опросы прекращены</b>: { $labels }
digest-rest-invited = <b>Ещё не начато</b>: { $labels }
digest-rest-missed = { $label } (без ответа: { $count })
digest-rest-words = <b>{ $label }</b> пишет: «{ $words }»
digest-rest-nobody = Это все.

digest-card-title = <b>{ $label }</b>
digest-card-meet = Следующая встреча: { $when }.
digest-card-none = Опросов пока нет.
digest-card-round = <b>{ $day }</b>
digest-card-item = «{ $question }» <b>{ $answer }</b>
digest-card-item-own = «{ $question }» <b>{ $answer }</b> (вы думали: { $own })
digest-card-skipped = пропущено
digest-card-turned = { $answer } (вопрос наоборот, считается как: { $counts })
digest-card-words = Слова: «{ $words }»
digest-card-few = { $count ->
    [1] Пока один опрос: слишком мало, чтобы говорить об обычном.
    [one] Пока { $count } опрос: обычное ещё мало на чём держится.
    [few] Пока { $count } опроса: обычное ещё мало на чём держится.
   *[many] Пока { $count } опросов: обычное ещё мало на чём держится.
    }
digest-card-gap-less = Обычно вы думаете, что было лучше, чем говорит клиент.
digest-card-gap-more = Обычно вы думаете, что было не так хорошо, как говорит клиент.
digest-card-gap-even = Обычно вы видите это почти одинаково.
digest-card-gap-few = Обе стороны отвечали слишком редко, чтобы говорить об обычной разнице.
digest-overview = <b>{ $label }</b> { $spark }
digest-overview-none = <b>{ $label }</b>: опросов пока нет
digest-overview-title = <b>Ваши клиенты</b> (новое справа)

digest-picture-goal = Цели
digest-picture-task = Способ работы
digest-picture-bond = Связь
digest-picture-usual = обычно
digest-picture-flagged = выделяется
digest-picture-partial = ответ неполный
digest-picture-missed = нет ответа
digest-picture-tension = напряжение
digest-picture-sessions = по порядку встреч, новая последней
digest-picture-caption = Какими были ответы в последнее время. Тенью показано, что для кого обычно.
digest-picture-content = Сверху вниз: { $labels }. В каждой строке слева направо: { $dimensions }.

digest-report-title = { $label }: для супервизии
digest-report-made = { $count ->
    [one] По { $count } опросу, последний день: { $day }.
    [few] По { $count } опросам, последний день: { $day }.
   *[many] По { $count } опросам, последний день: { $day }.
    } Имена не указаны намеренно.
digest-report-now = Как было по опросу этого дня ({ $day })
digest-report-level = { $dimension }: { $now }. Обычно: { $usual }.
digest-report-level-first = { $dimension }: { $now }. Что обычно, сказать пока нельзя.
digest-report-level-none = { $dimension }: в последний раз без ответа.
digest-report-range = от «{ $low }» до «{ $high }»
digest-report-one = «{ $answer }»
digest-report-between = между «{ $low }» и «{ $high }»
digest-report-stood = Что выделялось
digest-report-row = { $day }: { $what }.
digest-report-nothing = Пока ничего не выделялось.
digest-report-open = Ещё открыто.
digest-report-repaired = Улажено: { $day }.
digest-report-unrepaired = Не улажено.
digest-report-unknown = Как было дальше, неизвестно.
digest-report-discussed = Обсуждено.
digest-report-not-a-rupture = { $mode ->
    [coaching] Вы отметили: не проблема.
   *[therapy] Вы отметили: не разрыв.
    }
digest-report-openings = Предложенные начала разговора
digest-report-opening = { $opening } ({ $skill }; { $source })
digest-report-reading = Как это читать
digest-report-reading-little = Один опрос мало что доказывает: для надёжного уровня нужны четыре или больше (Crits-Christoph и др., 2011). В затенённой полосе лежат примерно восемь из десяти обычных опросов этого человека.
digest-report-reading-claim = { $mode ->
    [coaching] В коучинге такие оценки связаны с результатом, r = .41 по 27 выборкам (Graßmann и др., 2020), но не от одной встречи к другой.
   *[therapy] Такие оценки умеренно связаны с результатом, r = .28 по 295 исследованиям (Flückiger и др., 2018).
    } Низкий ответ – повод спросить. Это не оценка кого-либо и не способ сравнивать специалистов. Не показано, что этот инструмент улучшает результаты; он помогает раньше замечать изменения.
digest-report-sources = Идеи взяты из: { $sources }
digest-report-page = { $number } из { $count }
