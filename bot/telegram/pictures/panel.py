"""The chart of one dimension of one client, drawn into axes of its own, and the legend."""

from collections.abc import Mapping
from typing import Any

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from bot.telegram.pictures import fonts, style
from flows.conversation.goal_progress import MAX_PROGRESS
from flows.digest.chart import Chart, ChartLine, ChartPanel, ChartPoint, GoalLine
from flows.i18n import Voice

DOT: dict[str, Any] = {"marker": "o", "s": 70, "color": style.LINE, "edgecolors": style.LINE}
HOLLOW: dict[str, Any] = {
    "marker": "o",
    "s": 70,
    "color": style.PAPER,
    "edgecolors": style.LINE,
    "linewidths": 2.5,
}
FLAGGED: dict[str, Any] = {
    "marker": "D",
    "s": 190,
    "color": style.FLAG,
    "edgecolors": style.FLAG_EDGE,
    "linewidths": 2.5,
}
UNANSWERED: dict[str, Any] = {"marker": "x", "s": 60, "color": style.QUIET, "linewidths": 2.5}
TENSION: dict[str, Any] = {"marker": "^", "s": 130, "color": style.INK}
GOAL: dict[str, Any] = {"marker": "s", "s": 75, "color": style.LINE}
GOAL_TICKS = {0: "0", 5: "5", MAX_PROGRESS: str(MAX_PROGRESS)}


def draw_line(
    axes: Axes, panel: ChartPanel, line: ChartLine, low: int, high: int, *, rtl: bool, scale: float = 1.0
) -> None:
    """Draw the baseline's range, the line with its gaps and the marks; below it missed sessions and tension."""
    axes.set_facecolor("none")
    foot = low - 0.75 * (high - low) / 4
    axes.set_xlim(-0.7, max(panel.sessions, 4) - 0.3)
    axes.set_ylim(foot - 0.35, high + 0.45)
    if rtl:
        axes.invert_xaxis()
    if line.low is not None and line.high is not None:
        axes.axhspan(
            line.low,
            line.high,
            facecolor=style.BAND,
            edgecolor=style.BAND_EDGE,
            linewidth=1.5 * scale,
            zorder=0,
        )
    for value in range(low, high + 1):
        axes.axhline(value, color=style.GRID, linewidth=1.5 * scale, zorder=1)
    _draw_marks(axes, line, scale)
    for sessions, shape in ((panel.unanswered, UNANSWERED), (panel.tension, TENSION)):
        if sessions:  # an empty scatter takes as long as a full one
            axes.scatter(sessions, [foot] * len(sessions), zorder=4, clip_on=False, **_scaled(shape, scale))


def draw_goal(axes: Axes, panel: ChartPanel, goal: GoalLine, *, rtl: bool, scale: float = 1.0) -> None:
    """Draw a client's answers about one goal as a line over the sessions.

    Sessions without an answer are skipped: the line joins the answers before and after them.
    """
    axes.set_facecolor("none")
    axes.set_xlim(-0.7, max(panel.sessions, 4) - 0.3)
    axes.set_ylim(-0.8, MAX_PROGRESS + 0.8)
    if rtl:
        axes.invert_xaxis()
    for value in GOAL_TICKS:
        axes.axhline(value, color=style.GRID, linewidth=1.5 * scale, zorder=1)
    given = [(place, value) for place, value in enumerate(goal.values) if value is not None]
    places, values = zip(*given, strict=True)
    axes.plot(places, values, color=style.LINE, linewidth=3 * scale, zorder=2, solid_joinstyle="round")
    axes.scatter(places, values, zorder=3, **{**GOAL, "s": GOAL["s"] * scale**2})
    hide_frame(axes)


def set_title(axes: Axes, title: str, points: float) -> None:
    """Write the dimension's name above its column."""
    axes.set_title(
        title,
        fontproperties=fonts.font_of_size(points, title),
        color=style.INK,
        pad=8,
        parse_math=False,
    )


def label_sessions(axes: Axes, panel: ChartPanel, points: float) -> None:
    """Label the first and the last session shown with their numbers, counted from the client's first session."""
    axes.set_xticks(sorted({0, panel.sessions - 1}))
    axes.set_xticklabels([str(panel.first + int(tick)) for tick in axes.get_xticks()])
    for label in axes.get_xticklabels():
        label.set(fontproperties=fonts.font_of_size(points), color=style.QUIET)
    axes.tick_params(length=0, pad=6)
    hide_frame(axes)


def hide_frame(axes: Axes) -> None:
    """Hide the lines around the axes."""
    for spine in axes.spines.values():
        spine.set_visible(False)


def label_answers(axes: Axes, names: Mapping[int, str], points: float, *, rtl: bool) -> None:
    """Label the axis with answers in words, on the side where the language starts reading."""
    axes.set_yticks(sorted(names))
    axes.set_yticklabels([fonts.drawable(names[value]) for value in sorted(names)])
    if rtl:
        axes.yaxis.tick_right()
    for label in axes.get_yticklabels():
        font = fonts.font_of_size(points, label.get_text())
        label.set(fontproperties=font, color=style.QUIET, linespacing=0.95)
    axes.tick_params(length=0)


def legend_entries(chart: Chart, voice: Voice, scale: float = 1.0) -> list[tuple[Artist, str]]:
    """Return a handle and its label for each shape that occurs in the chart."""
    drawn = [mark for panel in chart.panels for line in panel.lines for mark in line.marks if mark]
    occurs = {
        "usual": any(line.low is not None for panel in chart.panels for line in panel.lines),
        "flagged": any(mark.flagged for mark in drawn),
        "partial": any(mark.partial for mark in drawn),
        "tension": any(panel.tension for panel in chart.panels),
        "missed": any(panel.unanswered for panel in chart.panels),
        "far": any(panel.goals for panel in chart.panels),
    }
    return [
        (_handle(name, scale), voice.plain(f"digest-picture-{name}"))
        for name, is_shown in occurs.items()
        if is_shown
    ]


def add_legend(
    figure: Figure,
    entries: list[tuple[Artist, str]],
    height: float,
    points: float,
    columns: int,
    *,
    rtl: bool,
) -> None:
    """Draw the legend; its lower edge is at ``height``, a fraction of the figure's height."""
    ordered = entries[:: -1 if rtl else 1]
    legend = figure.legend(
        [handle for handle, _ in ordered],
        [text for _, text in ordered],
        loc="lower center",
        bbox_to_anchor=(0.5, height),
        ncols=columns,
        frameon=False,
        prop=fonts.font_of_size(points),
        labelcolor=style.INK,
        markerfirst=not rtl,
        handletextpad=0.5,
        columnspacing=1.4,
        handlelength=1.4,
    )
    for text in legend.get_texts():
        text.set_parse_math(False)


def _handle(name: str, scale: float) -> Artist:
    if name == "usual":
        return Patch(facecolor=style.BAND, edgecolor=style.BAND_EDGE, linewidth=1.5 * scale)
    shape = {"flagged": FLAGGED, "partial": HOLLOW, "tension": TENSION, "missed": UNANSWERED, "far": GOAL}[
        name
    ]
    shape = _scaled(shape, scale)
    return Line2D(
        [],
        [],
        linestyle="none",
        marker=shape["marker"],
        markersize=shape["s"] ** 0.5,
        markerfacecolor=shape["color"],
        markeredgecolor=shape.get("edgecolors", shape["color"]),
        markeredgewidth=shape["linewidths"],
    )


def _draw_marks(axes: Axes, line: ChartLine, scale: float) -> None:
    values = [mark.value if mark else float("nan") for mark in line.marks]
    axes.plot(
        range(len(values)), values, color=style.LINE, linewidth=3 * scale, zorder=2, solid_joinstyle="round"
    )
    for shape in (DOT, HOLLOW, FLAGGED):
        points = [(x, mark.value) for x, mark in enumerate(line.marks) if mark and _shape(mark) is shape]
        if points:
            axes.scatter(*zip(*points, strict=True), zorder=3, **_scaled(shape, scale))


def _shape(mark: ChartPoint) -> dict[str, Any]:
    if mark.flagged:
        return FLAGGED
    return HOLLOW if mark.partial else DOT


def _scaled(shape: dict[str, Any], scale: float) -> dict[str, Any]:
    return {**shape, "s": shape["s"] * scale**2, "linewidths": shape.get("linewidths", 1) * scale}
