"""The evaluation in plain text: tables for a terminal and for the docs."""

from collections.abc import Iterable, Iterator, Sequence
from statistics import median

from flows.detection_research.benchmark.evaluation import (
    CASE_NAMES,
    FALSE_ALARM_RATE,
    FIRST_CHECK_INS,
    Evaluation,
    WorldRow,
)
from flows.detection_research.benchmark.experiment import LIMIT, OURS
from flows.detection_research.benchmark.family import CASES, NUMBERS, STARTS, FamilyRow
from flows.detection_research.benchmark.published_figures import PUBLISHED

_MIN_EXPECTED_RATE, _MAX_EXPECTED_RATE = 0.03, 0.06
_MIN_OF_LIMIT = {2: 0.80, 5: 0.86}  # what this project asks of itself in every world of the family


def render_evaluation(evaluation: Evaluation) -> str:
    """Return all tables of an evaluation."""
    parts = [_head, _family, _found, _delays, _worlds, _named, _published]
    return "\n\n".join("\n".join(part(evaluation)) for part in parts) + "\n"


def _head(evaluation: Evaluation) -> Iterator[str]:
    thresholds, size = evaluation.model.thresholds, evaluation.size
    yield f"Model {evaluation.model.version}; watch above {thresholds.watch}, likely above {thresholds.likely};"
    early = ", ".join(f"{watch} and {likely}" for watch, likely in thresholds.early)
    yield f"at the second, third, fourth check-in {early}"
    yield (
        f"(budget {_percent(thresholds.budget)} false alarms in 100 ordinary check-ins, aim {_percent(thresholds.aim)},"
        f" likely {_percent(thresholds.aim_likely)})."
    )
    yield (
        f"Seed {evaluation.seed}; dyads of 12 check-ins: {size.reference} (reference world), {size.lasting} (delay), "
        f"{size.family} in each world of the family, {size.world} in each other world."
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
    yield f"(2+, 5+: from the second, fifth check-in on. {LIMIT.capitalize()} knows of all four, equally likely.)"


def _family(evaluation: Evaluation) -> Iterator[str]:
    yield "The family of plausible worlds. Left: of the dips that each world's limit finds at 4 false alarms in 100,"
    yield "% found here, from the second (2+) and fifth (5+) check-in on. Right: false alarms of the thresholds in 100"
    yield "ordinary check-ins by number, and of likely ones; then a rule that finds more"
    yield "somewhere, and by how many in 100."
    names = [CASE_NAMES[case] for case in CASES]
    yield _cells("", [f"{name} {start}+" for start in STARTS for name in names] + [*NUMBERS, "likely"], "")
    shares = [[row.of_limit[start, case] for start in STARTS for case in CASES] for row in evaluation.family]
    alarms = [[*row.alarms, row.likely] for row in evaluation.family]
    for row, found, raised in zip(evaluation.family, shares, alarms, strict=True):
        yield _cells(row.world.name, _figures(found, raised), _ahead(row))
    columns, raised_columns = list(zip(*shares, strict=True)), list(zip(*alarms, strict=True))
    yield _cells("worst", _figures(map(min, columns), map(max, raised_columns)), "")
    yield _cells("median", _figures(map(median, columns), map(median, raised_columns)), "")
    yield from _misses(evaluation)


def _figures(found: Iterable[float], raised: Iterable[float]) -> list[str]:
    return [f"{100 * share:.0f}" for share in found] + [_percent(share) for share in raised]


def _ahead(row: FamilyRow) -> str:
    return f"  {row.ahead_of_us[0]} {100 * row.ahead_of_us[1]:+.1f}" if row.ahead_of_us else ""


def _misses(evaluation: Evaluation) -> Iterator[str]:
    for row in evaluation.family:
        short = [
            f"{CASE_NAMES[case]} {start}+"
            for (start, case), share in row.of_limit.items()
            if share < _MIN_OF_LIMIT[start]
        ]
        outside = [
            name
            for name, rate in zip(NUMBERS, row.alarms, strict=True)
            if not _MIN_EXPECTED_RATE <= round(rate, 3) <= _MAX_EXPECTED_RATE
        ]
        if short or outside:
            parts = [f"below its share: {', '.join(short)}"] if short else []
            parts += [f"alarms outside 3 to 6: {', '.join(outside)}"] if outside else []
            yield f"- {row.world.name}: {'; '.join(parts)}{f' ({row.world.note})' if row.world.note else ''}"


def _cells(name: str, cells: Sequence[str], note: str) -> str:
    return f"{name:30}" + "".join(f"{cell:>8}" for cell in cells) + note


def _delays(evaluation: Evaluation) -> Iterator[str]:
    yield "Of 100 dips of three check-ins, found by the first, second, third of them, at the same false alarms:"
    yield _row("", ["1st", "2nd", "3rd"])
    for rule, shares in evaluation.delays.items():
        yield _row(rule, [_percent(float(share)) for share in shares])


def _worlds(evaluation: Evaluation) -> Iterator[str]:
    yield "The shipped thresholds in worlds outside the family: false alarms in 100 ordinary check-ins,"
    yield "and of 100 dips of one point (goal, bond, all, task), found at their first check-in:"
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
