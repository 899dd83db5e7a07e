# Translated for this project, not validated.

session-next = Próxima vez: { $when }.
session-move-button = Mudou de hora
session-off-button = Não { $mode ->
        [coaching] tem encontro
       *[therapy] tem sessão
    }
session-plan-fortnight = Previsto: a cada duas semanas, { $day }, { $time }.
session-fortnight-set = Pronto: você e <b>{ $label }</b>, a cada duas semanas. Primeira vez: { $first }. Depois de cada { $mode ->
        [coaching] encontro
       *[therapy] sessão
    }, as perguntas vão sozinhas; você não precisa fazer nada.
session-once-set = Anotado, só desta vez: <b>{ $label }</b>, { $when }. Depois as perguntas vão sozinhas; com /week dá para mudar ou cancelar.
session-rhythm = toda semana, { $day } às { $time }
session-rhythm-fortnight = a cada duas semanas, { $day } às { $time }

week-title = <b>{ $mode ->
        [coaching] Seus encontros
       *[therapy] Suas sessões
    }, de ontem até daqui a uma semana</b>
week-line = { $at }. { $label }: { $when }
week-line-off = { $at }. <s>{ $label }: { $when }</s>
week-off-button = { $at }: não tem
week-move-button = { $at }: mudou
week-again-button = { $at }: tem, sim
week-none = Não há { $mode ->
        [coaching] encontros previstos
       *[therapy] sessões previstas
    } para a próxima semana. Com /session você marca um horário fixo.
week-move-ask = <b>{ $label }</b>, { $when }: quando começa agora? Mande uma hora como <code>16:00</code>, ou um dia e uma hora como <code>quinta-feira 16:00</code>.
week-moved = Feito. <b>{ $label }</b>: { $when }. As perguntas vêm depois, como sempre.

holiday-line = { $at }. { $days }
holiday-drop-button = { $at }: tirar
holiday-ask = Quando você está fora? Mande o primeiro e o último dia, como <code>24 de dezembro – 6 de janeiro</code>. { $mode ->
        [coaching] Os encontros previstos
       *[therapy] As sessões previstas
    } nesses dias não acontecem.
holiday-set = Anotado: { $days }. Nesses dias não há { $mode ->
        [coaching] encontros previstos, e ninguém recebe perguntas sobre eles
       *[therapy] sessões previstas, e ninguém recebe perguntas sobre elas
    }.

notice-today = ⏰ Antes de você ver <b>{ $label }</b> hoje:
notice-soon = ⏰ Antes de você ver <b>{ $label }</b>:
client-not-asked = <b>{ $label }</b> { $asked ->
        [cadence] não recebeu perguntas desta vez: fiquei fora do ar até ser tarde demais. A partir da próxima vez tudo volta ao normal.
       *[sessions] não recebeu perguntas sobre { $mode ->
               [coaching] o último encontro
              *[therapy] a última sessão
           }: fiquei fora do ar até ser tarde demais. A partir { $mode ->
               [coaching] do próximo encontro
              *[therapy] da próxima sessão
           } tudo volta ao normal.
    }
client-without-time = Entre as horas de silêncio do programa e as próprias, não sobra nenhum momento do dia para perguntar a <b>{ $label }</b>. Vale conversar sobre isso: em /settings dá para escolher outras horas de silêncio.

met-ask = Você e <b>{ $name }</b>: vocês se viram? Antes de anotar, eu pergunto a essa pessoa.
met-yes-button = Nós nos vimos
met-no-button = Não nos vimos
met-passed-on = Obrigado. Já perguntei a <b>{ $name }</b>.
met-yes-told = <b>{ $label }</b> diz que vocês se viram. Quando { $mode ->
        [coaching] o encontro
       *[therapy] a sessão
    } terminou?
met-no-told = <b>{ $label }</b> diz que vocês não se viram.
met-no-planned = O previsto era: { $when }.
met-leave-button = Deixar assim
met-left = <b>{ $label }</b>: tudo fica como está.

settings-quiet = Suas horas de silêncio: { $from } – { $until }
settings-quiet-button = Horas de silêncio
settings-quiet-ask = Quando eu nunca devo escrever para você? Mande duas horas, como <code>20:00 – 09:30</code>. As horas de silêncio do programa também valem.
settings-quiet-all-day = Assim não sobraria tempo para escrever para você. De qualquer forma, só escrevo entre { $from } e { $until }: deixe uma parte livre, por favor.
settings-quiet-off-button = Nenhuma para mim

clients-codes = Para o seu calendário ou um arquivo, cada pessoa tem um código: { $codes }

menu-week = { $mode ->
        [coaching] Encontros
       *[therapy] Sessões
    } da próxima semana
menu-holiday = Dias em que você está fora
menu-met = Dizer se vocês se viram
session-too-far = Entendi { $when }. Isso está longe demais. Mande um dia dos próximos dois meses.
session-not-asked-paused = <b>{ $label }</b> está em pausa e não recebe perguntas sobre isso.
session-not-asked-away = <b>{ $label }</b> não recebe perguntas agora, então nada é perguntado sobre isso.
session-not-asked-old = Foi há tempo demais, então <b>{ $label }</b> não recebe perguntas sobre isso.
session-not-asked-next = { $mode ->
        [coaching] O próximo encontro
       *[therapy] A próxima sessão
    } está perto demais, então <b>{ $label }</b> não recebe perguntas { $mode ->
        [coaching] sobre este
       *[therapy] sobre esta
    }.
session-not-asked-hours = As horas de silêncio não deixam nenhum momento do dia para perguntar a <b>{ $label }</b>.
session-known-planned = Isso já estava anotado. <b>{ $label }</b> recebe as perguntas nesta hora: { $when }.
session-known-asked = Isso já estava anotado, e <b>{ $label }</b> já recebeu as perguntas.
session-known = Isso já estava anotado, e <b>{ $label }</b> não recebe perguntas sobre isso.
session-plan-replace = Com <b>{ $label }</b> está previsto: { $plan }. Substituo por isto: { $new }?
session-replace-button = Sim, substituir
session-keep-button = Não, manter
session-kept = Tudo bem, com <b>{ $label }</b> fica tudo como previsto.
session-plan-same = Isso já está previsto com <b>{ $label }</b>: { $plan }.
session-instead = Há { $mode ->
        [coaching] um encontro previsto
       *[therapy] uma sessão prevista
    } com <b>{ $label }</b>: { $planned }. { $mode ->
        [coaching] Ele começa
       *[therapy] Ela começa
    } em vez disso assim: { $when }?
