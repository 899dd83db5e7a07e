### Russian, with "вы". Names stand in the nominative. Translated for this project, not validated.

# The first screen of a digest: few words, since all of it is to be seen at once on a phone.

digest-title-running = <b>Ваша неделя до сих пор, начало: { $from }</b>
digest-title-span = <b>Ваш обзор, { $from } – { $to }</b>
digest-title-span-running = <b>Ваш обзор до сих пор, начало: { $from }</b>
digest-today = сегодня
digest-tomorrow = завтра
digest-more-one = { $label } ({ $when })
digest-count-missed = { $label } ({ $count }×)
digest-count-others = Другие: { $who }
digest-count-more = ещё { $count }

# What a flag is about, in the fewest words; the message under it says it in full.
digest-brief-bond = связь слабее
digest-brief-low = низко о связи
digest-brief-goal = цели подходят меньше (ответы)
digest-brief-goal-low = низко о целях
digest-brief-stated = цели различаются
digest-brief-task = способ подходит меньше
digest-brief-overall = всё ниже обычного
digest-brief-tension = напряжение не обсудили
digest-brief-gap = { $dimension ->
    [goal] цели видят по-разному
    [task] работу видят по-разному
   *[bond] связь видят по-разному
    }
digest-brief-silence = молчит после трудного
digest-brief-flat = всегда одинаково
digest-brief-task-low = низко о способе работы
digest-brief-level = ниже, чем у большинства
digest-brief-decline = ниже с каждым месяцем
digest-brief-gain = выше, чем вначале
digest-brief-unclear = неясные ответы

# Everyone else; where nobody was opened out, everyone.
digest-rest-button-quiet = Все
digest-rest-title-running = <b>Все остальные, начало: { $from }</b>
digest-rest-title-quiet = <b>Все, { $from } – { $to }</b>
digest-rest-title-quiet-running = <b>Все, начало: { $from }</b>

# How sure, once the full sentence has been read above.
digest-sure-watch-again = Может быть случайностью: 1 из { $one }.
digest-sure-likely-again = Вряд ли только случайность: { $one ->
    [100] реже чем 1 из 100
   *[other] примерно 1 из { $one }
    }.

# The page for supervision of somebody without a check-in.
digest-report-now-none = Как сейчас
