"""A six-item instrument and sequences of check-ins for the tests of detection."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from flows.detection import CompletedCheckIn
from flows.ids import CheckInId, ItemId
from flows.instruments.model import Dimension, Instrument, Item, ItemKind, Option

START = datetime(2026, 1, 5, 15, 0, tzinfo=UTC)
RATINGS = {"g1": "goal", "g2": "goal", "t1": "task", "t2": "task", "b1": "bond", "b2": "bond"}

Line = Callable[..., list[CompletedCheckIn]]
Make = Callable[..., Instrument]


def answers(text: str, **more: int | None) -> dict[str, int | None]:
    """Return answers written as "554433", in the order g1 g2 t1 t2 b1 b2; "-" is skipped."""
    given = {name: None if sign == "-" else int(sign) for name, sign in zip(RATINGS, text, strict=True)}
    return {**given, **more}


@pytest.fixture(scope="session")
def make() -> Make:
    """Return an instrument with these rating items (id to dimension) and number of options, tension and repair."""

    def build(ratings: Mapping[str, str] = RATINGS, options: int = 5, reverse: str = "") -> Instrument:
        def item(name: str, kind: ItemKind, dimension: str | None, count: int) -> Item:
            scale = tuple(Option(value, {"en": str(value)}) for value in range(1, count + 1))
            measured = Dimension(dimension) if dimension else None
            return Item(ItemId(name), kind, measured, scale, {}, reverse=name == reverse)

        items = [item(name, ItemKind.RATING, dimension, options) for name, dimension in ratings.items()]
        items += [item("x1", ItemKind.TENSION, None, 4), item("x2", ItemKind.REPAIR, None, 3)]
        return Instrument("six", 1, "", "", "", ("en",), tuple(items), "", {})

    return build


@pytest.fixture(scope="session")
def instrument(make: Make) -> Instrument:
    return make()


@pytest.fixture(scope="session")
def line(instrument: Instrument) -> Line:
    """Return check-ins some days apart, one per argument: ratings as text, or complete answers."""

    def build(
        *given: str | Mapping[str, int | None],
        days: int = 7,
        asked: Instrument = instrument,
        views: Mapping[int, Mapping[str, int | None]] | None = None,
    ) -> list[CompletedCheckIn]:
        rounds = [
            CompletedCheckIn(
                CheckInId(f"c{index}"),
                START + timedelta(days=days * index),
                answers(one) if isinstance(one, str) else one,
                asked,
            )
            for index, one in enumerate(given)
        ]
        return [replace(each, practitioner=(views or {}).get(index)) for index, each in enumerate(rounds)]

    return build
