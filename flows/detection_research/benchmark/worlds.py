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
TAKE_ALONG = 0.4  # points that a dip of one dimension takes from the other two: the middle of the family


def dip_losses(take_along: float = TAKE_ALONG) -> Array:
    """Return (kind, dimension): points lost in a dip of goal, task, bond, all."""
    return np.concatenate([take_along + (1 - take_along) * np.eye(3), np.ones((1, 3))])


DIPS: Array = dip_losses()


@dataclass(frozen=True, slots=True)
class SimulatedWorld:
    """The differences of a population from the reference, in points of five; 0, 1 or None means "as in the prior".

    ``higher``: added to each level; ``autocorrelation`` of the swings from session to session; ``swing``,
    ``item``: factors on swings and item noise; ``session``, ``bond``, ``profile``: SDs of the shared swing, of
    the bond's swing and of dimensions' own levels; ``rise``: factor on the early rise; ``take_along``: share of
    a dip that the other dimensions lose; ``own_swing``: SD (log) of a person's swing factor; ``own_item``: SD of
    a person's own level of each item; ``fall``: lost at each check-in; ``heavy``: degrees of freedom of the
    session's swing; ``missing``: share of items skipped; ``skipped``: share of check-ins missed; ``style``:
    answer style; ``check_ins``: number per dyad; ``note``: why it may miss its targets.
    """

    name: str
    higher: float = 0.0
    autocorrelation: float = 0.0
    swing: float = 1.0
    item: float = 1.0
    session: float | None = None
    bond: float | None = None
    profile: float | None = None
    rise: float = 1.0
    take_along: float = TAKE_ALONG
    own_swing: float = 0.0
    own_item: float = 0.0
    fall: float = 0.0
    heavy: float | None = None
    missing: float = 0.0
    skipped: float = 0.0
    style: str = "all"
    check_ins: int = CHECK_INS
    note: str = ""

    def population(self, prior: Prior) -> Prior:
        """Return the prior with this world's levels and spreads."""
        goal, task, bond = (self.swing * each for each in prior.dimension_sd)
        first, second, third = (level + self.higher for level in prior.levels)
        return replace(
            prior,
            levels=(first, second, third),
            profile_sd=prior.profile_sd if self.profile is None else self.profile,
            rise=prior.rise * self.rise,
            rise_sd=prior.rise_sd * self.rise,
            session_sd=self.swing * (prior.session_sd if self.session is None else self.session),
            dimension_sd=(goal, task, bond if self.bond is None else self.swing * self.bond),
            item_sd=self.swing * self.item * prior.item_sd,
        )


_FEW = "few outcomes: an ordinary check-in is rarer than the threshold or much more frequent"
_SPREAD = "the limit knows each person's spread, which takes many check-ins to learn"
_SKIPPED = "the limit also finds dips of half-answered dimensions, of which nothing may be said here"
_CEILING = "most answers are the highest: an ordinary check-in can hardly look like a dip"

REFERENCE = SimulatedWorld("reference")
LONG = SimulatedWorld("reference, fifty check-ins", check_ins=50)
# Plausible populations, from the published figures and their uncertainty (docs/method.md).
FAMILY = (
    REFERENCE,
    SimulatedWorld("bond swings less (.15)", bond=0.15),
    SimulatedWorld("bond swings more (.45)", bond=0.45),
    SimulatedWorld("shared swing small (.25)", session=0.25),
    SimulatedWorld("shared swing large (.55)", session=0.55),
    SimulatedWorld("item noise x 0.7", item=0.7),
    SimulatedWorld("item noise x 1.5", item=1.5),
    SimulatedWorld("dips take along .2", take_along=0.2),
    SimulatedWorld("dips take along .6", take_along=0.6),
    SimulatedWorld("autocorrelation .3", autocorrelation=0.3),
    SimulatedWorld("autocorrelation .5", autocorrelation=0.5),
    SimulatedWorld("dimensions' own levels (.4)", profile=0.4),
    SimulatedWorld("level 3.0", higher=-1.5),
    SimulatedWorld("level 3.8", higher=-0.6),
    SimulatedWorld("level 4.6", higher=0.6, note=_CEILING),
    SimulatedWorld("people differ in spread", own_swing=0.35, note=_SPREAD),
    SimulatedWorld("heavy tails", heavy=3.0),
    SimulatedWorld("items' own levels (.4)", own_item=0.4),
    SimulatedWorld("no early rise", rise=0.0),
    SimulatedWorld("early rise x 1.5", rise=1.5),
    SimulatedWorld("one answer for all six", style="one", note=_FEW),
    SimulatedWorld("2 to 4 only", style="middle", note=_FEW),
    SimulatedWorld("1, 3, 5 only", style="odd", note=_FEW),
    SimulatedWorld("one in eight items skipped", missing=0.125, note=_SKIPPED),
)
# Worlds outside the family, for the limits of the method.
BREAKING = (
    SimulatedWorld("autocorrelation .6", autocorrelation=0.6),
    SimulatedWorld("all swings larger (x 1.3)", swing=1.3),
    SimulatedWorld("all swings smaller (x 0.7)", swing=0.7),
    SimulatedWorld("levels far above (+ 1)", higher=1.0, note=_CEILING),
    SimulatedWorld(
        "slow decline", fall=0.06, note="they do decline, by 0.66 in the end: these alarms are right"
    ),
    SimulatedWorld("one in three check-ins missed", skipped=1 / 3),
    SimulatedWorld("only the ends", style="ends", note=_FEW),
    SimulatedWorld(
        "one fixed answer", style="fixed", note="an answer that never changes is never lower than usual"
    ),
)


def _cut(latent: Array, cuts: Array) -> Whole:
    return np.asarray(1 + (latent[..., None] > cuts).sum(axis=-1))


# Functions from latent answers and the prior's cuts to answers of 1-5.
_STYLES: dict[str, Callable[[Array, Array], Whole]] = {
    "all": _cut,
    "ends": lambda latent, cuts: np.where(latent > cuts[2], 5, 1),
    "middle": lambda latent, cuts: np.clip(_cut(latent, cuts), 2, 4),
    "odd": lambda latent, cuts: _cut(latent, np.array([2.0, 2.0, 4.0, 4.0])),
    "one": lambda latent, cuts: np.broadcast_to(
        _cut(latent.mean(axis=(2, 3), keepdims=True), cuts), latent.shape
    ),
    "fixed": lambda latent, cuts: np.broadcast_to(_cut(latent[:, :1, :1, :1], cuts), latent.shape),
}


@dataclass(frozen=True, eq=False)
class Sample:
    """Dyads of one world.

    ``prior`` is the world's population; ``level`` (dyad, check-in, dimension): the true level; ``felt``: the same
    with the session's swings; ``latent`` (..., item): with the item's noise, before the cuts; ``asked`` (...,
    item): whether the item was answered; ``size`` (dyad): the person's factor on all swings; ``offsets`` (dyad,
    dimension, item): the person's own level of each item.
    """

    world: SimulatedWorld
    prior: Prior
    level: Array
    felt: Array
    latent: Array
    asked: NDArray[np.bool_]
    size: Array
    offsets: Array

    @property
    def dips(self) -> Array:
        """Return (kind, dimension): points lost in this world's dips of goal, task, bond, all."""
        return dip_losses(self.world.take_along)

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
    population = world.population(prior)
    level = _levels(world, population, generator, dyads, check_ins)
    shape = (dyads, check_ins)
    session = _swings(world, generator, (*shape, 1)) * population.session_sd
    each = _swings(replace(world, heavy=None), generator, (*shape, 3)) * population.dimension_sd
    item = generator.standard_normal((*shape, 3, 2)) * population.item_sd
    size = np.exp(world.own_swing * generator.standard_normal(dyads) - world.own_swing**2 / 2)
    felt = level + (session + each) * size[:, None, None]
    offsets = world.own_item * generator.standard_normal((dyads, 3, 2))
    asked = generator.random((*shape, 3, 2)) >= world.missing
    latent = felt[..., None] + item * size[:, None, None, None] + offsets[:, None]
    return Sample(world, population, level, felt, latent, asked, size, offsets)


def _levels(
    world: SimulatedWorld, prior: Prior, generator: np.random.Generator, dyads: int, check_ins: int
) -> Array:
    shared = generator.standard_normal(dyads)
    profile = generator.standard_normal((dyads, 3)) * prior.profile_sd
    own = prior.rise_level * shared + np.sqrt(1 - prior.rise_level**2) * generator.standard_normal(dyads)
    rise = prior.rise + prior.rise_sd * own
    session = _sessions(world, generator, dyads, check_ins)
    start = np.array(prior.levels) + prior.level_sd * shared[:, None] + profile
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
