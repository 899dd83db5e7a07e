"""The evaluation in plain text: tables for a terminal and for the docs."""

from collections.abc import Iterator, Sequence

from flows.detection_research.benchmark.evaluation import (
    CASE_NAMES,
    FALSE_ALARM_RATE,
    FIRST_CHECK_INS,
    Evaluation,
    WorldRow,
)
from flows.detection_research.benchmark.experiment import LIMIT, OURS
from flows.detection_research.benchmark.published_figures import PUBLISHED

_MIN_EXPECTED_RATE, _MAX_EXPECTED_RATE = 0.03, 0.06


def render_evaluation(evaluation: Evaluation) -> str:
    """Return all tables of an evaluation."""
    parts = [_head, _found, _delays, _worlds, _named, _published]
    return "\n\n".join("\n".join(part(evaluation)) for part in parts) + "\n"


def _head(evaluation: Evaluation) -> Iterator[str]:
    thresholds, size = evaluation.model.thresholds, evaluation.size
    yield f"Model {evaluation.model.version}; watch above {thresholds.watch}, likely above {thresholds.likely}"
    yield (
        f"(budget {_percent(thresholds.budget)} false alarms in 100 ordinary check-ins, aim {_percent(thresholds.aim)},"
        f" likely {_percent(thresholds.aim_likely)})."
    )
    yield (
        f"Seed {evaluation.seed}; dyads of 12 check-ins: {size.reference} (sensitivity), {size.lasting} (delay), "
        f"{size.world} in each world."
    )


def _found(evaluation: Evaluation) -> Iterator[str]:
    rate = _percent(FALSE_ALARM_RATE)
    yield f"Of 100 dips of one point, found at their first check-in, at {rate} false alarms in 100:"
    heads = [f"{name} {start}+" for start in FIRST_CHECK_INS for name in CASE_NAMES.values()]
    yield _row("", heads)
    cases = [(start, case) for start in FIRST_CHECK_INS for case in CASE_NAMES]
    for rule, shares in evaluation.found.items():
        yield _row(rule, [_percent(shares[case]) for case in cases])
    yield _row("ours, % of the limit", [_percent(evaluation.of_limit(OURS, *case)) for case in cases])
    yield f"(2+, 5+: from the second, fifth check-in on. {LIMIT.capitalize()} knows of goal, bond, all; not of task.)"


def _delays(evaluation: Evaluation) -> Iterator[str]:
    yield "Of 100 dips of three check-ins, found by the first, second, third of them, at the same false alarms:"
    yield _row("", ["1st", "2nd", "3rd"])
    for rule, shares in evaluation.delays.items():
        yield _row(rule, [_percent(float(share)) for share in shares])


def _worlds(evaluation: Evaluation) -> Iterator[str]:
    yield "The shipped thresholds in worlds that break the model: false alarms in 100 ordinary check-ins,"
    yield "and of 100 dips of one point (goal, bond, all), found at their first check-in:"
    yield _row("", ["watch", "likely", "at 2-4", "from 5", "found"])
    for row in evaluation.worlds:
        figures = [row.watch, row.likely, row.early, row.later, row.found]
        yield _row(row.world.name, [_percent(figure) for figure in figures]) + _note(row)


def _note(row: WorldRow) -> str:
    is_outside = not _MIN_EXPECTED_RATE <= round(row.watch, 3) <= _MAX_EXPECTED_RATE
    return f"  {row.world.note or 'outside 3 to 6'}" if is_outside else ""


def _named(evaluation: Evaluation) -> Iterator[str]:
    yield "What a flagged dip is called, of 100:"
    yield _row("it was", ["goal", "task", "bond", "all"])
    for case, shares in evaluation.named.items():
        yield _row(CASE_NAMES[case], [_percent(float(share)) for share in shares])
    yield ""
    yield f"Ordinary check-ins with an explicit 1 or 2 on goals or bond, of 100: {_percent(evaluation.low_answers)}"


def _published(evaluation: Evaluation) -> Iterator[str]:
    yield "The reference world beside the figures it was fitted to (1-5):"
    yield _row("", ["published", "world"])
    for name, figure in PUBLISHED.items():
        yield _row(name, [f"{figure:.2f}", f"{evaluation.published[name]:.2f}"])


def _row(name: str, cells: Sequence[str]) -> str:
    return f"{name:42}" + "".join(f"{cell:>10}" for cell in cells)


def _percent(share: float) -> str:
    return f"{100 * share:.1f}"
