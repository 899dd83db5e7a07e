"""Calendars as the common programs write them: sessions are found by code among other content."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from flows.calendar_feed import FeedContent, FeedProblem, FeedSession, read_feed
from flows.scheduling.local import local_time

START, END = datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 5, 1, tzinfo=UTC)
BERLIN, PARIS, KYIV = "Europe/Berlin", "Europe/Paris", "Europe/Kyiv"


def feed(program: str, zone: str = BERLIN) -> FeedContent:
    text = (Path(__file__).parent / "feeds" / f"{program}.ics").read_text(encoding="utf-8")
    return read_feed(text.replace("\n", "\r\n"), START, END, zone)


def shown(sessions: tuple[FeedSession, ...], zone: str) -> list[str]:
    return [
        f"{'x' if one.cancelled else ' '} {one.code} {local_time(one.starts, zone):%d.%m. %H:%M}"
        for one in sessions
    ]


def test_a_calendar_of_google_is_read() -> None:
    read = feed("google")
    assert shown(read.sessions, BERLIN) == [
        "  A7K2 03.03. 15:00",
        "  A7K2 10.03. 15:00",
        "  A7K2 24.03. 15:00",
        "  B3M4 25.03. 18:00",
        "  A7K2 01.04. 10:00",  # moved from the day before
        "  A7K2 07.04. 15:00",  # the same time on the wall, in summer
        "  A7K2 14.04. 15:00",
        "  A7K2 21.04. 15:00",
        "  A7K2 28.04. 15:00",
    ]
    assert read.problems == (FeedProblem("schedule-feed-all-day", "E2F3"),)
    moved = read.sessions[4]
    assert (moved.uid, moved.key) == ("1abcweekly@google.com", "20260331T130000Z")
    assert {one.ends - one.starts for one in read.sessions} == {timedelta(minutes=50), timedelta(hours=1)}


def test_a_calendar_of_apple_is_read() -> None:
    read = feed("apple", "America/New_York")
    assert shown(read.sessions, PARIS) == [
        "  A7K2 04.03. 16:00",
        "  B3M4 20.03. 10:00",  # floating: by the calendar's own zone
        "x B3M4 21.03. 10:00",
        "  A7K2 01.04. 16:00",
        "  A7K2 29.04. 16:00",
    ]
    assert read.problems == ()


def test_a_calendar_of_outlook_is_read() -> None:
    read = feed("outlook")
    assert shown(read.sessions, BERLIN) == [
        "  B3M4 10.03. 17:00",  # nine on the Pacific coast, two days after its clocks changed
        "  A7K2 11.03. 15:00",
        "x A7K2 18.03. 15:00",
        "  A7K2 25.03. 15:00",
        "  A7K2 01.04. 15:00",
    ]
    assert read.problems == (FeedProblem("schedule-feed-too-long", "E2F3"),)


def test_a_calendar_of_nextcloud_is_read() -> None:
    read = feed("nextcloud")
    assert shown(read.sessions, KYIV) == [
        "  A7K2 02.03. 11:00",
        "  A7K2 04.03. 18:00",
        "  B3M4 05.03. 09:00",
        "  A7K2 09.03. 11:00",
        "  A7K2 16.03. 11:00",
        "  A7K2 23.03. 12:00",  # an hour later from here on
        "  A7K2 30.03. 12:00",
        "  A7K2 06.04. 12:00",
    ]
    assert len({(one.uid, one.key) for one in read.sessions}) == len(read.sessions)
    assert read.problems == ()


@pytest.mark.parametrize("program", ["google", "apple", "outlook", "nextcloud"])
def test_only_codes_and_times_are_read_from_a_calendar(program: str) -> None:
    read = repr(feed(program))
    for private in ("Notizen", "Zahnarzt", "Cabinet", "Erstgespräch", "Raum", "Зустріч"):
        assert private not in read


@pytest.mark.parametrize("program", ["google", "apple", "outlook", "nextcloud"])
def test_a_shorter_window_has_the_same_sessions_under_the_same_names(program: str) -> None:
    text = (Path(__file__).parent / "feeds" / f"{program}.ics").read_text(encoding="utf-8")
    whole = feed(program).sessions
    start, end = datetime(2026, 3, 26, tzinfo=UTC), datetime(2026, 4, 7, 13, tzinfo=UTC)
    part = read_feed(text, start, end, BERLIN).sessions
    assert part == tuple(one for one in whole if start <= one.starts < end)
