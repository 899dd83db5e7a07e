"""The zones a calendar names, under names that mean the same everywhere.

The parser keeps every definition it has read under its name for as long as the process lives: one person's
"Customized Time Zone" would be the next one's too. So known zones get the time-zone database's name, a
definition inside the file gets a name made from its own text, and nothing else reaches the parser.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from hashlib import sha256
from zoneinfo import available_timezones

from babel.core import get_global

from flows.calendar_feed.event import UnusableEvent
from flows.calendar_feed.lines import MAX_LINE_CHARACTERS, ComponentLines
from flows.calendar_feed.rules import is_supported

_PARAMETER = re.compile(r';TZID=("[^"]*"|[^:;]*)', re.IGNORECASE)
_TIMED = ("DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE", "RDATE")
_LONGEST_NAME = 200
_MOST, _MOST_LINES = 10, 120  # twenty changes of the clock
_TODAY = date(2000, 1, 1)  # zones begin when they like


def zone_definitions(blocks: Iterable[ComponentLines]) -> dict[str, ComponentLines]:
    """Zones that are defined in the file and known under no better name; each renamed after its own text.

    Only rules by the year are followed: others, which no zone has, could be stepped through for ever. A definition
    longer than a zone that people make, and more of them than anybody needs, are left out.
    """
    own: dict[str, ComponentLines] = {}
    for block in blocks:
        if len(own) < _MOST and _known(block.name) is None and _is_simple(block):
            name = f"own-{sha256(chr(10).join(block.lines).encode()).hexdigest()}"
            lines = tuple(f"TZID:{name}" if line.upper().startswith("TZID") else line for line in block.lines)
            own[block.name] = ComponentLines(block.kind, name, (), lines)
    return own


def _is_simple(block: ComponentLines) -> bool:
    rules = (line.upper() for line in block.lines if line.upper().startswith("RRULE"))
    return (
        len(block.lines) <= _MOST_LINES
        and all(len(line) <= MAX_LINE_CHARACTERS for line in block.lines)
        and all(_is_yearly(rule) for rule in rules)
    )


def _is_yearly(line: str) -> bool:
    name, _, value = line.partition(":")
    parts = [part.partition("=") for part in value.strip().split(";")]
    rule = {key: tuple(values.split(",")) for key, _, values in parts if key != "UNTIL"}
    every_year = rule.pop("INTERVAL", ("1",)) == ("1",) and rule.get("FREQ") == ("YEARLY",)
    return name == "RRULE" and every_year and is_supported(rule, _TODAY)


def rename_zones(lines: Iterable[str], own: Mapping[str, ComponentLines]) -> Iterator[str]:
    """The lines of an event with its zones' names replaced. Raises Unusable for a name that nothing is known of: the
    parser would look long for it."""
    for line in lines:
        yield (
            _PARAMETER.sub(lambda found: _better(found, own), line)
            if line.upper().startswith(_TIMED)
            else line
        )


def _better(found: re.Match[str], own: Mapping[str, ComponentLines]) -> str:
    name = found[1].strip('"').strip()
    known = _known(name) or (own[name].name if name in own else None)
    if known is None:
        raise UnusableEvent("schedule-feed-zone")
    return f";TZID={known}"


@lru_cache(maxsize=512)
def _known(name: str) -> str | None:
    """A zone of the database by its own name, Windows' name for it, or a vendor's ("/mozilla.org/1/Europe/Berlin")."""
    if len(name) > _LONGEST_NAME:
        return None
    zones = available_timezones()
    if name in zones:
        return name
    if name == "tzone://Microsoft/Utc":
        return "UTC"
    if name in (windows := get_global("windows_zone_mapping")):
        return str(windows[name])
    parts = name.split("/")
    tails = ("/".join(parts[at:]) for at in range(1, len(parts) - 1))
    return next((tail for tail in tails if tail in zones), None)
