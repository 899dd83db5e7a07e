"""The grid of levels, profiles and answer styles over which a person's posterior is computed.

Axes: ``c`` (`PERSON_LEVELS`) is the person's level from the fourth session on, all dimensions together, in
points of 1-5. ``u`` (`SESSION_LEVELS`) is the level of one session: c, less the rise still to come, plus the
session's swing. ``v`` indexes the profiles (how far each dimension is from the common level), ``f`` the answer
styles. A *place* is one (f, v, c) and stands for a person; a *moment* is one (f, v, u) and stands for a
session. Both may lie beyond the scale, where the highest or lowest answer is almost certain.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Cuts = tuple[float, float, float, float]

PERSON_LEVELS: Array = np.arange(0.5, 7.76, 0.125)
SESSION_LEVELS: Array = np.arange(-1.0, 9.01, 0.25)
PHASES = 4  # first, second and third session, while the alliance still rises; fourth and later


@dataclass(frozen=True, slots=True)
class AnswerStyle:
    """A way of answering: ``weight`` in the population, ``swing`` as a factor on swings, and own cuts if any."""

    name: str
    weight: float
    swing: float = 1.0
    cuts: Cuts | None = None


# Weights and factors are choices of this project: wide enough to learn a steady or a lively person and two styles that
# never use the middle or the ends of a scale, and small enough to cost little where no person answers that way.
ANSWER_STYLES = (
    AnswerStyle("usual", 0.72),
    AnswerStyle("steady", 0.12, swing=0.6),
    AnswerStyle("lively", 0.12, swing=1.5),
    AnswerStyle("only ends", 0.02, cuts=(2.85, 2.95, 3.05, 3.15)),
    AnswerStyle("only middle", 0.02, cuts=(-6.0, 2.5, 3.5, 12.0)),
)
STYLE_SWINGS: Array = np.array([manner.swing for manner in ANSWER_STYLES])
STYLE_WEIGHTS: Array = np.array([manner.weight for manner in ANSWER_STYLES])

# How far a dip lowers a dimension: a mixture of losses in points, as (loss, weight). A dip of one dimension lowers the
# others by half; a mixed one may lower any of them, a little or a lot, or leave it unchanged.
LOSSES = (
    ((0.0, 1.0),),
    ((0.5, 1.0),),
    ((1.0, 1.0),),
    ((0.0, 0.4), (1.0, 0.3), (2.0, 0.3)),
)
_NOT, _HALF, _FULL, _ANY = 0, 1, 2, 3
# The loss of (goal, task, bond) in an ordinary check-in, and in a dip of goal, task, bond, of all together, and mixed.
DIP_LOSSES = np.array(
    [
        [_NOT, _NOT, _NOT],
        [_FULL, _HALF, _HALF],
        [_HALF, _FULL, _HALF],
        [_HALF, _HALF, _FULL],
        [_FULL, _FULL, _FULL],
        [_ANY, _ANY, _ANY],
    ]
)
NAMED_DIPS = 4  # number of dips with a name: goal, task, bond, all
