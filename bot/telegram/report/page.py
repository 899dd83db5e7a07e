"""A sheet of paper one writes down on from the top, wrapped to its width; in points, A4."""

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.font_manager import get_font

from bot.telegram.pictures import style

WIDTH, HEIGHT, MARGIN = 595.0, 842.0, 48.0
_LINE = 1.42  # of the size

# Matplotlib's PDF writer misplaces what follows a kerned pair, a Latin ligature or an Arabic vowel sign (3.11.2, seen
# in its output), so there are none. Arabic keeps its ligatures, without which it is misspelt.
_LATIN, _ARABIC = ("kern=0", "liga=0"), ("kern=0",)
_VOWEL_SIGNS = dict.fromkeys(range(0x064B, 0x0653))


@dataclass(slots=True)
class Page:
    """``top`` is how far down it is written on."""

    rtl: bool
    figure: Figure = field(
        default_factory=lambda: Figure(figsize=(WIDTH / 72, HEIGHT / 72), facecolor="white")
    )
    top: float = MARGIN

    def write(
        self, text: str, size: float = 10, *, bold: bool = False, colour: str = style.INK, indent: float = 0
    ) -> None:
        """A paragraph at the place reached so far."""
        text = style.drawable(text).translate(_VOWEL_SIGNS)
        for line in wrapped(text, size, WIDTH - 2 * MARGIN - indent, bold=bold):
            self.top += size * _LINE
            self._put(line, size, bold, colour, indent)

    def leave(self, points: float) -> None:
        """Empty space."""
        self.top += points

    def foot(self, text: str, size: float = 8) -> None:
        """A line at the foot of the sheet."""
        self.figure.text(
            0.5,
            MARGIN / 2 / HEIGHT,
            style.drawable(text),
            ha="center",
            fontproperties=style.sized(size),
            color=style.QUIET,
            parse_math=False,
        )

    def down(self, points: float) -> float:
        """The height, as a part of the sheet's from its lower edge, of a place so far below the one reached."""
        return 1 - (self.top + points) / HEIGHT

    def axes(self, left: float, width: float, height: float) -> Axes:
        """A place for a drawing beside others, ``left`` points from the margin; `leave` its height afterwards."""
        place = ((MARGIN + left) / WIDTH, 1 - (self.top + height) / HEIGHT, width / WIDTH, height / HEIGHT)
        return self.figure.add_axes(place)

    def _put(self, line: str, size: float, bold: bool, colour: str, indent: float) -> None:
        aside = MARGIN + indent
        self.figure.text(
            1 - aside / WIDTH if self.rtl else aside / WIDTH,
            1 - self.top / HEIGHT,
            line,
            ha="right" if self.rtl else "left",
            va="baseline",
            fontproperties=style.sized(size, bold=bold),
            color=colour,
            parse_math=False,
            fontfeatures=_features(line),
        )


def wrapped(text: str, size: float, width: float, *, bold: bool = False) -> list[str]:
    """The text in lines no wider than ``width`` points; a single longer word is cut."""
    lines: list[str] = []
    for word in text.split():
        piece = _cut(word, size, width, bold)
        longer = f"{lines[-1]} {piece}" if lines else piece
        if lines and measure(longer, size, bold) <= width:
            lines[-1] = longer
        else:
            lines.append(piece)
    return lines


@lru_cache(maxsize=4096)
def measure(text: str, size: float, bold: bool = False) -> float:
    """How wide a text is, in points."""
    face = get_font(str(style.font(bold=bold).get_file()))
    face.set_size(size, 72)
    face.set_text(text, 0.0, features=_features(text))
    width, _ = face.get_width_height()
    return float(width) / 64


def _cut(word: str, size: float, width: float, bold: bool) -> str:
    while measure(word, size, bold) > width:
        word = word[: -max(2, len(word) // 8)] + "…"
    return word


def _features(text: str) -> Any:
    """What the shaping of a line is told to leave out; matplotlib's own stub takes tuples of one only."""
    return _ARABIC if any("\u0600" <= letter <= "\u06ff" for letter in text) else _LATIN
