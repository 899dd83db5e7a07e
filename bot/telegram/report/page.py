"""An A4 page that is filled from the top with wrapped text and charts; all lengths are in points."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from bot.telegram.pictures import fonts, style
from flows.text.sanitize import truncate

WIDTH, HEIGHT, MARGIN = 595.0, 842.0, 48.0
_LINE_HEIGHT = 1.42  # times the type size

# Matplotlib's PDF writer misplaces what follows a kerned pair, a Latin ligature or an Arabic vowel sign (3.11.2, seen
# in its output), so there are none. Arabic keeps its ligatures, without which it is misspelt.
_LATIN, _ARABIC = ("kern=0", "liga=0"), ("kern=0",)
_VOWEL_SIGNS = dict.fromkeys(range(0x064B, 0x0653))
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)


@dataclass(slots=True)
class Page:
    """A page; ``top`` is the distance from its upper edge to the end of what has been written."""

    rtl: bool
    figure: Figure = field(
        default_factory=lambda: Figure(figsize=(WIDTH / 72, HEIGHT / 72), facecolor="white")
    )
    top: float = MARGIN

    def write(
        self, text: str, size: float = 10, *, bold: bool = False, colour: str = style.INK, indent: float = 0
    ) -> None:
        """Write a paragraph below what has been written."""
        text = fonts.drawable(text).translate(_VOWEL_SIGNS)
        for line in wrap(text, size, WIDTH - 2 * MARGIN - indent, bold=bold):
            self.top += size * _LINE_HEIGHT
            self._put(line, size, bold, colour, indent)

    def skip(self, points: float) -> None:
        """Leave empty space."""
        self.top += points

    def write_footer(self, text: str, size: float = 8) -> None:
        """Write a centred line at the foot of the page."""
        self.figure.text(
            0.5,
            MARGIN / 2 / HEIGHT,
            text,
            ha="center",
            fontproperties=fonts.font_of_size(size),
            color=style.QUIET,
            parse_math=False,
        )

    def height_below(self, points: float) -> float:
        """Return the height of the place ``points`` below ``top``, as a fraction from the lower edge."""
        return 1 - (self.top + points) / HEIGHT

    def axes(self, left: float, width: float, height: float) -> Axes:
        """Return axes for a chart, ``left`` points from the margin; the caller must `skip` its height afterwards."""
        rectangle = (
            (MARGIN + left) / WIDTH,
            1 - (self.top + height) / HEIGHT,
            width / WIDTH,
            height / HEIGHT,
        )
        return self.figure.add_axes(rectangle)

    def _put(self, line: str, size: float, bold: bool, colour: str, indent: float) -> None:
        distance = MARGIN + indent
        self.figure.text(
            1 - distance / WIDTH if self.rtl else distance / WIDTH,
            1 - self.top / HEIGHT,
            line,
            ha="right" if self.rtl else "left",
            va="baseline",
            fontproperties=fonts.font_of_size(size, line, bold=bold),
            color=colour,
            parse_math=False,
            fontfeatures=_features(line),
        )


def wrap(text: str, size: float, width: float, *, bold: bool = False) -> list[str]:
    """Return the text in lines no wider than ``width`` points; a word that is longer is cut.

    Text of a script that writes no spaces is broken between characters instead.
    """
    lines: list[str] = []
    for piece in chain.from_iterable(_pieces(word, size, width, bold) for word in text.split()):
        longer = f"{lines[-1]} {piece}" if lines else piece
        if lines and text_width(longer, size, bold) <= width:
            lines[-1] = longer
        else:
            lines.append(piece)
    return lines


@lru_cache(maxsize=4096)
def text_width(text: str, size: float, bold: bool = False) -> float:
    """Return the width of a line of text in points."""
    face = fonts.face_for(text, bold=bold)
    face.set_size(size, 72)
    face.set_text(text, 0.0, features=_features(text))
    width, _ = face.get_width_height()
    return float(width) / 64


def _pieces(word: str, size: float, width: float, bold: bool) -> Iterator[str]:
    """Yield the word in pieces that fit into a line: of Chinese, Japanese or Thai all of it, else its beginning."""
    while text_width(word, size, bold) > width and _UNSPACED.search(word):
        length = len(word)
        while length > 1 and text_width(word[:length], size, bold) > width:
            length -= max(1, length // 8)
        piece = truncate(word, length)
        yield piece
        word = word[len(piece) :]
    if word:
        yield _cut(word, size, width, bold)


def _cut(word: str, size: float, width: float, bold: bool) -> str:
    while text_width(word, size, bold) > width:
        word = word[: -max(2, len(word) // 8)] + "…"
    return word


def _features(text: str) -> Any:
    """Return the font features for a line, as `Any`: matplotlib's stub allows tuples of one feature only."""
    return _ARABIC if any("\u0600" <= character <= "\u06ff" for character in text) else _LATIN
