"""Calendars as less common programs write them: the end of a rule, names of zones, changes of the clock, old events."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest

from flows.calendar_feed import FeedContent, FeedProblem, read_feed
from flows.calendar_feed.lines import MAX_EVENTS
from flows.scheduling.local import local_time
from flows.scheduling.normalize import UnreadableInput

START, END = datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 12, 31, tzinfo=UTC)
BERLIN = "Europe/Berlin"


def read(*events: str, head: str = "") -> FeedContent:
    inside = "".join(f"BEGIN:VEVENT\nSUMMARY:Ann #A7K2\n{event}\nEND:VEVENT\n" for event in events)
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\n{head}{inside}END:VCALENDAR\n"
    return read_feed(text.replace("\n", "\r\n"), START, END, BERLIN)


def days(content: FeedContent, zone: str = BERLIN) -> list[str]:
    assert content.problems == ()
    return [f"{local_time(each.starts, zone):%d.%m. %H:%M}" for each in content.sessions]


def minutes(content: FeedContent) -> Sequence[float]:
    return [(each.ends - each.starts) / timedelta(minutes=1) for each in content.sessions]


@pytest.mark.parametrize(
    ("start", "zone"),
    [
        (";TZID=Europe/Berlin:20260302T150000", BERLIN),
        (";TZID=Pacific/Auckland:20260302T150000", "Pacific/Auckland"),
        (";TZID=America/Los_Angeles:20260302T150000", "America/Los_Angeles"),
        (":20260302T150000", BERLIN),
        (":20260302T150000Z", "UTC"),
    ],
)
@pytest.mark.parametrize("until", ["20260316", "20260316T235959"])
def test_a_rule_until_a_day_includes_that_day(start: str, zone: str, until: str) -> None:
    found = days(read(f"UID:u\nDTSTART{start}\nRRULE:FREQ=WEEKLY;UNTIL={until}"), zone)
    assert found == ["02.03. 15:00", "09.03. 15:00", "16.03. 15:00"]


@pytest.mark.parametrize(
    ("rule", "found"),
    [
        ("FREQ=DAILY;UNTIL=20260304", ["02.03.", "03.03.", "04.03."]),
        ("FREQ=MONTHLY;UNTIL=20260502", ["02.03.", "02.04.", "02.05."]),
        ("FREQ=MONTHLY;BYDAY=1MO;UNTIL=20260504", ["02.03.", "06.04.", "04.05."]),
        ("FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20260309", ["02.03.", "05.03.", "09.03."]),
    ],
)
def test_a_rule_until_a_day_includes_that_day_in_every_rhythm_and_hour(rule: str, found: list[str]) -> None:
    for clock in ("0015", "2345"):
        seen = days(read(f"UID:u\nDTSTART;TZID=Europe/Berlin:20260302T{clock}00\nRRULE:{rule}"))
        assert [day.split(" ")[0] for day in seen] == found


@pytest.mark.parametrize(
    "head",
    [
        "X-WR-TIMEZONE;VALUE=TEXT:America/New_York\n",
        'x-wr-timezone;X-A="b:c":America/New_York\n',
        "X-WR-TIMEZONE:America/New_York\n",
    ],
)
def test_the_calendars_own_zone_may_have_parameters(head: str) -> None:
    (session,) = read("UID:u\nDTSTART:20260706T143000", head=head).sessions
    assert session.starts == datetime(2026, 7, 6, 18, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "hour"),
    [
        ("(UTC) Coordinated Universal Time", 15),
        ("Coordinated Universal Time", 15),
        ("tzone://Microsoft/Utc", 15),
        ("GMT+0200", 13),
        ("GMT+2", 13),
        ("UTC-05:00", 20),
        ("UTC+00:00", 15),
        ("Eastern Time (US & Canada)", 19),
        ("(UTC-05:00) Eastern Time (US & Canada)", 19),
        ("Pacific Daylight Time", 22),
        ("(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", 13),
        ("(GMT+01:00) Sarajevo, Skopje, Warsaw, Zagreb", 13),
        ("W. Europe Standard Time", 13),
    ],
)
@pytest.mark.parametrize("mark", ["", '"'])
def test_time_zones_are_recognized_by_the_names_that_programs_write(zone: str, hour: int, mark: str) -> None:
    if "," in zone and not mark:
        return  # a comma outside quotation marks would begin a second value
    (session,) = read(f"UID:u\nDTSTART;TZID={mark}{zone}{mark}:20260706T150000").sessions
    assert session.starts == datetime(2026, 7, 6, hour, tzinfo=UTC)


@pytest.mark.parametrize("zone", ["Nowhere", "GMT+0530", "UTC+19", "Meeting Time", "Customized Time Zone"])
def test_a_name_that_could_be_any_zone_is_not_guessed(zone: str) -> None:
    assert read(f"UID:u\nDTSTART;TZID={zone}:20260706T150000").problems == (
        FeedProblem("schedule-feed-zone", "A7K2"),
    )


def test_a_definition_in_the_file_comes_before_the_offset_in_its_name() -> None:
    head = (
        "BEGIN:VTIMEZONE\nTZID:GMT+0100\nBEGIN:DAYLIGHT\nDTSTART:19700329T020000\nTZOFFSETFROM:+0100\n"
        "TZOFFSETTO:+0200\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nEND:DAYLIGHT\nBEGIN:STANDARD\n"
        "DTSTART:19701025T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\n"
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\nEND:STANDARD\nEND:VTIMEZONE\n"
    )
    (session,) = read("UID:u\nDTSTART;TZID=GMT+0100:20260706T150000", head=head).sessions
    assert session.starts == datetime(2026, 7, 6, 13, tzinfo=UTC)


@pytest.mark.parametrize("first", ["20260322", "20261018"])
@pytest.mark.parametrize("clock", [("0230", "0330"), ("0200", "0300"), ("0130", "0230")])
def test_a_meeting_over_a_clock_change_is_as_long_as_meant(first: str, clock: tuple[str, str]) -> None:
    times = [f";TZID=Europe/Berlin:{first}T{each}00" for each in clock]
    found = read(f"UID:u\nDTSTART{times[0]}\nDTEND{times[1]}\nRRULE:FREQ=WEEKLY;COUNT=3")
    assert minutes(found) == [60, 60, 60]


def test_a_meeting_between_two_zones_lasts_from_moment_to_moment() -> None:
    event = "UID:u\nDTSTART;TZID=Europe/Berlin:20260706T150000\nDTEND;TZID=Europe/London:20260706T150000"
    assert minutes(read(event)) == [60]


def ended(number: int) -> str:
    kinds = (
        "DTSTART:20200101T100000Z",
        "DTSTART:20200101T100000Z\nRRULE:FREQ=WEEKLY;UNTIL=20201231T000000Z",
        "DTSTART:20200101T100000Z\nRRULE:FREQ=WEEKLY;COUNT=20",
        "DTSTART:20400101T100000Z",
    )
    return f"UID:old{number}\n{kinds[number % len(kinds)]}"


def test_events_outside_the_window_do_not_count_against_the_limit() -> None:
    found = read(*map(ended, range(3 * MAX_EVENTS)), "UID:u\nDTSTART;TZID=Europe/Berlin:20260706T150000")
    assert days(found) == ["06.07. 15:00"]


@pytest.mark.parametrize(
    "event",
    [
        "DTSTART:20200101T100000Z\nRRULE:FREQ=WEEKLY",
        "DTSTART:20200101T100000Z\nRDATE:20260706T150000Z",
        "DTSTART:20200706T100000Z\nRRULE:FREQ=YEARLY;COUNT=10",
        "DTSTART:20200101T100000Z\nRRULE:FREQ=DAILY;BYDAY=WE;COUNT=330",
        "DTSTART:20260706T150000Z\nRECURRENCE-ID:20200101T100000Z",
    ],
)
def test_an_event_that_began_long_ago_and_reaches_into_the_window_is_read(event: str) -> None:
    found = read(*map(ended, range(MAX_EVENTS)), f"UID:u\n{event}")
    assert found.problems == ()
    assert found.sessions


def test_too_many_events_within_the_window_are_refused() -> None:
    with pytest.raises(UnreadableInput):
        read(*(f"UID:{number}\nDTSTART:20260706T150000Z" for number in range(MAX_EVENTS + 1)))


@pytest.mark.parametrize(
    "damaged",
    [
        "NoneBEGIN:VEVENT\nUID:x\nSUMMARY:#B3M4\nDTSTART:20260706T150000Z\nEND:VEVENT\n",
        "BEGIN:VEVENT\nUID:x\nSUMMARY:#B3M4\nDTSTART:20260706T150000Z\n",
        "BEGIN:VEVENT\nSUMMARY:#B3M4\nBEGIN:VEVENT\nSUMMARY:Private\nDTSTART:20260707T150000Z\nEND:VEVENT\n",
    ],
)
def test_an_event_that_does_not_begin_or_end_is_told(damaged: str) -> None:
    found = read("UID:u\nDTSTART:20260706T150000Z", head=damaged)
    assert [each.code for each in found.sessions] == ["A7K2"]
    assert found.problems == (FeedProblem("schedule-feed-broken", "B3M4"),)


def test_a_task_with_a_code_and_a_damaged_private_event_are_nobodys_problem() -> None:
    task = "BEGIN:VTODO\nUID:t\nSUMMARY:Write to #B3M4\nEND:VTODO\nNoneBEGIN:VEVENT\nSUMMARY:Private\nEND:VEVENT\n"
    assert read("UID:u\nDTSTART:20260706T150000Z", head=task).problems == ()


def test_a_calendar_without_any_code_says_how_many_events_it_has() -> None:
    busy = "".join(
        f"BEGIN:VEVENT\nUID:b{number}\nSUMMARY:Busy\nDTSTART:202603{number:02}T100000Z\nEND:VEVENT\n"
        for number in range(10, 15)
    )
    old = "BEGIN:VEVENT\nUID:o\nSUMMARY:Busy\nDTSTART:20200310T100000Z\nEND:VEVENT\n"
    assert read(head=busy + old).uncoded == 5
    assert read("UID:u\nDTSTART:20260706T150000Z", head=busy).uncoded == 0
