"""A person's baseline: the expected level and range by dimension, and the number of check-ins it rests on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from flows.detection.completed_check_in import CompletedCheckIn, since_last_reset
from flows.detection.model import SHIPPED, Model
from flows.detection.model.grid import Array
from flows.detection.model.judge import OutcomeForecast, forecast
from flows.detection.model.pattern import Pattern, pattern_reader
from flows.detection.model.prior import DIMENSION_ORDER
from flows.detection.model.tables import tables
from flows.detection.unclear import has_reversed_items, slips
from flows.instruments.model import Dimension, Instrument
from flows.scoring import rating_items

_TAIL = 0.1  # probability outside the range at each end


@dataclass(frozen=True, slots=True)
class ExpectedLevel:
    """The expected score of an ordinary check-in and its 80 % range, on the instrument's scale."""

    level: float
    low: float
    high: float

    def range(self) -> list[float]:
        """Return low and high, rounded for storage."""
        return [round(self.low, 2), round(self.high, 2)]


@dataclass(frozen=True, slots=True)
class Baseline:
    """The expected levels of a person's next check-in, from ``check_ins`` earlier ones."""

    levels: Mapping[Dimension, ExpectedLevel]
    check_ins: int

    @property
    def early(self) -> bool:
        """Return whether there is no earlier check-in, so that nothing is usual yet."""
        return self.check_ins == 0


def estimate_baseline(
    check_ins: Sequence[CompletedCheckIn], instrument: Instrument | None = None, model: Model | None = None
) -> Baseline:
    """Return the baseline after these check-ins, oldest first.

    ``instrument`` and ``model`` default to those of the last one. Before any check-in it is the prior's;
    without an instrument either, it has no levels.
    """
    recent = since_last_reset(check_ins)
    used_instrument = instrument or (recent[-1].instrument if recent else None)
    if used_instrument is None:
        return Baseline({}, 0)
    prior = (model or (recent[-1].model if recent else SHIPPED)).prior
    return Baseline(
        expected_levels(
            forecast(tables(prior), read_patterns(recent), pattern_reader(used_instrument).full()),
            used_instrument,
        ),
        len(recent),
    )


def read_patterns(check_ins: Sequence[CompletedCheckIn]) -> list[Pattern]:
    """Return the check-ins as the model's patterns, without answers that look like slips."""
    return [pattern_reader(each.instrument).read(without_slips(each)) for each in check_ins]


def without_slips(check_in: CompletedCheckIn) -> Mapping[str, int | None]:
    """Return the answers of a check-in without those that look like slips."""
    if not has_reversed_items(check_in.instrument):
        return check_in.answers
    slipped = {item.id for item in slips(check_in)}
    return {**check_in.answers, **dict.fromkeys(slipped)} if slipped else check_in.answers


def expected_levels(
    outcome_forecast: OutcomeForecast, instrument: Instrument
) -> dict[Dimension, ExpectedLevel]:
    """Return the levels that a forecast expects of an ordinary check-in, for dimensions answered whole."""
    items = rating_items(instrument)
    levels = {}
    for axis, index in enumerate(outcome_forecast.dimensions):
        if not outcome_forecast.is_whole(index):
            continue
        scales = [[option.value for option in item.options] for item in items[DIMENSION_ORDER[index]]]
        low, high = (float(np.mean([end(values) for values in scales])) for end in (min, max))
        levels[DIMENSION_ORDER[index]] = _level(outcome_forecast.ordinary(axis), low, high)
    return levels


def _level(chance: Array, low: float, high: float) -> ExpectedLevel:
    scale = np.linspace(low, high, len(chance))
    below = np.cumsum(chance)
    first = int(np.searchsorted(below, _TAIL))
    last = int(np.searchsorted(below, 1 - _TAIL))
    return ExpectedLevel(float(chance @ scale), float(scale[first]), float(scale[min(last, len(scale) - 1)]))
