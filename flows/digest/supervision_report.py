"""Content of the one-page supervision report: one client, pseudonymous, figures with their meaning."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from flows.detection.episodes import EpisodeState
from flows.digest.chart import Chart, build_chart
from flows.digest.compose import live_flags
from flows.digest.conversation_starters import choose_starter
from flows.digest.flag_summary import needs_attention, summarize_flag
from flows.digest.priority import sort_flags
from flows.digest.topics import Topic
from flows.digest.value import FlagSummary
from flows.digest.week import ClientWeek, FlagRecord, PractitionerVerdict
from flows.instruments.model import Dimension, Instrument

RECENT = timedelta(days=7)
MAX_EVENTS, MAX_STARTERS = 6, 3  # the newest of each that fit on one page


@dataclass(frozen=True, slots=True)
class ReportEvent:
    """A flagged check-in or silence: its flags, how the episode continued, and the practitioner's verdict."""

    day: date
    told: tuple[FlagSummary, ...]
    repair: EpisodeState | None
    repaired_on: date | None
    verdict: PractitionerVerdict | None


@dataclass(frozen=True, slots=True)
class ReportDimension:
    """One dimension's newest score and usual range on the instrument's scale, or None."""

    dimension: Dimension
    now: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Report:
    """The content of the page.

    ``newest`` is the day of the newest check-in, ``events`` are newest first, ``openings`` are keys of
    conversation starters. ``code`` stands for a label that cannot be drawn.
    """

    label: str
    code: str
    on: date
    newest: date | None
    answered: int
    chart: Chart
    parts: tuple[ReportDimension, ...]
    events: tuple[ReportEvent, ...]
    openings: tuple[str, ...]


def build_report(client: ClientWeek, instrument: Instrument, *, now: datetime, zone: str) -> Report:
    """Return the report of a client as known at the aware moment ``now``, with dates in ``zone``."""
    known = client.known_at(now)
    # The page leaves the chat; how far a client has come with goals in their own words stays in it.
    without_goals = replace(known, progress=())
    picture = build_chart(
        [without_goals], instrument, {flag.flag for flag in live_flags(known, now - RECENT)}
    )
    events = _events(known, ZoneInfo(zone))[:MAX_EVENTS]
    return Report(
        label=known.label,
        code=known.code,
        on=now.astimezone(ZoneInfo(zone)).date(),
        newest=known.rounds[-1].at.astimezone(ZoneInfo(zone)).date() if known.rounds else None,
        answered=len(known.rounds),
        chart=picture,
        parts=tuple(_dimensions(picture)),
        events=events,
        openings=_starters(known, events),
    )


def _dimensions(picture: Chart) -> list[ReportDimension]:
    (panel,) = picture.panels
    answered = [index for index in range(panel.sessions) if index not in panel.unanswered]
    dimensions = []
    for line in panel.lines:
        newest = line.marks[answered[-1]] if answered else None
        dimensions.append(
            ReportDimension(line.dimension, newest.value if newest else None, line.low, line.high)
        )
    return dimensions


def _events(client: ClientWeek, zone: ZoneInfo) -> tuple[ReportEvent, ...]:
    by_time: dict[datetime, list[FlagRecord]] = {}
    for flag in client.flags:
        if needs_attention(flag):
            by_time.setdefault(flag.at, []).append(flag)
    return tuple(_event(at, by_time[at], client, zone) for at in sorted(by_time, reverse=True))


def _event(at: datetime, flags: Sequence[FlagRecord], client: ClientWeek, zone: ZoneInfo) -> ReportEvent:
    with_repair = next((flag for flag in flags if flag.repair), flags[0])
    return ReportEvent(
        day=at.astimezone(zone).date(),
        told=sort_flags([summarize_flag(flag, client.rounds) for flag in flags]),
        repair=with_repair.repair,
        repaired_on=with_repair.repair_at.astimezone(zone).date() if with_repair.repair_at else None,
        verdict=next((flag.verdict for flag in flags if flag.verdict), None),
    )


def _starters(client: ClientWeek, events: Sequence[ReportEvent]) -> tuple[str, ...]:
    """Return the keys of the starters last shown for each event's leading flag, without duplicates."""
    passed = {flag.flag: flag.shown for flag in client.flags}
    leading = [event.told[0] for event in events if event.told[0].topic is not Topic.FLAT]
    keys = [choose_starter(each.topic, each.severity, each.flag, passed[each.flag]) for each in leading]
    return tuple(dict.fromkeys(keys))[:MAX_STARTERS]
