"""The picture of a digest: a grid of charts, a row for each client, a column for each dimension."""

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from bot.telegram.pictures import fonts
from bot.telegram.pictures import panel as marks
from bot.telegram.pictures.canvas import (
    EDGE,
    LOCK,
    SIDE,
    WIDTH,
    height_of,
    new_figure,
    points,
    scale_in_words,
    to_png,
    write_caption,
    write_line,
)
from flows.digest.chart import Chart, ChartPanel
from flows.digest.pages import clip
from flows.i18n import Voice
from flows.instruments.model import Instrument
from flows.progress.goal_name import category_name

# Pixels.
TOP, LABEL, TITLE, PLOT, SESSIONS, FOOT, BETWEEN = 22, 50, 40, 205, 44, 156, 26
GOAL_PLOT, GOAL_GAP, MAX_GOAL_CHARACTERS = 110, 26, 22
_BIG, _SMALL = points(30), points(25)


def draw(chart: Chart, voice: Voice, instrument: Instrument) -> bytes:
    """Return the picture as PNG, the same bytes for the same chart. It blocks; any thread may call it."""
    with LOCK:
        height = TOP + sum(map(_panel_height, chart.panels)) + FOOT
        figure = new_figure(height)
        top = TOP
        for panel in chart.panels:
            _panel(figure, chart, panel, top, voice, instrument)
            _goals(figure, panel, top + LABEL + TITLE + PLOT + SESSIONS, voice)
            top += _panel_height(panel)
        _legend(figure, chart, voice)
        return to_png(figure)


def _panel_height(panel: ChartPanel) -> int:
    goals = TITLE + GOAL_PLOT + GOAL_GAP if panel.goals else 0
    return LABEL + TITLE + PLOT + SESSIONS + goals


def _panel(
    figure: Figure, chart: Chart, panel: ChartPanel, top: int, voice: Voice, instrument: Instrument
) -> None:
    """Draw one client's row, ``top`` pixels below the upper edge."""
    label = fonts.drawable_label(clip(panel.label, 40), panel.code)
    write_line(figure, label, top + LABEL / 2, _BIG, rtl=voice.rtl, bold=True)
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
    whole = height_of(figure)
    return figure.add_axes((left / WIDTH, (whole - top - height) / whole, width / WIDTH, height / whole))


def _legend(figure: Figure, chart: Chart, voice: Voice) -> None:
    """Draw the legend of the shapes that occur in the chart, and the caption of the session numbers."""
    entries, lift = marks.legend_entries(chart, voice), 44 / height_of(figure)
    marks.add_legend(figure, entries, lift, _SMALL, 3, rtl=voice.rtl)
    write_caption(figure, voice.plain("digest-picture-sessions"), 34, _SMALL)
