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
_MAX_KEPT_CHARACTERS = 5000


class _FoldedCharacters(dict[int, str]):
    """What each character becomes, found once: a lexicon's index folds a hundred thousand words at the start."""

    def __missing__(self, code: int) -> str:
        folded = _fold_character(chr(code))
        if len(self) < _MAX_KEPT_CHARACTERS:
            self[code] = folded
        return folded


_FOLDED = _FoldedCharacters()


def fold(text: str) -> str:
    """Return ``text`` in lower case without accents and invisible characters, digits as 0–9, single spaces.

    A fraction sign becomes "?", which no number survives: fractions are never rounded.
    """
    # Character by character gives the same as the whole text: what composes with a neighbour is decomposed again.
    folded = text.translate(_FOLDED)
    if _REPEATED_LETTER.search(folded):  # to replace in each of a hundred thousand words takes twice as long
        folded = _REPEATED_LETTER.sub(r"\1", folded)
    return " ".join(folded.split())


def _fold_character(character: str) -> str:
    visible = "".join(map(_visible, character.translate(_SPECIAL)))
    lowered = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", visible).casefold())
    unmarked = "".join(each for each in lowered if unicodedata.category(each) not in _MARKS)
    return _SKIN_TONES.sub("", unmarked).translate(_ARABIC)


def _visible(character: str) -> str:
    category = unicodedata.category(character)
    if category in _INVISIBLE:
        return " " if character in "\t\n\r" else ""
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if category == "No":  # circled, raised and fraction signs
        value = unicodedata.numeric(character)
        return f" {int(value)} " if value == int(value) else " ? "
    return character
