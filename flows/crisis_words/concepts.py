"""Concepts with a part of their own in the search: key words, and what changes a match."""

# Concepts whose words are also found with a slip of the finger.
KEY_CONCEPTS = frozenset(
    [
        "DIE",
        "LIVE",
        "KILL",
        "KILLSELF",
        "KILLHIMSELF",
        "SUICIDE",
        "SELFHARM",
        "HURT",
        "WAKE",
        "PILLS",
        "TAKE",
        "HELP",
        "BURDEN",
        "FAREWELL",
        "OVERDOSE",
        "VANISH",
        "LIFE",
        "WANT",
        "BETTER",
        "WITHOUTME",
        "SELF",
        "MYSELF",
        "REASON",
        "TIRED",
        "BABY",
        "SHAKE",
        "JUMP",
        "HEIGHT",
        "EVERYTHING",
        "FOREVER",
        "BEATSME",
        "BEAT",
        "NOWAYOUT",
        "NEVER",
    ]
)

# Concepts that are no part of a family but change what a match counts for.
DENIAL = "NOT"
MODIFIERS = (
    DENIAL,
    "DENIEDAFTER",
    "DENIEDBEFORE",
    "BUT",
    "UNTILNOW",
    "PAST",
    "OVER",
    "AGAIN",
    "TOPIC",
    "JOKE",
    "LOST",
    "SUBJECT",
    "DOIT",
    "EVERYDAY",
    "HAPPY",
)
