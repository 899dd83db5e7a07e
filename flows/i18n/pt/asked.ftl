### Portuguese, with "você", for Brazil and Portugal. Translated for this project, not validated.

put-off-until = Está bem, pergunto de novo: { $when }. Suas respostas até aqui estão guardadas.
put-off-closes = Está bem. Não vou perguntar de novo sobre esta rodada, que termina: { $when }. Para continuar antes, toque em “{ checkin-resume-button }”.

begin-not-taking-part = Você não participa no momento, por isso não pergunto nada. Se quiser participar, envie /start.
begin-today-already = Você já respondeu hoje, e isso basta. Amanhã pode começar de novo.
begin-whom = Sobre quem você quer responder?
menu-checkin = Responder agora
