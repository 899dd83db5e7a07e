"""The picture of a digest: a grid of charts, a row for each client, a column for each dimension."""

from io import BytesIO
from textwrap import wrap
from threading import Lock

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from bot.telegram.pictures import panel as marks
from bot.telegram.pictures import style
from flows.digest.chart import Chart, ChartPanel
from flows.digest.pages import clip
from flows.digest.phrases import option_label
from flows.i18n import Voice
from flows.instruments.model import Instrument, ItemKind
from flows.progress.goal_name import category_name

# Pixels. A phone shows a picture 1080 pixels wide; 26 of them are about nine points on its screen.
WIDTH, TOP, LABEL, TITLE, PLOT, SESSIONS, FOOT = 1080, 22, 50, 40, 205, 44, 156
SIDE, EDGE, BETWEEN = 190, 28, 26
GOAL_PLOT, GOAL_GAP, MAX_GOAL_CHARACTERS = 110, 26, 22
_DPI = 100
_BIG, _SMALL = 30 * 72 / _DPI, 25 * 72 / _DPI  # points
LOCK = Lock()  # matplotlib's font caches are not thread-safe


def draw(chart: Chart, voice: Voice, instrument: Instrument) -> bytes:
    """Return the picture as PNG, the same bytes for the same chart. It blocks; any thread may call it."""
    with LOCK:
        height = TOP + sum(map(_panel_height, chart.panels)) + FOOT
        figure = Figure(figsize=(WIDTH / _DPI, height / _DPI), dpi=_DPI, facecolor=style.PAPER)
        top = TOP
        for panel in chart.panels:
            _panel(figure, chart, panel, top, voice, instrument)
            _goals(figure, panel, top + LABEL + TITLE + PLOT + SESSIONS, voice)
            top += _panel_height(panel)
        _legend(figure, chart, voice)
        buffer = BytesIO()
        figure.savefig(buffer, format="png", dpi=_DPI, facecolor=style.PAPER, metadata={"Software": None})
        return buffer.getvalue()


def _panel_height(panel: ChartPanel) -> int:
    goals = TITLE + GOAL_PLOT + GOAL_GAP if panel.goals else 0
    return LABEL + TITLE + PLOT + SESSIONS + goals


def _panel(
    figure: Figure, chart: Chart, panel: ChartPanel, top: int, voice: Voice, instrument: Instrument
) -> None:
    """Draw one client's row, ``top`` pixels below the upper edge."""
    height = figure.get_figheight() * _DPI
    figure.text(
        1 - EDGE / WIDTH if voice.rtl else EDGE / WIDTH,
        1 - (top + LABEL / 2) / height,
        style.drawable(clip(panel.label, 40)),
        ha="right" if voice.rtl else "left",
        va="center",
        fontproperties=style.font_of_size(_BIG, bold=True),
        color=style.INK,
        parse_math=False,
    )
    count = len(panel.lines)
    for column, line in enumerate(reversed(panel.lines) if voice.rtl else panel.lines):
        axes = _column(figure, column, count, top + LABEL + TITLE, PLOT, rtl=voice.rtl)
        marks.draw_line(axes, panel, line, chart.low, chart.high, rtl=voice.rtl)
        marks.set_title(axes, voice.plain(f"digest-picture-{line.dimension}"), _SMALL)
        marks.label_sessions(axes, panel, _SMALL)
        outer = column == (count - 1 if voice.rtl else 0)
        marks.label_answers(
            axes, scale_in_words(chart, voice, instrument) if outer else {}, _SMALL, rtl=voice.rtl
        )


def _goals(figure: Figure, panel: ChartPanel, top: int, voice: Voice) -> None:
    """Draw how far the client has come with each goal, below the dimensions and in their columns."""
    count = max(len(panel.goals), len(panel.lines))
    for number, goal in enumerate(panel.goals):
        column = count - 1 - number if voice.rtl else number
        axes = _column(figure, column, count, top + TITLE, GOAL_PLOT, rtl=voice.rtl)
        marks.draw_goal(axes, panel, goal, rtl=voice.rtl)
        name = goal.words or category_name(goal.category, voice)
        marks.set_title(axes, clip(name, MAX_GOAL_CHARACTERS), _SMALL)
        axes.set_xticks([])
        marks.label_answers(axes, {} if number else marks.GOAL_TICKS, _SMALL, rtl=voice.rtl)


def _column(figure: Figure, column: int, count: int, top: int, height: int, *, rtl: bool) -> Axes:
    """Return axes in one of ``count`` columns, ``top`` pixels below the upper edge."""
    width = (WIDTH - SIDE - EDGE - (count - 1) * BETWEEN) / count
    left = (EDGE if rtl else SIDE) + column * (width + BETWEEN)
    whole = figure.get_figheight() * _DPI
    return figure.add_axes((left / WIDTH, (whole - top - height) / whole, width / WIDTH, height / whole))


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
        style.drawable(voice.plain("digest-picture-sessions")),
        ha="center",
        va="center",
        fontproperties=style.font_of_size(_SMALL),
        color=style.QUIET,
        parse_math=False,
    )
