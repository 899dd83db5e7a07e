"""Simulated worlds: populations with known levels and dips, and how they answer.

The reference world is the model's own population (`Prior`), fitted to published figures. Each other world
violates one of its assumptions.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from flows.detection.model.prior import Prior

Array = NDArray[np.float64]
Whole = NDArray[np.int64]
CHECK_INS = 12
DIPS: Array = np.array(
    [[1.0, 0.5, 0.5], [0.5, 1.0, 0.5], [0.5, 0.5, 1.0], [1.0, 1.0, 1.0]]
)  # (kind, dimension): points lost in a dip of goal, task, bond, all


@dataclass(frozen=True, slots=True)
class SimulatedWorld:
    """The differences of a population from the reference, in points of five; 0 or 1 means "as in the prior".

    ``higher``: added to each level; ``autocorrelation`` of the swings from session to session; ``swing``,
    ``item``: factors on swings and item noise; ``own_swing``: SD (log) of a person's swing factor;
    ``own_item``: SD of a person's own level of each item; ``fall``: lost at each check-in; ``heavy``: degrees
    of freedom of the session's swing; ``missing``: share of items skipped; ``skipped``: share of check-ins
    missed; ``style``: answer style; ``check_ins``: number per dyad; ``note``: why its false alarms may be
    outside 3 to 6 in 100.
    """

    name: str
    higher: float = 0.0
    autocorrelation: float = 0.0
    swing: float = 1.0
    item: float = 1.0
    own_swing: float = 0.0
    own_item: float = 0.0
    fall: float = 0.0
    heavy: float | None = None
    missing: float = 0.0
    skipped: float = 0.0
    style: str = "all"
    check_ins: int = CHECK_INS
    note: str = ""


_LARGER = "everybody swings a third more than the prior knows; each person's own swing is learned, but slowly"
_SMALLER = "calm people cross less often: fewer alarms, found as often as others' dips"
_CEILING = "most answers are the highest; an ordinary check-in can hardly look like a dip"
_BELOW = "people far below the prior are taken to be falling to their level until it is learned"
_DECLINE = "they do decline, by 0.66 in the end: these alarms are right"
_ENDS = "an answer is 1 or 5: the first 1 looks like a collapse until the style is learned"
_FEW = "only three answers are ever used: fewer outcomes are as rare as the threshold"
_FIXED = "an answer that never changes is never lower than usual"

REFERENCE = SimulatedWorld("reference")
LONG = SimulatedWorld("reference, fifty check-ins", check_ins=50)
BREAKING = (
    SimulatedWorld("autocorrelation .3", autocorrelation=0.3),
    SimulatedWorld("autocorrelation .6", autocorrelation=0.6),
    SimulatedWorld("noisier items (x 1.4)", item=1.4),
    SimulatedWorld("all swings larger (x 1.3)", swing=1.3, note=_LARGER),
    SimulatedWorld("all swings smaller (x 0.7)", swing=0.7, note=_SMALLER),
    SimulatedWorld("people's swings differ", own_swing=0.35),
    SimulatedWorld("rare large swings", heavy=3.0),
    SimulatedWorld("items with own levels", own_item=0.4),
    SimulatedWorld("heavier ceilings (+ 0.5)", higher=0.5, note=_CEILING),
    SimulatedWorld("levels far above (+ 1)", higher=1.0, note=_CEILING),
    SimulatedWorld("levels far below (- 1)", higher=-1.0, note=_BELOW),
    SimulatedWorld("slow decline", fall=0.06, note=_DECLINE),
    SimulatedWorld("one in eight items missing", missing=0.125),
    SimulatedWorld("one in three check-ins missed", skipped=1 / 3),
    SimulatedWorld("only the ends", style="ends", note=_ENDS),
    SimulatedWorld("only the middle", style="middle", note=_FEW),
    SimulatedWorld("one fixed answer", style="fixed", note=_FIXED),
)

# Functions from latent answers and the prior's cuts to answers of 1-5.
_STYLES: dict[str, Callable[[Array, Array], Whole]] = {
    "all": lambda latent, cuts: 1 + (latent[..., None] > cuts).sum(axis=-1),
    "ends": lambda latent, cuts: np.where(latent > cuts[2], 5, 1),
    "middle": lambda latent, cuts: np.clip(1 + (latent[..., None] > cuts).sum(axis=-1), 2, 4),
    "fixed": lambda latent, cuts: np.broadcast_to(
        1 + (latent[:, :1, :1, :1, None] > cuts).sum(axis=-1), latent.shape
    ),
}


@dataclass(frozen=True, eq=False)
class Sample:
    """Dyads of one world.

    ``level`` (dyad, check-in, dimension): the true level; ``felt``: the same with the session's swings;
    ``latent`` (..., item): with the item's noise, before the cuts; ``asked`` (..., item): whether the item was
    answered.
    """

    world: SimulatedWorld
    prior: Prior
    level: Array
    felt: Array
    latent: Array
    asked: NDArray[np.bool_]

    def answers(self, lost: Array | float = 0.0) -> Array:
        """Return (dyad, check-in, dimension, item) answers of 1-5, NaN where skipped, less the ``lost`` points."""
        latent = self.latent - np.asarray(lost, dtype=np.float64)[..., None]
        given = _STYLES[self.world.style](latent, np.array(self.prior.cuts))
        return np.where(self.asked, given.astype(np.float64), np.nan)

    def other_items(self, generator: np.random.Generator) -> "Sample":
        """Return the same sessions, rated with other items of the same kind."""
        latent = self.felt[..., None] + generator.standard_normal(self.latent.shape) * self.prior.item_sd
        return replace(self, latent=latent)


def draw_sample(
    world: SimulatedWorld,
    prior: Prior,
    generator: np.random.Generator,
    dyads: int,
    check_ins: int | None = None,
) -> Sample:
    """Return dyads of that world without dips, each with ``check_ins`` check-ins (by default the world's own)."""
    check_ins = check_ins or world.check_ins
    level = _levels(world, prior, generator, dyads, check_ins)
    shape = (dyads, check_ins)
    session = _swings(world, generator, (*shape, 1)) * prior.session_sd
    each = (
        _swings(SimulatedWorld("", autocorrelation=world.autocorrelation), generator, (*shape, 3))
        * prior.dimension_sd
    )
    item = generator.standard_normal((*shape, 3, 2)) * prior.item_sd * world.item
    own = np.exp(world.own_swing * generator.standard_normal(dyads) - world.own_swing**2 / 2)
    size = world.swing * own[:, None, None]
    felt = level + (session + each) * size
    own_item = world.own_item * generator.standard_normal((dyads, 1, 3, 2))
    asked = generator.random((*shape, 3, 2)) >= world.missing
    return Sample(world, prior, level, felt, felt[..., None] + item * size[..., None] + own_item, asked)


def _levels(
    world: SimulatedWorld, prior: Prior, generator: np.random.Generator, dyads: int, check_ins: int
) -> Array:
    shared = generator.standard_normal(dyads)
    profile = generator.standard_normal((dyads, 3)) * prior.profile_sd
    own = prior.rise_level * shared + np.sqrt(1 - prior.rise_level**2) * generator.standard_normal(dyads)
    rise = prior.rise + prior.rise_sd * own
    session = _sessions(world, generator, dyads, check_ins)
    start = np.array(prior.levels) + world.higher + prior.level_sd * shared[:, None] + profile
    change = rise[:, None] * np.minimum(session, 3) / 3 - world.fall * session
    return np.asarray(start[:, None, :] + change[..., None])


def _sessions(world: SimulatedWorld, generator: np.random.Generator, dyads: int, check_ins: int) -> Array:
    """Return the session number of each check-in, from 0: missed check-ins skip sessions."""
    gaps = generator.geometric(1 - world.skipped, (dyads, check_ins))
    gaps[:, 0] = 1
    return np.asarray(np.cumsum(gaps, axis=1) - 1.0)


def _swings(world: SimulatedWorld, generator: np.random.Generator, shape: tuple[int, ...]) -> Array:
    """Return unit swings along axis 1, each correlated with the previous one."""
    swings = generator.standard_normal(shape)
    if world.heavy is not None:
        swings = generator.standard_t(world.heavy, shape) / np.sqrt(world.heavy / (world.heavy - 2))
    correlation = world.autocorrelation
    for index in range(1, shape[1]):
        swings[:, index] = correlation * swings[:, index - 1] + np.sqrt(1 - correlation**2) * swings[:, index]
    return np.asarray(swings)
