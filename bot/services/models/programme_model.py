"""A programme's own model: its ratings as a table, the models estimated from them, and which one judges check-ins."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from itertools import groupby

from bot.program_name import PROGRAM_NAME
from bot.services.context import audit
from bot.services.context.audit import Verb
from bot.services.context.context import Context
from flows.detection import Model
from flows.detection.model.model import EVER_SHIPPED
from flows.detection.model.prior import ORDER
from flows.detection_research.calibration.answers_file import ITEMS, write
from flows.errors import BadInput
from flows.instruments import Instrument
from flows.instruments.model import Item
from flows.scoring import on_scale, rated
from storage.repositories import endings, models, programmes, ratings
from storage.repositories.models import StoredModel
from storage.repositories.programmes import Programme
from storage.repositories.ratings import Rating

MIN_CHECK_INS = 5  # with fewer clients it would be plain whose answers are whose
_OPTIONS = [1, 2, 3, 4, 5]


@dataclass(frozen=True, slots=True)
class Ratings:
    """A programme's ratings as CSV; ``left_out``: check-ins with an instrument of another shape than the six items.

    ``version``: what the next model estimated from it is called.
    """

    table: str
    dyads: int
    check_ins: int
    left_out: int
    version: str


def ratings_of(ctx: Context, slug: str) -> Ratings:
    """The ratings of this programme and no other; who is who cannot be told from it. Raises BadInput."""
    programme = _programme(ctx, slug)
    audit.record(ctx, Verb.RATINGS_READ, programme.id)
    every = groupby(ratings.of_programme(ctx, programme.id), key=lambda each: each.check_in)
    begun = cache(lambda dyad: endings.beginnings_of(ctx, dyad))
    rows = [(given[0].dyad, _row(ctx, given, begun(given[0].dyad))) for given in ([*g] for _, g in every)]
    fitting = [row for _, row in rows if row]
    dyads = len({dyad for dyad, row in rows if row})
    if dyads < MIN_CHECK_INS:
        raise BadInput(
            f"{dyads} clients of {slug} have answered so far. From {MIN_CHECK_INS} on their ratings can be written out;"
            " with fewer it would be plain whose they are."
        )
    number = sum(1 for kept in models.of_programme(ctx, programme.id) if kept.dyads) + 1
    return Ratings(write(fitting), dyads, len(fitting), len(rows) - len(fitting), f"own-{number}")


def _row(
    ctx: Context, given: list[Rating], beginnings: Iterable[datetime]
) -> tuple[str, datetime, Mapping[str, int | None]] | None:
    """One check-in under the names of the six items; None if it has others. The dyad goes by another name, and by a new
    one when the two begin again, as learning does.
    """
    items = _six(ctx.instrument(*given[0].instrument))
    values = {each.item: each.value for each in given}
    answers = {name: _counted(item, values.get(item.id)) for name, item in items.items()}
    dyad, at = given[0].dyad, given[0].at
    alias = ctx.hash(f"ratings:{dyad}:{sum(moment <= at for moment in beginnings)}")[:12]
    return (alias, at, answers) if items else None


def _six(instrument: Instrument) -> Mapping[str, Item]:
    """The rating items by the table's names; none where there are not two of five options for each dimension."""
    pairs = [rated(instrument).get(each, ()) for each in ORDER]
    items = [item for pair in pairs for item in pair]
    fits = all(len(pair) == 2 for pair in pairs) and all(_has_five(item) for item in items)
    return dict(zip((name for pair in ITEMS for name in pair), items, strict=True)) if fits else {}


def _has_five(item: Item) -> bool:
    return [option.value for option in item.options] == _OPTIONS


def _counted(item: Item, value: int | None) -> int | None:
    return None if value is None else on_scale(item, value)


def store(ctx: Context, slug: str, model: Model, source: Ratings) -> None:
    """Store a model that was estimated from these ratings; it judges nothing yet. Raises BadInput."""
    programme = _programme(ctx, slug)
    if _named(models.of_programme(ctx, programme.id), model.version):
        raise BadInput(
            f"There is a model {model.version} by now: somebody else has just made one. Try again."
        )
    models.add(ctx, programme.id, model, of_dyads=source.dyads, of_check_ins=source.check_ins)


def accept(ctx: Context, slug: str, version: str) -> None:
    """From now on the programme's new check-ins are judged by this model, its own or a shipped one. Raises BadInput."""
    programme = _programme(ctx, slug)
    kept = models.of_programme(ctx, programme.id)
    if not _named(kept, version):
        if version not in EVER_SHIPPED:
            known = ", ".join([*(each.model.version for each in kept), *EVER_SHIPPED])
            raise BadInput(f"There is no model {version!r} of {slug}. There are: {known}")
        models.add(ctx, programme.id, EVER_SHIPPED[version], of_dyads=0, of_check_ins=0)
    models.accept(ctx, programme.id, version)
    audit.record(ctx, Verb.MODEL_ACCEPTED, programme.id)


def of_programme(ctx: Context, slug: str) -> list[StoredModel]:
    """The programme's models, oldest first."""
    return models.of_programme(ctx, _programme(ctx, slug).id)


def _named(kept: Iterable[StoredModel], version: str) -> bool:
    return any(each.model.version == version for each in kept)


def _programme(ctx: Context, slug: str) -> Programme:
    found = programmes.by_slug(ctx, slug)
    if found is None:
        raise BadInput(f"There is no programme {slug!r}. See: {PROGRAM_NAME} programme list")
    return found
