"""The picture of a client's own course: a row for each dimension and each goal, as wide as a phone."""

from dataclasses import replace

from matplotlib.axes import Axes

from bot.telegram.pictures import fonts
from bot.telegram.pictures import panel as marks
from bot.telegram.pictures.canvas import (
    EDGE,
    LOCK,
    SIDE,
    WIDTH,
    new_figure,
    points,
    scale_in_words,
    to_png,
    write_caption,
    write_line,
)
from flows.digest.chart import Chart
from flows.digest.pages import clip
from flows.i18n import Voice
from flows.instruments.model import Instrument
from flows.progress.goal_name import category_name

# Pixels.
TOP, HEADING, TITLE, PLOT, BETWEEN, SESSIONS, LEGEND, FOOT = 18, 62, 46, 170, 16, 44, 46, 60
_BIG, _NORMAL, _SMALL = points(34), points(28), points(25)
_MAX_TITLE_CHARACTERS = 52


def draw_course(chart: Chart, voice: Voice, instrument: Instrument) -> bytes:
    """Return the chart's first panel, of which it must have one, as PNG: a row for each dimension and each goal.

    The same chart gives the same bytes. It blocks, holding the lock of all drawings; any thread may call it.
    """
    with LOCK:
        drawing = _Drawing(chart, voice)
        drawing.write_heading(voice.plain("course-picture-answers"))
        for line in drawing.panel.lines:
            axes = drawing.add_row(voice.plain(f"course-picture-{line.dimension}"))
            marks.draw_line(axes, drawing.panel, line, chart.low, chart.high, rtl=voice.rtl)
            drawing.label(axes, scale_in_words(chart, voice, instrument))
        if drawing.panel.goals:
            drawing.write_heading(voice.plain("course-picture-goals"))
        for goal in drawing.panel.goals:
            axes = drawing.add_row(goal.words or category_name(goal.category, voice))
            marks.draw_goal(axes, drawing.panel, goal, rtl=voice.rtl)
            drawing.label(axes, marks.GOAL_TICKS)
        return drawing.to_png()


class _Drawing:
    """A figure that is filled from the top; lengths are in pixels."""

    def __init__(self, chart: Chart, voice: Voice) -> None:
        self.panel, self._voice = chart.panels[0], voice
        # Headings, and not the legend, say what the squares of the goals are.
        without_goals = replace(chart, panels=(replace(self.panel, goals=()),))
        self._legend = marks.legend_entries(without_goals, voice)
        rows = len(self.panel.lines) + len(self.panel.goals)
        self._foot = FOOT + LEGEND * bool(self._legend)
        self._height = TOP + rows * (TITLE + PLOT + BETWEEN) + SESSIONS + self._foot
        self._height += HEADING * (2 if self.panel.goals else 1)
        self._figure = new_figure(self._height)
        self._top = TOP
        self._last: Axes | None = None

    def write_heading(self, text: str) -> None:
        """Write a heading in bold below what has been drawn."""
        self._write(text, HEADING, _BIG, bold=True)
        self._top += HEADING

    def add_row(self, title: str) -> Axes:
        """Write a row's title and return the axes below it."""
        self._write(clip(title, _MAX_TITLE_CHARACTERS), TITLE, _NORMAL)
        left = EDGE if self._voice.rtl else SIDE
        bottom = self._height - self._top - TITLE - PLOT
        box = (left / WIDTH, bottom / self._height, (WIDTH - SIDE - EDGE) / WIDTH, PLOT / self._height)
        self._top += TITLE + PLOT + BETWEEN
        self._last = self._figure.add_axes(box)
        return self._last

    def label(self, axes: Axes, names: dict[int, str]) -> None:
        """Label the answers of a row where the language begins, and hide its frame."""
        axes.set_xticks([])
        marks.hide_frame(axes)
        marks.label_answers(axes, names, _SMALL, rtl=self._voice.rtl)

    def to_png(self) -> bytes:
        """Return the file, with numbered check-ins below the last row and a legend if there is one."""
        if self._last is not None:
            marks.label_sessions(self._last, self.panel, _SMALL)
        if self._legend:
            height = FOOT / self._height
            marks.add_legend(self._figure, self._legend, height, _SMALL, 3, rtl=self._voice.rtl)
        write_caption(self._figure, self._voice.plain("course-picture-numbers"), FOOT / 2, _SMALL)
        return to_png(self._figure)

    def _write(self, text: str, height: int, size: float, *, bold: bool = False) -> None:
        middle = self._top + height / 2
        write_line(self._figure, fonts.drawable(text), middle, size, rtl=self._voice.rtl, bold=bold)
