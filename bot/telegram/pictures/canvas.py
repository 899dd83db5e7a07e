"""What every picture is drawn on: a figure as wide as a phone, texts at a distance from its upper edge, and PNG."""

from io import BytesIO
from textwrap import wrap
from threading import Lock

from matplotlib.figure import Figure

from bot.telegram.pictures import fonts, style
from flows.digest.chart import Chart
from flows.digest.phrases import option_label
from flows.i18n import Voice
from flows.instruments.model import Instrument, ItemKind

# Pixels. A phone shows a picture 1080 pixels wide; 26 of them are about nine points on its screen.
WIDTH, SIDE, EDGE = 1080, 190, 28
LOCK = Lock()  # matplotlib's font caches are not thread-safe
_DPI = 100


def points(pixels: float) -> float:
    """Return the size of a font of so many pixels."""
    return pixels * 72 / _DPI


def new_figure(height: int) -> Figure:
    """Return an empty figure of so many pixels."""
    return Figure(figsize=(WIDTH / _DPI, height / _DPI), dpi=_DPI, facecolor=style.PAPER)


def height_of(figure: Figure) -> float:
    """Return a figure's height in pixels."""
    return figure.get_figheight() * _DPI


def to_png(figure: Figure) -> bytes:
    """Return the file, the same bytes for the same figure."""
    buffer = BytesIO()
    figure.savefig(buffer, format="png", dpi=_DPI, facecolor=style.PAPER, metadata={"Software": None})
    return buffer.getvalue()


def write_line(
    figure: Figure, text: str, middle: float, size: float, *, rtl: bool, bold: bool = False
) -> None:
    """Write a line where the language begins, its middle so many pixels below the upper edge."""
    figure.text(
        1 - EDGE / WIDTH if rtl else EDGE / WIDTH,
        1 - middle / height_of(figure),
        text,
        ha="right" if rtl else "left",
        va="center",
        fontproperties=fonts.font_of_size(size, text, bold=bold),
        color=style.INK,
        parse_math=False,
    )


def write_caption(figure: Figure, text: str, middle: float, size: float) -> None:
    """Write a caption in the middle, so many pixels above the lower edge."""
    figure.text(
        0.5,
        middle / height_of(figure),
        text,
        ha="center",
        va="center",
        fontproperties=fonts.font_of_size(size),
        color=style.QUIET,
        parse_math=False,
    )


def scale_in_words(chart: Chart, voice: Voice, instrument: Instrument) -> dict[int, str]:
    """Return the labels of the lowest, middle and highest answer by value."""
    rating = next(item for item in instrument.items if item.kind is ItemKind.RATING)
    shown = (chart.low, (chart.low + chart.high) // 2, chart.high)
    return {value: "\n".join(wrap(option_label(rating, value, voice), 12)) for value in shown}
