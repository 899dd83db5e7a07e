### Portuguese, with "você", for Brazil and Portugal. Translated for this project, not validated.

not-yours = Este botão já não funciona aqui.
check-in-over = Estas perguntas já terminaram. Nada mudou.
nothing-open = Obrigado pela mensagem. Sou um programa, então nenhuma pessoa vê isto, e agora não há pergunta aberta. /help mostra o que você pode fazer.
only-text = Só entendo texto e toques. /help mostra o que você pode fazer aqui. { now-hint }
edited-unseen = Alterar uma mensagem não muda nada do que você já mandou. Se faltar algo, mande como mensagem nova, por favor. /mydata mostra o que está guardado. { now-hint }
not-taken = Algo deu errado aqui, e não consegui receber o que você acabou de mandar. Sinto muito. Mande mais uma vez, por favor. Se não ajudar, avise quem fez o convite. { now-hint }
not-in-groups = Olá! Só funciono em conversas privadas, por isso saio deste grupo. Escreva para mim diretamente, por favor.
was-away = Fiquei fora por um momento. Se você tocou em um botão, toque de novo, por favor.
digest-again = Talvez você já tenha recebido isto: não sei ao certo se chegou.

client-joined = <b>{ $label }</b> já participa. { client-next }
client-next = { $asked ->
        [cadence] As perguntas chegam sozinhas, nos horários do programa.
       *[sessions] Depois de { $mode ->
               [coaching] um encontro
              *[therapy] uma sessão
           }, mande /session.
    }
client-stopped = <b>{ $label }</b> parou com os questionários. O motivo não é perguntado nem guardado.
client-unreachable = Já não consigo falar com <b>{ $label }</b>: o bot foi bloqueado ou a conta do Telegram não existe mais.
client-reachable = Consigo falar de novo com <b>{ $label }</b>.

digest-no-next-session = Não sei quando é o próximo encontro. Marque o dia fixo com /session e toque de novo.
digest-before-you-meet = ⏰ Você queria um aviso antes do encontro:
