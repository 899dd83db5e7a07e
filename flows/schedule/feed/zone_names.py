"""The zones a calendar names, under names that mean the same everywhere.

The parser keeps every definition it has read under its name for as long as the process lives: one person's
"Customized Time Zone" would be the next one's too. So known zones get the time-zone database's name, a
definition inside the file gets a name made from its own text, and nothing else reaches the parser.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from hashlib import sha256
from zoneinfo import available_timezones

from babel.core import get_global

from flows.schedule.feed.lines import Block

_PARAMETER = re.compile(r';TZID=("[^"]*"|[^:;]*)', re.IGNORECASE)
_TIMED = ("DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE", "RDATE")
_LONGEST_NAME = 200


def definitions(blocks: Iterable[Block]) -> dict[str, Block]:
    """Zones that are defined in the file and known under no better name; each renamed after its own text.

    Only rules by the year are followed: others, which no zone has, could be stepped through for ever.
    """
    own = {}
    for block in blocks:
        rules = [line.upper() for line in block.lines if line.upper().startswith("RRULE")]
        if _known(block.name) is None and all("FREQ=YEARLY" in rule for rule in rules):
            name = f"own-{sha256(chr(10).join(block.lines).encode()).hexdigest()}"
            lines = tuple(f"TZID:{name}" if line.upper().startswith("TZID") else line for line in block.lines)
            own[block.name] = Block(block.kind, name, (), lines)
    return own


def renamed(lines: Iterable[str], own: Mapping[str, Block]) -> Iterator[str]:
    """The lines of an event with its zones' names replaced; a name that nothing is known of stays."""
    for line in lines:
        yield (
            _PARAMETER.sub(lambda found: _better(found, own), line)
            if line.upper().startswith(_TIMED)
            else line
        )


def _better(found: re.Match[str], own: Mapping[str, Block]) -> str:
    name = found[1].strip('"').strip()
    known = _known(name) or (own[name].name if name in own else None)
    return found[0] if known is None else f";TZID={known}"


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
