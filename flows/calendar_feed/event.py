"""One event of a calendar as one session, or the reason why it cannot be."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta

from icalendar import Component
from icalendar.prop import vBroken

from flows.calendar_feed.codes import codes_in
from flows.calendar_feed.model import FeedSession
from flows.calendar_feed.rules import Rule, is_supported, max_steps
from flows.scheduling.local import moment_at
from flows.scheduling.plan import DEFAULT_SESSION_LENGTH, MAX_SESSION_LENGTH

# Outlook keeps a cancelled meeting and writes the word in front of its title.
_CANCELLED = (
    "abgesagt:",
    "annulé",
    "cancelad",
    "canceled:",
    "cancelled:",
    "отменено:",
    "скасовано:",
    "تم الإلغاء:",
)
_ONCE = ("DTSTART", "DTEND", "DURATION", "RECURRENCE-ID")
_SEVERAL = ("RRULE", "RDATE", "EXDATE")


class UnusableEvent(Exception):
    """An event with a code that cannot be used; its argument is the key of the text that says why."""


def check_event(event: Component) -> bool:
    """Whether the event belongs to a series. Raises Unusable where it cannot be one dyad's session."""
    if len(codes_in(_text(event, "SUMMARY"))) > 1:
        raise UnusableEvent("schedule-feed-two-codes")
    if _is_damaged(event):
        raise UnusableEvent("schedule-feed-broken")
    start, end = _wall(event, "DTSTART"), _wall(event, "DTEND")
    if start is None or (end is not None and end < start) or _lasts(event) < timedelta():
        raise UnusableEvent("schedule-feed-broken")
    if (end or start) - start > MAX_SESSION_LENGTH or _lasts(event) > MAX_SESSION_LENGTH:
        raise UnusableEvent("schedule-feed-too-long")
    if "EXRULE" in event or not all(is_supported(rule, start) for rule in _rules(event)):
        raise UnusableEvent("schedule-feed-repeats")
    return any(name in event for name in ("RRULE", "RDATE", "RECURRENCE-ID"))


def max_repetitions(event: Component, until: datetime) -> int:
    """How often a checked event is stepped at most, up to ``until``."""
    start = _wall(event, "DTSTART")
    assert start is not None
    return sum(max_steps(rule, start, until) for rule in _rules(event))


def range_shifts(events: Iterable[Component]) -> dict[datetime, timedelta]:
    """By how much "this and all that follow" were moved, by the first one's meant time."""
    return {
        _time(event, "RECURRENCE-ID"): _time(event, "DTSTART").replace(tzinfo=None)
        - _time(event, "RECURRENCE-ID").replace(tzinfo=None)
        for event in events
        if _with_all_that_follow(event)
    }


def session_of(
    event: Component, uid: str, code: str, zone: str, moved: Mapping[datetime, timedelta] | None
) -> FeedSession:
    """The session that one occurrence is, with ``code`` where its title has none. Raises Unusable.

    ``moved`` are the ``shifts`` of its series; None where it is a single event.
    """
    starts = _utc(event, "DTSTART", zone)
    ends = _utc(event, "DTEND", zone) if "DTEND" in event else starts
    if ends - starts > MAX_SESSION_LENGTH:
        raise UnusableEvent("schedule-feed-too-long")
    title = _text(event, "SUMMARY")
    return FeedSession(
        uid,
        "" if moved is None else _key(_meant(event, zone, moved)),
        next(iter(codes_in(title)), code),
        starts,
        ends if ends > starts else starts + DEFAULT_SESSION_LENGTH,
        _text(event, "STATUS").upper() == "CANCELLED" or title.casefold().strip().startswith(_CANCELLED),
    )


def _meant(event: Component, zone: str, moved: Mapping[datetime, timedelta]) -> datetime:
    """When one of a series was meant to begin, before it was moved."""
    if "RECURRENCE-ID" not in event:
        return _utc(event, "DTSTART", zone)
    if _with_all_that_follow(event):
        shift = moved.get(_time(event, "RECURRENCE-ID"), timedelta())
        return _as_utc(_time(event, "DTSTART") - shift, zone)
    return _utc(event, "RECURRENCE-ID", zone)


def _with_all_that_follow(event: Component) -> bool:
    return (
        "RECURRENCE-ID" in event and event["RECURRENCE-ID"].params.get("RANGE", "").upper() == "THISANDFUTURE"
    )


def _rules(event: Component) -> list[Rule]:
    rules = event.get("RRULE", [])
    return rules if isinstance(rules, list) else [rules]


def _lasts(event: Component) -> timedelta:
    """Its DURATION, before it is repeated: one of years would make each day a part of thousands."""
    lasts = getattr(event.get("DURATION"), "dt", None)
    return lasts if isinstance(lasts, timedelta) else timedelta()


def _key(meant: datetime) -> str:
    return f"{meant:%Y%m%dT%H%M%SZ}"


def _is_damaged(event: Component) -> bool:
    """Whether a time or a rule could not be read, or stands twice what may stand once."""
    several = [event.get(name, []) for name in _SEVERAL]
    values = [event.get(name) for name in _ONCE]
    if any(isinstance(value, list) for value in values):
        return True
    values += [one for value in several for one in (value if isinstance(value, list) else [value])]
    return any(isinstance(value, vBroken) for value in values)


def _text(event: Component, name: str) -> str:
    return str(event.get(name, ""))


def _wall(event: Component, name: str) -> datetime | None:
    """DTSTART or DTEND, only for comparing the two; what names no zone is taken for UTC."""
    if name not in event:
        return None
    at = _time(event, name)
    if at.tzinfo is None and "TZID" in event[name].params:
        raise UnusableEvent("schedule-feed-zone")
    return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)


def _utc(event: Component, name: str, zone: str) -> datetime:
    return _as_utc(_time(event, name), zone)


def _as_utc(at: datetime, zone: str) -> datetime:
    return at.astimezone(UTC) if at.tzinfo else moment_at(at.date(), at.time(), zone)


def _time(event: Component, name: str) -> datetime:
    at = getattr(event[name], "dt", None)
    if isinstance(at, datetime):
        return at
    raise UnusableEvent("schedule-feed-all-day" if isinstance(at, date) else "schedule-feed-broken")
