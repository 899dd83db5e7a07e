"""Making equal what people mean as equal: case, accents, digits of other scripts, marks nobody sees."""

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
_SKIN = re.compile("[\U0001f3fb-\U0001f3ff]")
_DRAWN_OUT = re.compile(r"([^\W\d_])\1{2,}")


def fold(text: str) -> str:
    """``text`` in small letters without accents and invisible marks, every digit as 0–9, single spaces.

    A fraction sign becomes "?", which no number survives: half of something is not guessed away.
    """
    visible = "".join(_letter(letter) for letter in text.translate(_SPECIAL))
    small = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", visible).casefold())
    bare = "".join(letter for letter in small if unicodedata.category(letter) not in _MARKS)
    once = _DRAWN_OUT.sub(r"\1", _SKIN.sub("", bare).translate(_ARABIC))
    return " ".join(once.split())


def _letter(letter: str) -> str:
    category = unicodedata.category(letter)
    if category in _INVISIBLE:
        return " " if letter in "\t\n\r" else ""
    if category == "Nd":
        return str(unicodedata.decimal(letter))
    if category == "No":  # circled, raised and fraction signs
        value = unicodedata.numeric(letter)
        return f" {int(value)} " if value == int(value) else " ? "
    return letter
