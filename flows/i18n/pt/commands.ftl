### Portuguese, with "você", for Brazil and Portugal. Translated for this project, not validated.

welcome-practitioner = Olá, { $name }, é bom ter você aqui. Está tudo pronto.

    1. Mande /invite com um nome ou letras à sua escolha para uma pessoa. Você recebe um link para passar adiante.
    2. { $asked ->
        [cadence] As perguntas curtas chegam sozinhas às pessoas, nos horários do programa. Você não precisa fazer nada.
       *[sessions] Depois de { $mode ->
               [coaching] um encontro
              *[therapy] uma sessão
           }, mande /session. { welcome-asked }
    }
    3. O seu resumo chega assim: { $digest } ({ $zone }), e depois toda semana.

    /help mostra tudo. /settings muda idioma, fuso horário e hora do resumo.

welcome-asked = { $hours ->
    [0] A pessoa recebe então algumas perguntas curtas.
    [1] Uma hora mais tarde, a pessoa recebe algumas perguntas curtas.
   *[other] { $hours } horas mais tarde, a pessoa recebe algumas perguntas curtas.
}

help-practitioner = <b>Para o seu { $mode ->
        [coaching] coaching
       *[therapy] consultório
    }</b>
    /session – { $mode ->
            [coaching] um encontro
           *[therapy] uma sessão
        } terminou, ou um dia fixo
    /invite – um link para uma nova pessoa
    /clients – visão geral de todos
    /client – uma pessoa: respostas, encerrar, passar adiante
    /week – { $mode ->
            [coaching] encontros
           *[therapy] sessões
        } da próxima semana
    /ask – alguém recebe agora algumas perguntas
    /holiday – dias em que você está fora
    /calendar – { $mode ->
            [coaching] encontros
           *[therapy] sessões
        } do seu calendário
    /digest – a semana até agora
    /history – semanas passadas
    /report – uma página para supervisão
    /score – uma pontuação em papel
    /goals – em que vocês trabalham
    /form – o seu próprio formulário curto
    /settings – idioma, fuso horário, hora do resumo
    /privacy – o que fica guardado e quem vê

    Sou um programa e não um serviço de emergência. { now-hint }
help-client = <b>O que você pode fazer aqui</b>
    { $asked ->
        [cadence] De tempos em tempos
       *[sessions] Depois de { $mode ->
               [coaching] um encontro
              *[therapy] uma sessão
           }
    }, faço algumas perguntas curtas. Toque em uma resposta ou escreva.
    /checkin – responder agora
    /goals – objetivos do trabalho de vocês
    /met – dizer se vocês se viram
    /course – uma imagem das suas respostas
    /pause – sem perguntas por um tempo
    /stop – sem mais perguntas
    /settings – idioma e fuso horário
    /privacy – o que fica guardado e quem vê

    Sou um programa e não um serviço de emergência. { now-hint }
help-stranger = Olá! Para começar, você precisa de um convite da pessoa com quem trabalha. Abra o link que recebeu, ou mande /start e o código. { now-hint }
unknown-command = Não conheço esse comando. /help mostra o que sei fazer. { now-hint }
for-practitioners = Esse comando não é para você. /help mostra o que você pode fazer aqui. { now-hint }
for-clients = Esse comando é para quem responde a perguntas aqui. /help mostra o que você pode fazer. { now-hint }

invite-unknown = Não conheço esse código. Veja se copiou tudo, ou peça um link novo.
invite-used = Esse link já foi usado. Peça um novo, por favor.
invite-mine-already = Você já usou este link, está tudo bem. /help mostra o que você pode fazer aqui.
invite-expired = Esse link é antigo demais. Peça um novo, por favor.
invite-own-client = Este link é para a pessoa que você convida. Passe adiante e não abra, por favor.
invite-client-twice = Você já tem ligação com esta pessoa. Nada mudou.
invite-practitioner-twice = A sua conta já está pronta. Nada mudou.
invite-for-practitioner = Este link é para quem oferece { $mode ->
        [coaching] coaching
       *[therapy] sessões
    } aqui. Você participa respondendo a perguntas, por isso não mudei nada. Peça um link seu a quem o mandou.

invite-ask-label = Quem você quer convidar? Mande um nome curto ou letras que só você precisa entender, como <i>A.</i> ou <i>Terça 3</i>. Sem nomes completos, por favor.
invite-bad-label = Mande um nome curto, com no máximo { $most } caracteres.
invite-label-taken = Você já tem alguém com o nome <b>{ $label }</b>. Escolha outro nome curto, por favor.
invite-made = Passe este link para <b>{ $label }</b>. Vale uma vez, por { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    }:

    { $link }

    Ou, em uma conversa com este bot, a pessoa pode mandar:
    <code>/start { $code }</code>

session-no-clients = Ainda ninguém participa. Mande /invite para ter um link; quem concordar aparece aqui.
client-unknown = Não conheço ninguém com o nome <b>{ $label }</b>.
session-choose-client = De quem se trata?
session-when = Quando terminou { $mode ->
        [coaching] o encontro
       *[therapy] a sessão
    } com <b>{ $label }</b>?
session-plan = Previsto: toda semana, { $day }, { $time }.
session-now-button = Agora mesmo
session-today-button = Em outra hora
session-weekly-button = Com regularidade
session-end-plan-button = Fim do plano
session-at-ask = Quando terminou { $mode ->
        [coaching] o encontro
       *[therapy] a sessão
    } com <b>{ $label }</b>? Mande uma hora como <code>15:00</code> ou <code>ontem 15:00</code>.
session-weekly-ask = Quando começam { $mode ->
        [coaching] os encontros
       *[therapy] as sessões
    } com <b>{ $label }</b>? Mande um dia e uma hora como <code>terça-feira 15:00</code> ou <code>a cada duas semanas terça-feira 15:00</code>.
session-which-day = Qual dos dois? Para toda semana, escreva “cada” antes.
session-taken = { $mode ->
        [coaching] O encontro
       *[therapy] A sessão
    } terminou em { $when }.
session-noted = Anotado. <b>{ $label }</b> recebe as perguntas nesta hora: { $when }.
session-weekly-set = Pronto: você e <b>{ $label }</b>, toda semana. Primeira vez: { $first }. Depois de cada { $mode ->
        [coaching] encontro
       *[therapy] sessão
    }, as perguntas vão sozinhas; você não precisa fazer nada.
session-plan-ended = O plano semanal com <b>{ $label }</b> terminou.

settings = <b>Suas configurações</b>
    Idioma: { $language }
    Fuso horário: { $zone }
settings-digest = Resumo: { $day }, { $time }
settings-language-button = Idioma
settings-zone-button = Fuso horário
settings-day-button = Dia do resumo
settings-time-button = Hora do resumo
settings-choose-language = Que idioma você quer?
settings-choose-day = Em que dia deve chegar o resumo?
settings-zone-ask = Onde você mora? Mande a cidade grande mais próxima, como <code>Lisboa</code> ou <code>São Paulo</code>.
settings-at-ask = A que horas deve chegar o resumo? Mande uma hora como <code>08:00</code>.

pause-choose = Quanto tempo de pausa você quer? Ninguém pergunta o motivo.
pause-weeks-button = { $weeks ->
        [one] Uma semana
       *[other] { $weeks } semanas
    }
pause-begun = Feito. Sem perguntas até { $day }. Para voltar antes, mande /pause.
pause-running = Você está em pausa até { $day }.
pause-end-button = Terminar a pausa
pause-ended = Que bom ter você de volta. { asked-again }

stop-sure = Devo parar de perguntar? O que você respondeu até agora fica com a pessoa com quem trabalha. Ela fica sabendo que você parou, não o motivo.
stop-yes-button = Sim, parar
stop-no-button = Não, continuar
stopped = Parei. Não vêm mais perguntas. Se mudar de ideia, mande /start.
not-stopped = Está bem, nada mudou.
nothing-to-stop = Agora você não recebe perguntas, então não há nada para parar.

privacy = <b>O que fica guardado, e quem vê</b>
privacy-of-client =
    • As suas respostas vão para a pessoa com quem você trabalha, e para mais ninguém. Ela só as vê depois que você toca em “Enviar”. Um objetivo que você cita só é visto se você o mostrar.
privacy-of-practitioner =
    • O que os seus clientes respondem chega a você, depois que tocam em “Enviar”, e a mais ninguém. O que você responde só é mostrado a você. Os objetivos que você cita e mostra são vistos por essa pessoa.
privacy-of-coordinator =
    • As respostas vão para a pessoa com quem cada um trabalha. Você vê em números como vai tudo, nunca as respostas de uma só pessoa.
privacy-stored =
    • Nomes, mensagens e a sua conta do Telegram ficam protegidos por chave, e a chave fica em outro lugar.
    • Conversas com bots não são cifradas de ponta a ponta: as mensagens passam pelo Telegram.
    • Ninguém lê esta conversa ao vivo. Não é serviço de emergência nem dispositivo médico. { now-hint }
privacy-choice =
    • Participar é escolha sua. /pause e /stop funcionam sempre.
privacy-of-programme = <b>De quem cuida disto</b>
    { $words }

menu-session = { $mode ->
        [coaching] Um encontro
       *[therapy] Uma sessão
    } terminou, ou um dia fixo
menu-clients = Visão geral de todos
menu-client = Uma pessoa: respostas, encerrar, passar adiante
menu-digest = A semana até agora
menu-invite = Um link para uma nova pessoa
menu-settings = Idioma e hora
menu-privacy = O que fica guardado e quem vê
menu-help = O que você pode fazer aqui
menu-pause = Sem perguntas por um tempo
menu-stop = Sem mais perguntas
menu-form = O seu próprio formulário curto
