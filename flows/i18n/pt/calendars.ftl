# Translated for this project, not validated.

calendar-none = Suas sessões podem vir do seu calendário. Mande o endereço dele (costuma terminar em .ics); seu programa de calendário o mostra em “compartilhar” ou “publicar”.
calendar-read = Eu leio o seu calendário. Para usar outro, mande o endereço dele.
calendar-failing = Não consegui ler o seu calendário nos últimos tempos. Nada foi mudado. O endereço ainda está certo?
calendar-how = No título de cada compromisso com uma pessoa, escreva o código dela: { $codes }. Só são lidos títulos com código; o resto não é lido.
calendar-set = Obrigado. Leio o seu calendário agora e depois a cada meia hora, mais ou menos. /week mostra o que encontrei.
calendar-no-address = Não posso usar esse endereço. Ele começa com https:// e costuma terminar em .ics.
calendar-off-button = Sem calendário
calendar-off = Não leio mais o seu calendário. As sessões encontradas ficam; /week as mostra.
calendar-news = <b>Seu calendário</b>
menu-calendar = { $mode ->
        [coaching] Encontros
       *[therapy] Sessões
    } do seu calendário
