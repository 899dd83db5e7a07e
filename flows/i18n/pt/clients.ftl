# Translated for this project, not validated. The list of clients, and who has not opened a link or not answered.

clients-new = respostas novas
clients-unanswered = ainda sem resposta
clients-waiting-button = À sua espera
clients-unopened-button = Links não abertos
clients-unanswered-button = Ainda sem resposta
clients-waiting-list = Estas pessoas aceitaram e esperam a sua confirmação. Toque em um nome:
clients-waiting-nobody = Ninguém espera a sua confirmação agora.
clients-unopened-list = Ainda não abriram. Toque em um nome para ter um link novo ou retirá-lo:
clients-unopened-nobody = Todos os links foram abertos.
clients-unanswered-list = Estas pessoas têm perguntas abertas e ainda não enviaram as respostas. Também podem deixá-las. Toque em um nome e eu mando um lembrete, uma única vez:
clients-unanswered-nobody = Não há quem lembrar: todas as pessoas responderam, já receberam o seu lembrete ou escolheram outro momento.
remind-done = Feito. <b>{ $label }</b> recebe um pequeno lembrete, fora das horas de silêncio.
remind-not = <b>{ $label }</b> não recebe lembrete: as perguntas estão respondidas, quase encerradas ou adiadas, ou o lembrete já foi pedido.
clients-more = E mais { $count }. Envie simplesmente o nome.
clients-past = Ninguém participa neste momento. As pessoas de antes estão aqui:
