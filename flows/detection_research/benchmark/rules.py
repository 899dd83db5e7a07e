"""The other rules, as a practice would use them, each as one number per check-in: higher is more alarming.

A rule gets the scores of the earlier check-ins ``before`` (dyad, check-in, series) and of the current one
``now`` (dyad, case, series), the series being goal, task, bond and total, and returns (dyad, case): the most
alarming of the four series. With too few check-ins it returns minus infinity. Spreads come from the reference
world's own scores.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from flows.detection_research.benchmark.worlds import Array


@dataclass(frozen=True, eq=False)
class PublishedFigures:
    """Figures that a rule may take from the literature, by series: mean from the fourth check-in on, and SDs."""

    mean: Array
    between: Array
    within: Array


DetectionRule = Callable[[PublishedFigures, Array, Array], Array]
_NEVER = -np.inf
_TINY = 1e-9


def series_scores(answers: Array) -> Array:
    """Return (..., series): goal, task, bond and total of answers (..., dimension, item).

    A dimension whose items were all skipped (nan) has no score, nor has the total.
    """
    counts = (~np.isnan(answers)).sum(axis=-1)
    sums = np.nansum(answers, axis=-1)
    dimensions = np.divide(sums, counts, out=np.full(sums.shape, np.nan), where=counts > 0)
    return np.concatenate([dimensions, dimensions.mean(axis=-1, keepdims=True)], axis=-1)


def population_figures(reference: Array) -> PublishedFigures:
    """Return the population's figures from the scores (dyad, check-in, series) of many dyads."""
    steady = reference[:, 3:]
    within = steady.var(axis=1, ddof=1).mean(axis=0)
    between = steady.mean(axis=1).var(axis=0) - within / steady.shape[1]
    return PublishedFigures(steady.mean(axis=(0, 1)), np.sqrt(np.maximum(between, 0.0)), np.sqrt(within))


def drop_from_last(_: PublishedFigures, before: Array, now: Array) -> Array:
    """Return the drop since the previous check-in."""
    return _most_alarming(before[:, -1:] - now)


def own_mean_and_sd(_: PublishedFigures, before: Array, now: Array) -> Array:
    """Return the distance below the person's own mean, in the person's own standard deviations."""
    if before.shape[1] < 2:
        return np.full(now.shape[:2], _NEVER)
    return _most_alarming(
        (before.mean(axis=1, keepdims=True) - now) / (before.std(axis=1, ddof=1)[:, None] + _TINY)
    )


def individuals_chart(_: PublishedFigures, before: Array, now: Array) -> Array:
    """Return the distance below the person's own mean, in sigmas from the mean moving range (/ 1.128)."""
    if before.shape[1] < 2:
        return np.full(now.shape[:2], _NEVER)
    sigma = np.abs(np.diff(before, axis=1)).mean(axis=1)[:, None] / 1.128
    return _most_alarming((before.mean(axis=1, keepdims=True) - now) / (sigma + _TINY))


def ewma(known: PublishedFigures, before: Array, now: Array, weight: float = 0.6) -> Array:
    """Return the exponentially weighted mean of the deviations from the person's earlier mean, in pooled SDs."""
    running = np.zeros((len(before), 1, before.shape[2]))
    for index in range(1, before.shape[1]):
        centre = before[:, :index].mean(axis=1)
        running = (1 - weight) * running + weight * (centre - before[:, index])[:, None]
    centre = before.mean(axis=1, keepdims=True)
    return _most_alarming(((1 - weight) * running + weight * (centre - now)) / known.within)


def cusum(known: PublishedFigures, before: Array, now: Array, slack: float = 1.0) -> Array:
    """Return the one-sided cumulative sum of deviations from the person's earlier mean, less ``slack`` each time."""
    running = np.zeros((len(before), 1, before.shape[2]))
    for index in range(1, before.shape[1]):
        centre = before[:, :index].mean(axis=1)
        running = np.maximum(running + (centre - before[:, index])[:, None] / known.within - slack, 0)
    centre = before.mean(axis=1, keepdims=True)
    return _most_alarming(running + (centre - now) / known.within - slack)


def reliable_change(known: PublishedFigures, before: Array, now: Array) -> Array:
    """Return the drop since the first check-in relative to the error of a difference (Jacobson and Truax)."""
    return _most_alarming((before[:, :1] - now) / (np.sqrt(2) * known.within))


def fixed_line(_: PublishedFigures, before: Array, now: Array) -> Array:
    """Return the negative total: one threshold for every person, like the SRS's."""
    return np.asarray(-now[..., 3])


def shrunken_baseline(known: PublishedFigures, before: Array, now: Array) -> Array:
    """Return the distance below the person's own mean shrunken to the population's: this project's first version.

    In units of the pooled SD and the uncertainty of the mean.
    """
    trust = known.between**2 / (known.between**2 + known.within**2 / before.shape[1])
    level = trust * before.mean(axis=1) + (1 - trust) * known.mean
    spread = np.sqrt(known.within**2 + (1 - trust) * known.between**2)
    return _most_alarming((level[:, None] - now) / spread)


def _most_alarming(alarms: Array) -> Array:
    return np.asarray(alarms.max(axis=-1))


RULES: dict[str, DetectionRule] = {
    "drop from the last": drop_from_last,
    "own mean and own SD": own_mean_and_sd,
    "individuals chart": individuals_chart,
    "EWMA": ewma,
    "CUSUM": cusum,
    "reliable change": reliable_change,
    "SRS-like line": fixed_line,
    "shrunken baseline": shrunken_baseline,
}
