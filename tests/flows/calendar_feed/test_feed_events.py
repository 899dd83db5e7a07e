"""Single, damaged and hostile events: each gets a reason, and none affects the others."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.calendar_feed import FeedContent, FeedProblem, read_feed
from flows.calendar_feed.lines import MAX_CHARACTERS, MAX_EVENTS
from flows.scheduling.normalize import UnreadableInput

START, END = datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 5, 1, tzinfo=UTC)
BERLIN = "Europe/Berlin"
GOOD = "UID:good\nDTSTART:20260310T140000Z\nSUMMARY:#A7K2"
FEEDS = Path(__file__).parent / "feeds"


def calendar(*events: str, head: str = "") -> str:
    inside = "".join(f"BEGIN:VEVENT\n{event}\nEND:VEVENT\n" for event in events)
    return f"BEGIN:VCALENDAR\nVERSION:2.0\n{head}{inside}END:VCALENDAR\n".replace("\n", "\r\n")


def read(*events: str, head: str = "", zone: str = BERLIN) -> FeedContent:
    return read_feed(calendar(*events, head=head), START, END, zone)


@pytest.mark.parametrize(
    ("event", "said"),
    [
        ("UID:b\nDTSTART;VALUE=DATE:20260310\nSUMMARY:#B3M4", "schedule-feed-all-day"),
        ("UID:b\nDTSTART:20260310T140000Z\nDTEND:20260311T140000Z\nSUMMARY:#B3M4", "schedule-feed-too-long"),
        ("UID:b\nDTSTART;TZID=Nowhere:20260310T140000\nSUMMARY:#B3M4", "schedule-feed-zone"),
        ("UID:b\nDTSTART:20260310T140000Z\nDTSTART:20260311T140000Z\nSUMMARY:#B3M4", "schedule-feed-broken"),
        ("UID:b\nDTSTART:20260310T140000Z\nRRULE:FREQ=DAILY;UNTIL=20\nSUMMARY:#B3M4", "schedule-feed-broken"),
        ("UID:b\nDTSTART:soon\nSUMMARY:#B3M4", "schedule-feed-broken"),
        ("UID:b\nSUMMARY:#B3M4", "schedule-feed-broken"),
        ("UID:b\nDTSTART:20260310T140000Z\nDTEND:20260310T130000Z\nSUMMARY:#B3M4", "schedule-feed-broken"),
        ("UID:b\nDTSTART:20260310T140000Z\nRRULE:FREQ=HOURLY\nSUMMARY:#B3M4", "schedule-feed-repeats"),
        ("UID:b\nDTSTART:20260310T140000Z\nRRULE:FREQ=SECONDLY\nSUMMARY:#B3M4", "schedule-feed-repeats"),
        (
            "UID:b\nDTSTART:20260310T140000Z\nRRULE:FREQ=DAILY;INTERVAL=0\nSUMMARY:#B3M4",
            "schedule-feed-repeats",
        ),
        (
            "UID:b\nDTSTART:20260310T140000Z\nRRULE:FREQ=DAILY;BYHOUR=1,2,3\nSUMMARY:#B3M4",
            "schedule-feed-repeats",
        ),
        (
            "UID:b\nDTSTART:20260310T140000Z\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\nSUMMARY:#B3M4",
            "schedule-feed-repeats",
        ),
        ("UID:b\nDTSTART:00010101T140000Z\nRRULE:FREQ=DAILY\nSUMMARY:#B3M4", "schedule-feed-repeats"),
        (
            "UID:b\nDTSTART:20260310T140000Z\nRRULE:FREQ=DAILY\nEXRULE:FREQ=SECONDLY\nSUMMARY:#B3M4",
            "schedule-feed-repeats",
        ),
        ("UID:b\nDTSTART:20260310T140000Z\nRRULE:FREQ=NEVER\nSUMMARY:#B3M4", "schedule-feed-broken"),
    ],
)
def test_an_event_that_cannot_be_used_is_told_of_and_leaves_the_others(event: str, said: str) -> None:
    found = read(GOOD, event)
    assert found.problems == (FeedProblem(said, "B3M4"),)
    assert [session.code for session in found.sessions] == ["A7K2"]


def test_a_title_with_two_codes_belongs_to_nobody() -> None:
    found = read(GOOD, "UID:b\nDTSTART:20260310T140000Z\nSUMMARY:#B3M4 or #C5D6")
    assert found.problems == (
        FeedProblem("schedule-feed-two-codes", "B3M4"),
        FeedProblem("schedule-feed-two-codes", "C5D6"),
    )


def test_an_event_without_an_end_lasts_as_long_as_usual() -> None:
    (session,) = read(GOOD).sessions
    assert session.ends - session.starts == timedelta(minutes=50)


def test_an_event_that_ends_in_the_middle_of_the_file_takes_nothing_along() -> None:
    text = calendar(GOOD).replace("END:VCALENDAR", "BEGIN:VEVENT\r\nUID:cut\r\nSUMMARY:#B3M4\r\nDTST")
    assert [session.uid for session in read_feed(text, START, END, BERLIN).sessions] == ["good"]


def test_a_floating_time_is_the_practitioners_own() -> None:
    event = "UID:f\nDTSTART:20260310T150000\nSUMMARY:#A7K2"
    assert read(event, zone="America/New_York").sessions[0].starts == datetime(2026, 3, 10, 19, tzinfo=UTC)
    head = "X-WR-TIMEZONE:Asia/Tokyo\n"
    assert read(event, head=head).sessions[0].starts == datetime(2026, 3, 10, 6, tzinfo=UTC)
    assert read(event, head="X-WR-TIMEZONE:Nowhere\n").sessions[0].starts == datetime(
        2026, 3, 10, 14, tzinfo=UTC
    )


def own_zone(name: str, offset: str) -> str:
    standard = (
        f"BEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:{offset}\nTZOFFSETTO:{offset}\nEND:STANDARD"
    )
    return f"BEGIN:VTIMEZONE\nTZID:{name}\n{standard}\nEND:VTIMEZONE\n"


def test_a_zone_that_one_calendar_defines_is_not_the_next_ones() -> None:
    event = "UID:z\nDTSTART;TZID=Customized Time Zone:20260310T150000\nSUMMARY:#A7K2"
    for offset, hour in (("-0500", 20), ("+0300", 12), ("-0500", 20)):
        found = read(event, head=own_zone("Customized Time Zone", offset))
        assert found.sessions[0].starts.hour == hour
    assert read(event).problems == (FeedProblem("schedule-feed-zone", "A7K2"),)


def test_nobody_redefines_a_zone_that_has_a_name() -> None:
    for name in ("Europe/Berlin", "W. Europe Standard Time"):
        event = f"UID:z\nDTSTART;TZID={name}:20260310T150000\nSUMMARY:#A7K2"
        for head in (own_zone(name, "-0500"), ""):
            assert read(event, head=head).sessions[0].starts == datetime(2026, 3, 10, 14, tzinfo=UTC)


def test_a_zone_whose_rules_never_end_is_not_followed() -> None:
    rule = "RRULE:FREQ=SECONDLY\nEND:STANDARD"
    head = own_zone("Mine", "+0300").replace("END:STANDARD", rule)
    found = read("UID:z\nDTSTART;TZID=Mine:20260310T150000\nSUMMARY:#A7K2", head=head)
    assert found.problems == (FeedProblem("schedule-feed-zone", "A7K2"),)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<!doctype html><title>Sign in</title>", "schedule-feed-not-calendar"),
        ("", "schedule-feed-not-calendar"),
        ("x" * (MAX_CHARACTERS + 1), "schedule-feed-too-big"),
        (
            calendar(*(f"UID:{n}\nDTSTART:20260310T140000Z\nSUMMARY:#A7K2" for n in range(MAX_EVENTS + 1))),
            "schedule-feed-too-many",
        ),
        (
            calendar(
                *(f"UID:{n}\nDTSTART:20260101T140000Z\nRRULE:FREQ=DAILY\nSUMMARY:#A7K2" for n in range(40))
            ),
            "schedule-feed-too-many",
        ),
    ],
)
def test_a_whole_that_cannot_be_read_says_why(text: str, said: str) -> None:
    with pytest.raises(UnreadableInput) as refused:
        read_feed(text, START, END, BERLIN)
    assert refused.value.said == said


@pytest.mark.slow
def test_thousands_of_private_appointments_are_not_looked_into() -> None:
    """If they were parsed, each would be refused for its recurrence rule."""
    private = (
        f"UID:{n}\nDTSTART:20260310T140000Z\nRRULE:FREQ=SECONDLY\nSUMMARY:Private {n}" for n in range(20_000)
    )
    found = read(*private, GOOD)
    assert found.problems == ()
    assert len(found.sessions) == 1


@given(st.sampled_from(sorted(FEEDS.glob("*.ics"))), st.data())
@settings(max_examples=100)
def test_a_damaged_calendar_is_read_as_far_as_it_goes_or_refused(path: Path, data: st.DataObject) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(lines) - 1))
        how = data.draw(st.sampled_from(["drop", "cut", "twice", "swap", "noise"]))
        line = lines[at]
        other = lines[data.draw(st.integers(0, len(lines) - 1))]
        noise = line.partition(":")[0] + ":" + data.draw(st.text(max_size=12))
        damaged = {
            "drop": [],
            "cut": [line[: len(line) // 2]],
            "twice": [line, line],
            "swap": [other],
            "noise": [noise],
        }
        lines[at : at + 1] = damaged[how]
        lines = lines or ["BEGIN:VCALENDAR"]
    try:
        found = read_feed("\r\n".join(lines), START, END, BERLIN)
    except UnreadableInput as refused:
        assert refused.said.startswith("schedule-feed-")  # noqa: PT017 -- both outcomes are right
    else:
        assert all(START <= session.starts < END for session in found.sessions)
        assert all(session.starts < session.ends for session in found.sessions)
