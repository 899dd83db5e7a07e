"""Dates and holidays as people type them."""

from contextlib import suppress
from datetime import date, timedelta

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from flows.i18n.languages import LANGUAGES
from flows.scheduling.dates import read_date
from flows.scheduling.normalize import UnreadableInput
from flows.scheduling.plan import Holiday
from flows.scheduling.typed_spans import read_holiday

TODAY = date(2026, 10, 1)
CHRISTMAS, EPIPHANY = date(2026, 12, 24), date(2027, 1, 6)


@pytest.mark.parametrize(
    ("language", "typed", "meant"),
    [
        ("en", "2026-12-24", CHRISTMAS),
        ("en", "24.12.", CHRISTMAS),
        ("en", "24.12.26", CHRISTMAS),
        ("en", "24. 12. 2026", CHRISTMAS),
        ("en", "24 December", CHRISTMAS),
        ("en", "24th of December", CHRISTMAS),
        ("en", "Dec 24, 2026", CHRISTMAS),
        ("de", "24. Dezember", CHRISTMAS),
        ("es", "24 de diciembre de 2026", CHRISTMAS),
        ("fr", "24 déc.", CHRISTMAS),
        ("fr", "1er janvier", date(2027, 1, 1)),
        ("pt", "24 de dez", CHRISTMAS),
        ("ru", "24 декабря 2026 г.", CHRISTMAS),
        ("uk", "24 грудня", CHRISTMAS),
        ("ar", "24 ديسمبر", CHRISTMAS),
        *((each, "24/12", CHRISTMAS) for each in LANGUAGES),
        *((each, "6/1/27", EPIPHANY) for each in LANGUAGES if each != "en"),
        ("en", "12/24", CHRISTMAS),  # no month has that number
        ("en", "12/12/2026", date(2026, 12, 12)),
        ("ar", "٢٤/١٢/٢٠٢٦", CHRISTMAS),
        ("ar", "٢٤ ديسمبر", CHRISTMAS),
        ("en", "1.10.", TODAY),
        ("en", "30.9.", date(2027, 9, 30)),  # the next one
        ("en", "29.2.", date(2028, 2, 29)),
        ("en", "2020-01-01", date(2020, 1, 1)),
    ],
)
def test_a_date_is_read_as_people_write_it(language: str, typed: str, meant: date) -> None:
    assert read_date(typed, language, TODAY) == meant


@pytest.mark.parametrize(
    "typed",
    ["3/4", "3/4/2026", "1/2/3", "soon", "", "24 Decembuary"],
)
def test_what_is_no_date_is_asked_for_again(typed: str) -> None:
    with pytest.raises(UnreadableInput) as refused:
        read_date(typed, "en", TODAY)
    assert refused.value.said == "schedule-date-unknown"


@pytest.mark.parametrize(
    "typed",
    ["31.2.", "2026-13-01", "0.0.", "13/13", "31/2", "31 Feb", "February 30th", "29.2.2027", "31 June 2026"],
)
def test_a_date_that_does_not_exist_is_said_so(typed: str) -> None:
    with pytest.raises(UnreadableInput) as refused:
        read_date(typed, "en", TODAY)
    assert refused.value.said == "schedule-date-impossible"


@pytest.mark.parametrize("language", [each for each in LANGUAGES if each != "en"])
def test_the_day_stands_first_wherever_it_is_never_the_month(language: str) -> None:
    assert read_date("3/4", language, TODAY) == date(2027, 4, 3)
    with pytest.raises(UnreadableInput):
        read_date("12/24", language, TODAY)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_reads_the_dates_it_writes(language: str) -> None:
    for month in range(1, 13):
        day = date(2027, month, 3)
        assert read_date(format_date(day, "d MMMM", locale=language), language, date(2027, 1, 1)) == day


@pytest.mark.parametrize(
    ("language", "typed", "holiday"),
    [
        ("en", "24.12. – 6.1.", Holiday(CHRISTMAS, EPIPHANY)),
        ("de", "24.12.-6.1.", Holiday(CHRISTMAS, EPIPHANY)),
        ("de", "24.12.2026-06.01.2027", Holiday(CHRISTMAS, EPIPHANY)),
        ("de", "24.12. bis 6.1.", Holiday(CHRISTMAS, EPIPHANY)),
        ("en", "2026-12-24 to 2027-01-06", Holiday(CHRISTMAS, EPIPHANY)),
        ("en", "24 December - 6 January", Holiday(CHRISTMAS, EPIPHANY)),
        ("es", "24 de diciembre al 6 de enero", Holiday(CHRISTMAS, EPIPHANY)),
        ("en", "2026-12-24", Holiday(CHRISTMAS, CHRISTMAS)),
        ("en", "tomorrow", Holiday(date(2026, 10, 2), date(2026, 10, 2))),
        ("de", "heute bis Montag", Holiday(TODAY, date(2026, 10, 5))),
        ("en", "Friday – 6.10.", Holiday(date(2026, 10, 2), date(2026, 10, 6))),
        ("en", "24-26 December", Holiday(CHRISTMAS, date(2026, 12, 26))),
        ("de", "24.-26.12.", Holiday(CHRISTMAS, date(2026, 12, 26))),
        ("de", "vom 24. bis 26. Dezember", Holiday(CHRISTMAS, date(2026, 12, 26))),
        ("fr", "du 24 au 26 décembre", Holiday(CHRISTMAS, date(2026, 12, 26))),
        ("es", "del 24 al 26 de diciembre", Holiday(CHRISTMAS, date(2026, 12, 26))),
        ("ru", "с 24 по 26 декабря", Holiday(CHRISTMAS, date(2026, 12, 26))),
        ("en", "24 December for two weeks", Holiday(CHRISTMAS, EPIPHANY)),
        ("de", "24.12. für zwei Wochen", Holiday(CHRISTMAS, EPIPHANY)),
        ("en", "for 3 days", Holiday(TODAY, date(2026, 10, 3))),
        ("en", "next week", Holiday(date(2026, 10, 5), date(2026, 10, 11))),
        ("de", "die ganze nächste Woche", Holiday(date(2026, 10, 5), date(2026, 10, 11))),
        ("fr", "la semaine prochaine", Holiday(date(2026, 10, 5), date(2026, 10, 11))),
        ("es", "la semana que viene", Holiday(date(2026, 10, 5), date(2026, 10, 11))),
        ("ru", "на следующей неделе", Holiday(date(2026, 10, 5), date(2026, 10, 11))),
        ("uk", "наступного тижня", Holiday(date(2026, 10, 5), date(2026, 10, 11))),
        ("ar", "الأسبوع القادم", Holiday(date(2026, 10, 5), date(2026, 10, 11))),
        ("pt", "semana que vem", Holiday(date(2026, 10, 5), date(2026, 10, 11))),
        ("en", "this week", Holiday(TODAY, date(2026, 10, 4))),
    ],
)
def test_a_holiday_is_one_date_or_from_one_to_another(language: str, typed: str, holiday: Holiday) -> None:
    assert read_holiday(typed, language, TODAY) == holiday


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("2026-12-24 to 2026-01-06", "schedule-date-order"),
        ("31-5 December", "schedule-date-unknown"),
        ("last week", "schedule-date-unknown"),
        ("for a while", "schedule-date-unknown"),
        ("2026-12-24 to 2036-01-06", "schedule-date-order"),
        ("6.10. – 5.10.", "schedule-date-order"),
        ("1.1. - 2.2. - 3.3.", "schedule-date-unknown"),
        ("", "schedule-date-unknown"),
    ],
)
def test_a_holiday_that_makes_no_sense_is_asked_for_again(typed: str, said: str) -> None:
    with pytest.raises(UnreadableInput) as refused:
        read_holiday(typed, "en", TODAY)
    assert refused.value.said == said


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.integers(0, 300))
def test_every_date_can_be_written(day: date, days: int) -> None:
    assert read_date(day.isoformat(), "en", TODAY) == day
    assert read_date(f"{day:%d.%m.%Y}", "en", TODAY) == day
    last = day + timedelta(days=days)
    assert read_holiday(f"{day:%d.%m.%Y} - {last:%d.%m.%Y}", "en", TODAY) == Holiday(day, last)
    assert TODAY <= read_date(f"{day:%d.%m.}", "en", TODAY) < date(2035, 1, 1)


@given(st.text(max_size=30))
def test_whatever_is_typed_is_a_date_or_asked_for_again(typed: str) -> None:
    with suppress(UnreadableInput):
        assert isinstance(read_holiday(typed, "en", TODAY).first, date)
