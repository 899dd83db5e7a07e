"""The evaluation in plain text: tables for a terminal and for the docs."""

from collections.abc import Iterable, Iterator, Sequence
from statistics import mean, median

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
    yield "ordinary check-ins by number, and of likely ones; then the rule whose lead over this project is the largest"
    yield "of 64, in dips of 100, with its standard error."
    yield _cells("", [*_SHARE_NAMES, *NUMBERS, "likely"], "")
    shares = [[row.of_limit[key] for key in _SHARES] for row in evaluation.family]
    alarms = [[*row.alarms, row.likely] for row in evaluation.family]
    for row, found, raised in zip(evaluation.family, shares, alarms, strict=True):
        yield _cells(row.world.name, _figures(found, raised), _ahead(row))
    columns, raised_columns = list(zip(*shares, strict=True)), list(zip(*alarms, strict=True))
    yield _cells("worst", _figures(map(min, columns), map(max, raised_columns)), "")
    yield _cells("median", _figures(map(median, columns), map(median, raised_columns)), "")
    yield ""
    yield from _reachable(evaluation)
    yield ""
    yield "Below its share: under 80 % from the second, 86 % from the fifth check-in on. Out of reach where the"
    yield "detector of the second table is below it too."
    yield from _misses(evaluation)


def _reachable(evaluation: Evaluation) -> Iterator[str]:
    yield "The same shares of a detector that knows the world (levels, spreads, ways of answering, dips), which no"
    yield "practice can, and only has to learn the person; last, what is found here less than that, on average."
    yield _cells("", [*_SHARE_NAMES, "less"], "")
    rows = [[row.reachable[key] for key in _SHARES] for row in evaluation.family]
    for row, shares in zip(evaluation.family, rows, strict=True):
        less = mean(shares) - mean(row.of_limit[key] for key in _SHARES)
        yield _cells(row.world.name, [*_figures(shares, ()), f"{100 * less:.0f}"], "")
    columns = list(zip(*rows, strict=True))
    yield _cells("worst", _figures(map(min, columns), ()), "")
    yield _cells("median", _figures(map(median, columns), ()), "")


def _figures(found: Iterable[float], raised: Iterable[float]) -> list[str]:
    return [f"{100 * share:.0f}" for share in found] + [_percent(share) for share in raised]


def _ahead(row: FamilyRow) -> str:
    lead = row.ahead_of_us
    return f"  {lead.rule} {100 * lead.lead:+.1f} ± {100 * lead.error:.1f}" if lead else ""


def _misses(evaluation: Evaluation) -> Iterator[str]:
    for row in evaluation.family:
        short = [key for key in _SHARES if row.of_limit[key] < _MIN_OF_LIMIT[key[0]]]
        beyond = [key for key in short if row.reachable[key] < _MIN_OF_LIMIT[key[0]]]
        outside = [
            name
            for name, rate in zip(NUMBERS, row.alarms, strict=True)
            if not _MIN_EXPECTED_RATE <= round(rate, 3) <= _MAX_EXPECTED_RATE
        ]
        parts = [
            ("below its share and out of reach", [_share_name(key) for key in beyond]),
            ("below its share", [_share_name(key) for key in short if key not in beyond]),
            ("alarms outside 3 to 6", outside),
        ]
        said = "; ".join(f"{what}: {', '.join(names)}" for what, names in parts if names)
        if said:
            yield f"- {row.world.name}: {said}{f' ({row.world.note})' if row.world.note else ''}"


def _share_name(key: tuple[int, int]) -> str:
    return f"{CASE_NAMES[key[1]]} {key[0]}+"


_SHARES = [(start, case) for start in STARTS for case in CASES]
_SHARE_NAMES = [_share_name(key) for key in _SHARES]


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
