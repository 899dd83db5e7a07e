"""The picture of a digest: a grid of charts, a row for each client, a column for each dimension."""

from io import BytesIO
from textwrap import wrap
from threading import Lock

from matplotlib.figure import Figure

from bot.telegram.pictures import fonts, style
from bot.telegram.pictures import panel as marks
from flows.digest.chart import Chart, ChartPanel
from flows.digest.pages import clip
from flows.digest.phrases import option_label
from flows.i18n import Voice
from flows.instruments.model import Instrument, ItemKind

# Pixels. A phone shows a picture 1080 pixels wide; 26 of them are about nine points on its screen.
WIDTH, TOP, LABEL, TITLE, PLOT, SESSIONS, FOOT = 1080, 22, 50, 40, 205, 44, 156
SIDE, EDGE, BETWEEN = 190, 28, 26
_DPI = 100
_BIG, _SMALL = 30 * 72 / _DPI, 25 * 72 / _DPI  # points
LOCK = Lock()  # matplotlib's font caches are not thread-safe


def draw(chart: Chart, voice: Voice, instrument: Instrument) -> bytes:
    """Return the picture as PNG, the same bytes for the same chart. It blocks; any thread may call it."""
    with LOCK:
        height = TOP + len(chart.panels) * (LABEL + TITLE + PLOT + SESSIONS) + FOOT
        figure = Figure(figsize=(WIDTH / _DPI, height / _DPI), dpi=_DPI, facecolor=style.PAPER)
        for row, panel in enumerate(chart.panels):
            _panel(figure, chart, panel, TOP + row * (LABEL + TITLE + PLOT + SESSIONS), voice, instrument)
        _legend(figure, chart, voice)
        buffer = BytesIO()
        figure.savefig(buffer, format="png", dpi=_DPI, facecolor=style.PAPER, metadata={"Software": None})
        return buffer.getvalue()


def _panel(
    figure: Figure, chart: Chart, panel: ChartPanel, top: int, voice: Voice, instrument: Instrument
) -> None:
    """Draw one client's row, ``top`` pixels below the upper edge."""
    height = figure.get_figheight() * _DPI
    label = fonts.drawable_label(clip(panel.label, 40), panel.code)
    figure.text(
        1 - EDGE / WIDTH if voice.rtl else EDGE / WIDTH,
        1 - (top + LABEL / 2) / height,
        label,
        ha="right" if voice.rtl else "left",
        va="center",
        fontproperties=fonts.font_of_size(_BIG, label, bold=True),
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
        marks.set_title(axes, voice.plain(f"digest-picture-{line.dimension}"), _SMALL)
        marks.label_sessions(axes, panel, _SMALL)
        outer = column == (count - 1 if voice.rtl else 0)
        marks.label_answers(
            axes, scale_in_words(chart, voice, instrument) if outer else {}, _SMALL, rtl=voice.rtl
        )


def scale_in_words(chart: Chart, voice: Voice, instrument: Instrument) -> dict[int, str]:
    """Return the labels of the lowest, middle and highest answer by value."""
    rating = next(item for item in instrument.items if item.kind is ItemKind.RATING)
    shown = (chart.low, (chart.low + chart.high) // 2, chart.high)
    return {value: "\n".join(wrap(option_label(rating, value, voice), 12)) for value in shown}


def _legend(figure: Figure, chart: Chart, voice: Voice) -> None:
    """Draw the legend of the shapes that occur in the chart, and the caption of the session numbers."""
    height = figure.get_figheight() * _DPI
    marks.add_legend(figure, marks.legend_entries(chart, voice), 44 / height, _SMALL, 3, rtl=voice.rtl)
    figure.text(
        0.5,
        34 / height,
        voice.plain("digest-picture-sessions"),
        ha="center",
        va="center",
        fontproperties=fonts.font_of_size(_SMALL),
        color=style.QUIET,
        parse_math=False,
    )
