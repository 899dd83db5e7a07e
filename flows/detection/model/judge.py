"""How unusual a check-in is for a person, and which kind of dip it looks like."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from flows.detection.model.grid import DIP_LOSSES, LOSSES, NAMED_DIPS, PHASES, Array
from flows.detection.model.history import DIP_START, KIND_WEIGHTS, next_check_in_weights
from flows.detection.model.pattern import DimensionPattern, Pattern
from flows.detection.model.prior import DIMENSION_ORDER
from flows.detection.model.tables import Tables

# Weight of the odds after a low previous check-in in the score.
ODDS_WEIGHT = 0.5
_NEGLIGIBLE = 1e-4
_TOLERANCE = 1e-9
_TINY = 1e-30  # least probability of an outcome, so that ratios are finite


@dataclass(frozen=True, slots=True)
class OutcomeForecast:
    """Joint probabilities of every outcome of a check-in with the same answered items as ``newest``.

    ``chance`` has the axes kind (ordinary, goal, task, bond, all, mixed) and then the outcome of each answered
    dimension; its sum is 1. ``dimensions`` are the indices of the answered dimensions. ``kinds`` are the kinds of
    dip that are looked for: all but those of dimensions of which an item was skipped.
    """

    chance: Array
    dimensions: tuple[int, ...]
    kinds: tuple[int, ...]

    def place(self, newest: Pattern) -> tuple[int, ...]:
        """Return the index of those answers in ``chance[kind]``."""
        return tuple(part.outcome for part in newest if part is not None)

    def is_whole(self, dimension: int) -> bool:
        """Return whether every item of that dimension was answered, so that a dip of it is looked for."""
        return 1 + dimension in self.kinds

    def odds(self) -> float:
        """Return the prior odds of a dip relative to those after calm check-ins, mostly 1 or more."""
        return float(self.chance[1:].sum() / self.chance[0].sum()) * (1 - DIP_START) / DIP_START

    def ordinary(self, axis: int) -> Array:
        """Return the probability of each outcome of one dimension at an ordinary check-in; the sum is 1."""
        others = tuple(each for each in range(len(self.dimensions)) if each != axis)
        chance = self.chance[0].sum(axis=others)
        return np.asarray(chance / chance.sum())

    def tail_probability(self, outcome: tuple[int, ...]) -> float:
        """Return how often an ordinary check-in looks at least as much like a dip as that outcome."""
        ordinary = np.maximum(self.chance[0], _TINY)
        ratio = self.chance[list(self.kinds)].sum(axis=0) / ordinary
        return float(ordinary[ratio >= ratio[outcome] * (1 - _TOLERANCE)].sum() / ordinary.sum())


def forecast(
    tables: Tables,
    earlier: Sequence[Pattern],
    newest: Sequence[DimensionPattern | None],
    whole: Sequence[DimensionPattern | None] | None = None,
) -> OutcomeForecast:
    """Return the forecast of a check-in with the items answered in ``newest``, after the earlier ones.

    ``whole`` has the dimensions of ``newest`` of which no item was skipped, by default all. The others are
    evidence of a dip that takes them along, and never of one of their own.
    """
    weights, levels = next_check_in_weights(tables, earlier)
    phase = min(len(earlier), PHASES - 1)
    moments = _moments(weights, tables.swing[phase][:, levels])
    total = moments.sum(axis=0)
    keep = np.flatnonzero(total > _NEGLIGIBLE * total.max())
    dimensions = tuple(index for index, each in enumerate(newest) if each is not None)
    answers = [
        tables.outcomes(index, each.options).reshape(len(LOSSES), -1, len(total)).take(keep, axis=2)
        for index, each in enumerate(newest)
        if each is not None
    ]
    chance = [
        _joint(
            moments[kind, keep],
            [table[DIP_LOSSES[kind, index]] for index, table in zip(dimensions, answers, strict=True)],
        )
        for kind in range(len(DIP_LOSSES))
    ]
    partial = [1 + index for index, each in enumerate(newest if whole is None else whole) if each is None]
    kinds = tuple(kind for kind in range(1, len(DIP_LOSSES)) if kind not in partial)
    return OutcomeForecast(np.stack(chance), dimensions, kinds)


def _moments(weights: Array, swing: Array) -> Array:
    """Return (kind, moment) weights of sessions from weights (kind, f, v, c) of persons."""
    kinds, styles, profiles, levels = weights.shape
    by_style = weights.transpose(1, 0, 2, 3).reshape(styles, kinds * profiles, levels)
    return np.ascontiguousarray(
        (by_style @ swing).reshape(styles, kinds, profiles, -1).transpose(1, 0, 2, 3)
    ).reshape(kinds, -1)


def _joint(weights: Array, tables: Sequence[Array]) -> Array:
    """Return the joint probability of the outcomes, which are independent given the moment, over weighted moments."""
    *first, last = tables
    grown = weights[None]
    for table in first:
        grown = (grown[:, None] * table).reshape(-1, len(weights))
    return np.asarray((grown @ last.T).reshape([len(table) for table in tables]))


@dataclass(frozen=True, slots=True)
class DipVerdict:
    """The model's verdict on a check-in.

    ``tail_probability``: how often an ordinary check-in of this person looks at least as much like a dip. ``odds``:
    see `OutcomeForecast.odds`. ``score`` is compared with the thresholds. ``shares``: which kind of dip the
    answers look like (goal, task, bond, all; their sum is 1).
    """

    tail_probability: float
    odds: float
    score: float
    shares: tuple[float, ...]


def judge(outcome_forecast: OutcomeForecast, newest: Pattern) -> DipVerdict:
    """Return the verdict on these answers, given the forecast after at least one check-in."""
    outcome = outcome_forecast.place(newest)
    tail_probability = outcome_forecast.tail_probability(outcome)
    odds = outcome_forecast.odds()
    dip_chances = (
        np.array([dip[outcome] for dip in outcome_forecast.chance[1 : NAMED_DIPS + 1]])
        / KIND_WEIGHTS[:NAMED_DIPS]
    )
    return DipVerdict(
        tail_probability,
        odds,
        score(tail_probability, odds),
        tuple(float(share) for share in dip_chances / dip_chances.sum()),
    )


def judge_check_in(
    tables: Tables, earlier: Sequence[Pattern], newest: Pattern, whole: Pattern
) -> tuple[OutcomeForecast, DipVerdict]:
    """Return the verdict on a check-in after at least one other, and the forecast that it rests on.

    ``whole`` is ``newest`` without the dimensions of which an item was skipped. Those count beside the others, but
    are left out where the answers look like a dip of one of them rather than anything else: a partial score raises
    nothing.
    """
    outcome_forecast = forecast(tables, earlier, newest, whole)
    verdict = judge(outcome_forecast, newest)
    if whole == newest or not _looks_like_partial_dip(verdict, whole):
        return outcome_forecast, verdict
    outcome_forecast = forecast(tables, earlier, whole)
    return outcome_forecast, judge(outcome_forecast, whole)


def _looks_like_partial_dip(verdict: DipVerdict, whole: Pattern) -> bool:
    """Return whether the likeliest dip is one of a dimension not answered whole, more likely than all others."""
    return any(
        part is None and share > 0.5
        for part, share in zip(whole, verdict.shares[: len(DIMENSION_ORDER)], strict=True)
    )


def score(tail_probability: float, odds: float) -> float:
    """Return the surprise in powers of ten, plus the weighted log odds after a low previous check-in."""
    return float(-np.log10(max(tail_probability, 1e-12)) + ODDS_WEIGHT * np.log10(odds))
