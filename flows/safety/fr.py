"""French words of danger to life."""

from flows.safety.lexicon import Lexicon

LEXICON = Lexicon.of(
    danger=(
        # mourir, ne plus vivre, ne plus être là
        r"(?:veux|voudrais|voulais|envie|préfère\w*|préfèrerais|aimerais|pense|penser|songe) (?:\w+ ){0,2}(?:mourir|crever|être morte?|la mort|disparaître|ne plus être)\b",
        r"(?:veux|peux|voudrais|envie|supporte|souhaite) (?:\w+ )?(?:plus|pas) (?:\w+ )?(?:vivre|être (?:là|ici|en vie)|exister|de vivre|la vie|continuer)(?! (?:lundi|mardi|mercredi|jeudi|vendredi|demain|ce|cet|cette|le|la) )",
        r"(?:peux|en peux|n'en peux) plus de (?:vivre|la vie|cette vie|tout)",
        r"dormir (?:et|pour) (?:\w+ ){0,2}(?:jamais|plus|toujours)",
        r"(?:fatiguée?|lasse?|marre|ras le bol|assez) (?:de|d') ?(?:vivre|la vie|cette vie|être en vie|exister)",
        r"(?:à quoi bon|pourquoi|à quoi ça sert de) (?:\w+ )?(?:vivre|continuer|rester en vie|vivre encore)",
        r"(?:aucune?|pas de|pas d'|plus d'|plus de|vois pas|nulle) (?:\w+ )?(?:issue|espoir|échappatoire|sortie possible|raison de (?:vivre|continuer|rester))",
        r"vie (?:\w+ )?(?:ne )?(?:vaut|sert|mérite|n'a) (?:\w+ )?(?:rien|plus|pas|aucun)",
        r"jamais (?:\w+ )?(?:naître|née?)\b|ne pas (?:naître|être née?)|jamais (?:venir|venue?) au monde",
        # en finir, comment
        r"(?:me|m'|se) (?:\w+ )?(?:tuer|pendre|buter|flinguer|suicider|noyer|tirer une balle|ouvrir les veines|foutre en l'air|balancer (?:sous|du|de|par)|jeter (?:sous|du|de la|par|devant))",
        r"sauter (?:du|de la|d'un|par|sous|devant)|(?:foncer|rentrer) (?:\w+ )?(?:dans|contre) (?:un|le|une) (?:mur|arbre|camion|platane)",
        r"(?:en finir|tout arrêter|mettre un terme à (?:ma vie|tout))(?! avec (?!la vie|ma vie|tout))",
        # se faire du mal, cachets
        r"me (?:suis |brûle|coupe|scarifie|fais|faire|taillade) ?(?:encore |de nouveau |re)?(?:coupée?(?! (?:le|les|un|une) (?!bras|poignets?|veines|cuisses))|brûlée?|scarifiée?|du mal|mal exprès|les bras|les cuisses|les poignets|les veines)",
        r"(?:faire|fais|fait) (?:du mal à moi|du mal à ma|quelque chose de grave)|me (?:faire|fasse) (?:du mal|quelque chose)",
        r"(?:plein|tas|stock|boîte|tube|poignée|toute?s?|assez|trop|mis de côté|avalée?|gardée?) (?:de |la |les |mes |une |un )?~(?:cachets|comprimés|somnifères|médicaments|pilules)(?! pour)",
        # projets, adieux
        r"(?:lettres?|mots?) d'adieu|(?:mon|ma|mes) derni(?:er|ère)s? (?:message|lettre|mots)|c'est mon dernier|adieu (?:à tous|tout le monde|le monde)",
        r"serai plus (?:de ce monde|en vie|là(?! (?:lundi|mardi|mercredi|jeudi|vendredi|demain|en|la|le)))",
        # mieux sans moi
        r"(?:mieux|heureux|soulagée?s?|tranquilles?) (?:\w+ ){0,2}(?:sans moi|si je (?:n'étais|disparais\w*|mour\w*|n'existais))",
        r"(?:disparaître|partir|dormir) (?:pour toujours|à jamais|définitivement)",
        # coups, menaces ; tuer quelqu'un
        r"(?:il|elle|mari|femme|copain|copine|compagnon|conjoint|père|mère|beau-père|frère|ex) (?:\w+ ){0,2}(?:me|m'a|nous) ?(?:\w+ )?(?:bat|battue?|frappe|frappée?|étrangle|étranglée?|tape|tapée?|cogne|viole|violée?|menace|menacée?)",
        r"m'(?:étrangle|a (?:étranglée?|frappée?|battue?|violée?|menacée?))",
        r"(?:va|veut|allait|voulait|menace de|jure de) (?:me|nous) (?:tuer|buter|planter|crever)",
        r"(?:veux|vais|voudrais|envie de|pourrais) (?:\w+ )?(?:tuer|buter|planter|poignarder|étrangler|empoisonner) (?:mon|ma|mes|le|la|les|quelqu'un|s'il|si)|vais (?:le|la|les) (?:tuer|buter|planter|poignarder)",
        r"(?:jamais|plus|pas) (?:me |plus me )?réveiller",
        r"me suis (?:scarifié|fait du mal|taillad)\w*",
        r"(?:supporte|supporter) plus (?:de vivre|la vie|cette vie)",
        r"être morte?\b",
        r"plus (?:de )?(?:sens|goût) à (?:la|ma) vie",
        r"quitter ce monde",
        r"suicid\w*",
        r"me (?:tuer|pendre|flinguer|noyer|jeter (?:sous|du|de|par)|foutre en l'air|faire du mal|couper|scarifier|taillader)",
        r"(?:je|j'ai envie de|je vais) (?:le|la|les) tuer",
        r"tuer (?:mon|ma|mes|quelqu'un)",
        r"(?:veux|voudrais|voulais|envie de|préfère|préférerais|aimerais) (?:\w+ )?(?:mourir|crever|être mort\w*|disparaître|en finir)",
        r"(?:d'en finir|en finir|mettre fin à (?:mes jours|ma vie|tout)|m'ôter la vie|m'enlever la vie)",
        r"(?:veux|peux|envie de|voudrais) (?:plus|pas|ne plus) (?:\w+ )?(?:vivre|me réveiller|continuer à vivre|être là|exister)",
        r"(?:envie|voudrais|préfère) (?:de )?ne plus (?:vivre|me réveiller|exister|être là)",
        r"(?:plus|aucune|pas de) (?:raison|sens|envie) (?:de|à) (?:vivre|continuer|la vie)",
        r"(?:mieux|préférable) (?:si j'étais |d'être )?(?:mort|morte)\b",
        r"mieux sans moi",
        r"(?:je me (?:coupe|scarifie|fais du mal|taillade|tue)|automutil\w*)",
        r"(?:overdose|surdose)",
        r"(?:tous|trop de|toutes) (?:mes |les )?(?:cachets|comprimés|médicaments|pilules)",
        r"(?:il|elle|mon mari|ma femme|mon copain|mon compagnon) me (?:bat|frappe|étrangle)",
    ),
    denied=(
        r"(?:ne |n')?(?:veux|vais|voudrais|pense|compte|songe) (?:pas|jamais|plus) (?:\w+ ){0,2}(?:mourir|me tuer|me suicider|au suicide|me faire (?:du )?mal)",
        r"(?:me suis|m'étais) jamais (?:fait|coupé|scarifié)\w*(?: de mal| du mal)?",
        r"il y a (?:\w+ )?ans (?:\w+,? ){1,8}(?:fini depuis|c'est fini|du passé|derrière moi)",
        r"(?:mort\w*|meurs|mourir|mourais) de (?:rire|faim|soif|fatigue|honte|peur|froid|chaud|sommeil|envie)",
        r"m'a frappée? (?:ce|que|comme|par)",
        r"(?:pas de|aucune|sans|plus de) (?:idées?|pensées?|envies?) suicid\w*",
        r"(?:pense|ai|pensé) (?:pas|jamais) (?:pensé )?(?:au|à me|à un) suicid\w*",
        r"suis (?:pas|plus) suicid\w*",
        r"(?:veux|vais|voudrais|compte) (?:pas|jamais) (?:me tuer|mourir|me suicider|me faire du mal|en finir avec la vie)",
        r"ne (?:me tuerais|me ferais) jamais",
        r"en finir avec (?:cette|ce|le|la|les|mon|ma|mes) (?!vie)",
    ),
    before=r"(?:qu|[cdjlmnst])?",  # what is elided: j'aimerais
)
