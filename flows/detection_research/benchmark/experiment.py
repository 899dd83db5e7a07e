"""One experiment: every detector's number for every check-in of a world, ordinary and with each kind of dip."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from flows.detection.model.judge import DipVerdict, forecast, judge, judge_check_in
from flows.detection.model.pattern import DimensionPattern, Pattern
from flows.detection.model.tables import Tables
from flows.detection_research.benchmark import limit, rules
from flows.detection_research.benchmark.worlds import Array, Sample, Whole

OURS, LIMIT = "this project", "the limit"
# The cases of a check-in: without a dip, or with one of goal, task, bond, all.
ORDINARY, GOAL, TASK, BOND, ALL = range(5)
NEVER = -np.inf


@dataclass(frozen=True, eq=False)
class Onsets:
    """Every check-in as ordinary and as the first of a dip.

    ``numbers``: by detector, (dyad, check-in from the second, case), all earlier check-ins ordinary. ``looks``:
    the case that this project's detector would name, of the same shape.
    """

    numbers: dict[str, Array]
    looks: Whole


@dataclass(frozen=True, eq=False)
class LastingDips:
    """Dips over several check-ins.

    ``numbers``: by detector, (dyad, check-in); ``nth`` of that shape: 0 before the dip, 1, 2, 3 within it, -1
    after it.
    """

    numbers: dict[str, Array]
    nth: Whole


def read_patterns(answers: Array) -> list[list[Pattern]]:
    """Return answers (dyad, check-in, dimension, item) of 1-5, NaN where skipped, as the model's patterns."""
    return [[_pattern(check_in) for check_in in dyad] for dyad in answers]


def _pattern(answers: Array) -> Pattern:
    dimensions = []
    for row in answers:
        ranks = [int(answer) - 1 for answer in row if not np.isnan(answer)]
        dimensions.append(DimensionPattern((5,) * len(ranks), sum(ranks)) if ranks else None)
    goal, task, bond = dimensions
    return goal, task, bond


def judge_cases(
    tables: Tables, earlier: Sequence[Pattern], newest: Sequence[Pattern]
) -> list[DipVerdict | None]:
    """Return the verdicts on several variants of the newest check-in, with the same items answered.

    None where no dimension was answered completely.
    """
    whole = _whole(newest[0])
    if not any(whole):
        return [None] * len(newest)
    if whole != newest[0]:
        return [judge_check_in(tables, earlier, each, _whole(each))[1] for each in newest]
    expected = forecast(tables, earlier, whole)
    return [judge(expected, each) for each in newest]


def _whole(pattern: Pattern) -> Pattern:
    goal, task, bond = (part if part is not None and len(part.options) == 2 else None for part in pattern)
    return goal, task, bond


def score_onsets(
    sample: Sample, tables: Tables, cases: Sequence[int] = range(5), compare: bool = True
) -> Onsets:
    """Return the numbers of every check-in from the second in each case, on the same noise.

    Without ``compare``, only this project's detector runs.
    """
    case_answers = [
        sample.answers() if case == ORDINARY else sample.answers(sample.dips[case - 1]) for case in cases
    ]
    numbers, looks = _ours(case_answers, tables)
    others = {**_rules(case_answers), LIMIT: _limit(sample, case_answers)} if compare else {}
    return Onsets({OURS: numbers, **others}, looks)


def _ours(cases: Sequence[Array], tables: Tables) -> tuple[Array, Whole]:
    case_patterns = [read_patterns(case) for case in cases]
    dyads, check_ins = cases[0].shape[:2]
    numbers = np.full((dyads, check_ins - 1, len(cases)), NEVER)
    looks = np.zeros(numbers.shape, dtype=np.int64)
    for dyad in range(dyads):
        for index in range(1, check_ins):
            case_verdicts = judge_cases(
                tables, case_patterns[0][dyad][:index], [case[dyad][index] for case in case_patterns]
            )
            numbers[dyad, index - 1] = [verdict.score if verdict else NEVER for verdict in case_verdicts]
            looks[dyad, index - 1] = [
                1 + int(np.argmax(verdict.shares)) if verdict else 0 for verdict in case_verdicts
            ]
    return numbers, looks


def _limit(sample: Sample, cases: Sequence[Array]) -> Array:
    return np.stack([limit.likelihood_ratio(sample, case, first=1) for case in cases], axis=-1)


def _rules(cases: Sequence[Array]) -> dict[str, Array]:
    scored = np.stack([rules.series_scores(case) for case in cases], axis=2)  # dyad, check-in, case, series
    known, ordinary = rules.population_figures(scored[:, :, ORDINARY]), scored[:, :, ORDINARY]
    indices = range(1, scored.shape[1])
    return {
        name: np.stack([rule(known, ordinary[:, :index], scored[:, index]) for index in indices], axis=1)
        for name, rule in rules.RULES.items()
    }


def score_lasting_dips(
    sample: Sample,
    tables: Tables,
    known: rules.PublishedFigures,
    generator: np.random.Generator,
    length: int = 3,
) -> LastingDips:
    """Return the numbers where each dyad has one dip of goal, task, bond or all, ``length`` check-ins long.

    It begins at the second check-in or later.
    """
    dyads, check_ins = sample.level.shape[:2]
    start = generator.integers(1, check_ins - length + 1, dyads)
    kind = generator.integers(0, 4, dyads)
    nth = np.arange(check_ins) - start[:, None] + 1
    nth = np.where(nth > length, -1, np.maximum(nth, 0))
    answers = sample.answers((nth > 0)[..., None] * sample.dips[kind][:, None])
    numbers = {
        OURS: detector_scores(answers, tables),
        LIMIT: limit.likelihood_ratio(sample, answers),
    }
    return LastingDips({**numbers, **rule_scores(answers, known)}, nth)


def detector_scores(answers: Array, tables: Tables) -> Array:
    """Return this project's number for every check-in (dyad, check-in); the first is minus infinity."""
    numbers = np.full(answers.shape[:2], NEVER)
    for dyad, line in enumerate(read_patterns(answers)):
        for index in range(1, len(line)):
            verdict = judge_cases(tables, line[:index], [line[index]])[0]
            numbers[dyad, index] = verdict.score if verdict else NEVER
    return numbers


def rule_scores(answers: Array, known: rules.PublishedFigures) -> dict[str, Array]:
    """Return the other rules' numbers for every check-in (dyad, check-in) of these answers."""
    scored = rules.series_scores(answers)
    first = np.full((len(answers), 1), NEVER)
    indices = range(1, scored.shape[1])
    return {
        name: np.concatenate(
            [first, *(rule(known, scored[:, :index], scored[:, index : index + 1]) for index in indices)],
            axis=1,
        )
        for name, rule in rules.RULES.items()
    }
