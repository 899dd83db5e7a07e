"""Conversion of one calendar event to a session, or the reason why it cannot be used."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta

from icalendar import Component
from icalendar.prop import vBroken

from flows.calendar_feed.codes import codes_in
from flows.calendar_feed.model import FeedSession
from flows.calendar_feed.rules import RecurrenceRule, is_supported, max_steps
from flows.scheduling.local import moment_at
from flows.scheduling.plan import DEFAULT_SESSION_LENGTH, MAX_SESSION_LENGTH

# Outlook keeps a cancelled meeting and prefixes its title.
_CANCELLED_PREFIXES = (
    "abgesagt:",
    "annulé",
    "cancelad",
    "canceled:",
    "cancelled:",
    "отменено:",
    "скасовано:",
    "تم الإلغاء:",
)
_SINGLE_PROPERTIES = ("DTSTART", "DTEND", "DURATION", "RECURRENCE-ID")
_REPEATABLE_PROPERTIES = ("RRULE", "RDATE", "EXDATE")


class UnusableEvent(Exception):
    """An event with a code that cannot be used; its argument is the key of the text with the reason."""


def check_event(event: Component) -> bool:
    """Return whether the event belongs to a series. Raises UnusableEvent if it cannot be one dyad's session."""
    if len(codes_in(_text(event, "SUMMARY"))) > 1:
        raise UnusableEvent("schedule-feed-two-codes")
    if _is_damaged(event):
        raise UnusableEvent("schedule-feed-broken")
    start, end = _comparable_time(event, "DTSTART"), _comparable_time(event, "DTEND")
    if start is None or (end is not None and end < start) or _duration(event) < timedelta():
        raise UnusableEvent("schedule-feed-broken")
    if (end or start) - start > MAX_SESSION_LENGTH or _duration(event) > MAX_SESSION_LENGTH:
        raise UnusableEvent("schedule-feed-too-long")
    if "EXRULE" in event or not all(is_supported(rule, start) for rule in _rules(event)):
        raise UnusableEvent("schedule-feed-repeats")
    return any(name in event for name in ("RRULE", "RDATE", "RECURRENCE-ID"))


def max_repetitions(event: Component, until: datetime) -> int:
    """Return how many times a checked event repeats at most up to ``until``."""
    start = _comparable_time(event, "DTSTART")
    assert start is not None
    return sum(max_steps(rule, start, until) for rule in _rules(event))


def range_shifts(events: Iterable[Component]) -> dict[datetime, timedelta]:
    """Return the shifts of "this and all following" exceptions by the original time of their first event."""
    return {
        _time(event, "RECURRENCE-ID"): _time(event, "DTSTART").replace(tzinfo=None)
        - _time(event, "RECURRENCE-ID").replace(tzinfo=None)
        for event in events
        if _applies_to_following(event)
    }


def session_of(
    event: Component, uid: str, code: str, zone: str, moved: Mapping[datetime, timedelta] | None
) -> FeedSession:
    """Return the session of one occurrence, with ``code`` if its title has none. Raises UnusableEvent.

    ``moved`` are the `range_shifts` of its series; None for a single event.
    """
    starts = _utc(event, "DTSTART", zone)
    ends = starts + _length(event, zone)
    if ends - starts > MAX_SESSION_LENGTH:
        raise UnusableEvent("schedule-feed-too-long")
    title = _text(event, "SUMMARY")
    return FeedSession(
        uid,
        "" if moved is None else _key(_original_start(event, zone, moved)),
        next(iter(codes_in(title)), code),
        starts,
        ends if ends > starts else starts + DEFAULT_SESSION_LENGTH,
        _text(event, "STATUS").upper() == "CANCELLED"
        or title.casefold().strip().startswith(_CANCELLED_PREFIXES),
    )


def _length(event: Component, zone: str) -> timedelta:
    """Return how long an occurrence lasts: as clocks show it, also where they change in between."""
    if "DTEND" not in event:
        return timedelta()
    start, end = _time(event, "DTSTART"), _time(event, "DTEND")
    shown = end.replace(tzinfo=None) - start.replace(tzinfo=None)
    if start.tzinfo == end.tzinfo and shown > timedelta():
        return shown
    return _as_utc(end, zone) - _as_utc(start, zone)


def _original_start(event: Component, zone: str, moved: Mapping[datetime, timedelta]) -> datetime:
    """Return when an occurrence of a series was originally to begin, before it was moved."""
    if "RECURRENCE-ID" not in event:
        return _utc(event, "DTSTART", zone)
    if _applies_to_following(event):
        shift = moved.get(_time(event, "RECURRENCE-ID"), timedelta())
        return _as_utc(_time(event, "DTSTART") - shift, zone)
    return _utc(event, "RECURRENCE-ID", zone)


def _applies_to_following(event: Component) -> bool:
    return (
        "RECURRENCE-ID" in event and event["RECURRENCE-ID"].params.get("RANGE", "").upper() == "THISANDFUTURE"
    )


def _rules(event: Component) -> list[RecurrenceRule]:
    rules = event.get("RRULE", [])
    return rules if isinstance(rules, list) else [rules]


def _duration(event: Component) -> timedelta:
    """Return DURATION, checked before repeating: one of years would make each day part of thousands of events."""
    duration = getattr(event.get("DURATION"), "dt", None)
    return duration if isinstance(duration, timedelta) else timedelta()


def _key(start: datetime) -> str:
    return f"{start:%Y%m%dT%H%M%SZ}"


def _is_damaged(event: Component) -> bool:
    """Return whether a time or rule could not be parsed, or a property that may occur once is repeated."""
    several = [event.get(name, []) for name in _REPEATABLE_PROPERTIES]
    values = [event.get(name) for name in _SINGLE_PROPERTIES]
    if any(isinstance(value, list) for value in values):
        return True
    values += [one for value in several for one in (value if isinstance(value, list) else [value])]
    return any(isinstance(value, vBroken) for value in values)


def _text(event: Component, name: str) -> str:
    return str(event.get(name, ""))


def _comparable_time(event: Component, name: str) -> datetime | None:
    """Return DTSTART or DTEND, only to compare the two; without a zone it is taken as UTC."""
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
