"""The picture of a client's own course: a row for each dimension and each goal, as wide as a phone."""

from io import BytesIO

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from bot.telegram.pictures import panel as marks
from bot.telegram.pictures import style
from bot.telegram.pictures.draw import EDGE, LOCK, SIDE, WIDTH, scale_in_words
from flows.digest.chart import Chart, ChartPanel, GoalLine
from flows.digest.pages import clip
from flows.i18n import Voice
from flows.instruments.model import Instrument
from flows.progress.goal_name import category_name
from flows.progress.series import MAX_PROGRESS

# Pixels.
TOP, HEADING, TITLE, PLOT, BETWEEN, SESSIONS, FOOT = 18, 62, 46, 170, 16, 44, 64
_DPI = 100
_BIG, _NORMAL, _SMALL = (pixels * 72 / _DPI for pixels in (34, 28, 25))  # points
_MAX_TITLE_CHARACTERS = 52
_GOAL_TICKS = {0: "0", 5: "5", MAX_PROGRESS: str(MAX_PROGRESS)}


def draw_course(chart: Chart, voice: Voice, instrument: Instrument) -> bytes:
    """Return the picture as PNG, the same bytes for the same chart. It blocks; any thread may call it."""
    with LOCK:
        drawing = _Drawing(chart.panels[0], voice)
        drawing.write_heading(voice.plain("course-picture-answers"))
        for line in drawing.panel.lines:
            axes = drawing.add_row(voice.plain(f"course-picture-{line.dimension}"))
            marks.draw_line(axes, drawing.panel, line, chart.low, chart.high, rtl=voice.rtl)
            drawing.label(axes, scale_in_words(chart, voice, instrument))
        if drawing.panel.goals:
            drawing.write_heading(voice.plain("course-picture-goals"))
        for goal in drawing.panel.goals:
            axes = drawing.add_row(goal.words or category_name(goal.category, voice))
            draw_goal(axes, drawing.panel, goal, rtl=voice.rtl)
            drawing.label(axes, _GOAL_TICKS)
        return drawing.to_png(chart)


def draw_goal(axes: Axes, panel: ChartPanel, goal: GoalLine, *, rtl: bool, scale: float = 1.0) -> None:
    """Draw how far a client has come with a goal; an answer is joined to the one before it, whatever lies between."""
    axes.set_facecolor("none")
    axes.set_xlim(-0.7, max(panel.sessions, 4) - 0.3)
    axes.set_ylim(-0.8, MAX_PROGRESS + 0.8)
    if rtl:
        axes.invert_xaxis()
    for value in _GOAL_TICKS:
        axes.axhline(value, color=style.GRID, linewidth=1.5 * scale, zorder=1)
    given = [(place, value) for place, value in enumerate(goal.values) if value is not None]
    places, values = zip(*given, strict=True)
    axes.plot(places, values, color=style.LINE, linewidth=3 * scale, zorder=2, solid_joinstyle="round")
    axes.scatter(places, values, zorder=3, **{**marks.GOAL, "s": marks.GOAL["s"] * scale**2})
    marks.hide_frame(axes)


class _Drawing:
    """A figure that is filled from the top; lengths are in pixels."""

    def __init__(self, panel: ChartPanel, voice: Voice) -> None:
        self.panel, self._voice = panel, voice
        rows, headings = len(panel.lines) + len(panel.goals), 1 + bool(panel.goals)
        self._height = TOP + headings * HEADING + rows * (TITLE + PLOT + BETWEEN) + SESSIONS + FOOT
        self._figure = Figure(figsize=(WIDTH / _DPI, self._height / _DPI), dpi=_DPI, facecolor=style.PAPER)
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

    def to_png(self, chart: Chart) -> bytes:
        """Return the file, with numbered check-ins below the last row and a legend if there is one."""
        if self._last is not None:
            marks.label_sessions(self._last, self.panel, _SMALL)
        partial = marks.legend_entries(chart, self._voice)
        if partial:
            height = (SESSIONS + FOOT) / 2 / self._height
            marks.add_legend(self._figure, partial, height, _SMALL, 3, rtl=self._voice.rtl)
        self._figure.text(
            0.5,
            FOOT / 2 / self._height,
            style.drawable(self._voice.plain("course-picture-numbers")),
            ha="center",
            va="center",
            fontproperties=style.font_of_size(_SMALL),
            color=style.QUIET,
            parse_math=False,
        )
        buffer = BytesIO()
        self._figure.savefig(
            buffer, format="png", dpi=_DPI, facecolor=style.PAPER, metadata={"Software": None}
        )
        return buffer.getvalue()

    def _write(self, text: str, height: int, points: float, *, bold: bool = False) -> None:
        self._figure.text(
            1 - EDGE / WIDTH if self._voice.rtl else EDGE / WIDTH,
            1 - (self._top + height / 2) / self._height,
            style.drawable(text),
            ha="right" if self._voice.rtl else "left",
            va="center",
            fontproperties=style.font_of_size(points, bold=bold),
            color=style.INK,
            parse_math=False,
        )
