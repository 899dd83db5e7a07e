### Portuguese, with "você", for Brazil and Portugal. Translated for this project, not validated.

put-off-until = Está bem, pergunto de novo: { $when }. Suas respostas até aqui estão guardadas.
put-off-closes = Está bem. Não vou perguntar de novo sobre este questionário, que termina: { $when }. Para continuar antes, toque em “{ checkin-resume-button }”.

begin-not-taking-part = Você não participa no momento, por isso não pergunto nada. Se quiser participar, envie /start.
begin-today-already = Você já respondeu hoje, e isso basta. Amanhã pode começar de novo.
begin-whom = Sobre quem você quer responder?
menu-checkin = Responder agora

# /ask: the practitioner asks for a check-in between sessions.
ask-which = A quem você quer perguntar?
ask-sent = <b>{ $label }</b> recebe agora algumas perguntas e lê que você as pediu. Pode deixá-las sem resposta: não mando lembrete, e isso não quer dizer nada.
ask-quiet = <b>{ $label }</b> está agora em horas de silêncio. As perguntas chegam nesta hora: { $when }. Nelas está escrito que você as pediu.
ask-open = <b>{ $label }</b> já tem perguntas abertas, por isso não mandei mais nada.
ask-planned = <b>{ $label }</b> recebe perguntas em breve de qualquer forma, por isso não mandei mais nada.
ask-today = <b>{ $label }</b> já recebeu perguntas hoje, e isso basta. Amanhã você pode perguntar de novo.
ask-no-time = As horas de silêncio não deixam nenhum momento do dia para escrever a <b>{ $label }</b>, por isso não mandei nada.
menu-ask = Mandar agora algumas perguntas a alguém
