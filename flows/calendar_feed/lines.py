"""Finding the events that carry a code in a calendar's text, leaving all others unparsed.

A private calendar mostly concerns other people, so this works on lines before anything is parsed; it also keeps
one damaged event from breaking the rest. Only the lines of an event that tell when it takes place are kept:
notes, guests and alarms never reach the parser.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from itertools import islice

from flows.calendar_feed.codes import codes_in
from flows.calendar_feed.window import is_outside
from flows.scheduling.normalize import UnreadableInput

MAX_CHARACTERS = 10_000_000
MAX_EVENTS = 500  # with a code, in the window; a series counts once
MAX_LINE_CHARACTERS = 1000  # of a line other than a list of dates, and of a title

_PROPERTY = re.compile(
    r'(?P<name>SUMMARY|UID|TZID|X-WR-TIMEZONE)(?:;(?:"[^"]*"|[^":])*)?:(?P<value>.*)',
    re.IGNORECASE | re.DOTALL,
)
_LINE = re.compile(r"[^\r\n]+")
_NAME = re.compile(r"[A-Za-z-]+")
_EVENT_PROPERTIES = frozenset(
    {
        *("UID", "SUMMARY", "STATUS", "SEQUENCE", "DTSTAMP", "DTSTART", "DTEND", "DURATION"),
        *("RRULE", "RDATE", "EXDATE", "EXRULE", "RECURRENCE-ID"),
    }
)
_ZONE_PROPERTIES = frozenset({"TZID", "TZNAME", "TZOFFSETFROM", "TZOFFSETTO", "DTSTART", "RRULE", "RDATE"})
_MAX_DEPTH = {"VEVENT": 1, "VTIMEZONE": 2}  # a zone's rules are one level deeper
_HEAD_LINES = 50
DAMAGED = "damaged"
"""The kind of an event that does not begin or end."""


@dataclass(frozen=True, slots=True)
class ComponentLines:
    """The relevant unfolded lines of one component; ``name`` is an event's UID or a zone's TZID."""

    kind: str
    name: str
    codes: tuple[str, ...]
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CodedEvents:
    """Zone definitions, the calendar's own zone if it names one, and events with a code (or all), by series.

    ``damaged`` are the codes of events that do not begin or end; ``uncoded`` is the number of events without a code.
    Series that lie outside the window as a whole are left out.
    """

    zones: tuple[ComponentLines, ...]
    zone: str | None
    series: dict[str, list[ComponentLines]]
    damaged: tuple[str, ...]
    uncoded: int


def find_coded_events(
    text: str, start: datetime, end: datetime, *, with_uncoded: bool = False
) -> CodedEvents:
    """Return the part of a calendar that is relevant from ``start`` to ``end``; ``with_uncoded``, all its events.

    Raises UnreadableInput: not a calendar, too large, too many events with a code.
    """
    if len(text) > MAX_CHARACTERS:
        raise UnreadableInput("a calendar larger than is read", said="schedule-feed-too-big")
    head = list(islice(_unfolded(text), _HEAD_LINES))
    if not any(line.strip().upper() == "BEGIN:VCALENDAR" for line in head[:20]):
        raise UnreadableInput("not a calendar", said="schedule-feed-not-calendar")
    blocks = list(_blocks(_unfolded(text)))
    near = _series_in_window(blocks, (start, end))
    coded = {name: events for name, events in near.items() if any(each.codes for each in events)}
    uncoded = len(near) - len(coded)
    coded = near if with_uncoded else coded
    if len(coded) > MAX_EVENTS:
        raise UnreadableInput("more events with a code than are read", said="schedule-feed-too-many")
    zones = tuple(block for block in blocks if block.kind == "VTIMEZONE")
    damaged = dict.fromkeys(code for block in blocks if block.kind == DAMAGED for code in block.codes)
    return CodedEvents(zones, _own_zone(head), coded, tuple(damaged), uncoded)


def _series_in_window(
    blocks: Iterable[ComponentLines], window: tuple[datetime, datetime]
) -> dict[str, list[ComponentLines]]:
    """Return the series that may have an occurrence in the window."""
    series: dict[str, list[ComponentLines]] = {}
    for block in blocks:
        if block.kind == "VEVENT":
            series.setdefault(block.name, []).append(block)
    return {
        name: events
        for name, events in series.items()
        if not all(is_outside(each.lines, *window) for each in events)
    }


def _unfolded(text: str) -> Iterator[str]:
    """Yield logical lines: a line that begins with a blank continues the previous one (RFC 5545, 3.1)."""
    parts: list[str] = []
    for match in _LINE.finditer(text.removeprefix("\ufeff")):
        line = match[0]
        if line[:1] in (" ", "\t") and parts:
            parts.append(line[1:])
        else:
            yield from _joined(parts)
            parts = [line]
    yield from _joined(parts)


def _joined(parts: list[str]) -> Iterator[str]:
    if parts:
        yield "".join(parts)


def _blocks(lines: Iterable[str]) -> Iterator[ComponentLines]:
    """Yield events and zone definitions; of events that do not begin or end, those with a code, as damaged."""
    inside: list[str] = []
    kind, depth = "", 0
    outside = 0  # components open around the line that are neither
    for line in lines:
        mark = line[:MAX_LINE_CHARACTERS].strip().upper()
        if mark in ("BEGIN:VEVENT", "BEGIN:VTIMEZONE"):
            yield from _damaged(inside if kind == "VEVENT" else [])
            kind, depth, inside = mark.removeprefix("BEGIN:"), 0, []
        if not kind:
            outside += mark.startswith("BEGIN:") - mark.startswith("END:")
            yield from _damaged([line] if outside <= 1 else [])
            continue
        depth += mark.startswith("BEGIN:")
        if depth <= _MAX_DEPTH[kind] and _is_relevant(mark, kind):
            inside.append(_cut_title(line))
        depth -= mark.startswith("END:")
        if mark == f"END:{kind}":
            yield _block(kind, inside)
            kind = ""
    yield from _damaged(inside if kind == "VEVENT" else [])


def _damaged(lines: list[str]) -> Iterator[ComponentLines]:
    """Yield the damaged component of these lines if there is a code in its title."""
    titles = (match for line in lines if (match := _PROPERTY.fullmatch(line[:MAX_LINE_CHARACTERS])))
    codes = [
        code for title in titles if title["name"].upper() == "SUMMARY" for code in codes_in(title["value"])
    ]
    if codes:
        yield ComponentLines(DAMAGED, "", tuple(codes), ())


def _is_relevant(mark: str, kind: str) -> bool:
    if mark.startswith(("BEGIN:", "END:")):
        return True
    name = _NAME.match(mark)
    return name is not None and name[0] in (_EVENT_PROPERTIES if kind == "VEVENT" else _ZONE_PROPERTIES)


def _cut_title(line: str) -> str:
    """Return a title cut to the maximum length; other lines unchanged."""
    return line[:MAX_LINE_CHARACTERS] if line[:7].upper() == "SUMMARY" else line


def _block(kind: str, lines: list[str]) -> ComponentLines:
    properties = {"UID": "", "SUMMARY": "", "TZID": ""}
    for line in lines:
        if match := _PROPERTY.fullmatch(line[:MAX_LINE_CHARACTERS]):
            properties[match["name"].upper()] = match["value"].strip()
    name = properties["TZID"] if kind == "VTIMEZONE" else properties["UID"]
    name = name or sha256("\n".join(lines).encode(errors="replace")).hexdigest()[:16]
    return ComponentLines(
        kind, name, codes_in(properties["SUMMARY"]) if kind == "VEVENT" else (), tuple(lines)
    )


def _own_zone(lines: list[str]) -> str | None:
    for line in lines:
        match = _PROPERTY.fullmatch(line[:MAX_LINE_CHARACTERS])
        if match and match["name"].upper() == "X-WR-TIMEZONE":
            return match["value"].strip()
    return None
