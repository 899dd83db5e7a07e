### Portuguese, with "você", for Brazil and Portugal. Translated for this project, not validated.

# The first screen of a digest: few words, since all of it is to be seen at once on a phone.

digest-title-running = <b>Semana até agora, desde { $from }</b>
digest-title-span = <b>Resumo, { $from } – { $to }</b>
digest-title-span-running = <b>Resumo até agora, desde { $from }</b>
digest-today = hoje
digest-tomorrow = amanhã
digest-more-one = { $label } ({ $when })
digest-count-missed = { $label } ({ $count }×)
digest-count-others = Outros: { $who }
digest-count-more = mais { $count }

# What a flag is about, in the fewest words; the message under it says it in full.
digest-brief-bond = vínculo mais baixo
digest-brief-low = baixo: vínculo
digest-brief-goal = objetivos combinam menos (respostas)
digest-brief-goal-low = baixo: objetivos
digest-brief-stated = objetivos diferentes
digest-brief-task = o método combina menos
digest-brief-overall = tudo mais baixo
digest-brief-tension = tensão não conversada
digest-brief-gap = { $dimension ->
    [goal] visão diferente: objetivos
    [task] visão diferente: trabalho
   *[bond] visão diferente: vínculo
    }
digest-brief-silence = silêncio após algo difícil
digest-brief-flat = sempre a mesma resposta
digest-brief-task-low = baixo: trabalho
digest-brief-level = mais baixo que a maioria
digest-brief-decline = mais baixo a cada mês
digest-brief-gain = melhor que no início
digest-brief-unclear = respostas pouco claras

# Everyone else; where nobody was opened out, everyone.
digest-rest-button-quiet = Todos
digest-rest-title-running = <b>Todos os outros, desde { $from } até agora</b>
digest-rest-title-quiet = <b>Todos, { $from } – { $to }</b>
digest-rest-title-quiet-running = <b>Todos, desde { $from } até agora</b>

# How sure, once the full sentence has been read above.
digest-sure-watch-again = Pode ser acaso: 1 em cada { $one }.
digest-sure-likely-again = Dificilmente é só acaso: { $one ->
    [100] menos de 1 em cada 100
   *[other] cerca de 1 em cada { $one }
    }.

# The page for supervision of somebody without a check-in.
digest-report-now-none = Como está
