"""Figures from a detector's numbers: sensitivity at equal false alarms, and delay."""

import numpy as np

from flows.detection.model.model import Model
from flows.detection_research.benchmark.worlds import Array, Whole


def thresholds_by_check_in(model: Model, check_ins: int) -> tuple[Array, Array]:
    """Return the thresholds of ``watch`` and ``likely`` of each check-in from the second on."""
    watch, likely = zip(*(model.thresholds.after(before) for before in range(1, check_ins)), strict=True)
    return np.array(watch), np.array(likely)


def threshold(ordinary: Array, rate: float) -> float:
    """Return the smallest number that at most that share of ordinary check-ins exceeds."""
    ordered = np.sort(ordinary.ravel())
    return float(ordered[min(len(ordered) - 1, int(np.ceil((1 - rate) * len(ordered))) - 1)])


def sensitivity(ordinary: Array, dips: Array, rate: float) -> float:
    """Return the share of dips found at exactly that rate of false alarms; a fair coin decides ties."""
    cut = threshold(ordinary, rate)
    above, tied = float((ordinary > cut).mean()), float((ordinary == cut).mean())
    share = min(1.0, (rate - above) / tied) if tied else 0.0
    return float((dips > cut).mean() + share * (dips == cut).mean())


def sensitivity_curve(ordinary: Array, dips: Array, rates: Array) -> Array:
    """Return the sensitivity at each of those rates of false alarms."""
    return np.array([sensitivity(ordinary, dips, float(rate)) for rate in rates])


def break_ties(numbers: Array, generator: np.random.Generator) -> Array:
    """Return the numbers with ties broken at random.

    Rules on few discrete scores would otherwise miss the rate they are tuned to by far.
    """
    return np.asarray(np.round(numbers, 6) + 1e-7 * generator.random(numbers.shape))


def found_by_check_in(numbers: Array, nth: Whole, cut: float) -> Array:
    """Return the share of dips found by their first, second, third check-in, flagging above ``cut``."""
    length = int(nth.max())
    alarms = [((numbers > cut) & (nth == index)).any(axis=1) for index in range(1, length + 1)]
    return np.asarray(np.logical_or.accumulate(alarms).mean(axis=1))
