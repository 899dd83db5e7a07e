"""A model: the prior and the alarm thresholds, versioned and stored as JSON. Commands create it."""

from dataclasses import dataclass

from pydantic import TypeAdapter, ValidationError

from flows.detection.model.prior import CLINIC, Prior
from flows.errors import BadInput


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The scores from which a check-in becomes a finding.

    ``budget``: maximum false alarms per ordinary check-in, of all change detectors together. ``aim`` and
    ``aim_likely``: the rates to which ``watch`` (including ``likely``) and ``likely`` alone were set, in
    ``dyads`` simulated dyads of the prior ``prior``, drawn with ``seed``. ``early``: both for the second, third,
    ... check-in; ``watch`` and ``likely`` are for those after them.
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
    early: tuple[tuple[float, float], ...] = ()

    def after(self, check_ins: int) -> tuple[float, float]:
        """Return the thresholds of ``watch`` and ``likely`` for a check-in with that many before it."""
        return self.early[check_ins - 1] if 0 < check_ins <= len(self.early) else (self.watch, self.likely)


@dataclass(frozen=True, slots=True)
class Model:
    """A prior, and the thresholds calibrated for it."""

    prior: Prior
    thresholds: Thresholds

    @property
    def version(self) -> str:
        """Return both versions, to be stored with a finding."""
        return f"{self.prior.version}/{self.thresholds.version}"


# The thresholds are the output of `alliance calibrate-detector`.
SHIPPED = Model(
    CLINIC,
    Thresholds(
        version="1",
        prior="clinic-3",
        budget=0.05,
        aim=0.04,
        aim_likely=0.006,
        watch=1.344,
        likely=2.138,
        dyads=7200,
        seed=1,
        early=((1.218, 1.863), (1.236, 1.961), (1.22, 1.935)),
    ),
)

# Every model ever shipped, by version: check-ins judged by one are recomputed with it.
EVER_SHIPPED = {SHIPPED.version: SHIPPED}

MAX_MODEL_BYTES = 1_000_000  # of a model or a prior as a file
_MODEL = TypeAdapter(Model)
_PRIOR = TypeAdapter(Prior)


def dump_model(model: Model) -> str:
    """Return the model as JSON text."""
    return _MODEL.dump_json(model, indent=2).decode()


def dump_prior(prior: Prior) -> str:
    """Return the prior as JSON text."""
    return _PRIOR.dump_json(prior, indent=2).decode()


def parse_model(text: str | bytes) -> Model:
    """Return the model written by `dump_model`. Raises BadInput with the problem."""
    try:
        model = _MODEL.validate_json(text)
    except ValidationError as error:
        raise _error("model", error, "calibrate-detector") from None
    check_prior(model.prior)
    if model.thresholds.prior != model.prior.version:
        raise BadInput("The model's thresholds were calibrated for another prior; calibrate again.")
    if not model.thresholds.watch <= model.thresholds.likely:
        raise BadInput("The threshold of watch lies above that of likely.")
    return model


def parse_prior(text: str | bytes) -> Prior:
    """Return the prior written by `dump_prior`. Raises BadInput with the problem."""
    try:
        prior = _PRIOR.validate_json(text)
    except ValidationError as error:
        raise _error("prior", error, "calibrate-prior") from None
    check_prior(prior)
    return prior


def check_prior(prior: Prior) -> None:
    """Raise BadInput if a prior's figures are impossible, or beyond the grid."""
    spreads = (prior.level_sd, prior.profile_sd, prior.session_sd, prior.item_sd, *prior.dimension_sd)
    if not all(0.02 <= spread <= 3 for spread in spreads):
        raise BadInput("A prior's spreads lie between 0.02 and 3 points.")
    if list(prior.cuts) != sorted(set(prior.cuts)):
        raise BadInput("A prior's cuts go from low to high.")
    if not all(1 <= place <= 6 for place in (*prior.levels, *prior.cuts)) or not -1 <= prior.rise <= 2:
        raise BadInput("A prior's levels and cuts lie between 1 and 6 points, its rise between -1 and 2.")
    if not -1 <= prior.rise_level <= 1 or not 0 <= prior.rise_sd <= 3:
        raise BadInput("A prior's rise_level lies between -1 and 1, its rise_sd between 0 and 3.")


def _error(kind: str, error: ValidationError, command: str) -> BadInput:
    problem = error.errors()[0]
    place = ".".join(str(part) for part in problem["loc"])
    return BadInput(
        f"This is not a {kind}: {place}: {problem['msg']}. Give what alliance {command} has printed."
    )
