"""The picture of a digest: small multiples, a row for each client, a column for each dimension."""

from io import BytesIO
from textwrap import wrap
from threading import Lock

from matplotlib.figure import Figure

from bot.telegram.pictures import panel as marks
from bot.telegram.pictures import style
from flows.digest.chart import Chart, Panel
from flows.digest.pages import clip
from flows.digest.phrases import option
from flows.i18n import Voice
from flows.instruments.model import Instrument, ItemKind

# Pixels. 1080 wide is what a phone shows; 26 pixels there are about nine points on it.
WIDTH, TOP, LABEL, TITLE, PLOT, SESSIONS, FOOT = 1080, 22, 50, 40, 205, 44, 156
SIDE, EDGE, BETWEEN = 190, 28, 26
_DPI = 100
_BIG, _SMALL = 30 * 72 / _DPI, 25 * 72 / _DPI  # points
LOCK = Lock()  # matplotlib's font caches are not made for several threads at once


def draw(chart: Chart, voice: Voice, instrument: Instrument) -> bytes:
    """The picture as PNG, the same bytes for the same chart; to be called off the event loop, from any thread."""
    with LOCK:
        height = TOP + len(chart.panels) * (LABEL + TITLE + PLOT + SESSIONS) + FOOT
        figure = Figure(figsize=(WIDTH / _DPI, height / _DPI), dpi=_DPI, facecolor=style.PAPER)
        for row, panel in enumerate(chart.panels):
            _panel(figure, chart, panel, TOP + row * (LABEL + TITLE + PLOT + SESSIONS), voice, instrument)
        _legend(figure, chart, voice)
        held = BytesIO()
        figure.savefig(held, format="png", dpi=_DPI, facecolor=style.PAPER, metadata={"Software": None})
        return held.getvalue()


def _panel(
    figure: Figure, chart: Chart, panel: Panel, top: int, voice: Voice, instrument: Instrument
) -> None:
    """One client's row, ``top`` pixels below the upper edge."""
    height = figure.get_figheight() * _DPI
    figure.text(
        1 - EDGE / WIDTH if voice.rtl else EDGE / WIDTH,
        1 - (top + LABEL / 2) / height,
        style.drawable(clip(panel.label, 40)),
        ha="right" if voice.rtl else "left",
        va="center",
        fontproperties=style.sized(_BIG, bold=True),
        color=style.INK,
        parse_math=False,
    )
    count = len(panel.lines)
    width = (WIDTH - SIDE - EDGE - (count - 1) * BETWEEN) / count
    bottom = height - top - LABEL - TITLE - PLOT
    for column, line in enumerate(reversed(panel.lines) if voice.rtl else panel.lines):
        left = (EDGE if voice.rtl else SIDE) + column * (width + BETWEEN)
        axes = figure.add_axes((left / WIDTH, bottom / height, width / WIDTH, PLOT / height))
        marks.draw_line(axes, panel, line, chart.low, chart.high, rtl=voice.rtl)
        marks.put_title(axes, voice.plain(f"digest-picture-{line.dimension}"), _SMALL)
        marks.number_sessions(axes, panel, _SMALL)
        outer = column == (count - 1 if voice.rtl else 0)
        marks.name_answers(
            axes, scale_in_words(chart, voice, instrument) if outer else {}, _SMALL, rtl=voice.rtl
        )


def scale_in_words(chart: Chart, voice: Voice, instrument: Instrument) -> dict[int, str]:
    """The scale's ends and middle in words."""
    rating = next(item for item in instrument.items if item.kind is ItemKind.RATING)
    shown = (chart.low, (chart.low + chart.high) // 2, chart.high)
    return {value: "\n".join(wrap(option(rating, value, voice), 12)) for value in shown}


def _legend(figure: Figure, chart: Chart, voice: Voice) -> None:
    """What the shapes mean; only those that are there."""
    height = figure.get_figheight() * _DPI
    marks.put_legend(figure, marks.keys(chart, voice), 44 / height, _SMALL, 3, rtl=voice.rtl)
    figure.text(
        0.5,
        34 / height,
        style.drawable(voice.plain("digest-picture-sessions")),
        ha="center",
        va="center",
        fontproperties=style.sized(_SMALL),
        color=style.QUIET,
        parse_math=False,
    )
