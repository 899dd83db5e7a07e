"""The population before any answer of a person is known: levels, spreads, the early rise.

All lengths are in points of a latent 1-5 scale, on which a person may be above the top answer. Sessions differ
by a swing that all dimensions share, a swing of each dimension and the noise of each item; the cuts turn the
sum into an answer.
"""

from dataclasses import dataclass

from flows.instruments.model import Dimension

Triple = tuple[float, float, float]
DIMENSION_ORDER = tuple(Dimension)


@dataclass(frozen=True, slots=True)
class Prior:
    """A population of dyads; triples are in the order goal, task, bond.

    ``levels``: mean level at the first session. ``level_sd``: SD between persons of the level all dimensions
    share, ``profile_sd``: of each dimension's own deviation. ``rise``, ``rise_sd``: mean and SD of the increase
    by the fourth session (a third per session), ``rise_level``: its correlation with the level. ``session_sd``,
    ``dimension_sd``, ``item_sd``: SDs of the three kinds of swing. ``cuts``: the borders between the five
    answers.
    """

    version: str
    levels: Triple
    level_sd: float
    profile_sd: float
    rise: float
    rise_sd: float
    rise_level: float
    session_sd: float
    dimension_sd: Triple
    item_sd: float
    cuts: tuple[float, float, float, float]

    @property
    def plateau(self) -> float:
        """Return the mean over dimensions of the level from the fourth session on."""
        return sum(self.levels) / 3 + self.rise


# Fitted to the figures of one training clinic; docs/method.md compares them.
CLINIC = Prior(
    version="clinic-3",
    levels=(4.55, 4.52, 4.47),
    level_sd=0.84,
    profile_sd=0.15,
    rise=0.38,
    rise_sd=0.17,
    rise_level=-0.46,
    session_sd=0.42,
    dimension_sd=(0.28, 0.15, 0.30),
    item_sd=0.47,
    cuts=(1.5, 2.5, 3.5, 4.79),
)
