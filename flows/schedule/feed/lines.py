"""A calendar as text: finds the events that carry a code, and leaves all others unread.

A private calendar is mostly other people's business, so this works on lines before anything is parsed; it also
keeps one damaged event from taking the rest along.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from flows.schedule.feed.codes import codes_in
from flows.schedule.typed import NotRead

MOST_CHARACTERS = 10_000_000
MOST_EVENTS = 500  # events with a code, one series being one

_END_OF_LINE = re.compile(r"\r\n|\n|\r")
_PROPERTY = re.compile(
    r'(?P<name>SUMMARY|UID|TZID)(?:;(?:"[^"]*"|[^":])*)?:(?P<value>.*)', re.IGNORECASE | re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of one component, unfolded, from BEGIN to END; ``name`` is an event's UID or a zone's TZID."""

    kind: str
    name: str
    codes: tuple[str, ...]
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Picked:
    """Zone definitions, the calendar's own zone if it names one, and events with a code, by series."""

    zones: tuple[Block, ...]
    zone: str | None
    series: dict[str, tuple[Block, ...]]


def pick(text: str) -> Picked:
    """The part of a calendar that is to be read. Raises NotRead: not a calendar, too big, too many events."""
    if len(text) > MOST_CHARACTERS:
        raise NotRead("a calendar larger than is read", said="schedule-feed-too-big")
    lines = _unfolded(text)
    if not any(line.strip().upper() == "BEGIN:VCALENDAR" for line in lines[:20]):
        raise NotRead("not a calendar", said="schedule-feed-not-calendar")
    blocks = list(_blocks(lines))
    coded = {block.name for block in blocks if block.codes}
    if len(coded) > MOST_EVENTS:
        raise NotRead("more events with a code than are read", said="schedule-feed-too-many")
    series: dict[str, tuple[Block, ...]] = {}
    for block in blocks:
        if block.name in coded:
            series[block.name] = (*series.get(block.name, ()), block)
    return Picked(tuple(block for block in blocks if block.kind == "VTIMEZONE"), _own_zone(lines), series)


def _unfolded(text: str) -> list[str]:
    """Logical lines: a line that begins with a blank goes on the one before (RFC 5545, 3.1)."""
    lines: list[list[str]] = []
    for line in _END_OF_LINE.split(text.removeprefix("\ufeff")):
        if line[:1] in (" ", "\t") and lines:
            lines[-1].append(line[1:])
        elif line:
            lines.append([line])
    return ["".join(parts) for parts in lines]


def _blocks(lines: list[str]) -> Iterator[Block]:
    """Events and zone definitions. One that does not end before the next begins is left out."""
    inside: list[str] = []
    kind = ""
    for line in lines:
        mark = line.strip().upper()
        if mark in ("BEGIN:VEVENT", "BEGIN:VTIMEZONE"):
            kind, inside = mark.removeprefix("BEGIN:"), []
        if kind:
            inside.append(line)
            if mark == f"END:{kind}":
                yield _block(kind, inside)
                kind = ""


def _block(kind: str, lines: list[str]) -> Block:
    found = {"UID": "", "SUMMARY": "", "TZID": ""}
    depth = 0
    for line in lines:
        depth += line.upper().startswith("BEGIN:") - line.upper().startswith("END:")
        if depth == 1 and (match := _PROPERTY.fullmatch(line)):
            found[match["name"].upper()] = match["value"].strip()
    name = found["TZID"] if kind == "VTIMEZONE" else found["UID"]
    name = name or sha256("\n".join(lines).encode()).hexdigest()[:16]
    return Block(kind, name, codes_in(found["SUMMARY"]) if kind == "VEVENT" else (), tuple(lines))


def _own_zone(lines: list[str]) -> str | None:
    for line in lines[:50]:
        if line.upper().startswith("X-WR-TIMEZONE:"):
            return line.partition(":")[2].strip()
    return None
