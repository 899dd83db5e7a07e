### Portuguese, with "você", for Brazil and Portugal. Translated for this project, not validated.

# A client goes on with another practitioner, if they want to.

client-over-button = Passar adiante
transfer-to-whom = Quem poderia continuar com <b>{ $label }</b>? Primeiro perguntamos a <b>{ $label }</b>; antes desse sim, a outra pessoa não fica sabendo de nada.
transfer-nobody = Mais ninguém do seu programa pode assumir agora.
transfer-asked = Perguntamos a <b>{ $label }</b> se quer continuar com { $name }. Nada muda antes do sim.
transfer-not-possible = Isso não é possível agora. Nada mudou.

transfer-question = Você gostaria de continuar com { $name } em vez de { $before }? As suas novas respostas iriam só para { $name }.

    Você também escolhe se { $name } pode ver o que você respondeu antes e as palavras que compartilhou. Antes de você concordar, { $name } não fica sabendo de nada. Ou tudo fica como está.
transfer-with-button = Sim, com respostas
transfer-without-button = Sim, sem respostas
transfer-no-button = Não, agradeço
transfer-agreed-with = Certo. Você continua com { $name }, que pode ver o que você respondeu antes. As perguntas curtas continuam como sempre.
transfer-agreed-without = Certo. Você continua com { $name }, que não vê o que você respondeu antes. As perguntas curtas continuam como sempre.
transfer-declined = Certo. Nada mudou, e { $name } não fica sabendo de nada.

client-moved = <b>{ $label }</b> continua com outra pessoa. Não vêm mais questionários sobre o trabalho de vocês.
client-comes-with = Alguém continua com você: <b>{ $label }</b>. A pessoa aceitou que você veja o que ela respondeu antes. { client-next }
client-comes-without = Alguém continua com você: <b>{ $label }</b>. Começa do zero, sem as respostas de antes. { client-next }
client-before-button = Respostas de antes
client-before = O que <b>{ $label }</b> respondeu com { $name }, mostrado porque a pessoa aceitou:
