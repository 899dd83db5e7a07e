"""What detection reads: completed check-ins of one dyad, oldest first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache

from flows.detection.model.model import SHIPPED, Model
from flows.ids import CheckInId
from flows.instruments.model import Dimension, Instrument, Item
from flows.scoring import Scores, on_scale, rated, score

RESET_AFTER = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class StatedGoals:
    """The goals each side named, as keys of one shared list; where both were asked."""

    client: frozenset[str]
    practitioner: frozenset[str]


@dataclass(frozen=True, slots=True)
class CompletedCheckIn:
    """One completed check-in of a dyad.

    ``answers`` are the client's by item id (ratings, and tension and repair where asked; None or absent:
    skipped); ``practitioner`` the counterpart's form for the same session, if it was filled in. ``at`` is
    aware. A new practitioner is a new dyad, and so a new row of rounds. ``begins``: the two had ended their work, and
    this is the first since they began again. ``model`` is what it is judged by: the one in use when it was completed,
    for ever.
    """

    check_in: CheckInId
    at: datetime
    answers: Mapping[str, int | None]
    instrument: Instrument
    practitioner: Mapping[str, int | None] | None = None
    stated: StatedGoals | None = None
    begins: bool = False
    model: Model = SHIPPED

    def scores(self) -> Scores:
        """The client's scores."""
        return score(self.instrument, self.answers)

    def counted(self, item: Item) -> int | None:
        """The client's answer to that item as it counts (reverse items turned), or None."""
        answer = self.answers.get(item.id)
        return None if answer is None else on_scale(item, answer)

    def ratings(self) -> Mapping[Dimension, tuple[Item, ...]]:
        """The instrument's rating items by dimension."""
        return rated(self.instrument)


def since_last_reset(rounds: Sequence[CompletedCheckIn]) -> Sequence[CompletedCheckIn]:
    """The rounds since the work began again, the last break of more than sixty days, or a change of the instrument.

    What somebody's usual level was before such a break says little about them now, so learning begins anew.
    """
    for index in range(len(rounds) - 1, 0, -1):
        if is_reset(rounds[index - 1], rounds[index]):
            return rounds[index:]
    return rounds


def is_reset(before: CompletedCheckIn, after: CompletedCheckIn) -> bool:
    """Whether learning begins anew between these two: after an end, sixty days, or with another instrument.

    A version of the same instrument that asks other items, or gives them other options, is another one too.
    """
    if after.begins or after.at - before.at > RESET_AFTER:
        return True
    return after.instrument is not before.instrument and _scale(after.instrument) != _scale(before.instrument)


@lru_cache(maxsize=256)
def _scale(instrument: Instrument) -> tuple[object, ...]:
    """What answers to an instrument are answers to: its rating items and the values each may take."""
    items = (item for each in rated(instrument).values() for item in each)
    asked = ((item.id, item.dimension, *(option.value for option in item.options)) for item in items)
    return (instrument.id, *asked)
