"""Portuguese words of danger to life."""

from flows.crisis_words.lexicon import CrisisLexicon

LEXICON = CrisisLexicon.from_patterns(
    danger=(
        # por alto
        r"(?:quanto tempo|até quando) (?:mais )?(?:\w+ )?(?:aguento|vou aguentar|consigo)|(?:sem|não tenho mais) forças? (?:pra|para) (?:viver|continuar|seguir)",
        r"(?:deixar de|parar de|não) existir\b",
        r"ninguém (?:\w+ ){0,2}(?:notar\w*|perceb\w*|sentir falta|se importar\w*)|se eu (?:sumisse|morresse|desaparecesse) ",
        r"medo (?:\w+ ){0,3}(?:fazer comigo|de mim mesm[oa]|me machucar|me matar)",
        r"quant[oa]s? (?:\w+ ){0,3}(?:pra morrer|para morrer|é letal|mata)",
        r"(?:faca|lâmina|gilete|corda|arma|navalha) (?:\w+ ){0,2}(?:na mão|nas mãos|no pescoço|pronta)",
        r"(?:fiquei|tava|estava|subi|sentad[oa]) (?:\w+ ){0,4}(?:em cima da ponte|na ponte|no telhado|na beira|no trilho|nos trilhos|no parapeito)",
        r"(?:viver|aguent\w*|quero|suporto) (?:\w+ ){0,2}mais um (?:único )?dia",
        r"meu testamento",
        r"(?:a )?morte (?:\w+ )?(?:parece|seria|soa|é) (?:\w+ )?(?:paz|um alívio|alívio|descanso|melhor|fácil|tranquila)",
        r"me (?:jog|empurr|arrast|agarr|prens)\w+ (?:contra|no chão|na parede|pelo (?:cabelo|pescoço)|pelos cabelos)",
        r"(?:dou|vou dar|meto|enfio) (?:um tiro|uma facada|uma bala|a faca) n\w+",
        # morrer, não viver, não estar
        r"(?:quero|queria|quis|vontade de|prefiro|preferia|penso em|pensando em) (?:\w+ )?(?:morrer|me matar|a morte|estar mort[oa]|mort[oa]|não existir|não ter (?:acordado|nascido)|nunca ter nascido)(?! de (?:rir|fome|sede|sono|vergonha))",
        r"(?:não|nem) (?:quero|queria|aguento|consigo|suporto) (?:\w+ ){0,2}(?:viver|vivendo|estar (?:aqui|viv[oa])|ficar aqui|existir|acordar|ter acordado|a vida|essa vida|esta vida)(?! (?:segunda|terça|quarta|quinta|sexta|amanhã|na|no|hoje) )",
        r"dormir (?:e|pra|para) (?:\w+ ){0,2}(?:não acordar|nunca|sempre)",
        r"(?:cans\w*|fart[oa]|enjoad[oa]|chei[oa]) (?:de|da) (?:viver|vida|minha vida|estar viv[oa])",
        r"(?:pra|para|por) que (?:\w+ )?(?:viver|continuar vivend\w+|continuar viv[oa]|a vida)|(?:não|nem) vale a pena (?:viver|continuar)",
        r"(?:não|nem) (?:\w+ )?(?:vejo|há|tem|tenho|encontro) (?:\w+ )?(?:saída|escapatória|(?:motivo|razão|porquê) (?:pra|para|de) (?:viver|continuar|seguir))",
        r"(?:minha )?vida (?:já )?(?:não|nem) (?:vale|presta|serve|tem (?:mais )?sentido)",
        r"(?:nunca|não) (?:ter|tivesse) nascido",
        # acabar, como
        r"(?:quero|queria|vou|vontade de|penso em|tentei|pensei em) (?:\w+ )?(?:me matar|me enforcar|me afogar|me envenenar|cortar os pulsos|dar um tiro)|tirar minha vida",
        r"(?:acab\w*|termin\w*|dar (?:um )?fim|pôr fim) (?:com |em |a |à )?(?:tudo(?: isso)?|comigo|a minha vida|minha vida|essa dor)",
        r"(?:jog\w*|atir\w*|pular|pulo|lançar) (?:me )?(?:d[aeo]|n[ao]|embaixo|debaixo|em frente|à|ao|para|pra|na frente)(?: \w+)? (?:trem|comboio|metrô|carro|caminhão|ponte|prédio|janela|varanda|linha|d[aeo] trem|d[aeo] comboio)",
        r"(?:bater|jogar|enfiar|espatifar) (?:\w+ )?(?:carro|moto) (?:n[ao]|contra)",
        # machucar-se, comprimidos
        r"me (?:cort\w+|queim\w+|machuc\w+|feri\w*) (?:de novo|outra vez|ontem|hoje|os braços|os pulsos|de propósito|as pernas|com)|queim\w+ (?:meus braços|minha pele|meu braço)",
        r"(?:fazer|faça|faço) (?:algo|alguma coisa|mal|besteira) (?:comigo|a mim|contra mim)",
        r"(?:guard\w*|junt\w*|engol\w*|cartela|caixa|frasco|punhado|monte|muitos|todos) ~(?:de )?(?:comprimidos|remédios?|pílulas|calmantes)(?: pra dormir| para dormir)?(?! (?:da|pra|para) )",
        # planos e despedidas
        r"(?:cartas?|bilhetes?) de despedida|(?:minha|meu) últim[oa] (?:mensagem|carta|adeus)|adeus (?:a todos|pra sempre|para sempre|mundo)",
        r"não (?:vou estar|estarei|estaria) mais (?:aqui|viv[oa])|já não vou estar\b(?! (?:n[oa]|em|disponível))",
        # melhor sem mim
        r"(?:melhor|felizes|tranquilos|bem) (?:\w+ ){0,2}(?:sem mim|se eu (?:não existisse|morresse|sumisse|não estivesse))",
        r"(?:sumir|desaparecer) (?:pra sempre|para sempre|do mundo|de vez)",
        # pancada, ameaça; matar alguém
        r"(?:ele|ela|namorad[oa]|marido|mulher|esposa|companheir[oa]|pai|mãe|padrasto|irmão|ex) (?:\w+ ){0,2}me (?:bat\w*|espanc\w*|agred\w*|enforc\w*|estrangul\w*|estupr\w*|ameaç\w*)|(?:pai|mãe|marido|padrasto|namorado|ele) (?:\w+ ){0,2}(?:me batendo|batendo em mim|bateu em mim)",
        r"(?:vai|quer|queria|ameaç\w* de|ia|jurou) me (?:matar|esfaquear)",
        r"(?:quero|queria|vou|vontade de|penso em) (?:\w+ )?(?:matar|esfaquear|envenenar) (?:ele|ela|eles|meu|minha|o|a|alguém)",
        r"(?:nunca mais|não) acordar",
        r"acabar com a (?:minha )?vida",
        r"(?:vejo|encontro|tem|há) (?:mais )?(?:nenhum )?sentido (?:na|em|a|para) (?:minha )?(?:vida|viver)",
        r"(?:deixar|sair d) (?:este|esse|neste|deste) mundo",
        r"suicid\w*",
        r"(?:me matar|matar-me|me mato|vou me matar|me enforcar|enforcar-me|atirar-me)",
        r"(?:matar (?:ele|ela|o meu|a minha|meu|minha|alguém)|vou matá-l[oa])",
        r"(?:quero|queria|gostaria de|prefiro|preferia|vontade de|desejo) (?:\w+ )?(?:morrer|estar mort[oa]|sumir|desaparecer|não acordar)",
        r"(?:melhor|antes) (?:\w+ )?(?:mort[oa]|sem mim)",
        r"(?:não|nem) (?:quero|consigo|aguento|tenho vontade de) (?:mais )?(?:viver|acordar|continuar viv|existir|estar aqui)",
        r"(?:acabar|terminar|pôr fim) (?:com|a|à) (?:tudo|minha vida|a minha vida|isso tudo)",
        r"(?:tirar|acabar com) (?:a )?(?:minha|própria|a minha própria) (?:própria )?vida",
        r"(?:sem|não há|não tenho|não vejo) (?:nenhuma? )?(?:razão|motivo|sentido) (?:para|de|em) (?:viver|continuar)",
        r"(?:me cortar|me corto|me cortei|cortar-me|me machucar|me machuco|automutil\w*|autoles\w*|fazer mal a mim)",
        r"overdose",
        r"(?:todos|demasiados) (?:os |meus |os meus )?(?:comprimidos|remédios)",
        r"(?:meu marido|minha mulher|meu companheiro|ele|ela) me (?:bate|espanca|estrangula|agride)",
    ),
    denied=(
        r"nenhum(?:a)? (?:pensamento|ideia|vontade) de (?:me machucar|morrer|me matar)",
        r"ri\w* (?:\w+ ){0,3}(?:achei que )?(?:ia )?morrer",
        r"(?:não|nunca|jamais|nem) (?:quero|queria|penso|pensei|vou|pretendo) (?:\w+ )?(?:em )?(?:morrer|me matar|suicíd\w*|suicid\w*|me machucar)",
        r"(?:nunca|jamais) me (?:machuquei|cortei|feri|queimei)(?: de propósito)?",
        r"anos atrás (?:\w+,? ){1,8}(?:já passou|ficou pra trás|ficou para trás|superei)",
        r"(?:morri|morrendo|morrer|morta|morto|mata|matar) de (?:rir|fome|sede|sono|cansaço|vergonha|saudades?|medo|frio|calor)",
        r"(?:não|nunca|jamais) (?:penso|pensei|tenho pensado|pensava) em (?:me )?suicid\w*",
        r"(?:sem|não tenho|nenhum) (?:ideias?|pensamentos?|ideação) (?:de )?suicid\w*",
        r"(?:não|nunca|jamais) (?:\w+ ){0,2}(?:me matar|me mataria|morrer|me machucar|tirar a minha vida)",
        r"(?:não|nunca) me (?:corto|machuco|mataria)",
    ),
)
