"""Data of the chart of clients: three dimensions over their sessions, the usual range and the flagged scores."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from flows.detection import CompletedCheckIn, estimate_baseline
from flows.detection.baseline import ExpectedLevel
from flows.detection.finding import FindingKind
from flows.digest.pages import clip
from flows.digest.phrases import MAX_LABEL_CHARACTERS
from flows.digest.topics import Topic, topic_of
from flows.digest.value import Digest
from flows.digest.week import ClientWeek, FlagRecord, Week, WeekCheckIn
from flows.i18n import Voice
from flows.ids import CheckInId, FlagId
from flows.instruments.model import Dimension, Instrument, ItemKind
from flows.progress.series import GoalProgress

MAX_GOAL_LINES = 3

_WITHOUT_DIMENSION_SCORE = (
    *(Topic.GAP, Topic.STATED, Topic.SILENCE, Topic.FLAT, Topic.TENSION),
    *(Topic.LEVEL, Topic.DECLINE, Topic.GAIN, Topic.UNCLEAR),
)


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """One dimension's score at one session; ``partial``: some of its items were skipped."""

    value: float
    partial: bool
    flagged: bool


@dataclass(frozen=True, slots=True)
class ChartLine:
    """One dimension over the sessions of a panel.

    ``marks`` holds None where there is no score; ``low`` to ``high`` is the usual range.
    """

    dimension: Dimension
    marks: tuple[ChartPoint | None, ...]
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class GoalLine:
    """How far the client had come with a goal at the sessions of a panel, from 0 to 10; None where nothing is known.

    ``category`` names the goal where there are no ``words``.
    """

    category: str
    words: str | None
    values: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class ChartPanel:
    """One client's last sessions, oldest first; ``first`` is the number of the first one shown.

    ``unanswered`` and ``tension`` are indices into these sessions: invitations that closed without an answer,
    and unresolved tension. ``code`` stands for a label that cannot be drawn. ``goals`` are drawn below the dimensions.
    """

    label: str
    code: str
    first: int
    sessions: int
    lines: tuple[ChartLine, ...]
    unanswered: tuple[int, ...]
    tension: tuple[int, ...]
    goals: tuple[GoalLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Chart:
    """Panels from top to bottom on a scale from ``low`` to ``high``."""

    panels: tuple[ChartPanel, ...]
    low: int
    high: int


def clients_to_chart(week: Week, digest: Digest) -> tuple[ClientWeek, ...]:
    """Return the clients of the digest's expanded entries who have answers, in the digest's order.

    Clients are returned as known at the end of the week.
    """
    until = week.bounds()[1]
    by_dyad = {client.dyad: client for client in week.clients}
    expanded = (by_dyad[entry.dyad].known_at(until) for entry in digest.attention[: digest.most])
    return tuple(client for client in expanded if client.rounds)


def reported_flags(digest: Digest) -> frozenset[FlagId]:
    """Return all flags that the digest's entries report."""
    return frozenset(flag for entry in digest.attention for flag in entry.flags)


def build_chart(
    clients: Sequence[ClientWeek], instrument: Instrument, live: Collection[FlagId], *, last: int = 12
) -> Chart:
    """Return the chart of the last sessions of each client.

    Only flags in ``live`` are marked: scores of resolved flags lie within the usual range by now.
    """
    ratings = [item for item in instrument.items if item.kind is ItemKind.RATING]
    values = [option.value for item in ratings for option in item.options]
    panels = tuple(_panel(each, instrument, live, last) for each in clients)
    return Chart(panels, min(values), max(values))


def _panel(client: ClientWeek, instrument: Instrument, live: Collection[FlagId], last: int) -> ChartPanel:
    """Return one client's last sessions, unanswered invitations included, at most ``last``.

    Flags in ``live`` mark scores; flags of tension always do.
    """
    sessions: list[tuple[datetime, WeekCheckIn | None]] = [(each.at, each) for each in client.rounds]
    sessions += [(moment, None) for moment in client.closed_unanswered]
    sessions.sort(key=lambda each: each[0])
    shown_sessions = [check_in for _, check_in in sessions[-last:]]
    baseline = _expected_levels(client, instrument)
    marked_flags = [flag for flag in client.flags if flag.flag in live]
    return ChartPanel(
        label=client.label,
        code=client.code,
        first=len(sessions) - len(shown_sessions) + 1,
        sessions=len(shown_sessions),
        lines=tuple(_line(each, shown_sessions, marked_flags, baseline) for each in _measured(instrument)),
        unanswered=tuple(index for index, check_in in enumerate(shown_sessions) if check_in is None),
        tension=tuple(
            index
            for index, check_in in enumerate(shown_sessions)
            if check_in and _has_tension(check_in, client.flags)
        ),
        goals=goal_lines(client.progress, [check_in.at if check_in else None for check_in in shown_sessions]),
    )


def goal_lines(goals: Sequence[GoalProgress], moments: Sequence[datetime | None]) -> tuple[GoalLine, ...]:
    """Return a line for each of the goals last answered about at these moments, at most ``MAX_GOAL_LINES``."""
    shown: list[tuple[int, GoalLine]] = []
    for goal in goals:
        by_moment = {each.at: each.value for each in goal.answers}
        values = tuple(by_moment.get(each) if each else None for each in moments)
        answered = [place for place, value in enumerate(values) if value is not None]
        if answered:
            shown.append((answered[-1], GoalLine(goal.category, goal.words, values)))
    latest = sorted(shown, key=lambda each: -each[0])[:MAX_GOAL_LINES]
    return tuple(line for _, line in shown if line in [each for _, each in latest])


def _measured(instrument: Instrument) -> list[Dimension]:
    return [each for each in Dimension if any(item.dimension is each for item in instrument.items)]


def _expected_levels(client: ClientWeek, instrument: Instrument) -> dict[Dimension, ExpectedLevel]:
    """Return the expected levels before the current flagged check-ins; empty before a second check-in.

    Flagged check-ins at the end of the history are left out, so that they do not shift the range they are
    compared with.
    """
    before = [*client.rounds[:-1]]
    while before and _flagged_dimensions(before[-1].check_in, client.flags):
        before.pop()
    completed = [CompletedCheckIn(each.check_in, each.at, each.answers, instrument) for each in before]
    baseline = estimate_baseline(completed, model=client.rounds[-1].model if client.rounds else None)
    return {} if baseline.early else dict(baseline.levels)


def _line(
    dimension: Dimension,
    sessions: Sequence[WeekCheckIn | None],
    flags: Sequence[FlagRecord],
    expected: dict[Dimension, ExpectedLevel],
) -> ChartLine:
    level = expected.get(dimension)
    return ChartLine(
        dimension=dimension,
        marks=tuple(_mark(dimension, check_in, flags) if check_in else None for check_in in sessions),
        low=level.low if level else None,
        high=level.high if level else None,
    )


def _mark(dimension: Dimension, check_in: WeekCheckIn, flags: Sequence[FlagRecord]) -> ChartPoint | None:
    score = check_in.scores.dimensions.get(dimension)
    if score is None or score.value is None:
        return None
    return ChartPoint(score.value, score.partial, dimension in _flagged_dimensions(check_in.check_in, flags))


def _flagged_dimensions(check_in: CheckInId, flags: Sequence[FlagRecord]) -> set[Dimension]:
    dimensions: set[Dimension] = set()
    for flag in flags:
        topic = topic_of(flag.kind, flag.evidence.get("form"))
        if flag.check_in == check_in and topic not in _WITHOUT_DIMENSION_SCORE:
            dimensions |= {flag.dimension} if flag.dimension else set(Dimension)
    return dimensions


def _has_tension(check_in: WeekCheckIn, flags: Sequence[FlagRecord]) -> bool:
    return any(flag.check_in == check_in.check_in and flag.kind is FindingKind.TENSION for flag in flags)


def describe_chart(chart: Chart, voice: Voice) -> str:
    """Return the text below the picture, as HTML: how to read it, then whom and what it shows, and in which order."""
    labels = [clip(panel.label, MAX_LABEL_CHARACTERS) for panel in chart.panels]
    dimensions = [voice.plain(f"digest-picture-{line.dimension}") for line in chart.panels[0].lines]
    content = voice.say(
        "digest-picture-content", labels=voice.listing(labels), dimensions=voice.listing(dimensions)
    )
    return f"{voice.say('digest-picture-caption')}\n{content}"
