### Spanish, with "tú". Translated for this project, not validated.

# The first screen of a digest: few words, since all of it is to be seen at once on a phone.

digest-title-running = <b>Tu semana hasta ahora, desde { $from }</b>
digest-title-span = <b>Tu resumen, { $from } – { $to }</b>
digest-title-span-running = <b>Tu resumen hasta ahora, desde { $from }</b>
digest-today = hoy
digest-tomorrow = mañana
digest-more-one = { $label } ({ $when })
digest-count-missed = { $label } ({ $count }×)
digest-count-others = Otros: { $who }
digest-count-more = { $count } más

# What a flag is about, in the fewest words; the message under it says it in full.
digest-brief-bond = vínculo más bajo
digest-brief-low = bajo: vínculo
digest-brief-goal = objetivos encajan menos (respuestas)
digest-brief-goal-low = bajo: objetivos
digest-brief-stated = objetivos distintos
digest-brief-task = el método encaja menos
digest-brief-overall = todo más bajo
digest-brief-tension = tensión sin hablar
digest-brief-gap = { $dimension ->
    [goal] visión distinta: objetivos
    [task] visión distinta: trabajo
   *[bond] visión distinta: vínculo
    }
digest-brief-silence = silencio tras algo difícil
digest-brief-flat = siempre lo mismo
digest-brief-task-low = bajo: trabajo
digest-brief-level = más bajo que la mayoría
digest-brief-decline = más bajo cada mes
digest-brief-gain = mejor que al principio
digest-brief-unclear = respuestas poco claras

# Everyone else; where nobody was opened out, everyone.
digest-rest-button-quiet = Todos
digest-rest-title-running = <b>Todos los demás, desde { $from } hasta ahora</b>
digest-rest-title-quiet = <b>Todos, { $from } – { $to }</b>
digest-rest-title-quiet-running = <b>Todos, desde { $from } hasta ahora</b>

# How sure, once the full sentence has been read above.
digest-sure-watch-again = Puede ser casualidad: 1 de cada { $one }.
digest-sure-likely-again = Es difícil que sea solo casualidad: { $one ->
    [100] menos de 1 de cada 100
   *[other] más o menos 1 de cada { $one }
    }.

# The page for supervision of somebody without a check-in.
digest-report-now-none = Cómo está
