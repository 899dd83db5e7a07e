# Files about programmes, and what clients read of them; translated for this project, not validated.

export-consent-research = <b>Pesquisa:</b> seu programa pode dar suas respostas, e o tipo de objetivos que você mostra, a pesquisadores. Eles não recebem nomes nem nada do que você escreve.
export-consent-records = <b>Registro:</b> seu programa pode pôr suas respostas, e o tipo de objetivos que você mostra, no registro que mantém sobre você. O que você escreve não vai para lá.
export-consent-events = <b>Outros programas:</b> seu programa pode avisar outro programa de computador que perguntei algo ou que você respondeu, que algo chamou a atenção, ou que você fez uma pausa ou saiu. Nunca seu nome, suas respostas nem o que você escreve.

month-title = { $name }, { $month }
month-summary = Resumo
month-months = Meses
month-chart = Gráfico
month-month = Mês
month-invited = Pessoas convidadas
month-opened = Pessoas que abriram o link
month-agreed = Pessoas que aceitaram
month-active = Pessoas que responderam
month-asked = Questionários enviados
month-answered = Respondidos, %
month-hours = Horas até a resposta (mediana)
month-sessions = { $mode ->
        [coaching] Encontros
       *[therapy] Sessões
    }
month-digests = Resumos semanais
month-used = Resumos usados, %
month-flags = Coisas que chamaram atenção
month-discussed = Conversadas, %
month-few = poucos
month-part = Cerca de { $count } pessoas participaram.
month-replied = Elas responderam a cerca de { $share } % dos questionários.
month-waited = Metade das respostas chegou em até { $hours } h.
month-noticed = Cerca de { $count } coisas chamaram atenção, como uma mudança, uma tensão ou um silêncio.
month-talked = Conversou-se sobre cerca de { $share } % delas.
month-few-said = Poucas pessoas participaram, por isso não há números.
month-note = Os números são arredondados de cinco em cinco e as partes de dez em dez, nunca abaixo de 10 nem acima de 90. “poucos” quer dizer menos de cinco, ou nenhum. Um mês é contado uma vez e fica como foi mostrado primeiro. O que chama atenção abre uma conversa; não é nota do trabalho de ninguém.
month-button = Mês em arquivo
month-caption = { $name }: { $month }, como tabela com gráfico e como CSV. Grupos com menos de cinco pessoas não aparecem.
month-nothing = Ainda não há um mês completo. Tente de novo depois do fim do mês.

mydata-pdf-button = Respostas em PDF
mydata-fhir-button = Respostas em FHIR
mydata-pdf-caption = O que você respondeu, para ler ou imprimir. Guarde em um lugar seguro.
mydata-fhir-caption = O que você enviou e os seus objetivos, em um formato que programas de saúde leem (FHIR R4). Sem nomes e sem as suas palavras.
mydata-fhir-words-button = Com minhas palavras
mydata-fhir-words-caption = O que você enviou e os seus objetivos nas suas palavras, em um formato que programas de saúde leem (FHIR R4). Guarde em um lugar seguro.
mydata-no-answers = Você ainda não respondeu nada.
own-title = O que você respondeu
own-with = Com { $name }
own-skipped = deixado de fora
own-words = Nas suas palavras: { $words }
own-private = Só para você: { $words }
own-unsent = { $day } (não enviado)
record-caption = <b>{ $label }</b>: as respostas que você viu, como tabela para os seus registros.
record-day = Dia
record-side = Respondido por
record-question = Pergunta
record-value = Número
record-answer = Resposta
record-client = cliente
record-practitioner = profissional
record-words = Nas palavras da pessoa
