"""French words of danger to life."""

from flows.safety.lexicon import Lexicon

LEXICON = Lexicon.of(
    danger=(
        r"(?:jamais|plus|pas) (?:me |plus me )?réveiller",
        r"me suis (?:coupé|scarifié|fait du mal|taillad)\w*",
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
        r"(?:pas de|aucune|sans|plus de) (?:idées?|pensées?|envies?) suicid\w*",
        r"(?:pense|ai|pensé) (?:pas|jamais) (?:pensé )?(?:au|à me|à un) suicid\w*",
        r"suis (?:pas|plus) suicid\w*",
        r"(?:veux|vais|voudrais|compte) (?:pas|jamais) (?:me tuer|mourir|me suicider|me faire du mal|en finir avec la vie)",
        r"ne (?:me tuerais|me ferais) jamais",
        r"en finir avec (?:cette|ce|le|la|les|mon|ma|mes) (?!vie)",
    ),
    before=r"(?:qu|[cdjlmnst])?",  # what is elided: j'aimerais
)
