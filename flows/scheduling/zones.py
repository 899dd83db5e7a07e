"""A time zone as people type it: "Berlin", "new york", "Київ", "Deutschland".

Only places are taken. An offset ("UTC+2") or a shorthand ("CET") keeps its distance from UTC all year, and a
question would come an hour off for half of it.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from types import MappingProxyType
from zoneinfo import ZoneInfo, available_timezones

from babel import Locale
from babel.core import get_global
from rapidfuzz import process
from rapidfuzz.distance import OSA

from flows.i18n.languages import FALLBACK, LANGUAGES
from flows.scheduling.big_cities import big_cities
from flows.scheduling.normalize import NotRead, plain

_OFFSET = re.compile(r"(utc|gmt|z)?\s*[+\-−–]?\s*\d{1,2}(:?\d{2})?")
_SHORTHAND = re.compile(r"gmt|zulu|[a-z]?[a-z][sd]t|[cemw]es?t|mesz|mez|msk|мск")
_NOT_A_PLACE = re.compile(r"Etc/.*|Factory|localtime|posixrules|.*\d|[A-Z]{3}|GB-Eire|W-SU|Zulu|Universal")
_LIKE = 0.75  # one slip in four letters
_OFFERED = 4

# Babel follows CLDR, which keeps a zone's oldest name; people read the one in use today.
_NAME_TODAY = MappingProxyType(
    {
        "Africa/Asmera": "Africa/Asmara",
        "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
        "America/Coral_Harbour": "America/Atikokan",
        "America/Godthab": "America/Nuuk",
        "Asia/Calcutta": "Asia/Kolkata",
        "Asia/Katmandu": "Asia/Kathmandu",
        "Asia/Rangoon": "Asia/Yangon",
        "Asia/Saigon": "Asia/Ho_Chi_Minh",
        "Atlantic/Faeroe": "Atlantic/Faroe",
        "Europe/Kiev": "Europe/Kyiv",
        "Pacific/Enderbury": "Pacific/Kanton",
        "Pacific/Ponape": "Pacific/Pohnpei",
        "Pacific/Truk": "Pacific/Chuuk",
    }
)
_ALSO_CALLED = {"GB": ("UK", "England", "Great Britain"), "US": ("USA", "U.S."), "AE": ("UAE",)}

# Where most people of a country with several zones live.
_FIRST = frozenset(
    {
        "America/Guayaquil",
        "America/Santiago",
        "Asia/Almaty",
        "Asia/Shanghai",
        "Asia/Tashkent",
        "Europe/Kyiv",
        "Europe/Lisbon",
        "Europe/Madrid",
        "Pacific/Auckland",
    }
)


def read_zone(text: str, language: str = FALLBACK) -> str:
    """The zone's name in the time-zone database. Raises NotRead, with what could have been meant in ``language``."""
    typed = plain(text)
    if typed == "utc":
        return "UTC"
    zones = _places().get(typed) or _places().get(_part(text), ())
    if len(zones) == 1:
        return zones[0]
    if _OFFSET.fullmatch(text.strip().casefold()) or _SHORTHAND.fullmatch(typed):
        raise NotRead("an offset or a shorthand instead of a place", said="schedule-zone-offset")
    raise _could_be(zones or _alike(typed), language)


def place(zone: str, language: str) -> str:
    """What people call a zone: its city, in their language where that has a name for it ("Wien")."""
    names = Locale(language).time_zones
    known = (names.get(each, {}).get("city") for each in (zone, *_names_before(zone)))
    return next(filter(None, known), zone.rsplit("/", 1)[-1].replace("_", " "))


def _names_before(zone: str) -> Iterator[str]:
    for before, today in (*_NAME_TODAY.items(), *get_global("zone_aliases").items()):
        if today == zone:
            yield before


def _part(text: str) -> str:
    """The place in "Paris, France" and in "Europa/Berlin"."""
    return plain(text.split(",", 1)[0].rsplit("/", 1)[-1])


def _could_be(zones: tuple[str, ...], language: str) -> NotRead:
    if not zones:
        return NotRead("not a place with a time zone", said="schedule-zone-unknown")
    if len(zones) > _OFFERED:
        return NotRead("a country of many time zones", said="schedule-zone-many")
    params = {"zones": ", ".join(_to_be_typed(zone, language) for zone in zones)}
    return NotRead("a place that could be several", said="schedule-zone-which", params=params)


def _to_be_typed(zone: str, language: str) -> str:
    """What people call a zone, unless that is not clear."""
    name = place(zone, language)
    return name if "," not in name and _places().get(plain(name)) == (zone,) else zone


def _alike(typed: str) -> tuple[str, ...]:
    """Zones of places written much like ``typed``, the most alike first."""
    places, scorer = _places(), OSA.normalized_similarity
    found = process.extract(typed, places.keys(), scorer=scorer, score_cutoff=_LIKE, limit=_OFFERED)
    zones = dict.fromkeys(zone for place, _, _ in found for zone in places[place] if zone in _zones())
    return tuple(zones)[:_OFFERED]


@lru_cache(maxsize=1)
def _places() -> dict[str, tuple[str, ...]]:
    """Every place that can be typed, in plain letters, and its zones: one where it is clear."""
    places: dict[str, dict[str, None]] = {}
    for name, zone in (*_countries(), *_cities(), *big_cities()):
        places.setdefault(plain(name), {})[zone] = None
    for zone in _zones():
        places[plain(zone)] = {_today(zone): None}  # the database's own name is never in doubt
    return {place: _distinct(zones) for place, zones in places.items()}


def _cities() -> Iterator[tuple[str, str]]:
    zones = _zones()
    for zone in zones:
        yield zone.rsplit("/", 1)[-1], _today(zone)
    for language in LANGUAGES:
        for zone, names in Locale(language).time_zones.items():
            if zone in zones and "city" in names:
                yield names["city"], _today(zone)


def _countries() -> Iterator[tuple[str, str]]:
    zones = _zones()
    for code, of_country in get_global("territory_zones").items():
        names = {Locale(language).territories.get(code, code) for language in LANGUAGES}
        for name in sorted(names.union(_ALSO_CALLED.get(code, ()))):
            yield from ((name, _today(zone)) for zone in of_country if zone in zones)


@lru_cache(maxsize=1)
def _zones() -> frozenset[str]:
    return frozenset(zone for zone in available_timezones() if not _NOT_A_PLACE.fullmatch(zone))


def _today(zone: str) -> str:
    zone = get_global("zone_aliases").get(zone, zone)
    return _NAME_TODAY.get(zone, zone)


def _distinct(zones: Iterable[str]) -> tuple[str, ...]:
    """One zone for each way clocks run, the best known of those that run alike."""
    known = set(get_global("windows_zone_mapping").values())
    one: dict[tuple[timedelta | None, ...], str] = {}
    ordered = sorted(zones, key=lambda zone: (zone not in _FIRST, zone not in known))
    if len(ordered) == 1:
        return tuple(ordered)
    for zone in ordered:
        one.setdefault(_clocks(zone), zone)
    return tuple(one.values())


@lru_cache(maxsize=1024)
def _clocks(zone: str) -> tuple[timedelta | None, ...]:
    """The offsets of ``zone`` on sample days of three years: enough to tell clocks that run apart."""
    start = datetime(2025, 1, 1, tzinfo=UTC)
    return tuple(
        (start + timedelta(days=days)).astimezone(ZoneInfo(zone)).utcoffset() for days in range(0, 1096, 9)
    )
