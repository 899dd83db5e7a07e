"""One check-in as it leaves: under pseudonyms, with its times, answers, scores and findings, and without any words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from flows.detection import Finding
from flows.exports.exported_goal import ExportedGoal
from flows.instruments import Instrument, Item, Perspective
from flows.scoring import Score


class Outcome(StrEnum):
    """The final state of a check-in. Answers that were never sent are not exported, only that there were some."""

    ANSWERED = "answered"
    UNANSWERED = "unanswered"
    NOT_SENT = "not-sent"
    CANCELLED = "cancelled"
    OPEN = "open"


class MissingReason(StrEnum):
    """Why an item has no value."""

    SKIPPED = "skipped"
    NOT_ASKED = "not-asked"
    UNANSWERED = "unanswered"
    NOT_SENT = "not-sent"
    CANCELLED = "cancelled"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class ExportedAnswer:
    """An item with its value, or with the reason why there is none; ``way``: tap, typed or skip."""

    item: Item
    value: int | None = None
    missing: MissingReason | None = None
    way: str | None = None
    changed: bool | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Occasion:
    """A check-in; ``person`` was asked, about the work with ``client``.

    ``number`` counts those of its perspective in the dyad, ``session_number`` the dyad's sessions.

    ``goal`` is the goal about which it was asked how far the client has come, and ``progress`` the answer from 0 to 10;
    None where nothing was asked or may leave, ``progress`` also where it was skipped.

    ``intended``: when the programme's present rules would have had it asked, before the spread of a few minutes.
    """

    person: str
    client: str
    dyad: str
    check_in: str
    perspective: Perspective
    number: int
    session_number: int | None
    self_initiated: bool
    on_request: bool
    outcome: Outcome
    instrument: Instrument
    language: str
    zone: str
    intended: datetime | None
    sent: datetime | None
    first: datetime | None
    last: datetime | None
    closed: datetime | None
    answers: tuple[ExportedAnswer, ...]
    scores: Mapping[str, Score]
    scoring_version: int | None
    findings: tuple[Finding, ...]
    model: str | None
    goal: ExportedGoal | None = None
    progress: int | None = None

    @property
    def begins(self) -> datetime | None:
        """Return its earliest known moment."""
        moments = [each for each in (self.intended, self.sent, self.first, self.closed) if each]
        return min(moments) if moments else None


@dataclass(frozen=True, slots=True)
class ExportedDyad:
    """What leaves of a client with one practitioner: goals in the order of their numbers, check-ins oldest first."""

    goals: Sequence[ExportedGoal]
    occasions: Sequence[Occasion]
