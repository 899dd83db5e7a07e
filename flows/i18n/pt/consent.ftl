### Portuguese, with "você", for Brazil and Portugal. Translated for this project, not validated.

consent = <b>Olá, é bom ter você aqui</b>

    { $name } gostaria de saber, por você, como vai o trabalho de vocês.

    • { $asked ->
        [cadence] De tempos em tempos
       *[sessions] Depois de { $mode ->
               [coaching] cada encontro
              *[therapy] cada sessão
           }
    }, faço aqui algumas perguntas curtas. Leva cerca de um minuto.
    • <b>Quem vê:</b> só { $name }, em um resumo da semana, ou antes, se algo for importante para o próximo encontro. Você vê as suas respostas antes de enviar.
    • <b>Não é um serviço de emergência:</b> sou um programa, e ninguém lê enquanto você escreve. { now-hint }
    • <b>Você decide:</b> participar é voluntário e não muda nada no trabalho de vocês. Mande /pause ou /stop quando quiser; /delete apaga tudo.
    • As mensagens passam pelo Telegram. Conversas com bots não são cifradas de ponta a ponta. /privacy diz mais.

    Se você tem menos de 18 anos, por favor não participe aqui.

    Quer participar?
consent-agree-button = Sim, concordo
consent-decline-button = Não, agradeço
consent-given = Obrigado. { $asked ->
        [cadence] A partir de agora, faço algumas perguntas curtas de tempos em tempos.
       *[sessions] Depois { $mode ->
               [coaching] do seu próximo encontro
              *[therapy] da sua próxima sessão
           } com { $name }, faço algumas perguntas curtas.
    } Até lá, não precisa fazer nada. /help mostra o que você pode fazer aqui.
consent-declined = Está bem. Nada será perguntado, e tudo certo assim. Se mudar de ideia, mande /start.
consent-given-already = Você já concordou.
consent-ask-button = Tenho uma pergunta
consent-answers = <b>O que muita gente pergunta</b>

    <b>As minhas respostas são vistas na hora?</b>
    Não. { $name } vê as respostas depois que você toca em “Enviar”, em um resumo da semana, ou antes, se algo for importante para o próximo encontro.

    <b>Quem mais as recebe?</b>
    { $leaves ->
        [yes] Abaixo está para onde mais elas podem ir.
       *[no] De mim, ninguém.
    } As mensagens passam pelo Telegram.

    <b>E se eu não responder?</b>
    Não faz mal. { $name } só vê que não veio resposta. Você pode deixar qualquer pergunta de lado, e o trabalho de vocês continua como antes.

    <b>Por quanto tempo fica guardado?</b>
    { privacy-kept }

    <b>Como saio?</b>
    /stop termina as perguntas. /delete apaga tudo sobre você.

    Mais alguma coisa? Por favor, pergunte a { $name }.

    Quer participar?
consent-anew = Algo mudou aqui desde que você concordou. Por favor, leia de novo. Até você responder, não pergunto nada.
consent-renewed = Obrigado. Continuamos como antes.
state-asked-anew = precisa concordar de novo antes das próximas perguntas
consent-typed-yes = Obrigado! O sim só vale com um toque, para ficar claro com qual texto você concorda. Toque aqui, por favor. /start mostra o texto de novo.
consent-typed-question = Sou um programa e não posso responder a isso. Toque em “{ consent-ask-button }” para ver o que se pergunta muito; o resto { $name } pode dizer.
consent-typed-other = Antes de você concordar, não pergunto nada, e não guardei o que você escreveu. Quer participar? Toque em um botão. /start mostra o texto todo de novo.
