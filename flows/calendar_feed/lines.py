"""A calendar as text: finds the events that carry a code, and leaves all others unread.

A private calendar is mostly other people's business, so this works on lines before anything is parsed; it also
keeps one damaged event from taking the rest along. Of an event only the lines are kept that say when it takes place:
notes, guests and alarms never reach the parser.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice

from flows.calendar_feed.codes import codes_in
from flows.scheduling.normalize import NotRead

MAX_CHARACTERS = 10_000_000
MAX_EVENTS = 500  # events with a code, one series being one
MAX_LINE_CHARACTERS = 1000  # characters of a line that is no list of dates, and of a title that are looked at

_PROPERTY = re.compile(
    r'(?P<name>SUMMARY|UID|TZID)(?:;(?:"[^"]*"|[^":])*)?:(?P<value>.*)', re.IGNORECASE | re.DOTALL
)
_LINE = re.compile(r"[^\r\n]+")
_NAME = re.compile(r"[A-Za-z-]+")
_OF_AN_EVENT = frozenset(
    {
        *("UID", "SUMMARY", "STATUS", "SEQUENCE", "DTSTAMP", "DTSTART", "DTEND", "DURATION"),
        *("RRULE", "RDATE", "EXDATE", "EXRULE", "RECURRENCE-ID"),
    }
)
_OF_A_ZONE = frozenset({"TZID", "TZNAME", "TZOFFSETFROM", "TZOFFSETTO", "DTSTART", "RRULE", "RDATE"})
_DEEP = {"VEVENT": 1, "VTIMEZONE": 2}  # a zone's rules stand one level further in
_HEAD = 50


@dataclass(frozen=True, slots=True)
class ComponentLines:
    """The lines of one component that are looked at, unfolded; ``name`` is an event's UID or a zone's TZID."""

    kind: str
    name: str
    codes: tuple[str, ...]
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CodedEvents:
    """Zone definitions, the calendar's own zone if it names one, and events with a code, by series."""

    zones: tuple[ComponentLines, ...]
    zone: str | None
    series: dict[str, list[ComponentLines]]


def find_coded_events(text: str) -> CodedEvents:
    """The part of a calendar that is to be read. Raises NotRead: not a calendar, too big, too many events."""
    if len(text) > MAX_CHARACTERS:
        raise NotRead("a calendar larger than is read", said="schedule-feed-too-big")
    head = list(islice(_unfolded(text), _HEAD))
    if not any(line.strip().upper() == "BEGIN:VCALENDAR" for line in head[:20]):
        raise NotRead("not a calendar", said="schedule-feed-not-calendar")
    blocks = list(_blocks(_unfolded(text)))
    coded = {block.name for block in blocks if block.codes}
    if len(coded) > MAX_EVENTS:
        raise NotRead("more events with a code than are read", said="schedule-feed-too-many")
    series: dict[str, list[ComponentLines]] = {}
    for block in blocks:
        if block.name in coded:
            series.setdefault(block.name, []).append(block)
    return CodedEvents(tuple(block for block in blocks if block.kind == "VTIMEZONE"), _own_zone(head), series)


def _unfolded(text: str) -> Iterator[str]:
    """Logical lines: a line that begins with a blank goes on the one before (RFC 5545, 3.1)."""
    parts: list[str] = []
    for found in _LINE.finditer(text.removeprefix("\ufeff")):
        line = found[0]
        if line[:1] in (" ", "\t") and parts:
            parts.append(line[1:])
        else:
            yield from _whole(parts)
            parts = [line]
    yield from _whole(parts)


def _whole(parts: list[str]) -> Iterator[str]:
    if parts:
        yield "".join(parts)


def _blocks(lines: Iterable[str]) -> Iterator[ComponentLines]:
    """Events and zone definitions. One that does not end before the next begins is left out."""
    inside: list[str] = []
    kind, depth = "", 0
    for line in lines:
        mark = line[:MAX_LINE_CHARACTERS].strip().upper()
        if mark in ("BEGIN:VEVENT", "BEGIN:VTIMEZONE"):
            kind, depth, inside = mark.removeprefix("BEGIN:"), 0, []
        if not kind:
            continue
        depth += mark.startswith("BEGIN:")
        if depth <= _DEEP[kind] and _is_looked_at(mark, kind):
            inside.append(_cut(line))
        depth -= mark.startswith("END:")
        if mark == f"END:{kind}":
            yield _block(kind, inside)
            kind = ""


def _is_looked_at(mark: str, kind: str) -> bool:
    if mark.startswith(("BEGIN:", "END:")):
        return True
    name = _NAME.match(mark)
    return name is not None and name[0] in (_OF_AN_EVENT if kind == "VEVENT" else _OF_A_ZONE)


def _cut(line: str) -> str:
    """A title as far as it is looked at; every other line as it is."""
    return line[:MAX_LINE_CHARACTERS] if line[:7].upper() == "SUMMARY" else line


def _block(kind: str, lines: list[str]) -> ComponentLines:
    found = {"UID": "", "SUMMARY": "", "TZID": ""}
    for line in lines:
        if match := _PROPERTY.fullmatch(line[:MAX_LINE_CHARACTERS]):
            found[match["name"].upper()] = match["value"].strip()
    name = found["TZID"] if kind == "VTIMEZONE" else found["UID"]
    name = name or sha256("\n".join(lines).encode(errors="replace")).hexdigest()[:16]
    return ComponentLines(kind, name, codes_in(found["SUMMARY"]) if kind == "VEVENT" else (), tuple(lines))


def _own_zone(lines: list[str]) -> str | None:
    for line in lines:
        if line.upper().startswith("X-WR-TIMEZONE:"):
            return line.partition(":")[2].strip()
    return None
