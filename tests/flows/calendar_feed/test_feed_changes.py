"""Changes in a calendar since the last reading, and the codes that connect events to clients."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from flows.calendar_feed import (
    CalledOffSession,
    FeedSession,
    KeptSession,
    KnownSession,
    MovedSession,
    NewSession,
    RenamedSession,
    code_for_number,
    codes_in,
    find_changes,
    looks_emptied,
)
from flows.calendar_feed.codes import CODE_COUNT

NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)
UNTIL = NOW + timedelta(days=35)
HOUR = timedelta(hours=1)


def seen(days: float, uid: str = "u", code: str = "A7K2", *, cancelled: bool = False) -> FeedSession:
    starts = NOW + timedelta(days=days)
    return FeedSession(uid, "k", code, starts, starts + HOUR, cancelled)


def known(days: float, uid: str = "u", code: str = "A7K2") -> KnownSession:
    starts = NOW + timedelta(days=days)
    return KnownSession(uid, "k", code, starts, starts + HOUR)


def test_an_unchanged_calendar_has_no_changes() -> None:
    assert find_changes([known(1)], [seen(1)], NOW, UNTIL) == ()


def test_new_moved_cancelled_and_missing_sessions_are_found() -> None:
    before = [known(1, "moved"), known(2, "cancelled"), known(3, "gone")]
    now = [
        seen(1.5, "moved"),
        seen(2, "cancelled", cancelled=True),
        seen(4, "new"),
        seen(5, "x", cancelled=True),
    ]
    assert find_changes(before, now, NOW, UNTIL) == (
        CalledOffSession(before[1]),
        CalledOffSession(before[2]),
        MovedSession(before[0], now[0]),
        NewSession(now[2]),
    )


def test_a_session_taken_out_just_after_its_time_did_not_take_place() -> None:
    assert find_changes([known(-0.1)], [], NOW, UNTIL) == (CalledOffSession(known(-0.1)),)


def test_past_sessions_and_those_beyond_the_window_stay_unchanged() -> None:
    assert find_changes([known(-2), known(40, "v")], [], NOW, UNTIL) == ()


def test_a_session_moved_into_the_window_is_moved_and_not_doubled() -> None:
    assert find_changes([known(40)], [seen(3)], NOW, UNTIL) == (MovedSession(known(40), seen(3)),)


def test_another_code_on_the_same_event_is_another_clients_session() -> None:
    found = find_changes([known(1)], [seen(1, code="B3M4")], NOW, UNTIL)
    assert found == (CalledOffSession(known(1)), NewSession(seen(1, code="B3M4")))


def test_names_that_change_at_each_export_move_nothing() -> None:
    before, now = [known(1, "a"), known(1.1, "b")], [seen(1.1, "c"), seen(1, "d")]
    assert find_changes(before, now, NOW, UNTIL) == (
        RenamedSession(before[0], now[1]),
        RenamedSession(before[1], now[0]),
    )


def test_a_single_event_that_now_repeats_is_the_same_session() -> None:
    single, first = replace(known(0.1), key=""), seen(0.1)
    assert find_changes([single], [first, seen(7, "v")], NOW, UNTIL) == (
        RenamedSession(single, first),
        NewSession(seen(7, "v")),
    )


def test_another_name_and_another_hour_of_the_day_is_a_move() -> None:
    assert find_changes([known(1, "a")], [seen(1.3, "b")], NOW, UNTIL) == (
        RenamedSession(known(1, "a"), seen(1.3, "b")),
        MovedSession(known(1, "a"), seen(1.3, "b")),
    )


def test_another_name_on_another_day_or_of_another_client_is_another_session() -> None:
    for other in (seen(2, "b"), seen(1, "b", code="B3M4")):
        assert find_changes([known(1, "a")], [other], NOW, UNTIL) == (
            CalledOffSession(known(1, "a")),
            NewSession(other),
        )


def of_series(days: float, key: str) -> FeedSession:
    return replace(seen(days), key=key)


def as_known(session: FeedSession) -> KnownSession:
    return KnownSession(session.uid, session.key, session.code, session.starts, session.ends)


def test_a_series_moved_to_another_day_leaves_what_was() -> None:
    before = [of_series(-0.1, "first"), of_series(6.9, "second")]
    moved = [of_series(0.9, "third"), of_series(7.9, "fourth")]
    assert find_changes([as_known(each) for each in before], moved, NOW, UNTIL) == (
        KeptSession(as_known(before[0])),
        CalledOffSession(as_known(before[1])),
        NewSession(moved[0]),
        NewSession(moved[1]),
    )


def test_one_date_taken_out_of_a_series_did_not_take_place() -> None:
    before = [of_series(-0.1, "first"), of_series(6.9, "second")]
    known_ones = [as_known(each) for each in before]
    assert find_changes(known_ones, before[1:], NOW, UNTIL) == (CalledOffSession(known_ones[0]),)


def test_of_two_sessions_on_a_day_the_remaining_one_keeps_its_identity() -> None:
    before, now = [known(1, "a"), known(1.2, "b")], [seen(1.2, "c")]
    assert find_changes(before, now, NOW, UNTIL) == (
        CalledOffSession(before[0]),
        RenamedSession(before[1], now[0]),
    )


def test_a_calendar_emptied_at_once_is_not_believed() -> None:
    before = [known(day, str(day)) for day in range(1, 5)]
    assert looks_emptied(before, [], NOW)
    assert not looks_emptied(before, [seen(1, cancelled=True)], NOW)
    assert not looks_emptied(before[:2], [], NOW)
    assert not looks_emptied([known(-day, str(day)) for day in range(1, 5)], [], NOW)


sessions = st.lists(
    st.builds(seen, st.integers(-1, 34), st.sampled_from("abcdef"), st.sampled_from(["A7K2", "B3M4"])),
    unique_by=lambda session: session.uid,
)


@given(sessions, sessions)
@example(
    [seen(0, "a"), seen(0, "b", "B3M4")], [seen(0, "a", "B3M4"), seen(0, "b")]
)  # two names change places
def test_after_the_changes_the_calendar_and_what_is_stored_agree(
    before: list[FeedSession], after: list[FeedSession]
) -> None:
    stored = {_of(one): KnownSession(one.uid, one.key, one.code, one.starts, one.ends) for one in before}
    for change in find_changes(stored.values(), after, NOW, UNTIL):
        match change:
            case CalledOffSession(gone) | KeptSession(gone):
                del stored[_of(gone)]
            case RenamedSession(before_it, session):
                del stored[_of(before_it)]
                times = before_it.starts, before_it.ends
                stored[_of(session)] = KnownSession(session.uid, session.key, session.code, *times)
            case NewSession(session) | MovedSession(_, session):
                fresh = KnownSession(session.uid, session.key, session.code, session.starts, session.ends)
                stored[_of(session)] = fresh
    assert {(one.uid, one.code, one.starts) for one in stored.values()} == {
        (one.uid, one.code, one.starts) for one in after
    }
    assert find_changes(stored.values(), after, NOW, UNTIL) == ()


def _of(one: FeedSession | KnownSession) -> tuple[str, str]:
    """Return the calendar's uid of a session is stored with its client."""
    return one.code, one.uid


@pytest.mark.parametrize(
    ("title", "codes"),
    [
        ("Session #A7K2", ("A7K2",)),
        ("#a7k2", ("A7K2",)),
        ("Sitzung (# A7K2)", ("A7K2",)),
        ("#A7K2 #A7K2 #B3M4", ("A7K2", "B3M4")),
        ("#team #2026 #A7K #A7K22 x#A7K2 A7K2 #AAAA", ()),
        ("", ()),
    ],
)
def test_a_code_is_found_and_a_hashtag_is_none(title: str, codes: tuple[str, ...]) -> None:
    assert codes_in(title) == codes


@given(st.integers(0, 10 * CODE_COUNT))
def test_every_code_that_is_given_is_found(number: int) -> None:
    assert codes_in(f"With #{code_for_number(number)}.") == (code_for_number(number),)
    assert code_for_number(number) == code_for_number(number + CODE_COUNT)


def test_codes_are_all_different() -> None:
    assert len({code_for_number(number) for number in range(CODE_COUNT)}) == CODE_COUNT == 36_864


def test_a_cancelled_session_that_comes_back_is_new() -> None:
    assert find_changes([], [replace(seen(1), cancelled=False)], NOW, UNTIL) == (NewSession(seen(1)),)
