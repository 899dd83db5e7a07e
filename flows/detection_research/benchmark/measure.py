"""From numbers to figures: sensitivity at the same false alarms, and how long a dip goes unseen."""

import numpy as np

from flows.detection_research.benchmark.worlds import Array, Whole


def threshold(ordinary: Array, rate: float) -> float:
    """The smallest number above which at most that share of ordinary check-ins lie."""
    ordered = np.sort(ordinary.ravel())
    return float(ordered[min(len(ordered) - 1, int(np.ceil((1 - rate) * len(ordered))) - 1)])


def sensitivity(ordinary: Array, dips: Array, rate: float) -> float:
    """Share of the dips found at exactly that rate of false alarms; where many numbers tie, a fair coin decides."""
    cut = threshold(ordinary, rate)
    above, at = float((ordinary > cut).mean()), float((ordinary == cut).mean())
    share = min(1.0, (rate - above) / at) if at else 0.0
    return float((dips > cut).mean() + share * (dips == cut).mean())


def sensitivity_curve(ordinary: Array, dips: Array, rates: Array) -> Array:
    """Sensitivity at each of those rates of false alarms."""
    return np.array([sensitivity(ordinary, dips, float(rate)) for rate in rates])


def break_ties(numbers: Array, generator: np.random.Generator) -> Array:
    """The same numbers, with ties decided by a fair coin: rules on few discrete scores would otherwise stand far off
    the rate they are tuned to.
    """
    return np.asarray(np.round(numbers, 6) + 1e-7 * generator.random(numbers.shape))


def found_by_check_in(numbers: Array, nth: Whole, cut: float) -> Array:
    """Share of dips found by their first, second, third check-in, flagging above ``cut``."""
    length = int(nth.max())
    alarms = [((numbers > cut) & (nth == index)).any(axis=1) for index in range(1, length + 1)]
    return np.asarray(np.logical_or.accumulate(alarms).mean(axis=1))
