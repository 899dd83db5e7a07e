# Translated for this project, not validated.

file-take-button = Incorporar
file-kinds = Posso ler arquivos cujo nome termina em { $kinds }.
file-too-large = Esse arquivo é grande demais para mim. Leio até { $most } MB.
file-not-had = Não consegui obter esse arquivo. Mande mais uma vez, por favor.

calendar-or-file = Você também pode me mandar o calendário como arquivo (.ics), ou uma tabela de { $mode ->
        [coaching] encontros
       *[therapy] sessões
    } (.csv).
calendar-file-found = <b>Novo neste arquivo</b>, até { $until }:
calendar-file-new = { $label }: { $when }
calendar-file-moved = { $label }: { $when }, em vez de { $before }
calendar-file-off = <s>{ $label }: { $when }</s>
calendar-file-more = … e mais { $count }
calendar-file-same = Já conheço tudo o que há neste arquivo.
calendar-file-none = Não { $mode ->
        [coaching] achei nenhum encontro
       *[therapy] encontrei nenhuma sessão
    } neste arquivo.
calendar-file-not = Não é um calendário que eu possa ler. A maioria dos programas de calendário pode salvar como .ics.

sessions-file-found = <b>Nesta tabela</b>
    Por vir: { $coming }. Já passou: { $ended }. Cancelado: { $off }.
sessions-file-mend = Ainda não incorporei nada. Veja estas linhas ({ $count }) e mande a tabela mais uma vez, por favor.
sessions-file-columns = Não consegui ler esta tabela. A primeira linha deve nomear as colunas: code, date, start, e end ou minutes.
sessions-file-large = Essa tabela é grande demais para mim. Mande um ano de cada vez, por favor.
sessions-file-day-first = Outras linhas mostram que o dia vem primeiro: 03/04/2026 é 3 de abril.
sessions-file-month-first = Outras linhas mostram que o mês vem primeiro: 03/04/2026 é 4 de março.
sessions-taken = Feito. /week mostra o que vem.
