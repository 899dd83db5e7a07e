"""Folding of text to a comparable form: case, accents, digits of other scripts, invisible characters."""

import re
import unicodedata

_INVISIBLE = ("Cf", "Cc")
_MARKS = ("Mn", "Me")
_SPECIAL = str.maketrans(
    {
        "🔟": " 10 ",
        "№": "#",
        "−": "-",
        "⁄": "/",
        "٫": ".",
        "٬": ",",
        "،": ",",
        "؛": ";",
        "؟": "?",
        "٪": "%",
        "ـ": None,  # lengthens a word in Arabic
        "'": None,
        "’": None,  # apostrophes of can't, п'ять
        "ʼ": None,
        "`": None,
        "´": None,
    }
)
_ARABIC = str.maketrans({"ى": "ي", "ة": "ه", "ٱ": "ا"})
_SKIN_TONES = re.compile("[\U0001f3fb-\U0001f3ff]")
_REPEATED_LETTER = re.compile(r"([^\W\d_])\1{2,}")


def fold(text: str) -> str:
    """Return ``text`` in lower case without accents and invisible characters, digits as 0–9, single spaces.

    A fraction sign becomes "?", which no number survives: fractions are never rounded.
    """
    visible = "".join(_fold_character(character) for character in text.translate(_SPECIAL))
    lowered = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", visible).casefold())
    unmarked = "".join(character for character in lowered if unicodedata.category(character) not in _MARKS)
    folded = _REPEATED_LETTER.sub(r"\1", _SKIN_TONES.sub("", unmarked).translate(_ARABIC))
    return " ".join(folded.split())


def _fold_character(character: str) -> str:
    category = unicodedata.category(character)
    if category in _INVISIBLE:
        return " " if character in "\t\n\r" else ""
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if category == "No":  # circled, raised and fraction signs
        value = unicodedata.numeric(character)
        return f" {int(value)} " if value == int(value) else " ? "
    return character
