"""Events with one UID: independent ones, exceptions, and exceptions written in another form than their series."""

import pytest

from flows.calendar_feed import FeedContent, find_changes
from flows.calendar_feed.model import KnownSession
from flows.scheduling.local import local_time
from tests.flows.calendar_feed.test_feed_events import BERLIN, END, START, read

WEEKLY = "UID:w\nRRULE:FREQ=WEEKLY;COUNT=4\nSUMMARY:#A7K2\nDTSTART"
SERIES = {
    "zoned": ";TZID=Europe/Berlin:20260317T150000",
    "UTC": ":20260317T140000Z",
    "floating": ":20260317T150000",
    "far away": ";TZID=America/New_York:20260317T100000",
}
THIRD = {  # of these: two days after the clocks have changed in Berlin, and weeks after they have in New York
    "zoned": {"zoned": ";TZID=Europe/Berlin:20260331T150000", "UTC": ":20260331T130000Z"},
    "UTC": {"zoned": ";TZID=Europe/Berlin:20260331T160000", "UTC": ":20260331T140000Z"},
    "floating": {"zoned": ";TZID=Europe/Berlin:20260331T150000", "UTC": ":20260331T130000Z"},
    "far away": {"zoned": ";TZID=Europe/Berlin:20260331T160000", "UTC": ":20260331T140000Z"},
}
FLOATING = {
    "zoned": ":20260331T150000",
    "UTC": ":20260331T140000",
    "floating": ":20260331T150000",
    "far away": ":20260331T100000",  # on the wall where the series is
}
DAY = ";VALUE=DATE:20260331"
FORMS = [
    (series, exception) for series in SERIES for exception in (*THIRD[series].values(), FLOATING[series], DAY)
]


def days(found: FeedContent) -> list[str]:
    assert found.problems == ()
    assert len({(one.uid, one.key) for one in found.sessions}) == len(found.sessions)
    return [f"{local_time(one.starts, BERLIN):%d.%m. %H:%M}" for one in found.sessions]


@pytest.mark.parametrize(("series", "exception"), FORMS)
def test_an_exception_in_whatever_form_leaves_one_session(series: str, exception: str) -> None:
    weekly = WEEKLY + SERIES[series]
    whole = read(weekly)
    moved = f"UID:w\nRECURRENCE-ID{exception}\nDTSTART;TZID=Europe/Berlin:20260401T100000\nSUMMARY:#A7K2"
    found = read(weekly, moved)
    assert days(found) == [*days(whole)[:2], "01.04. 10:00", days(whole)[3]]
    assert {one.key for one in found.sessions} == {one.key for one in whole.sessions}


@pytest.mark.parametrize(("series", "exception"), FORMS)
def test_a_date_excluded_in_any_form_has_no_session(series: str, exception: str) -> None:
    whole = days(read(WEEKLY + SERIES[series]))
    assert days(read(f"{WEEKLY}{SERIES[series]}\nEXDATE{exception}")) == [*whole[:2], whole[3]]


@pytest.mark.parametrize(("series", "exception"), FORMS)
def test_sessions_moved_with_this_and_future_keep_their_keys(series: str, exception: str) -> None:
    weekly = WEEKLY + SERIES[series]
    later = f"UID:w\nRECURRENCE-ID;RANGE=THISANDFUTURE{exception}\nDTSTART:20260331T160000Z\nSUMMARY:#A7K2"
    found, whole = read(weekly, later), read(weekly)
    assert days(found)[2:] == ["31.03. 18:00", "07.04. 18:00"]
    assert [one.key for one in found.sessions] == [one.key for one in whole.sessions]


def test_two_events_of_one_name_are_two_sessions() -> None:
    """Some programs give all appointments of one client a single UID."""
    first, second = (f"UID:a\nDTSTART:202603{day}T140000Z\nSUMMARY:#A7K2" for day in (10, 24))
    assert days(read(first, second)) == ["10.03. 15:00", "24.03. 15:00"]
    assert days(read(first, second)) == days(read(second, first))


def test_two_series_of_one_name_are_both_followed_and_share_their_exceptions() -> None:
    tuesdays = "UID:a\nDTSTART:20260310T140000Z\nRRULE:FREQ=WEEKLY;COUNT=2\nSUMMARY:#A7K2"
    thursdays = tuesdays.replace("20260310", "20260312")
    moved = "UID:a\nRECURRENCE-ID;VALUE=DATE:20260317\nDTSTART:20260318T140000Z\nSUMMARY:#A7K2"
    assert days(read(tuesdays, moved, thursdays)) == [
        "10.03. 15:00",
        "12.03. 15:00",
        "18.03. 15:00",
        "19.03. 15:00",
    ]


@pytest.mark.parametrize("newer", ["SEQUENCE:3", "SEQUENCE:2\nDTSTAMP:20260302T000000Z"])
@pytest.mark.parametrize("at", ["", "RECURRENCE-ID:20260310T140000Z\n"])
def test_of_two_versions_of_an_event_the_newer_one_counts(newer: str, at: str) -> None:
    """In either order."""
    event = f"UID:a\n{at}DTSTART:20260310T140000Z\nSUMMARY:#A7K2\n"
    old = f"{event}SEQUENCE:2\nDTSTAMP:20260301T000000Z\nDTEND:20260310T150000Z"
    new = f"{event}{newer}\nDTEND:20260310T160000Z"
    for both in ((old, new), (new, old)):
        (found,) = read(*both).sessions
        assert found.ends.hour == 16


def test_a_second_event_of_its_name_renames_the_first_and_moves_nothing() -> None:
    event = "UID:a\nDTSTART:20260310T140000Z\nSUMMARY:#A7K2"
    (single,) = read(event).sessions
    both = read(event, event.replace("0310", "0311")).sessions
    known = KnownSession(single.uid, single.key, single.code, single.starts, single.ends)
    assert [type(each).__name__ for each in find_changes([known], both, START, END)] == [
        "RenamedSession",
        "NewSession",
    ]
