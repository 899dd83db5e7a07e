"""Colours and typeface of pictures and PDFs.

The background is opaque, to be readable in dark and light chats; meaning is in shapes first and colours second.
"""

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
    """Return the typeface without a size: it comes with matplotlib and has Latin, Cyrillic and Arabic."""
    return FontProperties(fname=str(_FONTS / ("DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf")))


def font_of_size(points: float, *, bold: bool = False) -> FontProperties:
    """Return the typeface at a size in points."""
    sized = font(bold=bold).copy()
    sized.set_size(points)
    return sized


def drawable(text: str) -> str:
    """Return the text's lines without characters that the typeface lacks, such as emoji; "…" if nothing is left."""
    lines = [" ".join("".join(filter(_has_glyph, line)).split()) for line in text.split("\n")]
    return "\n".join(line for line in lines if line) or "…"


def _has_glyph(character: str) -> bool:
    if character.isspace():
        return True
    return ord(character) not in _ZERO_WIDTH and bool(_typeface().get_char_index(ord(character)))


@cache
def _typeface() -> FT2Font:
    return get_font(str(_FONTS / "DejaVuSans.ttf"))
