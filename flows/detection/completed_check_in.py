"""Input of detection: completed check-ins of one dyad, oldest first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache

from flows.detection.model.model import SHIPPED, Model
from flows.goals.comparison import GoalComparison
from flows.ids import CheckInId
from flows.instruments.model import Dimension, Instrument, Item
from flows.scoring import Scores, rating_items, score, scored_value

RESET_AFTER = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class CompletedCheckIn:
    """One completed check-in of a dyad.

    ``answers`` are the client's by item id (ratings, and tension and repair if asked; None or absent: skipped);
    ``practitioner`` are those of the practitioner's form for the same session, if filled in. ``at`` is aware. A
    new practitioner means a new dyad. ``begins``: this is the first check-in after the work had ended and begun
    again. ``model`` is the model in use when it was completed, by which it is always judged. ``stated`` is a
    disagreement on the goals that both sides named that is told at this check-in (flows/goals/comparison.py).
    """

    check_in: CheckInId
    at: datetime
    answers: Mapping[str, int | None]
    instrument: Instrument
    practitioner: Mapping[str, int | None] | None = None
    stated: GoalComparison | None = None
    begins: bool = False
    model: Model = SHIPPED

    def scores(self) -> Scores:
        """Return the client's scores."""
        return score(self.instrument, self.answers)

    def counted(self, item: Item) -> int | None:
        """Return the client's answer to that item with reverse items turned, or None."""
        answer = self.answers.get(item.id)
        return None if answer is None else scored_value(item, answer)

    def ratings(self) -> Mapping[Dimension, tuple[Item, ...]]:
        """Return the instrument's rating items by dimension."""
        return rating_items(self.instrument)


def since_last_reset(check_ins: Sequence[CompletedCheckIn]) -> Sequence[CompletedCheckIn]:
    """Return the check-ins since the last reset of the baseline.

    After a long break, a restart or a change of instrument the earlier level says little, so learning starts
    over.
    """
    after = check_ins[-1] if check_ins else None
    for index in range(len(check_ins) - 2, -1, -1):
        before = check_ins[index]
        assert after is not None
        if (
            after.begins
            or after.at - before.at > RESET_AFTER
            or (after.instrument is not before.instrument and is_reset(before, after))
        ):
            return check_ins[index + 1 :]
        after = before
    return check_ins


def is_reset(before: CompletedCheckIn, after: CompletedCheckIn) -> bool:
    """Return whether the baseline is reset between two check-ins: a restart, sixty days, or another instrument.

    A version of the same instrument with other rating items or options counts as another one.
    """
    if after.begins or after.at - before.at > RESET_AFTER:
        return True
    return after.instrument is not before.instrument and _scale(after.instrument) != _scale(before.instrument)


@lru_cache(maxsize=256)
def _scale(instrument: Instrument) -> tuple[object, ...]:
    """Return an instrument's id, rating items and option values, which identify its scale."""
    items = (item for each in rating_items(instrument).values() for item in each)
    asked = ((item.id, item.dimension, *(option.value for option in item.options)) for item in items)
    return (instrument.id, *asked)
