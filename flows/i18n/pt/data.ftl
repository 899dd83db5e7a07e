### Portuguese, with "você", for Brazil and Portugal. Translated for this project, not validated.

# O que fica guardado sobre uma pessoa, como ela vê isso e como sai de vez.

mydata-nothing = Nada está guardado sobre você aqui.
mydata = <b>O que está guardado sobre você</b>
    Seu idioma: { $language }. Seu fuso horário: { $zone }. O número da sua conta do Telegram, protegido por chave.
mydata-with = Com { $name }, que aqui chama você de “{ $label }”: { $state }.
mydata-agreed = Você concordou: { $when }.
mydata-unshared = Você escreveu isto e guardou para si: “{ $words }”
mydata-practitioner = Você aparece como { $name }. Clientes: { $clients }. Resumos semanais guardados: { $digests }.
mydata-more = O arquivo contém tudo, linha por linha. /delete apaga tudo. /privacy diz quem vê o quê.
mydata-file-button = Tudo em um arquivo
mydata-seen-button = O que veem de mim
mydata-file-caption = Tudo o que está guardado sobre você. Guarde este arquivo em lugar seguro.

seen-intro = <b>O que { $name } vê de você</b>
    Primeiro o resumo da semana, depois as suas últimas respostas, com as mesmas palavras.
seen-by-nobody = Ninguém mais olha estas respostas: a pessoa com quem você trabalhava saiu.

state-invited = convite enviado
state-started = link aberto, ainda sem concordar
state-active = participa
state-paused = em pausa
state-stopped = parou
state-ended = encerrado
state-left-alone = { state-ended }

withdraw-sure = Você pode retirar o seu consentimento quando quiser, e ninguém pergunta por quê. Não virão mais perguntas. O que faço com as suas respostas?
withdraw-keep-button = Parar e guardar
withdraw-delete-button = Parar e apagar
nothing-to-withdraw = Agora você não disse sim a nada aqui, então não há nada para retirar. /delete apaga o que está guardado.

delete-client-sure = Devo apagar tudo o que há sobre você como cliente: respostas, palavras, datas e o número da sua conta? Não dá para desfazer, e nenhum backup traz de volta. A pessoa com quem você trabalha só fica sabendo que você saiu. O que ela leu ou anotou fica com ela.
delete-practitioner-sure = Devo apagar tudo o que há sobre você como profissional: nome, ajustes e resumos? Não dá para desfazer. Os seus clientes ficam sabendo que você não participa mais e não recebem mais perguntas. As respostas deles continuam deles.
delete-yes-button = Sim, apagar tudo
delete-no-button = Não, manter
deleted = Feito. Tudo sobre você foi apagado. Esta é a última mensagem. Você também pode apagar esta conversa no Telegram.
not-deleted = Está bem, tudo fica como está.

client-left = <b>{ $label }</b> saiu. Tudo foi apagado aqui. Nenhum motivo é perguntado nem guardado.
practitioner-left = { $name } não participa mais aqui. Não virão mais perguntas sobre o trabalho de vocês. As suas respostas continuam suas: /mydata mostra, /delete apaga.

privacy-control =
    • /mydata mostra tudo o que está guardado sobre você. /withdraw retira o seu consentimento. /delete apaga tudo, também dos backups.
privacy-control-staff =
    • /mydata mostra tudo o que está guardado sobre você. /delete apaga tudo, também dos backups.
menu-mydata = Tudo o que está guardado sobre você
help-data = /mydata – tudo o que está guardado sobre você; /withdraw e /delete encerram
help-data-staff = /mydata – tudo o que está guardado sobre você; /delete apaga tudo
