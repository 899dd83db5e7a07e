"""Portuguese words of danger to life."""

from flows.safety.lexicon import Lexicon

LEXICON = Lexicon.of(
    danger=(
        r"(?:nunca mais|não) acordar",
        r"acabar com a (?:minha )?vida",
        r"(?:vejo|encontro|tem|há) (?:mais )?(?:nenhum )?sentido (?:na|em|a|para) (?:minha )?(?:vida|viver)",
        r"(?:deixar|sair d) (?:este|esse|neste|deste) mundo",
        r"suicid\w*",
        r"(?:me matar|matar-me|me mato|vou me matar|me enforcar|enforcar-me|me jogar (?:d|n|em|da|do)|atirar-me)",
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
        r"(?:não|nunca|jamais) (?:penso|pensei|tenho pensado|pensava) em (?:me )?suicid\w*",
        r"(?:sem|não tenho|nenhum) (?:ideias?|pensamentos?|ideação) (?:de )?suicid\w*",
        r"(?:não|nunca|jamais) (?:\w+ ){0,2}(?:me matar|me mataria|morrer|me machucar|tirar a minha vida)",
        r"(?:não|nunca) me (?:corto|machuco|mataria)",
    ),
)
