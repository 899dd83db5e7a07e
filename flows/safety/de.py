"""German words of danger to life."""

from flows.safety.lexicon import Lexicon

LEXICON = Lexicon.of(
    danger=(
        r"(?:nur noch|für immer|einfach) (?:\w+ )?(?:weg sein|verschwinden|einschlafen)",
        r"(?:nie|nicht) (?:mehr|wieder) (?:aufwachen|aufzuwachen|wach werden)",
        r"(?:wäre|war|sei) (?:\w+ ){0,3}tot\b",
        r"halte? (?:\w+ ){0,4}leben nicht mehr aus",
        r"(?:leben|welt) nicht mehr (?:aushalten|ertragen)",
        r"nicht mehr auf (?:dieser|der) welt",
        r"(?:suizid|selbstmord|selbsttötung|freitod)\w*",
        r"(?:mich|mir) (?:\w+ ){0,3}(?:umbring\w*|umzubringen|töten|erhängen|aufhängen|erschießen|ertränken|vergiften)",
        r"(?:ihn|sie|meinen \w+|meine \w+|jemanden) (?:umbring\w*|umzubringen|töten)",
        r"(?:bring\w*) (?:mich|ihn|sie) (?:\w+ ){0,2}um\b",
        r"(?:will|möchte|wollte|würde|mag|kann) (?:\w+ ){0,4}(?:nicht mehr|nimmer) (?:\w+ )?(?:leben|aufwachen|da sein|weiterleben)",
        r"(?:will|möchte|wollte|würde) (?:\w+ ){0,3}(?:sterben|tot sein)",
        r"(?:wäre|wär|war) (?:\w+ ){0,3}(?:lieber|besser|gern|gerne|am liebsten) (?:\w+ )?tot\b",
        r"(?:am liebsten|lieber|besser) (?:\w+ ){0,3}tot\b",
        r"(?:leben|allem|dem ganzen|allem) (?:\w+ ){0,2}(?:ein ende|beenden)",
        r"(?:mir|meinem leben) (?:\w+ ){0,2}(?:das leben nehmen|etwas antun|was antun|ein ende)",
        r"(?:könnte|werde|will|möchte|würde) mir (?:\w+ ){0,2}(?:etwas |was )antun",
        r"(?:tue|tu|tun) mir (?:etwas|was) an\b",
        r"(?:kein|keinen) (?:grund|sinn) (?:mehr )?(?:zu leben|weiterzuleben|im leben)",
        r"(?:leben|es|alles) (?:\w+ ){0,2}(?:hat|macht) (?:\w+ )?keinen sinn mehr",
        r"(?:ritze|ritzen|geritzt|schneide|verletze|verbrenne) mich",
        r"mich (?:\w+ ){0,3}(?:ritz\w*|geritzt|selbst verletz\w*|schneiden|geschnitten|selbst verletzt)",
        r"selbstverletz\w*",
        r"(?:alle|zu viele|zuviele) (?:meine )?(?:tabletten|pillen|medikamente)",
        r"überdosis",
        r"(?:vor den zug|von der brücke|vom dach|vor die bahn)",
        r"(?:ohne mich|wenn ich weg bin|wenn ich tot bin) (?:\w+ ){0,5}besser",
        r"(?:er|sie|mein mann|meine frau|mein partner) (?:schlägt|würgt|verprügelt) mich",
        r"ich kann nicht mehr leben",
    ),
    denied=(
        r"(?:nicht|nie|keineswegs|nicht mehr) (?:\w+ )?(?:suizidal|lebensmüde|selbstmordgefährdet)",
        r"(?:keine|keinerlei|ohne|nie) (?:\w+ )?(?:suizid|selbstmord)\w*",
        r"(?:würde|werde|will|möchte) (?:mich|mir) (?:nie|niemals|nicht|auf keinen fall) (?:\w+ ){0,2}(?:umbringen|töten|antun|nehmen)",
        r"(?:will|möchte) (?:auch |gar )?nicht (?:sterben|tot sein)",
        r"nicht (?:mehr )?mich (?:umzubringen|verletzen)",
    ),
)
