"""Renaming a calendar's zones to names that mean the same everywhere.

The parser caches every definition under its name for the lifetime of the process, so one person's "Customized
Time Zone" would be used for the next person's. Known zones get the time-zone database's name, a definition in
the file gets a name made from its own text, and nothing else reaches the parser.
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

_PARAMETER = re.compile(
    r';TZID=("[^"]*"|tzone://[^:;]*|\((?:UTC|GMT)[+-]\d{1,2}:\d{2}\)[^:;]*|(?:UTC|GMT)[+-]\d{1,2}:\d{2}(?=[:;])|[^:;]*)',
    re.IGNORECASE,
)
_OFFSET = re.compile(
    r"(?:UTC|GMT)\s?(?P<sign>[+-])(?P<hours>\d{1,2})(?::?(?P<minutes>\d{2}))?", re.IGNORECASE
)
_OFFSET_BEFORE = re.compile(r"\((?:UTC|GMT)(?:[+-]\d{1,2}:\d{2})?\)\s*", re.IGNORECASE)
_COUNTRY_BEHIND = re.compile(r"\s*\((?:US & Canada|US and Canada|Canada|US|Mexico)\)\Z", re.IGNORECASE)
_UTC_NAMES = frozenset(
    {"utc", "gmt", "z", "coordinated universal time", "universal time", "tzone://microsoft/utc"}
)
_MAX_HOURS = {"+": 14, "-": 12}
_TIMED = ("DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE", "RDATE")
_MAX_NAME_CHARACTERS = 200
_MAX_ZONES, _MAX_ZONE_LINES = 10, 120  # lines of twenty clock changes
_ANY_START = date(2000, 1, 1)  # a zone's rules may start in any year


def zone_definitions(blocks: Iterable[ComponentLines]) -> dict[str, ComponentLines]:
    """Return the file's zone definitions not known to the database, each renamed after its own text.

    Only yearly rules are supported: others, which no zone has, could be stepped through endlessly. Overlong
    definitions and those beyond the tenth are left out.
    """
    renamed: dict[str, ComponentLines] = {}
    for block in blocks:
        if len(renamed) < _MAX_ZONES and _database_name(block.name) is None and _is_simple(block):
            name = f"own-{sha256(chr(10).join(block.lines).encode()).hexdigest()}"
            lines = tuple(f"TZID:{name}" if line.upper().startswith("TZID") else line for line in block.lines)
            renamed[block.name] = ComponentLines(block.kind, name, (), lines)
    return renamed


def _is_simple(block: ComponentLines) -> bool:
    rules = (line.upper() for line in block.lines if line.upper().startswith("RRULE"))
    return (
        len(block.lines) <= _MAX_ZONE_LINES
        and all(len(line) <= MAX_LINE_CHARACTERS for line in block.lines)
        and all(_is_yearly(rule) for rule in rules)
    )


def _is_yearly(line: str) -> bool:
    name, _, value = line.partition(":")
    parts = [part.partition("=") for part in value.strip().split(";")]
    rule = {key: tuple(values.split(",")) for key, _, values in parts if key != "UNTIL"}
    every_year = rule.pop("INTERVAL", ("1",)) == ("1",) and rule.get("FREQ") == ("YEARLY",)
    return name == "RRULE" and every_year and is_supported(rule, _ANY_START)


def rename_zones(lines: Iterable[str], definitions: Mapping[str, ComponentLines]) -> Iterator[str]:
    """Yield the lines of an event with its zones' names replaced.

    Raises UnusableEvent for an unknown name, which the parser would search for at length.
    """
    for line in lines:
        yield (
            _PARAMETER.sub(lambda match: _replace_name(match, definitions), line)
            if line.upper().startswith(_TIMED)
            else line
        )


def _replace_name(match: re.Match[str], definitions: Mapping[str, ComponentLines]) -> str:
    name = match[1].strip('"').strip()
    defined = definitions[name].name if name in definitions else None
    known = _database_name(name) or defined or _zone_of_display_name(name)
    if known is None:
        raise UnusableEvent("schedule-feed-zone")
    return f";TZID={known}"


@lru_cache(maxsize=512)
def _database_name(name: str) -> str | None:
    """Return the database's name of a zone, or None.

    ``name`` is that name, Windows' name for it, or a vendor's ("/mozilla.org/1/Europe/Berlin").
    """
    if len(name) > _MAX_NAME_CHARACTERS:
        return None
    zones = available_timezones()
    if name in zones:
        return name
    if name in (windows := get_global("windows_zone_mapping")):
        return str(windows[name])
    parts = name.split("/")
    tails = ("/".join(parts[at:]) for at in range(1, len(parts) - 1))
    return next((tail for tail in tails if tail in zones), None)


@lru_cache(maxsize=512)
def _zone_of_display_name(name: str) -> str | None:
    """Return the zone of a name as programs show it to people, or None.

    "(UTC) Coordinated Universal Time", "GMT+0200", "Eastern Time (US & Canada)", "(UTC+01:00) Amsterdam, Berlin". A
    definition in the file comes first, since such a name may stand for a zone with summer time.
    """
    if len(name) > _MAX_NAME_CHARACTERS:
        return None
    if offset := _OFFSET.fullmatch(name):
        return _fixed_zone(offset)
    shown = _OFFSET_BEFORE.sub("", name).strip()
    if not shown or shown.casefold() in _UTC_NAMES:
        return "UTC" if shown or not _OFFSET.search(name) else None
    return _windows_zone(_COUNTRY_BEHIND.sub("", shown)) or _zone_of_cities(shown)


def _fixed_zone(offset: re.Match[str]) -> str | None:
    """Return the zone with that fixed offset; the database's names of them have the opposite sign."""
    hours, minutes = int(offset["hours"]), int(offset["minutes"] or 0)
    if minutes or hours > _MAX_HOURS[offset["sign"]]:
        return None
    return f"Etc/GMT{'-' if offset['sign'] == '+' else '+'}{hours}" if hours else "UTC"


def _windows_zone(name: str) -> str | None:
    """Return the zone that Windows calls so, also without "Standard" or with "Daylight"."""
    windows = get_global("windows_zone_mapping")
    standard = re.sub(r"(?: Daylight| Standard)? Time\Z", " Standard Time", name)
    return next((str(windows[each]) for each in (standard, f"{name} Standard Time") if each in windows), None)


def _zone_of_cities(name: str) -> str | None:
    """Return the zone of the first of several cities that a zone is named after."""
    by_city = {
        zone.rpartition("/")[2].replace("_", " "): zone
        for zone in sorted(available_timezones())
        if "/" in zone
    }
    cities = (city.strip() for city in name.split(","))
    return next((by_city[city] for city in cities if city in by_city), None)
