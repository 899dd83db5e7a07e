"""The grid on which a person's level, profile and manner of answering are weighed.

``c`` is the person's level from the fourth session on, all dimensions together, in points of 1-5. ``u`` is the level
of one session: c, less what is still to rise, plus the session's swing. ``v`` counts the profiles (how far each
dimension stands from the common level), ``f`` the manners of answering. A *place* is one (f, v, c) and stands for a
person; a *moment* is one (f, v, u) and stands for a session of theirs. Both people and sessions may lie beyond the
scale: there the highest or lowest answer is all but certain.
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
    """A way of answering: ``weight`` among people, the size of the swings against the usual, and own cuts if any."""

    name: str
    weight: float
    swing: float = 1.0
    cuts: Cuts | None = None


# Shares and sizes are choices of this project: wide enough to learn a steady or a lively person, and the two styles
# in which the middle or the ends of a scale are never used, rare enough to cost little where nobody is like that.
ANSWER_STYLES = (
    AnswerStyle("usual", 0.72),
    AnswerStyle("steady", 0.12, swing=0.6),
    AnswerStyle("lively", 0.12, swing=1.5),
    AnswerStyle("only ends", 0.02, cuts=(2.85, 2.95, 3.05, 3.15)),
    AnswerStyle("only middle", 0.02, cuts=(-6.0, 2.5, 3.5, 12.0)),
)
STYLE_SWINGS: Array = np.array([manner.swing for manner in ANSWER_STYLES])
STYLE_WEIGHTS: Array = np.array([manner.weight for manner in ANSWER_STYLES])

# How far a dip lowers a dimension: a mixture of losses in points, as (loss, weight). A dip of one dimension takes the
# others along by half; a mixed one may lower any of them, a little or a lot, and leave any as it was.
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
NAMED_DIPS = 4  # goal, task, bond, all: the dips that have a name
