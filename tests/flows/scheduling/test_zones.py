"""Time zones from cities and countries in every language; offsets are refused."""

from contextlib import suppress
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from flows.i18n import LANGUAGES
from flows.scheduling.big_cities import big_cities
from flows.scheduling.parse import UnreadableInput, read_zone
from flows.scheduling.zones import zone_city

languages = st.sampled_from(LANGUAGES)
EVERY = available_timezones()  # looks through all files of the database at each call


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ("Berlin", "Europe/Berlin"),
        ("Berlín", "Europe/Berlin"),
        ("Europa/Berlin", "Europe/Berlin"),
        ("new york", "America/New_York"),
        ("New_York", "America/New_York"),
        ("São Paulo", "America/Sao_Paulo"),
        ("Wien", "Europe/Vienna"),
        ("Lisboa", "Europe/Lisbon"),
        ("Київ", "Europe/Kyiv"),
        ("Kiew", "Europe/Kyiv"),
        ("Москва", "Europe/Moscow"),
        ("القاهرة", "Africa/Cairo"),
        ("München", "Europe/Berlin"),
        ("Muenchen", "Europe/Berlin"),
        ("Санкт-Петербург", "Europe/Moscow"),
        ("Львів", "Europe/Kyiv"),
        ("الإسكندرية", "Africa/Cairo"),
        ("Rio de Janeiro", "America/Sao_Paulo"),
        ("Boston", "America/New_York"),
        ("Calcutta", "Asia/Kolkata"),
        ("Deutschland", "Europe/Berlin"),
        ("Germany", "Europe/Berlin"),
        ("UK", "Europe/London"),
        ("India", "Asia/Kolkata"),
        ("Paris, France", "Europe/Paris"),
        ("US/Eastern", "America/New_York"),
        ("London UK", "Europe/London"),
        ("lisbon time", "Europe/Lisbon"),
        ("NYC", "America/New_York"),
        ("utc", "UTC"),
    ],
)
def test_a_place_is_known_by_its_names(typed: str, zone: str) -> None:
    assert read_zone(typed) == zone


@pytest.mark.parametrize(
    ("zone", "language", "said"),
    [
        ("Europe/Berlin", "en", "Berlin"),
        ("Europe/Vienna", "de", "Wien"),
        ("Europe/Kyiv", "uk", "Київ"),
        ("Europe/Berlin", "ar", "برلين"),
        ("America/Argentina/Buenos_Aires", "en", "Buenos Aires"),
        ("America/Argentina/Buenos_Aires", "ar", "بوينوس أيرس"),
        ("UTC", "fr", "UTC"),
    ],
)
def test_a_zone_is_told_by_its_city_in_the_reader_s_language(zone: str, language: str, said: str) -> None:
    assert zone_city(zone, language) == said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("zone", ["Europe/Berlin", "Europe/Kyiv", "America/New_York", "Asia/Kolkata"])
def test_what_a_zone_is_told_by_can_be_typed(zone: str, language: str) -> None:
    assert read_zone(zone_city(zone, language)) == zone


@pytest.mark.parametrize("typed", ["UTC+2", "utc +02:00", "GMT-5", "+2", "CET", "CEST", "EST", "PST", "МСК"])
def test_an_offset_is_refused_since_clocks_change(typed: str) -> None:
    with pytest.raises(UnreadableInput) as refused:
        read_zone(typed)
    assert refused.value.said == "schedule-zone-offset"


@pytest.mark.parametrize(
    ("typed", "language", "zones"),
    [
        ("Belrin", "en", "Berlin"),
        ("Wein", "de", "Wien"),
        ("Londn", "en", "London"),
        ("Spain", "en", "Madrid, Canary"),
        ("Україна", "uk", "Київ, Сімферополь"),
        ("New Zealand", "en", "Auckland, Chatham"),
    ],
)
def test_what_could_be_meant_is_offered_by_the_names_people_use(
    typed: str, language: str, zones: str
) -> None:
    with pytest.raises(UnreadableInput) as refused:
        read_zone(typed, language)
    assert refused.value.said == "schedule-zone-which"
    assert refused.value.params == {"zones": zones}


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("USA", "schedule-zone-many"),
        ("Australia", "schedule-zone-many"),
        ("Xanadu-upon-Nowhere", "schedule-zone-unknown"),
        ("Etc/GMT+5", "schedule-zone-unknown"),
        ("../../etc/passwd", "schedule-zone-unknown"),
        ("", "schedule-zone-unknown"),
        ("?", "schedule-zone-unknown"),
    ],
)
def test_what_is_no_place_gets_a_remedy(typed: str, said: str) -> None:
    with pytest.raises(UnreadableInput) as refused:
        read_zone(typed)
    assert refused.value.said == said
    assert refused.value.params == {}


def test_a_big_city_belongs_to_its_zone_alone() -> None:
    assert {name: read_zone(name) for name, _ in big_cities()} == dict(big_cities())


@given(
    st.text(max_size=12) | st.sampled_from([zone.rsplit("/")[-1][1:] for zone in sorted(EVERY)]), languages
)
@example("REENWIC", "en")  # a zone without a place
@example("NOX", "en")  # Knox, Indiana
def test_each_suggested_zone_can_be_typed(typed: str, language: str) -> None:
    try:
        read_zone(typed, language)
    except UnreadableInput as refused:
        for offered in refused.params.get("zones", "").split(", ") if refused.params else ():
            assert read_zone(offered, language) in EVERY


def test_every_zone_named_after_a_place_is_read_by_its_own_name() -> None:
    for zone in (zone for zone in EVERY if "/" in zone and not zone.startswith("Etc/")):
        assert ZoneInfo(read_zone(zone)).key in EVERY, zone


@given(st.text(max_size=30))
def test_whatever_is_typed_is_a_zone_or_refused_with_a_remedy(typed: str) -> None:
    with suppress(UnreadableInput):
        assert read_zone(typed) in EVERY
