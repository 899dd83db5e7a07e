"""Estimating a programme's own prior from its check-ins by closed moments, shrunken towards the clinic's.

Answers are treated as normal variables cut at thresholds (Olsson 1979). The share of each answer gives means,
the total spread and the top cut; the agreement of two answers gives the correlation behind them, for four sorts
of pairs: of the same session or of two, of the same dimension or of two. Their differences are the variances of
the prior. Check-ins from the fourth on are used, and the first for the rise. Each dyad counts the same.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.polynomial.hermite_e import hermegauss
from numpy.typing import NDArray
from scipy.optimize import brentq, minimize
from scipy.special import ndtr

from flows.detection.model.grid import Cuts
from flows.detection.model.model import check_prior
from flows.detection.model.prior import CLINIC, Prior, Triple
from flows.detection_research.benchmark.worlds import Array
from flows.errors import BadInput

FIRST_STEADY_CHECK_IN = 3  # index of the first check-in after the rise
MIN_DYADS, CLINIC_WEIGHT_IN_DYADS = 20, 50
_NODES, _WEIGHTS = hermegauss(41)
_MIN_VARIANCE = 0.05**2


def estimate_prior(answers: Array, version: str, fewest: int = MIN_DYADS) -> Prior:
    """Return the prior of dyads (dyad, check-in, dimension, item), with NaN for skipped items and missing check-ins.

    The estimates weigh n / (n + 50) for n dyads of five check-ins or more, the clinic's the rest. Raises
    BadInput with fewer than ``fewest`` such dyads, or if all answers are the same.
    """
    usable, steady = _usable(answers), answers[:, FIRST_STEADY_CHECK_IN:]
    if usable.sum() < fewest:
        raise BadInput(
            f"{usable.sum()} dyads have five check-ins; a prior of one's own needs {fewest}. With fewer, chance moves"
            " the estimate further than the clinic's figures are off. Until then those are used."
        )
    margins = _margins(_shares(steady[usable]))
    level, profile, session, own, item = _variances(steady[usable], margins)
    rise = max(0.0, float(np.mean(margins.means - _means(_shares(answers[usable, :1]), margins))))
    own_prior = Prior(
        version=version,
        levels=_triple(margins.means - rise),
        level_sd=_before_rise(level),
        profile_sd=profile**0.5,
        rise=rise,
        rise_sd=CLINIC.rise_sd,
        rise_level=CLINIC.rise_level,
        session_sd=session**0.5,
        dimension_sd=_triple(np.sqrt(own)),
        item_sd=item**0.5,
        cuts=margins.cuts,
    )
    shrunken = _shrunken(own_prior, own_data_weight(answers))
    check_prior(shrunken)
    return shrunken


def own_data_weight(answers: Array) -> float:
    """Return the weight of these dyads' own figures against the clinic's: n / (n + 50)."""
    dyads = float(_usable(answers).sum())
    return dyads / (dyads + CLINIC_WEIGHT_IN_DYADS)


def _usable(answers: Array) -> NDArray[np.bool_]:
    """Return which dyads have five check-ins or more."""
    return np.asarray((~np.isnan(answers[:, FIRST_STEADY_CHECK_IN:]).all(axis=(2, 3))).sum(axis=1) >= 2)


def _shares(answers: Array) -> Array:
    """Return (dimension, answer): how often each was given, each dyad counting the same."""
    counts = np.stack([answers == value for value in range(1, 6)], axis=-1).sum(axis=(1, 3))
    return np.asarray(np.nanmean(_ratio(counts, counts.sum(axis=-1, keepdims=True)), axis=0))


@dataclass(frozen=True, eq=False)
class _Margins:
    """Marginal distribution of answers from the fourth check-in on: mean and SD by dimension, and the cuts."""

    means: Array
    spreads: Array
    cuts: Cuts

    def answer(self, mean: Array | float, spread: Array | float) -> Array:
        """Return the mean answer for a latent variable with that mean and spread."""
        return np.asarray(1 + ndtr((np.asarray(mean)[..., None] - np.array(self.cuts)) / spread).sum(axis=-1))


def _margins(shares: Array) -> _Margins:
    """Return the maximum-likelihood margins for these shares of answers (dimension, answer)."""

    def read(guess: Array) -> _Margins:
        return _Margins(
            guess[:3], np.exp(guess[3:6]), (*CLINIC.cuts[:3], float(CLINIC.cuts[2] + abs(guess[6])))
        )

    def surprise(guess: Array) -> float:
        margins = read(guess)
        below = ndtr((np.array(margins.cuts) - margins.means[:, None]) / margins.spreads[:, None])
        chance = np.diff(below, axis=1, prepend=0.0, append=1.0)
        return -float((shares * np.log(chance + 1e-12)).sum())

    start = np.array([*CLINIC.levels, 0.0, 0.0, 0.0, CLINIC.cuts[3] - CLINIC.cuts[2]])
    options = {"maxiter": 20000, "maxfev": 20000, "xatol": 1e-5, "fatol": 1e-10, "adaptive": True}
    return read(minimize(surprise, start, method="Nelder-Mead", options=options).x)


def _means(shares: Array, margins: _Margins) -> Array:
    """Return the means by dimension that give those shares' mean answer, with known spreads and cuts."""
    mean_answers = np.clip(shares @ np.arange(1, 6), 1.01, 4.99)
    return np.array(
        [
            brentq(
                lambda mean, each=each: float(
                    margins.answer(mean, margins.spreads[each]) - mean_answers[each]
                ),
                -6,
                16,
            )
            for each in range(3)
        ]
    )


def _variances(answers: Array, margins: _Margins) -> tuple[float, float, float, Array, float]:
    """Return the variances of shared level, profile, session's swing, dimensions' swings and item noise."""
    same_session, two_sessions = _products(answers)
    different, same = [(0, 1), (0, 2), (1, 2)], [(0, 0), (1, 1), (2, 2)]

    def shared(product: Array, pairs: Sequence[tuple[int, int]]) -> Array:
        return np.array([_covariance(float(product[pair]), *pair, margins) for pair in pairs])

    level = float(shared(two_sessions, different).mean())
    profile = max(float(shared(two_sessions, same).mean()) - level, _MIN_VARIANCE)
    session = max(float(shared(same_session, different).mean()) - level, _MIN_VARIANCE)
    same_session_same_dimension = shared(same_session, same)
    own = np.maximum(same_session_same_dimension - level - profile - session, _MIN_VARIANCE)
    item = max(float((margins.spreads**2 - same_session_same_dimension).mean()), _MIN_VARIANCE)
    return max(level, _MIN_VARIANCE), profile, session, own, item


def _products(answers: Array) -> tuple[Array, Array]:
    """Return (dimension, dimension): mean product of two answers, of one session (two items) and of two sessions."""
    known = np.nan_to_num(answers)
    asked = (~np.isnan(answers)).astype(float)
    same, two = (
        np.asarray(np.nanmean(_ratio(one(known), one(asked)), axis=0)) for one in (_within, _between)
    )
    return same, two


def _within(values: Array) -> Array:
    sums = values.sum(axis=-1)
    every = np.einsum("ntd,nte->nde", sums, sums)
    same = np.einsum("ntdi,ntdi->nd", values, values)
    every[:, range(3), range(3)] -= same
    return np.asarray(every)


def _between(values: Array) -> Array:
    sums = values.sum(axis=-1)
    over = sums.sum(axis=1)
    return np.asarray(over[:, :, None] * over[:, None, :] - np.einsum("ntd,nte->nde", sums, sums))


def _ratio(above: Array, below: Array) -> Array:
    return np.asarray(np.where(below > 0, above / np.maximum(below, 1e-9), np.nan))


def _covariance(product: float, first: int, second: int, margins: _Margins) -> float:
    """Return the covariance behind two answers with that mean product, for a correlation from 0 to 0.99."""

    def expected(correlation: float) -> float:
        one, other = (
            margins.answer(
                margins.means[each] + np.sqrt(correlation) * margins.spreads[each] * _NODES,
                margins.spreads[each] * np.sqrt(1 - correlation),
            )
            for each in (first, second)
        )
        return float((_WEIGHTS / _WEIGHTS.sum()) @ (one * other)) - product

    if expected(0.0) >= 0:
        return 0.0
    found = 0.99 if expected(0.99) <= 0 else brentq(expected, 0.0, 0.99)
    return float(found * margins.spreads[first] * margins.spreads[second])


def _before_rise(steady: float) -> float:
    """Return the SD of levels at the first session, from their variance after the rise; the rise's SD is kept."""
    both = CLINIC.rise_level * CLINIC.rise_sd
    return float(np.sqrt(max(both**2 - CLINIC.rise_sd**2 + steady, _MIN_VARIANCE)) - both)


def _shrunken(own_prior: Prior, own_weight: float) -> Prior:
    """Return the prior with every number shrunken towards the clinic's."""

    def between(ours: float, theirs: float) -> float:
        return round(own_weight * ours + (1 - own_weight) * theirs, 4)

    ours, theirs = asdict(own_prior), asdict(CLINIC)
    values: dict[str, Any] = {
        name: tuple(map(between, value, theirs[name]))
        if isinstance(value, tuple)
        else between(value, theirs[name])
        for name, value in ours.items()
        if name != "version"
    }
    return Prior(version=own_prior.version, **values)


def _triple(values: Array) -> Triple:
    goal, task, bond = (float(value) for value in values)
    return goal, task, bond
