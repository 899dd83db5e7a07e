"""Parsing typed time zones: "Berlin", "new york", "Київ", "Deutschland".

Only places are accepted. An offset ("UTC+2") or an abbreviation ("CET") is the same all year, so check-ins
would come an hour off for half of it.
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
from flows.scheduling.normalize import UnreadableInput, normalize_text

_OFFSET = re.compile(r"(utc|gmt|z)?\s*[+\-−–]?\s*\d{1,2}(:?\d{2})?")
_ABBREVIATION = re.compile(r"gmt|zulu|[a-z]?[a-z][sd]t|[cemw]es?t|mesz|mez|msk|мск")
_NOT_A_PLACE = re.compile(r"Etc/.*|Factory|localtime|posixrules|.*\d|[A-Z]{3}|GB-Eire|W-SU|Zulu|Universal")
_MIN_SIMILARITY = 0.75  # one typo in four letters
_MAX_SUGGESTIONS = 4

# Babel follows CLDR, which keeps a zone's oldest name; people know the current one.
_CURRENT_NAMES = MappingProxyType(
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
_EXTRA_COUNTRY_NAMES = {"GB": ("UK", "England", "Great Britain"), "US": ("USA", "U.S."), "AE": ("UAE",)}

# The most populous zone of countries with several.
_MAIN_ZONES = frozenset(
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
    """Return the zone's database name. Raises UnreadableInput, with suggestions in ``language`` if there are any."""
    typed = normalize_text(text)
    if typed == "utc":
        return "UTC"
    zones = _places().get(typed) or _places().get(_place_part(text)) or _before_country(typed)
    if len(zones) == 1:
        return zones[0]
    if _OFFSET.fullmatch(text.strip().casefold()) or _ABBREVIATION.fullmatch(typed):
        raise UnreadableInput("an offset or an abbreviation instead of a place", said="schedule-zone-offset")
    raise _suggestion_error(zones or _similar_zones(typed), language)


def zone_city(zone: str, language: str) -> str:
    """Return what people call a zone: its city, in their language if it has a name for it ("Wien")."""
    names = Locale(language).time_zones
    known = (names.get(each, {}).get("city") for each in (zone, *_older_names(zone)))
    return next(filter(None, known), zone.rsplit("/", 1)[-1].replace("_", " "))


def _older_names(zone: str) -> Iterator[str]:
    for older, current in (*_CURRENT_NAMES.items(), *get_global("zone_aliases").items()):
        if current == zone:
            yield older


def _place_part(text: str) -> str:
    """Return the place in "Paris, France" and in "Europa/Berlin", normalized."""
    return normalize_text(text.split(",", 1)[0].rsplit("/", 1)[-1])


def _before_country(typed: str) -> tuple[str, ...]:
    """Return the zones of the place in "london uk" and "lisbon time"; none if what follows it is neither."""
    words = typed.split()
    for count in range(1, len(words)):
        if " ".join(words[count:]) in _country_names():
            return _places().get(" ".join(words[:count]), ())
    return ()


def _suggestion_error(zones: tuple[str, ...], language: str) -> UnreadableInput:
    if not zones:
        return UnreadableInput("not a place with a time zone", said="schedule-zone-unknown")
    if len(zones) > _MAX_SUGGESTIONS:
        return UnreadableInput("a country of many time zones", said="schedule-zone-many")
    params = {"zones": ", ".join(_unambiguous_name(zone, language) for zone in zones)}
    return UnreadableInput("a place that could be several", said="schedule-zone-which", params=params)


def _unambiguous_name(zone: str, language: str) -> str:
    """Return what people call a zone, or its database name if that is ambiguous."""
    name = zone_city(zone, language)
    return name if "," not in name and _places().get(normalize_text(name)) == (zone,) else zone


def _similar_zones(typed: str) -> tuple[str, ...]:
    """Return zones of places spelled similarly to ``typed``, the most similar first."""
    places, scorer = _places(), OSA.normalized_similarity
    matches = process.extract(
        typed, places.keys(), scorer=scorer, score_cutoff=_MIN_SIMILARITY, limit=_MAX_SUGGESTIONS
    )
    zones = dict.fromkeys(zone for place, _, _ in matches for zone in places[place] if zone in _zones())
    return tuple(zones)[:_MAX_SUGGESTIONS]


@lru_cache(maxsize=1)
def _places() -> dict[str, tuple[str, ...]]:
    """Return every place that can be typed, normalized, with its zones: one where it is unambiguous."""
    places: dict[str, dict[str, None]] = {}
    for name, zone in (*_countries(), *_cities(), *big_cities()):
        places.setdefault(normalize_text(name), {})[zone] = None
    for zone in _zones():
        places[normalize_text(zone)] = {_current_name(zone): None}  # the database's own name is unambiguous
    return {place: _distinct(zones) for place, zones in places.items()}


def _cities() -> Iterator[tuple[str, str]]:
    zones = _zones()
    for zone in zones:
        yield zone.rsplit("/", 1)[-1], _current_name(zone)
    for language in LANGUAGES:
        for zone, names in Locale(language).time_zones.items():
            if zone in zones and "city" in names:
                yield names["city"], _current_name(zone)


def _countries() -> Iterator[tuple[str, str]]:
    zones = _zones()
    for code, of_country in get_global("territory_zones").items():
        names = {Locale(language).territories.get(code, code) for language in LANGUAGES}
        for name in sorted(names.union(_EXTRA_COUNTRY_NAMES.get(code, ()))):
            yield from ((name, _current_name(zone)) for zone in of_country if zone in zones)


@lru_cache(maxsize=1)
def _country_names() -> frozenset[str]:
    """Return what may stand behind a place without a comma, normalized: a country, or "time"."""
    return frozenset(normalize_text(name) for name, _ in _countries()) | {
        "time",
        "zeit",
        "city",
        "время",
        "час",
    }


@lru_cache(maxsize=1)
def _zones() -> frozenset[str]:
    return frozenset(zone for zone in available_timezones() if not _NOT_A_PLACE.fullmatch(zone))


def _current_name(zone: str) -> str:
    zone = get_global("zone_aliases").get(zone, zone)
    return _CURRENT_NAMES.get(zone, zone)


def _distinct(zones: Iterable[str]) -> tuple[str, ...]:
    """Return one zone for each distinct set of UTC offsets, the best known of those with the same ones."""
    known = set(get_global("windows_zone_mapping").values())
    by_offsets: dict[tuple[timedelta | None, ...], str] = {}
    ordered = sorted(zones, key=lambda zone: (zone not in _MAIN_ZONES, zone not in known))
    if len(ordered) == 1:
        return tuple(ordered)
    for zone in ordered:
        by_offsets.setdefault(_offsets(zone), zone)
    return tuple(by_offsets.values())


@lru_cache(maxsize=1024)
def _offsets(zone: str) -> tuple[timedelta | None, ...]:
    """Return the offsets of ``zone`` on sample days of three years, enough to tell zones apart."""
    start = datetime(2025, 1, 1, tzinfo=UTC)
    return tuple(
        (start + timedelta(days=days)).astimezone(ZoneInfo(zone)).utcoffset() for days in range(0, 1096, 9)
    )
