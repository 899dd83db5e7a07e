"""A programme's ratings as a CSV table, from which a model can be estimated."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from itertools import groupby

from bot.services.context import audit
from bot.services.context.audit import Verb
from bot.services.context.context import Context
from bot.services.context.programme_lookup import find_programme
from flows.detection.model.prior import DIMENSION_ORDER
from flows.detection_research.calibration.answers_file import ITEMS, write
from flows.errors import BadInput
from flows.instruments import Instrument
from flows.instruments.model import Item
from flows.scoring import rating_items, scored_value
from storage.repositories import models, ratings, restarts
from storage.repositories.ratings import Rating

MIN_CLIENTS = 5  # with fewer, readers of the table could tell whose answers are whose
_OPTIONS = [1, 2, 3, 4, 5]


@dataclass(frozen=True, slots=True)
class Ratings:
    """A programme's ratings as CSV, with the numbers of clients and check-ins in it.

    ``left_out`` counts the check-ins whose instrument does not have two items of five options per dimension.
    ``version`` is the name of the next model to be estimated from this table.
    """

    table: str
    dyads: int
    check_ins: int
    left_out: int
    version: str


def read_ratings(ctx: Context, slug: str) -> Ratings:
    """Return the ratings of one programme, its dyads under pseudonyms. Raises BadInput if it has too few clients."""
    programme = find_programme(ctx, slug)
    audit.record(ctx, Verb.RATINGS_READ, programme.id)
    check_ins = [[*group] for _, group in groupby(ratings.of_programme(ctx, programme.id), _check_in)]
    beginnings = cache(lambda dyad: restarts.restarts_of(ctx, dyad))
    rows = [(answers[0].dyad, _row(ctx, answers, beginnings(answers[0].dyad))) for answers in check_ins]
    usable = [row for _, row in rows if row]
    dyads = len({dyad for dyad, row in rows if row})
    if dyads < MIN_CLIENTS:
        raise BadInput(
            f"{dyads} clients of {slug} have answered so far. From {MIN_CLIENTS} on their ratings can be written out;"
            " with fewer it would be plain whose they are."
        )
    number = sum(1 for each in models.of_programme(ctx, programme.id) if each.dyads) + 1
    return Ratings(write(usable), dyads, len(usable), len(rows) - len(usable), f"own-{number}")


def _check_in(rating: Rating) -> str:
    return rating.check_in


def _row(
    ctx: Context, answers: list[Rating], beginnings: Iterable[datetime]
) -> tuple[str, datetime, Mapping[str, int | None]] | None:
    """Return one check-in as pseudonym, time and answers to the six items; None if its instrument has others.

    A dyad gets a new pseudonym each time its work begins again, since the model treats that as a new dyad.
    """
    items = _six_items(ctx.instrument(*answers[0].instrument))
    values = {each.item: each.value for each in answers}
    scaled = {name: _on_scale(item, values.get(item.id)) for name, item in items.items()}
    dyad, at = answers[0].dyad, answers[0].at
    pseudonym = ctx.hash(f"ratings:{dyad}:{sum(moment <= at for moment in beginnings)}")[:12]
    return (pseudonym, at, scaled) if items else None


def _six_items(instrument: Instrument) -> Mapping[str, Item]:
    """Return the rating items by their names in the table; empty unless there are two of five options per dimension."""
    pairs = [rating_items(instrument).get(each, ()) for each in DIMENSION_ORDER]
    items = [item for pair in pairs for item in pair]
    is_usable = all(len(pair) == 2 for pair in pairs) and all(_has_five_options(item) for item in items)
    return dict(zip((name for pair in ITEMS for name in pair), items, strict=True)) if is_usable else {}


def _has_five_options(item: Item) -> bool:
    return [option.value for option in item.options] == _OPTIONS


def _on_scale(item: Item, value: int | None) -> int | None:
    return None if value is None else scored_value(item, value)
