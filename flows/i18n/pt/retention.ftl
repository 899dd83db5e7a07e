### Portuguese, with "você", for Brazil and Portugal. Translated for this project, not validated.

# O que já não fica guardado.

digest-words-gone = Houve algumas palavras. Elas já não ficam guardadas.
digest-rest-words-gone = <b>{ $label }</b> compartilhou algumas palavras. Elas já não ficam guardadas.
privacy-kept =
    • O que você escreve é apagado { $days ->
        [one] { $days } dia
        [many] { $days } de dias
       *[other] { $days } dias
    } depois do fim de cada questionário. As respostas e os resumos são apagados depois de { $months ->
        [one] { $months } mês
        [many] { $months } de meses
       *[other] { $months } meses
    }.

settings-clear-button = Apagar meus textos
settings-clears = O que você escreve sai desta conversa quando o questionário termina.
settings-keeps = O que você escreve no questionário fica nesta conversa.
