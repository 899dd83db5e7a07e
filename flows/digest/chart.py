"""What a picture of clients shows: three dimensions over their sessions, the usual range, what stood out."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from flows.detection import CompletedCheckIn, estimate_baseline
from flows.detection.baseline import ExpectedLevel
from flows.detection.finding import FindingKind
from flows.digest.topics import Topic, topic_of
from flows.digest.value import Digest
from flows.digest.week import ClientWeek, FlagSeen, Week, WeekCheckIn
from flows.ids import CheckInId, FlagId
from flows.instruments.model import Dimension, Instrument, ItemKind

_NOT_IN_THE_ANSWERS = (Topic.GAP, Topic.STATED, Topic.SILENCE, Topic.FLAT, Topic.TENSION)


@dataclass(frozen=True, slots=True)
class Mark:
    """One dimension's score at one session; ``partial`` rests on some of its items only."""

    value: float
    partial: bool
    flagged: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One dimension over the sessions of a panel, None where there is no score; ``low`` to ``high`` is usual."""

    dimension: Dimension
    marks: tuple[Mark | None, ...]
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Panel:
    """One client's last sessions, oldest first; the first one shown is number ``first`` of all.

    ``unanswered`` and ``tension`` are places in that row: invitations that closed, tension not talked through.
    """

    label: str
    first: int
    sessions: int
    lines: tuple[Line, ...]
    unanswered: tuple[int, ...]
    tension: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Panels from top to bottom on a scale from ``low`` to ``high``."""

    panels: tuple[Panel, ...]
    low: int
    high: int


def worth_a_picture(week: Week, digest: Digest) -> tuple[ClientWeek, ...]:
    """The clients who are opened out, in the digest's order, as known at the week's end; those with answers."""
    until = week.bounds()[1]
    by_dyad = {client.dyad: client for client in week.clients}
    opened = (by_dyad[entry.dyad].known_at(until) for entry in digest.attention[: digest.most])
    return tuple(client for client in opened if client.rounds)


def told(digest: Digest) -> frozenset[FlagId]:
    """The flags that the digest tells of."""
    return frozenset(flag for entry in digest.attention for flag in entry.flags)


def chart(
    clients: Sequence[ClientWeek], instrument: Instrument, live: Collection[FlagId], *, last: int = 12
) -> Chart:
    """The chart of these clients, the last sessions of each. Only ``live`` flags are marked: what was settled long
    ago lies within what is usual by now."""
    ratings = [item for item in instrument.items if item.kind is ItemKind.RATING]
    values = [option.value for item in ratings for option in item.options]
    panels = tuple(_panel(each, instrument, live, last) for each in clients)
    return Chart(panels, min(values), max(values))


def _panel(client: ClientWeek, instrument: Instrument, live: Collection[FlagId], last: int) -> Panel:
    sessions: list[tuple[datetime, WeekCheckIn | None]] = [(each.at, each) for each in client.rounds]
    sessions += [(moment, None) for moment in client.closed_unanswered]
    sessions.sort(key=lambda each: each[0])
    shown = [found for _, found in sessions[-last:]]
    expected = _usual(client, instrument)
    marked = [flag for flag in client.flags if flag.flag in live]
    return Panel(
        label=client.label,
        first=len(sessions) - len(shown) + 1,
        sessions=len(shown),
        lines=tuple(_line(each, shown, marked, expected) for each in _measured(instrument)),
        unanswered=tuple(place for place, found in enumerate(shown) if found is None),
        tension=tuple(place for place, found in enumerate(shown) if found and _tense(found, client.flags)),
    )


def _measured(instrument: Instrument) -> list[Dimension]:
    return [each for each in Dimension if any(item.dimension is each for item in instrument.items)]


def _usual(client: ClientWeek, instrument: Instrument) -> dict[Dimension, ExpectedLevel]:
    """What was to be expected before what stands out now; nothing at a first check-in."""
    before = [*client.rounds[:-1]]
    while before and _flagged(before[-1].check_in, client.flags):
        before.pop()
    heard = [CompletedCheckIn(each.check_in, each.at, each.answers, instrument) for each in before]
    expected = estimate_baseline(heard, model=client.rounds[-1].model if client.rounds else None)
    return {} if expected.early else dict(expected.levels)


def _line(
    dimension: Dimension,
    shown: Sequence[WeekCheckIn | None],
    flags: Sequence[FlagSeen],
    expected: dict[Dimension, ExpectedLevel],
) -> Line:
    level = expected.get(dimension)
    return Line(
        dimension=dimension,
        marks=tuple(_mark(dimension, found, flags) if found else None for found in shown),
        low=level.low if level else None,
        high=level.high if level else None,
    )


def _mark(dimension: Dimension, found: WeekCheckIn, flags: Sequence[FlagSeen]) -> Mark | None:
    score = found.scores.dimensions.get(dimension)
    if score is None or score.value is None:
        return None
    return Mark(score.value, score.partial, dimension in _flagged(found.check_in, flags))


def _flagged(check_in: CheckInId, flags: Sequence[FlagSeen]) -> set[Dimension]:
    found: set[Dimension] = set()
    for flag in flags:
        about = topic_of(flag.kind, flag.evidence.get("form"))
        if flag.check_in == check_in and about not in _NOT_IN_THE_ANSWERS:
            found |= {flag.dimension} if flag.dimension else set(Dimension)
    return found


def _tense(found: WeekCheckIn, flags: Sequence[FlagSeen]) -> bool:
    return any(flag.check_in == found.check_in and flag.kind is FindingKind.TENSION for flag in flags)
