"""A model: what is known of people, and where the alarms lie. Kept as JSON with its versions; made by commands."""

from dataclasses import dataclass

from pydantic import TypeAdapter, ValidationError

from flows.detection.model.prior import CLINIC, Prior
from flows.errors import BadInput


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Where a check-in's score becomes a finding.

    ``budget``: false alarms per ordinary check-in, of all change detectors together, that must not be passed. ``aim``
    and ``aim_likely``: the rates that ``watch`` (with ``likely`` inside it) and ``likely`` alone were set to, in
    ``dyads`` simulated dyads of the prior ``prior``, drawn with ``seed``.
    """

    version: str
    prior: str
    budget: float
    aim: float
    aim_likely: float
    watch: float
    likely: float
    dyads: int
    seed: int


@dataclass(frozen=True, slots=True)
class Model:
    """A prior, and the thresholds calibrated for it."""

    prior: Prior
    thresholds: Thresholds

    @property
    def version(self) -> str:
        """Both versions, for keeping with a finding."""
        return f"{self.prior.version}/{self.thresholds.version}"


# The thresholds are what `alliance calibrate-detector` printed.
SHIPPED = Model(
    CLINIC,
    Thresholds(
        version="1",
        prior="clinic-1",
        budget=0.05,
        aim=0.04,
        aim_likely=0.01,
        watch=1.437,
        likely=1.993,
        dyads=20000,
        seed=1,
    ),
)

# Every model that was ever shipped, by version: what was judged by one is recomputed by it.
EVER_SHIPPED = {SHIPPED.version: SHIPPED}

MAX_MODEL_BYTES = 1_000_000  # bytes of a model or a prior as a file
_MODEL = TypeAdapter(Model)
_PRIOR = TypeAdapter(Prior)


def dump(model: Model) -> str:
    """The model as JSON text."""
    return _MODEL.dump_json(model, indent=2).decode()


def dump_prior(prior: Prior) -> str:
    """The prior as JSON text."""
    return _PRIOR.dump_json(prior, indent=2).decode()


def parse(text: str | bytes) -> Model:
    """A model kept by `dump`; BadInput says what is wrong with it."""
    try:
        model = _MODEL.validate_json(text)
    except ValidationError as error:
        raise _refused("model", error, "calibrate-detector") from None
    check_prior(model.prior)
    if model.thresholds.prior != model.prior.version:
        raise BadInput("The model's thresholds were calibrated for another prior; calibrate again.")
    if not model.thresholds.watch <= model.thresholds.likely:
        raise BadInput("The threshold of watch lies above that of likely.")
    return model


def parse_prior(text: str | bytes) -> Prior:
    """A prior kept by `dump_prior`; BadInput says what is wrong with it."""
    try:
        prior = _PRIOR.validate_json(text)
    except ValidationError as error:
        raise _refused("prior", error, "calibrate-prior") from None
    check_prior(prior)
    return prior


def check_prior(prior: Prior) -> None:
    """BadInput where a prior's figures are of nobody, or beyond what the grid holds."""
    spreads = (prior.level_sd, prior.profile_sd, prior.session_sd, prior.item_sd, *prior.dimension_sd)
    if not all(0.02 <= spread <= 3 for spread in spreads):
        raise BadInput("A prior's spreads lie between 0.02 and 3 points.")
    if list(prior.cuts) != sorted(set(prior.cuts)):
        raise BadInput("A prior's cuts go from low to high.")
    if not all(1 <= place <= 6 for place in (*prior.levels, *prior.cuts)) or not -1 <= prior.rise <= 2:
        raise BadInput("A prior's levels and cuts lie between 1 and 6 points, its rise between -1 and 2.")
    if not -1 <= prior.rise_level <= 1 or not 0 <= prior.rise_sd <= 3:
        raise BadInput("A prior's rise_level lies between -1 and 1, its rise_sd between 0 and 3.")


def _refused(what: str, error: ValidationError, maker: str) -> BadInput:
    problem = error.errors()[0]
    place = ".".join(str(part) for part in problem["loc"])
    return BadInput(
        f"This is not a {what}: {place}: {problem['msg']}. Give what alliance {maker} has printed."
    )
