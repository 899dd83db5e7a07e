### Ukrainian, with "ви". Names stand in the nominative. Translated for this project, not validated.

# The first screen of a digest: few words, since all of it is to be seen at once on a phone.

digest-title-running = <b>Ваш тиждень дотепер, початок: { $from }</b>
digest-title-span = <b>Ваш огляд, { $from } – { $to }</b>
digest-title-span-running = <b>Ваш огляд дотепер, початок: { $from }</b>
digest-today = сьогодні
digest-tomorrow = завтра
digest-more-one = { $label } ({ $when })
digest-count-missed = { $label } ({ $count }×)
digest-count-others = Інші: { $who }
digest-count-more = ще { $count }

# What a flag is about, in the fewest words; the message under it says it in full.
digest-brief-bond = зв'язок слабший
digest-brief-low = низько про зв'язок
digest-brief-goal = цілі підходять менше (відповіді)
digest-brief-goal-low = низько про цілі
digest-brief-stated = цілі різняться
digest-brief-task = спосіб підходить менше
digest-brief-overall = усе нижче, ніж звично
digest-brief-tension = напруження не обговорили
digest-brief-gap = { $dimension ->
    [goal] цілі бачать по-різному
    [task] роботу бачать по-різному
   *[bond] зв'язок бачать по-різному
    }
digest-brief-silence = мовчить після важкого
digest-brief-flat = завжди однаково
digest-brief-task-low = низько про спосіб роботи
digest-brief-level = нижче, ніж у більшості
digest-brief-decline = щомісяця нижче
digest-brief-gain = вище, ніж на початку
digest-brief-unclear = нечіткі відповіді

# Everyone else; where nobody was opened out, everyone.
digest-rest-button-quiet = Усі
digest-rest-title-running = <b>Усі інші, початок: { $from }</b>
digest-rest-title-quiet = <b>Усі, { $from } – { $to }</b>
digest-rest-title-quiet-running = <b>Усі, початок: { $from }</b>

# How sure, once the full sentence has been read above.
digest-sure-watch-again = Може бути випадковістю: 1 з { $one }.
digest-sure-likely-again = Навряд чи лише випадковість: { $one ->
    [100] рідше ніж 1 зі 100
   *[other] приблизно 1 з { $one }
    }.

# The page for supervision of somebody without a check-in.
digest-report-now-none = Як зараз
