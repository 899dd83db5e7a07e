"""What is usual for this person: level and range by dimension, and how much that rests on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from flows.detection.completed_check_in import CompletedCheckIn, since_last_reset
from flows.detection.model import SHIPPED, Model
from flows.detection.model.grid import Array
from flows.detection.model.judge import OutcomeForecast, forecast
from flows.detection.model.pattern import Pattern, pattern_reader
from flows.detection.model.prior import ORDER
from flows.detection.model.tables import tables
from flows.instruments.model import Dimension, Instrument
from flows.scoring import rated

_OUTSIDE = 0.1


@dataclass(frozen=True, slots=True)
class ExpectedLevel:
    """The score to be expected at an ordinary check-in, and the range that holds at least eight in ten of them; on the
    instrument's own scale.
    """

    level: float
    low: float
    high: float

    def range(self) -> list[float]:
        """Low and high, rounded for keeping."""
        return [round(self.low, 2), round(self.high, 2)]


@dataclass(frozen=True, slots=True)
class Baseline:
    """What to expect at a person's next check-in, from ``check_ins`` earlier ones; ``early``: from none."""

    levels: Mapping[Dimension, ExpectedLevel]
    check_ins: int

    @property
    def early(self) -> bool:
        """Too early to speak of anything usual: nothing has been answered before."""
        return self.check_ins == 0


def estimate_baseline(
    rounds: Sequence[CompletedCheckIn], instrument: Instrument | None = None, model: Model | None = None
) -> Baseline:
    """What these rounds (oldest first) let expect of the next one, asked with ``instrument`` and judged by ``model``,
    or else as the last one was.

    Before any answer it is what the prior expects of anybody; without an instrument either, no levels.
    """
    known = since_last_reset(rounds)
    asked = instrument or (known[-1].instrument if known else None)
    if asked is None:
        return Baseline({}, 0)
    prior = (model or (known[-1].model if known else SHIPPED)).prior
    return Baseline(
        expected_levels(forecast(tables(prior), read_patterns(known), pattern_reader(asked).full()), asked),
        len(known),
    )


def read_patterns(rounds: Sequence[CompletedCheckIn]) -> list[Pattern]:
    """The rounds as the model reads them."""
    return [pattern_reader(each.instrument).read(each.answers) for each in rounds]


def expected_levels(expected: OutcomeForecast, instrument: Instrument) -> dict[Dimension, ExpectedLevel]:
    """The levels a forecast expects of an ordinary check-in, for the dimensions it speaks of."""
    items = rated(instrument)
    found = {}
    for axis, place in enumerate(expected.dimensions):
        scales = [[option.value for option in item.options] for item in items[ORDER[place]]]
        low, high = (float(np.mean([end(values) for values in scales])) for end in (min, max))
        found[ORDER[place]] = _level(expected.ordinary(axis), low, high)
    return found


def _level(chance: Array, low: float, high: float) -> ExpectedLevel:
    scale = np.linspace(low, high, len(chance))
    below = np.cumsum(chance)
    first = int(np.searchsorted(below, _OUTSIDE))
    last = int(np.searchsorted(below, 1 - _OUTSIDE))
    return ExpectedLevel(float(chance @ scale), float(scale[first]), float(scale[min(last, len(scale) - 1)]))
