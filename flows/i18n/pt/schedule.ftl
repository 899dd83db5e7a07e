### Portuguese, with "você", for Brazil and Portugal. Translated for this project, not validated.

schedule-time-unknown = Não consegui ler essa hora. Escreva assim, por favor: 15:00.
schedule-time-unclear = De manhã ou à tarde? Escreva a hora assim, por favor: 15:00.
schedule-time-missing = E a que horas? Mande os dois juntos, por exemplo <code>amanhã 15:00</code>.
schedule-weekday-unknown = Não consegui ler esse dia. Escreva um dia da semana, por exemplo terça-feira.
schedule-zone-offset = Os relógios mudam no verão e no inverno. Por isso, escreva uma cidade, por exemplo Lisboa ou São Paulo.
schedule-zone-unknown = Não conheço esse lugar. Escreva o seu país ou uma cidade grande perto de você, por exemplo Lisboa.
schedule-zone-which = Você quer dizer um destes? { $zones }. Escreva qual, por favor.
schedule-zone-many = Esse país tem vários fusos horários. Escreva uma cidade grande perto de você, por favor.
schedule-quiet-all-day = Assim não sobraria nenhuma hora do dia para escrever. Deixe pelo menos uma livre, por favor.
schedule-quiet-unknown = Não consegui ler isso. Mande duas horas, como 20:00 – 09:30.

schedule-date-unknown = Não consegui ler essa data. Escreva assim, por favor: 2026-12-24 ou 24 de dezembro.
schedule-date-impossible = Essa data não existe. Confira o dia e o mês, por favor.
schedule-date-order = O último dia vem antes do primeiro, ou um ano inteiro depois. Escreva os dois dias de novo, por favor.
schedule-plan-unknown = Escreva um dia da semana e uma hora, por exemplo “toda terça-feira 15:00” ou “terça-feira a cada duas semanas 15:00”.

schedule-feed-not-calendar = Isso não é um calendário que eu consiga ler. Confira o endereço: costuma terminar em .ics.
schedule-feed-too-big = Esse calendário é grande demais para mim. Um só para { $mode ->
        [coaching] encontros
       *[therapy] sessões
    } serviria.
schedule-feed-too-many = Há mais { $mode ->
        [coaching] encontros
       *[therapy] sessões
    } nesse calendário do que consigo ler.
schedule-feed-all-day = #{ $code }: esse compromisso dura o dia todo. Dê uma hora a ele, por favor.
schedule-feed-too-long = #{ $code }: esse compromisso dura mais de doze horas. Dê um fim a ele, por favor.
schedule-feed-zone = #{ $code }: não conheço o fuso horário desse compromisso. Defina de novo no seu calendário, por favor.
schedule-feed-repeats = #{ $code }: esse compromisso se repete de um jeito que não consigo seguir. Toda semana ou todo mês funciona.
schedule-feed-two-codes = #{ $code }: esse compromisso tem dois códigos. Deixe só um, por favor.
schedule-feed-broken = #{ $code }: não consegui ler esse compromisso. Guarde de novo no seu calendário, por favor.
schedule-feed-no-codes = Li o calendário. Ele tem { $count } compromissos por vir, e nenhum tem o código de uma pessoa no título. Ponha o código em cada título, por exemplo “#A7K2”. /clients mostra os códigos.
schedule-feed-unknown-code = #{ $code }: não conheço ninguém com esse código. /clients mostra os códigos.
schedule-feed-emptied = { $mode ->
        [coaching] Todos os próximos encontros
       *[therapy] Todas as próximas sessões
    } sumiram do seu calendário. Não mudei nada. Ainda é o calendário certo?

schedule-row-problem = Linha { $line }, { $column }: { $problem }
schedule-row-code = Escreva o código da pessoa, por exemplo A7K2. /clients mostra os códigos.
schedule-row-unknown-code = Não conheço ninguém com esse código. /clients mostra os códigos.
schedule-row-date = Não consegui ler essa data. Escreva assim, por favor: 2026-12-24.
schedule-row-time = Não consegui ler essa hora. Escreva assim, por favor: 15:00.
schedule-row-no-such-time = Nesse dia os relógios pulam essa hora. Confira, por favor.
schedule-row-minutes = Escreva quantos minutos, por exemplo 50.
schedule-row-length = { $mode ->
        [coaching] Um encontro
       *[therapy] Uma sessão
    } termina depois de começar, e em até doze horas. Confira, por favor.
schedule-row-twice = { $mode ->
        [coaching] Esse encontro
       *[therapy] Essa sessão
    } está aqui duas vezes. Deixe { $mode ->
        [coaching] só um
       *[therapy] só uma
    }, por favor.
schedule-row-serial = Com esse número uma planilha guarda uma data ou uma hora. Formate a coluna como data ou hora, salve como CSV e mande de novo, por favor.

schedule-moment-unknown = Escreva uma data e uma hora, por exemplo 2027-03-28 14:30, e um lugar, se quiser.
