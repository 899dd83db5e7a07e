"""How everything drawn looks: one opaque card that reads in a dark and in a light chat, shapes before colours."""

from functools import cache
from pathlib import Path

import matplotlib as mpl
from matplotlib.font_manager import FontProperties, get_font
from matplotlib.ft2font import FT2Font

PAPER, INK, QUIET = "#fbfaf6", "#1d2733", "#5b6470"
LINE, BAND, BAND_EDGE, GRID = "#24507a", "#cfe0ee", "#9dbbd4", "#e3e0d8"
FLAG, FLAG_EDGE = "#d9730d", "#5f2f00"
_FONTS = Path(mpl.get_data_path()) / "fonts" / "ttf"
_ZERO_WIDTH = {0x200D, 0xFE0E, 0xFE0F}


@cache
def font(*, bold: bool = False) -> FontProperties:
    """The one typeface, which comes with matplotlib and holds Latin, Cyrillic and Arabic; sizes are given beside it."""
    return FontProperties(fname=str(_FONTS / ("DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf")))


def sized(points: float, *, bold: bool = False) -> FontProperties:
    """The typeface at a size."""
    found = font(bold=bold).copy()
    found.set_size(points)
    return found


def drawable(text: str) -> str:
    """The text's lines without the letters the typeface does not have (emoji, say); "…" where none is left."""
    lines = [" ".join("".join(filter(_in_the_typeface, line)).split()) for line in text.split("\n")]
    return "\n".join(line for line in lines if line) or "…"


def _in_the_typeface(letter: str) -> bool:
    if letter.isspace():
        return True
    return ord(letter) not in _ZERO_WIDTH and bool(_typeface().get_char_index(ord(letter)))


@cache
def _typeface() -> FT2Font:
    return get_font(str(_FONTS / "DejaVuSans.ttf"))
