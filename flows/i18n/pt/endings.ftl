### Portuguese, with "você", for Brazil and Portugal. Translated for this project, not validated.

# The end of the work together, beginning again, and a client's own page. What comes unasked has a neutral first line.

work-ending = O seu trabalho com { $name } está chegando ao fim. Vem ainda um último questionário curto. Depois disso, não vêm mais perguntas.
work-ended = O seu trabalho com { $name } chegou ao fim e não vêm mais perguntas sobre ele. Obrigado por tudo o que você respondeu. Continua seu: /mydata mostra, /delete apaga.
work-again = { $name } gostaria de saber de você de novo. Nada vem se você não concordar.
again-read-button = Ler a explicação
again-nothing = Agora ninguém perguntou se você quer continuar. /help mostra o que você pode fazer aqui.
all-ended = O seu trabalho aqui terminou e não vêm perguntas. O que você respondeu continua seu: /mydata mostra, /delete apaga.
client-not-again = <b>{ $label }</b> prefere não recomeçar agora. O motivo não é perguntado nem guardado.
practitioner-gone = { $name } não trabalha mais aqui, por isso os seus questionários ficam em pausa. Nada do que você respondeu foi passado a alguém. Se outra pessoa puder continuar, primeiro perguntamos a você. /mydata mostra as suas respostas, /delete apaga.
no-practitioner-now = Você não acompanha mais ninguém aqui. Os seus clientes já sabem, e os seus resumos foram apagados.

client-which-button = Abrir uma pessoa
client-which = De quem se trata?
client-open-button = Abrir a página
client-end-button = Encerrar o trabalho
client-end-sure = O trabalho com <b>{ $label }</b> termina aqui? A pessoa é avisada com gentileza, nada mais é perguntado, e os seus resumos não a mencionam mais. O que respondeu ainda pode ser lido com /client.
client-end-last-button = Após o questionário
client-end-met-button = Nos vimos: perguntar
client-end-now-button = Encerrar agora
client-end-no-button = Não, continuar
client-ending = Pronto. <b>{ $label }</b> fica sabendo e recebe um último questionário. Depois, silêncio.
client-no-last = Não dá mais para perguntar sobre { $mode ->
        [coaching] esse encontro
       *[therapy] essa sessão
    }. O trabalho com <b>{ $label }</b> termina agora?
client-ended = Pronto. O trabalho com <b>{ $label }</b> terminou aqui. Você pode recomeçar a qualquer momento com /client.
client-goes-on = Certo, tudo continua com <b>{ $label }</b>.
client-again-button = Recomeçar
client-left-alone = Esta pessoa prefere que não se pergunte de novo. Se mudar de ideia, manda /start aqui.
client-asked-again = Perguntamos a <b>{ $label }</b> se quer recomeçar. Você fica sabendo se a pessoa concordar. Quem não encontrar a mensagem pode mandar /start.

state-ending = um último questionário e o fim
state-asked-again = perguntamos se quer recomeçar
state-moved = continua com outra pessoa
digest-state-ended = O trabalho de vocês terminou.
digest-count-moved = Continuam com outra pessoa: { $who }
digest-rest-moved = <b>Continuam com outra pessoa</b>: { $labels }
rehearsal-due-end = { $when }: um trabalho a dois termina.
stop-which = Com quem devo parar de perguntar? O que você respondeu até agora fica com essa pessoa. Ela fica sabendo que você parou, não o motivo.
stop-all-button = Com todas
stopped-one = Não pergunto mais sobre o seu trabalho com { $name }. Com { $others } tudo continua como antes; /stop também encerra isso. Se mudar de ideia, mande /start.
