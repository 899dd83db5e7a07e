### Portuguese, with "você", for Brazil and Portugal. Translated for this project, not validated.

# Para quem coordena um programa: números, nunca uma pessoa.

welcome-coordinator = Boas-vindas. Você coordena <b>{ $name }</b>.

    • /enrol convida profissionais e clientes a partir de uma lista.
    • /programme mostra em números como vai.

    Aqui você nunca vê o que uma pessoa responde ou escreve. Só vê nomes de pessoas de uma lista que ainda não abriram o link. Ninguém acompanha este chat ao vivo. { now-hint }
invite-coordinator-twice = Você já coordena um programa. Nada mudou.
help-coordinator = <b>Para o seu programa</b>
    /programme – como vai, em números
    /enrol – convidar a partir de uma lista
menu-programme = Como vai, em números
menu-enrol = Convidar a partir de uma lista
mydata-coordinator = Você coordena um programa aqui.
delete-coordinator-sure = Devo apagar que você coordena este programa? Não dá para desfazer. O programa e as pessoas nele ficam como estão.

programme-title = <b>{ $name }</b>, em números
programme-standing = <b>Como estava: { $day }</b>
programme-practitioners = <b>Profissionais</b>
programme-begun = já começaram: { $count }
programme-not-begun = com convite, sem começar: { $count }
programme-clients = <b>Clientes</b>
programme-invited = com convite: { $count }
programme-started = abriram o link: { $count }
programme-agreed = concordaram, falta confirmar: { $count }
programme-active = participam: { $count }
programme-paused = em pausa: { $count }
programme-stopped = pararam: { $count }
programme-ended = terminaram: { $count }
programme-unreachable = não dá para escrever a eles: { $count }
programme-lately = <b>{ $since } – { $until }</b>
programme-asked = questionários enviados: { $count }
programme-answered = deles, respondidos: { $count }
programme-digests = resumos semanais: { $count }
programme-used = deles, usados (alguém tocou em algo neles): { $count }
programme-flags = coisas que chamaram atenção: { $count }
programme-discussed = delas, conversadas: { $count }
programme-about = cerca de { $count }
programme-percent = cerca de { $share } %
programme-percent-under = menos de 15 %
programme-percent-over = 85 % ou mais
programme-few = Ainda não há nenhum número para mostrar: cada um precisa de pelo menos cinco pessoas.
programme-note = Os números são arredondados de cinco em cinco, e grupos com menos de cinco pessoas não aparecem. A primeira parte é contada uma vez por semana, a segunda uma vez a cada quatro semanas; nesse meio-tempo nada muda, para que não se reconheça ninguém quando alguém chega ou sai.

enrol-unopened = Não abriram o link: { $count }. Toque em um nome para um link novo. O antigo deixa de abrir.
enrol-new-links-button = Links para todos
