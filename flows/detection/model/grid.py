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

PERSON_LEVELS: Array = np.arange(0.5, 7.76, 0.25)
SESSION_LEVELS: Array = np.arange(-0.75, 8.51, 0.25)
PHASES = 4  # first, second and third session, while the alliance still rises; fourth and later


@dataclass(frozen=True, slots=True)
class AnswerStyle:
    """A way of answering: ``weight`` in the population, factors on three kinds of swing, and own cuts if any.

    ``swing`` is the factor on what all dimensions share, ``own`` on each dimension's swing, ``bond`` on the bond's
    swing beside that, ``item`` on the noise of an item.
    """

    name: str
    weight: float
    swing: float = 1.0
    own: float = 1.0
    item: float = 1.0
    bond: float = 1.0
    cuts: Cuts | None = None


# Nobody knows how far a person's dimensions swing apart, or how far the items: the styles span what is plausible, and
# each person's is learned. Weights and factors are choices of this project: wide enough to learn a steady or a lively
# person, a bond that swings more than in the clinic, and styles that use only part of the scale, and small
# enough to cost little where no person answers that way.
ANSWER_STYLES = (
    AnswerStyle("usual", 0.37),
    AnswerStyle("dimensions together", 0.13, own=0.4),
    AnswerStyle("dimensions apart", 0.07, own=1.6),
    AnswerStyle("steady", 0.15, swing=0.55, own=0.75, item=0.75),
    AnswerStyle("lively", 0.15, swing=1.5, own=1.35, item=1.35),
    AnswerStyle("bond apart", 0.05, bond=1.6),
    AnswerStyle("one answer", 0.03, own=0.15, item=0.15),
    AnswerStyle("only middle", 0.02, cuts=(-6.0, 2.5, 3.5, 12.0)),
    AnswerStyle("every other", 0.03, cuts=(1.98, 2.02, 3.98, 4.02)),
)
# How far a dip lowers a dimension: a mixture of losses in points, as (loss, weight). A dip of one dimension lowers the
# others by some part of it, which nobody knows; a mixed one may lower any of them, a little or a lot, or not at all.
Mixture = tuple[tuple[float, float], ...]
LOSSES: tuple[Mixture, ...] = (
    ((0.0, 1.0),),
    ((0.2, 0.5), (0.6, 0.5)),
    ((1.0, 1.0),),
    ((0.0, 0.4), (1.0, 0.3), (2.0, 0.3)),
)
_NOT, _PART, _FULL, _ANY = 0, 1, 2, 3
# The loss of (goal, task, bond) in an ordinary check-in, and in a dip of goal, task, bond, of all together, and mixed.
DIP_LOSSES = np.array(
    [
        [_NOT, _NOT, _NOT],
        [_FULL, _PART, _PART],
        [_PART, _FULL, _PART],
        [_PART, _PART, _FULL],
        [_FULL, _FULL, _FULL],
        [_ANY, _ANY, _ANY],
    ]
)
NAMED_DIPS = 4  # number of dips with a name: goal, task, bond, all


@dataclass(frozen=True, slots=True)
class Assumptions:
    """What is assumed of people and dips beside the prior's figures; the defaults are the model's.

    ``styles``: the answer styles; ``losses``: the mixtures that `DIP_LOSSES` refers to. ``levels``: the distribution
    of levels as (share, factor on the prior's SD): a programme may differ from the clinic that the prior was fitted
    to, so a part of them is spread far wider. ``profile``: factor on the spread of dimensions' own levels. ``rise``:
    factor on the mean early rise, and ``min_rise_sd``: the least SD of it, since it may be smaller than the
    clinic's, or missing.
    """

    styles: tuple[AnswerStyle, ...] = ANSWER_STYLES
    losses: tuple[Mixture, ...] = LOSSES
    levels: Mixture = ((0.8, 1.1), (0.2, 2.2))
    profile: float = 1.6
    rise: float = 0.3
    min_rise_sd: float = 0.28

    def weights(self) -> Array:
        """Return the weight of each style."""
        return np.array([style.weight for style in self.styles])

    def swings(self) -> Array:
        """Return each style's factor on the swing that all dimensions share."""
        return np.array([style.swing for style in self.styles])


MODEL_ASSUMPTIONS = Assumptions()
