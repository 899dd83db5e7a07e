# Translated for this project, not validated.

calendar-none = { $mode ->
        [coaching] Seus encontros
       *[therapy] Suas sessões
    } podem vir do seu calendário. Mande o endereço dele (costuma terminar em .ics); seu programa de calendário o mostra em “compartilhar” ou “publicar”.
calendar-read = Eu leio o seu calendário. Para usar outro, mande o endereço dele.
calendar-failing = Não consegui ler o seu calendário nos últimos tempos. Nada foi mudado. O endereço ainda está certo?
calendar-how = No título de cada compromisso com uma pessoa, escreva o código dela: { $codes }. Só são lidos títulos com código; o resto não é lido.
calendar-set = Obrigado. Leio o seu calendário agora e já digo o que encontro; depois leio a cada meia hora, mais ou menos.
calendar-no-address = Não posso usar esse endereço. Ele começa com https:// e costuma terminar em .ics.
calendar-off-button = Sem calendário
calendar-off = Não leio mais o seu calendário. { $mode ->
        [coaching] Os encontros já lidos
       *[therapy] As sessões encontradas
    } ficam; /week { $mode ->
        [coaching] os mostra
       *[therapy] as mostra
    }.
calendar-news = <b>Seu calendário</b>
menu-calendar = { $mode ->
        [coaching] Encontros
       *[therapy] Sessões
    } do seu calendário
calendar-failed-unreachable = Não consegui chegar a esse calendário agora.
calendar-failed-refused = O servidor diz que não há calendário nesse endereço, ou que não posso lê-lo. Copie o endereço mais uma vez; no seu programa ele está em “compartilhar” ou “publicar”.
calendar-failed-private = Esse endereço leva a uma rede privada ou ao seu próprio computador, aonde não posso ir. O que preciso está no seu programa de calendário em “compartilhar” ou “publicar”.
calendar-failed-not-kept = Não guardei o endereço. Mande /calendar para tentar outro.
calendar-failed-old-stays = Por isso continuo lendo o calendário de antes. Nada mudou.
calendar-failed-trying = Continuo tentando e aviso se não funcionar durante um dia. O endereço está certo? Para usar outro, mande com /calendar.
calendar-found = Li o calendário. { $mode ->
        [coaching] Encontros
       *[therapy] Sessões
    } nas próximas oito semanas: { $count } ({ $who }). /week mostra { $mode ->
        [coaching] os da
       *[therapy] as da
    } próxima semana.
calendar-found-none = Li o calendário. Não há { $mode ->
        [coaching] encontros
       *[therapy] sessões
    } nas próximas oito semanas. Assim que houver, { $mode ->
        [coaching] eu vejo
       *[therapy] eu encontro
    }.
calendar-or-choose = Ou mostre quais compromissos são com quem. Aí leio quando são, não como se chamam.
calendar-choose-button = Escolher
calendar-whole-button = Todos com 1 pessoa
calendar-choose = Qual destes é com uma pessoa que você acompanha? Vale para todas as vezes em que se repete.
calendar-choose-line = { $at }. { $when } ({ $count } vezes em oito semanas)
calendar-choose-none = Não encontrei compromissos que se repitam na mesma hora da semana. Um código no título serve para qualquer um.
calendar-whose = Com quem são esses compromissos?
calendar-whose-all = Com quem são todos os compromissos deste calendário? Cada um sem código conta então como { $mode ->
        [coaching] encontro
       *[therapy] sessão
    }, também os particulares.
calendar-nobody-button = Com ninguém
calendar-replace = Já leio outro calendário seu. Substituo por este? { $mode ->
        [coaching] Os próximos encontros
       *[therapy] As próximas sessões
    } que só estão no antigo saem.
calendar-reading = Estou lendo o calendário. Um momento.
calendar-kept = Tudo bem, continuo lendo o calendário de antes.
