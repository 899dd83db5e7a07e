"""What is known of people in general, before one person's answers: levels, spreads, the early rise.

All lengths are in points of a 1-5 scale (latent: somebody may stand above the top answer). Sessions differ by a swing
all dimensions share, a swing of each dimension and the noise of each item; an answer is where the sum falls between
the cuts.
"""

from dataclasses import dataclass

from flows.instruments.model import Dimension

Triple = tuple[float, float, float]
ORDER = tuple(Dimension)


@dataclass(frozen=True, slots=True)
class Prior:
    """A population of dyads; triples are in the order goal, task, bond.

    ``levels``: mean level at the first session. ``level_sd``: spread of the level all dimensions share between
    persons, ``profile_sd``: of each dimension's own part. ``rise``, ``rise_sd``: what is added by the fourth session
    (a third a session), ``rise_level``: its correlation with the level. ``session_sd``, ``dimension_sd``, ``item_sd``:
    the three kinds of swing. ``cuts``: where one answer of five ends and the next begins.
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
        """The mean over dimensions of the level from the fourth session on."""
        return sum(self.levels) / 3 + self.rise


# Fitted to the figures of one training clinic; how closely it meets them stands in docs/method.md.
CLINIC = Prior(
    version="clinic-1",
    levels=(4.55, 4.52, 4.47),
    level_sd=0.84,
    profile_sd=0.15,
    rise=0.38,
    rise_sd=0.17,
    rise_level=-0.46,
    session_sd=0.42,
    dimension_sd=(0.30, 0.10, 0.40),
    item_sd=0.47,
    cuts=(1.5, 2.5, 3.5, 4.79),
)
