"""The evaluation as a figure: sensitivity against false alarms, and the delay until a dip is found."""

from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from flows.detection_research.benchmark.evaluation import FALSE_ALARM_RATE, FALSE_ALARM_RATES, Evaluation
from flows.detection_research.benchmark.experiment import LIMIT, OURS

# Distinguished by colour and stroke; this project's rule and the limit have the heaviest lines.
_STROKES = ["-", "--", ":", "-.", (0, (5, 1)), (0, (3, 1, 1, 1)), (0, (1, 1)), (0, (5, 2, 1, 2))]
_COLOURS = ["#56b4e9", "#e69f00", "#009e73", "#cc79a7", "#0072b2", "#d55e00", "#999999", "#6a3d9a"]


def draw_figure(evaluation: Evaluation) -> Figure:
    """Return the figure with two panels side by side."""
    figure = Figure(figsize=(11, 5.2), layout="constrained")
    left, right = figure.subplots(1, 2, width_ratios=(1.35, 1))
    _sensitivity(left, evaluation)
    _delay(right, evaluation)
    handles, labels = left.get_legend_handles_labels()
    figure.legend(handles, labels, loc="outside lower center", ncols=5, frameon=False, fontsize=9)
    return figure


def _sensitivity(axes: Axes, evaluation: Evaluation) -> None:
    for rule, style in _styles(evaluation).items():
        axes.plot(100 * FALSE_ALARM_RATES, 100 * evaluation.curves[rule], label=rule, **style)
    axes.axvline(100 * FALSE_ALARM_RATE, color="#bbbbbb", linewidth=1, zorder=0)
    axes.set(
        xlabel="false alarms in 100 ordinary check-ins",
        ylabel="of 100 dips of one point, found at once",
        title="Sensitivity, from the second check-in on",
        xlim=(0, 20),
        ylim=(0, None),
    )
    _simplify_axes(axes)


def _delay(axes: Axes, evaluation: Evaluation) -> None:
    for rule, style in _styles(evaluation).items():
        axes.plot((1, 2, 3), 100 * evaluation.delays[rule], marker="o", markersize=4, **style)
    axes.set(
        xlabel="check-ins since the dip began",
        ylabel="of 100 dips of three check-ins, found by then",
        title=f"Delay, at {100 * FALSE_ALARM_RATE:.0f} false alarms in 100",
        xticks=(1, 2, 3),
        ylim=(0, 100),
    )
    _simplify_axes(axes)


def _styles(evaluation: Evaluation) -> dict[str, dict[str, Any]]:
    others = [rule for rule in evaluation.curves if rule not in (OURS, LIMIT)]
    return {
        LIMIT: {"color": "black", "linewidth": 2, "linestyle": (0, (6, 2))},
        OURS: {"color": "#b2182b", "linewidth": 2.6},
        **{
            rule: {"color": colour, "linewidth": 1.3, "linestyle": stroke}
            for rule, colour, stroke in zip(others, _COLOURS, _STROKES, strict=True)
        },
    }


def _simplify_axes(axes: Axes) -> None:
    axes.spines[["top", "right"]].set_visible(False)
    axes.grid(axis="y", color="#eeeeee")
    axes.set_axisbelow(True)
