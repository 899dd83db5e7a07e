### Portuguese, with "você", for Brazil and Portugal. Translated for this project, not validated.

# Inscrever muita gente de uma vez: o que está errado numa lista e no que ela dá. E convites que ninguém abriu ainda.

file-utf16 = Não consigo ler este arquivo. Salve-o como CSV em UTF-8 e mande de novo. As planilhas chamam isso de “CSV UTF-8”.
file-not-utf8 = Não consigo ler a linha { $line } deste arquivo. Salve-o como CSV em UTF-8 e mande de novo. As planilhas chamam isso de “CSV UTF-8”.
file-too-many-rows = Este arquivo tem mais de { $most } linhas. Mande em partes.
file-quotes = Não consigo ler a linha { $line } deste arquivo. Confira as aspas ali.
file-double-column = Duas colunas deste arquivo se chamam “{ $column }”. Deixe só a certa, por favor.
enrol-no-columns = Preciso saber qual coluna é qual. Dê nome a elas na primeira linha: <code>practitioner</code>, <code>client</code> e, se quiser, <code>language</code>.

enrol-row-practitioner = Escreva o nome do profissional, com no máximo { $most } caracteres.
enrol-row-unknown = Ninguém se chama assim aqui. Confira o nome, ou inclua uma linha que convide essa pessoa: o nome dela, sem cliente.
enrol-row-ambiguous = Mais de um profissional se chama assim. Escreva o id; quem cuida deste serviço pode consultar.
enrol-row-language = Não falo essa língua. Escolha uma de { $known }, ou deixe vazio.
enrol-row-client-twice = A linha { $line } também tem este nome, com outra coisa ao lado. Um nome é uma pessoa: casais e grupos não podem participar. Escolha outro nome.
enrol-row-practitioner-twice = A linha { $line } também convida este nome, com outra coisa ao lado. Faça os dois nomes diferentes.
invite-address = Isso parece um endereço. Escolha um nome curto ou letras.
invite-several = Isso parece mais de uma pessoa. Fui feito para uma pessoa de cada vez; casais e grupos não podem participar, porque um leria o que o outro diz. Convide uma pessoa só, com um nome dela.

enrol-would = A convidar – clientes: { $clients }, profissionais: { $practitioners }.
enrol-done = Convidados – clientes: { $clients }, profissionais: { $practitioners }.
enrol-would-renew = Receberiam um link novo: { $count }. Os antigos não abrirão mais nada.
enrol-renewed = Links novos: { $count }. Os antigos não abrem mais nada.
enrol-there = Já estão aqui, nada muda para eles: { $count } (linhas { $lines }).
enrol-waiting = Desses, não abriram o link: { $count }.
enrol-twice = Estão duas vezes na lista e contam uma: { $count } (linhas { $lines }).
enrol-problems = Linhas que precisam de atenção: { $count }.
enrol-nothing = Nada foi guardado.

enrol-how = Mande-me a sua lista como arquivo CSV (UTF-8), com no máximo { $most } linhas.

    A primeira linha dá nome às colunas: <code>practitioner</code>, <code>client</code> e, se quiser, <code>language</code>. Uma linha sem client convida o profissional. Em client vai um nome curto que o profissional entenda, não o nome completo. As outras colunas, como os seus próprios números, voltam para você ao lado dos links e não são guardadas.

    Primeiro digo o que aconteceria. Ninguém é convidado antes de você tocar no botão.
enrol-go-button = Convidar
enrol-partly-button = Só linhas certas
enrol-renew-button = Também links novos
enrol-again = Não guardo a sua lista. Mande de novo, por favor.
enrol-links = Os links: um para cada pessoa, cada um vale uma vez, até o dia ao lado. Passe-os por conta própria, e guarde este arquivo em lugar seguro.
enrol-failures = As linhas que precisam de atenção. Corrija-as neste arquivo e mande-o para mim. Ninguém é convidado duas vezes.

invite-new-button = Link novo
state-expired = com convite, mas o link é antigo demais
