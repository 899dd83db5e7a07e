### Portuguese, with "você", for Brazil and Portugal. Translated for this project, not validated.

report-whom = Para quem devo preparar uma página?
report-everyone-button = Todos
report-one = <b>{ $label }</b>, uma página para supervisão: o percurso, o que chamou a atenção, o que se tentou. Sem outro nome além do que você usa.
report-all = Uma página por pessoa, primeiro quem pede reflexão.
report-nothing = Ainda não há respostas para uma página.
report-failed = Não consegui fazer a página para supervisão. Nada se perdeu. Tente de novo um pouco mais tarde; se falhar outra vez, avise quem cuida deste serviço para você.

history-which = Que semana você quer reler?
history-none = Ainda não chegou nenhum resumo. /digest mostra a semana até agora.
history-earlier-button = Semanas anteriores

clients-none = Nenhum nome da sua lista contém “{ $words }”. /clients sem mais nada mostra todos.

choices-button = O que eu aviso
choices = De que devo avisar você? Toque para mudar.
    • Um resumo também nas semanas em que nada chama a atenção: duas linhas
    • Tensão de que não se falou: na hora, fora das horas de silêncio
    • A resposta mais baixa sobre vínculo ou objetivos: na hora, fora das horas de silêncio
choices-digest-when-quiet-button = Semanas calmas
choices-tension-at-once-button = Tensão na hora
choices-lowest-at-once-button = Mais baixo na hora

told-at-once = Isto acabou de chegar. Não é preciso esperar pelo resumo para pensar nisto:
told-on = Escrevi sobre isto em { $day }.
told-already = { $what } (já avisei)

menu-report = Uma página para supervisão (PDF)
menu-history = Resumos de outras semanas
