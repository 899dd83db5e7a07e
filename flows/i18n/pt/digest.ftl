### Portuguese, with "você", for Brazil and Portugal. Translated for this project, not validated.

digest-title = <b>Semana, { $from } – { $to }</b>
digest-think = Vale um pensamento:
digest-more = Também: { $labels }
digest-line = { $number }. <b>{ $label }</b>: { $what }
digest-line-meet = { $number }. <b>{ $label }</b>: { $what } · { $when }
digest-quiet = Nada se destaca.
digest-nothing-new = Nada de novo desta vez.
digest-no-answers = Desta vez não chegou nenhum questionário.
digest-first = Chegaram as primeiras respostas. A partir do próximo questionário posso dizer o que é habitual em cada caso.
digest-nobody = Você ainda não tem ninguém aqui. Mande /invite com um nome ou letras à sua escolha e receba um link para passar adiante.
digest-waiting = Ainda ninguém começou (com convite: { $labels }). /clients mostra os links.
digest-wrote = Palavras para ler: { $labels }

digest-count-seen = Vistos por você: { $who }
digest-count-mended = Resolvido: { $who }
digest-count-steady = Respostas estáveis e altas: { $who }
digest-count-steady-low = Respostas estáveis mas baixas: { $who }
digest-count-open = Ainda não como de costume: { $who }
digest-count-open-low = Sempre baixo, ainda em aberto: { $who }
digest-count-lower = Mais baixo que antes: { $who }
digest-count-gained = Melhor que no início: { $who }
digest-count-gained-low = Melhor, mas ainda baixo: { $who }
digest-count-returned-lower = Mais baixo após pausa: { $who }
digest-count-unclear = Respostas pouco claras: { $who }
digest-count-flat = Sempre a mesma resposta: { $who }
digest-count-early = Cedo ou não comparável: { $who }
digest-count-silent = Sem resposta: { $who }
digest-count-resting = Desta vez sem questionário: { $who }
digest-count-unreachable = Sem contato: { $who }
digest-count-paused = Em pausa: { $who }
digest-count-stopped = Pararam: { $who }
digest-count-invited = Sem começar: { $who }

digest-head-bond = vínculo mais baixo que o habitual
digest-head-low = resposta baixa sobre o vínculo
digest-head-goal = os objetivos combinam menos que o habitual nas respostas
digest-head-goal-low = resposta baixa sobre os objetivos
digest-head-stated = os objetivos que cada lado citou são diferentes
digest-head-task = a forma de trabalhar combina menos que o habitual
digest-head-overall = tudo mais baixo que o habitual
digest-head-tension = tensão não conversada
digest-head-gap = { $dimension ->
    [goal] vocês veem os objetivos de forma diferente
    [task] vocês veem a forma de trabalhar de maneira diferente
   *[bond] vocês veem o vínculo de forma diferente
    }
digest-head-silence = sem resposta desde um momento difícil
digest-head-flat = sempre a mesma resposta
digest-head-task-low = resposta baixa sobre a forma de trabalhar
digest-head-level = baixo em comparação com a maioria: { $parts }
digest-head-decline = mais baixo mês a mês, desde { $month }
digest-head-gain = mais alto que no início, desde { $month }
digest-head-unclear = respostas que não combinam entre si
digest-part-goal = os objetivos
digest-part-task = a forma de trabalhar
digest-part-bond = o vínculo
digest-maybe = { $what }, talvez
digest-still = { $what }, em aberto
digest-qualified-contradicted = { $what }, pouco claro
digest-qualified-then-silence = { $what }, depois sem resposta
digest-qualified-as-before = { $what }, como antes
digest-qualified-at-first = { $what }, primeiro questionário

digest-entry = <b>{ $label }</b>
digest-entry-meet = <b>{ $label }</b> · próximo encontro: { $when }
digest-what = <b>{ $what }</b>
digest-also = Também: { $what }.
digest-answer = “{ $question }” <b>{ $answer }</b>
digest-answer-beside = “{ $question }” <b>{ $answer }</b> ({ $beside })
digest-usually = habitual: { $usual }
digest-as-usual = como de costume
digest-by-now = agora: { $now }
digest-you-thought = você pensava: { $own }
digest-stated = Esta pessoa citou: { $client }. Você citou: { $practitioner }.
digest-missed = { $count ->
    [one] Desde então, um questionário ficou sem resposta.
   *[other] Desde então, { $count } questionários ficaram sem resposta.
    }
digest-state-paused = Os questionários estão em pausa, a pedido da pessoa.
digest-state-stopped = Os questionários pararam, a pedido da pessoa.
digest-state-unreachable = As minhas mensagens já não chegam à pessoa.
digest-found = No questionário de { $day }:
digest-before = No questionário de { $day }: { $what }.
digest-since = Visto primeiro em { $day }, ainda não resolvido.
digest-unsettled = Ainda não resolvido.
digest-talked-through = Segundo a resposta, falou-se da tensão.
digest-words = Nas palavras da pessoa: “{ $words }”

digest-sure-watch = Pode ser acaso: 1 em cada { $one } dos questionários normais desta pessoa seria assim.
digest-sure-likely = Dificilmente é só acaso: { $one ->
    [100] menos de 1 em cada 100
   *[other] cerca de 1 em cada { $one }
    } dos questionários normais desta pessoa seria assim.
digest-sure-said = Foi o que a pessoa disse, não uma estimativa.
digest-sure-gap = Dois olhares sobre um encontro: algo a perguntar, sem julgar nenhum dos dois.
digest-sure-silence = O silêncio tem muitas razões. Vale um pensamento pelo que veio antes.
digest-sure-level = { $count ->
    [one] Pelo primeiro questionário.
   *[other] Pelos últimos { $count } questionários.
    } Cerca de 5 em cada 100 pessoas respondem tão baixo neste momento. Não há por trás nenhum ponto de corte de questionário, e só digo isto uma vez.
digest-sure-decline = Por { $count } questionários juntos. Nenhum se destaca sozinho, por isso só digo uma vez.
digest-dropout = Respostas baixas e depois silêncio: uma palavra breve sua pode ajudar.
digest-low-before = Algumas respostas já estavam antes abaixo de “em grande parte”.
digest-higher-before = Antes as respostas eram mais altas.
digest-rests-returned = Foi o primeiro questionário após uma longa pausa.
digest-rests-returned-lower = Foi o primeiro questionário após uma longa pausa, e mais baixo que antes.
digest-rests-changed = Foi o primeiro com outras perguntas, por isso não há com que comparar.
digest-unclear = Algumas respostas não combinam entre si: pergunte o que a pessoa quis dizer.
digest-rests = { $count ->
    [0] Foi o primeiro questionário, por isso não há com que comparar.
    [1] Comparado com um questionário anterior, por isso leia com cautela.
    [2] Comparado com dois questionários anteriores, por isso leia com cautela.
    [3] Comparado com três questionários anteriores, por isso leia com cautela.
    [one] Comparado com { $count } questionário anterior.
   *[other] Comparado com { $count } questionários anteriores.
    }
digest-rests-pairs = { $count ->
    [0] Foi a primeira vez que os dois lados responderam.
    [one] Comparado com uma vez anterior em que os dois lados responderam.
   *[other] Comparado com { $count } vezes anteriores em que os dois lados responderam.
    }

digest-opening = 💡 { $opening } <i>({ $skill }; segundo { $source })</i>

digest-done-discussed = ✓ Conversado.
digest-done-not-a-rupture = { $mode ->
    [coaching] ✓ Não é um problema, você disse.
   *[therapy] ✓ Não é uma ruptura, você disse.
    }
digest-done-remind = ⏰ Lembro você antes do encontro.
digest-done-mute = 🔕 Sobre { $label }, não aviso mais deste tipo de coisa.

digest-details-button = Detalhes
digest-discussed-button = Conversado
digest-not-a-rupture-button = { $mode ->
    [coaching] Não é problema
   *[therapy] Não é ruptura
    }
digest-remind-button = Me lembrar
digest-mute-button = Não avisar mais
digest-another-button = Outra ideia
digest-rest-button = Todos os outros

digest-rest-title = <b>Todos os outros, { $from } – { $to }</b>
digest-rest-steady = <b>Respostas estáveis e altas</b>: { $labels }
digest-rest-steady-low = <b>Respostas estáveis mas baixas</b>, em parte sempre abaixo de “em grande parte”: { $labels }
digest-rest-open = <b>Ainda não como de costume</b>, nada de novo a dizer: { $labels }
digest-rest-open-low = <b>Sempre baixo</b>, em parte abaixo de “em grande parte”, e algo continua em aberto: { $labels }
digest-rest-lower = <b>Mais baixo que antes</b>, embora esta semana sozinha não se destaque: { $labels }
digest-rest-gained = <b>Claramente melhor que no início</b>: { $labels }
digest-rest-gained-low = <b>Claramente melhor que no início</b>, mas em parte ainda abaixo de “em grande parte”: { $labels }
digest-rest-returned-lower = <b>Primeiro questionário após uma longa pausa, e mais baixo que antes</b>: { $labels }
digest-rest-unclear = <b>Respostas que não combinam entre si</b>, pergunte o que querem dizer: { $labels }
digest-rest-flat = <b>Sempre a mesma resposta</b>, a todas as perguntas e quatro vezes ou mais. Isso diz pouco: { $labels }
digest-rest-early = <b>Ainda é cedo</b> (primeiro questionário): { $labels }
digest-rest-returned = <b>Primeiro questionário após uma longa pausa</b>, nada recente para comparar: { $labels }
digest-rest-changed = <b>Primeiras respostas a outras perguntas</b>, ainda nada para comparar: { $labels }
digest-rest-partial = <b>Respondido só em parte</b>, pouco para comparar: { $labels }
digest-rest-skipped = <b>Enviado com todas as perguntas sem resposta</b>: { $labels }
digest-rest-seen = <b>Vistos por você</b>: { $labels }
digest-rest-mended = <b>Resolvido, ou de volta ao habitual</b>: { $labels }
digest-rest-silent = <b>Sem resposta</b>, seja qual for o motivo: { $labels }
digest-rest-resting = <b>Desta vez sem questionário</b>, e nenhum perdido: { $labels }
digest-rest-unreachable = <b>As minhas mensagens não chegam</b>: { $labels }
digest-rest-paused = <b>Em pausa, a pedido</b>: { $labels }
digest-rest-stopped = <b>Pararam os questionários</b>: { $labels }
digest-rest-invited = <b>Ainda sem começar</b>: { $labels }
digest-rest-missed = { $label } ({ $count } sem resposta)
digest-rest-words = <b>{ $label }</b> escreveu: “{ $words }”
digest-rest-nobody = Não há mais ninguém.

digest-card-title = <b>{ $label }</b>
digest-card-meet = Próximo encontro: { $when }.
digest-card-none = Ainda sem questionários.
digest-card-round = <b>{ $day }</b>
digest-card-item = “{ $question }” <b>{ $answer }</b>
digest-card-item-own = “{ $question }” <b>{ $answer }</b> (você pensava: { $own })
digest-card-skipped = sem resposta
digest-card-turned = { $answer } (perguntado ao contrário, conta como: { $counts })
digest-card-words = Palavras: “{ $words }”
digest-card-few = { $count ->
    [1] Um questionário até agora: pouco para dizer o que é habitual.
   *[other] { $count } questionários até agora: o habitual ainda se apoia em pouco.
    }
digest-card-gap-less = Em geral você pensa que foi melhor do que a pessoa diz.
digest-card-gap-more = Em geral você pensa que foi menos bom do que a pessoa diz.
digest-card-gap-even = Em geral vocês veem de forma bem parecida.
digest-card-gap-few = Foram poucas as vezes em que os dois lados responderam para falar de uma diferença habitual.
digest-overview = <b>{ $label }</b> { $spark }
digest-overview-none = <b>{ $label }</b>: ainda sem questionários
digest-overview-title = <b>Todas as pessoas</b> (o mais novo à direita)

digest-picture-goal = Objetivos
digest-picture-task = Forma de trabalhar
digest-picture-bond = Vínculo
digest-picture-usual = o habitual
digest-picture-flagged = se destaca
digest-picture-partial = respondido em parte
digest-picture-missed = sem resposta
digest-picture-tension = tensão
digest-picture-sessions = por ordem de encontro, o mais novo no fim
digest-picture-caption = Como foram as respostas ultimamente. Sombreado está o que é habitual em cada caso.
digest-picture-content = De cima para baixo: { $labels }. Em cada linha, da esquerda para a direita: { $dimensions }.

digest-report-title = { $label }: para supervisão
digest-report-made = { $count ->
    [one] De um questionário, até { $day }.
   *[other] De { $count } questionários, até { $day }.
    } Os nomes faltam de propósito.
digest-report-now = Como estava no questionário de { $day }
digest-report-level = { $dimension }: { $now }. O habitual: { $usual }.
digest-report-level-first = { $dimension }: { $now }. Ainda não se pode dizer o que é habitual.
digest-report-level-none = { $dimension }: sem resposta da última vez.
digest-report-range = de “{ $low }” a “{ $high }”
digest-report-one = “{ $answer }”
digest-report-between = entre “{ $low }” e “{ $high }”
digest-report-stood = O que se destacou
digest-report-row = { $day }: { $what }.
digest-report-nothing = Até agora nada se destacou.
digest-report-open = Ainda em aberto.
digest-report-repaired = Resolvido em { $day }.
digest-report-unrepaired = Não resolvido.
digest-report-unknown = Não se sabe como continuou.
digest-report-discussed = Conversado.
digest-report-not-a-rupture = { $mode ->
    [coaching] Não é um problema, você disse.
   *[therapy] Não é uma ruptura, você disse.
    }
digest-report-openings = Ideias sugeridas para começar
digest-report-opening = { $opening } ({ $skill }; { $source })
digest-report-reading = Como ler isto
digest-report-reading-little = Um questionário é um indício fraco: são precisos quatro ou mais para um nível confiável (Crits-Christoph e outros, 2011). A faixa sombreada contém cerca de oito em cada dez questionários normais desta pessoa.
digest-report-reading-claim = { $mode ->
    [coaching] No coaching, essas avaliações andam junto com o resultado, r = .41 em 27 amostras (Graßmann e outros, 2020), mas não de um encontro para o outro.
   *[therapy] Essas avaliações andam junto com o resultado de forma modesta, r = .28 em 295 estudos (Flückiger e outros, 2018).
    } Uma resposta baixa é um motivo para perguntar. Não é um juízo sobre ninguém nem um modo de comparar profissionais. Não foi mostrado que esta ferramenta melhora os resultados; ela ajuda a notar mudanças mais cedo.
digest-report-sources = Ideias de: { $sources }
digest-report-page = { $number } de { $count }
