"""Published figures that the reference world was fitted to, and the same figures of a simulated world.

The source is one training clinic's, on a seven-point scale; here differences and SDs are times 4/6, and means 1
+ (mean - 1) x 4/6.
"""

import numpy as np

from flows.detection_research.benchmark.worlds import Array, Sample

PUBLISHED: dict[str, float] = {
    "goal, mean at session 1": 4.24,
    "task, mean at session 1": 4.20,
    "bond, mean at session 1": 4.15,
    "goal, SD at session 1": 0.79,
    "task, SD at session 1": 0.75,
    "bond, SD at session 1": 0.78,
    "rise by session 4": 0.27,
    "goal, within-person SD": 0.49,
    "task, within-person SD": 0.37,
    "bond, within-person SD": 0.50,
    "at the ceiling at session 1, a dimension": 0.28,
    "all six at the maximum (ten items)": 0.14,
    "12 items, mean at session 1": 4.17,
    "12 items, SD at session 1": 0.62,
    "12 items, mean at session 4": 4.41,
    "12 items, SD at session 4": 0.52,
    "12 items, within-person SD": 0.31,
    "12 items, correlation of sessions 1 and 4": 0.74,
    "goal with task": 0.87,
    "goal with bond": 0.76,
    "task with bond": 0.72,
    "six items, alpha": 0.90,
}


def world_figures(sample: Sample, longer: Sample) -> dict[str, float]:
    """Return the same figures of a world.

    ``longer`` is the same dyads' check-ins with new item noise, so that both together form twelve items.
    """
    six = sample.answers()
    scores = six.mean(axis=-1)
    twelve = np.concatenate([six, longer.answers()], axis=-1).mean(axis=(-1, -2))
    first, fourth = scores[:, 0], scores[:, 3]
    within = np.sqrt(scores[:, 3:].var(axis=1, ddof=1).mean(axis=0))
    correlations = np.corrcoef(scores[:, [0, 3]].reshape(-1, 3).T)
    values = [
        *first.mean(axis=0),
        *first.std(axis=0),
        (fourth - first).mean(),
        *within,
        (first == 5).mean(),
        (six[:, 0] == 5).all(axis=(-1, -2)).mean(),
        *(twelve[:, 0].mean(), twelve[:, 0].std(), twelve[:, 3].mean(), twelve[:, 3].std()),
        np.sqrt(twelve[:, 3:].var(axis=1, ddof=1).mean()),
        np.corrcoef(twelve[:, 0], twelve[:, 3])[0, 1],
        *(correlations[0, 1], correlations[0, 2], correlations[1, 2]),
        _alpha(six[:, [0, 3]].reshape(-1, 6)),
    ]
    return dict(zip(PUBLISHED, (round(float(value), 2) for value in values), strict=True))


def _alpha(items: Array) -> float:
    """Return Cronbach's alpha of six items."""
    covariance = np.cov(items.T)
    return float(6 / 5 * (1 - np.trace(covariance) / covariance.sum()))
