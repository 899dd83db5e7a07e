### Portuguese, with "você", for Brazil and Portugal. Translated for this project, not validated.

# Quem aceita um convite, e se é a pessoa certa.

client-agreed = O link de <b>{ $label }</b> foi aberto, e alguém aceitou participar. É a pessoa que você queria? Foi mostrado a ela o número <b>{ $number }</b>; você pode perguntar. Nenhuma pergunta sai antes da sua resposta.
confirm-yes-button = Sim, é a pessoa
confirm-no-button = Não, é outra
confirm-nobody = Agora ninguém espera a sua confirmação.
confirm-done-already = Isto já está resolvido.
consent-number = Para que ninguém tome o seu lugar, { $name } confirma primeiro que é você. Se perguntarem, o seu número é <b>{ $number }</b>.
invite-not-meant = Este link era para outra pessoa. O que estava guardado aqui sobre você foi apagado, e nada mais virá. Se era mesmo para você, peça um novo link.
invite-anew = Está bem. Nada fica guardado de quem abriu o link. Aqui está um novo.
client-stranger-button = Não é essa pessoa
client-stranger-sure = Outra pessoa abriu o link de <b>{ $label }</b>? Então apago o que está guardado sobre ela, também o que você planejou e anotou aqui, e dou a você um novo link para <b>{ $label }</b>. Ninguém além de você fica sabendo.
client-stranger-yes-button = Sim, é outra
client-stranger-no-button = Não, é a pessoa
client-stranger-gone = Pronto. Nada fica guardado de quem participava como <b>{ $label }</b>, e essa pessoa não recebe mais perguntas. Pode acontecer. Aqui está um novo link; por favor, planeje as datas de novo.
client-stranger-stays = Certo, tudo fica como está.
invite-qr-button = Mostrar como QR
invite-revoke-button = Retirar o link
invite-revoked = O link de <b>{ $label }</b> não abre mais nada.
invite-used-already = Este link já foi usado.
clients-state = <b>{ $label }</b>: { $state }
state-agreed = concordou e espera a sua confirmação
state-unreachable = sem contato possível
invite-made-before = O link de antes ainda vale até { $day }. Não guardo links, por isso não posso mostrá-lo de novo. Se você pegar um novo, o antigo não abre mais nada.
invite-opened-before = Alguém abriu o link e ainda não aceitou. Se você pegar um novo, o antigo não abre mais nada, e o que está guardado sobre quem o abriu é apagado.
invite-until-agreed = Escrevo a você assim que a pessoa concordar. Até lá ela não recebe perguntas, e você não precisa anotar nada.
begin-again-offer = Você parou aqui, por isso não chegam perguntas. Quer começar de novo? Então leia primeiro isto. Se não, você não precisa fazer nada.
