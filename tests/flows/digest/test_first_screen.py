"""The first screen: its dates, at most ten lines of a phone, and the names of entries not expanded."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.rehearsal.botapi.html import parse
from flows.detection import detect
from flows.digest.compose import compose
from flows.digest.first_screen import render_first_screen
from flows.digest.line_count import count_lines
from flows.digest.text import render, render_rest
from flows.digest.value import Digest
from flows.digest.week import ClientStatus, ClientWeek, Week
from tests.flows.digest.practice import LAST, client, instrument, voice, week

CALM = ("5445541",) * 8
TUESDAY = datetime(2026, 10, 6, 13, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")


def screen(practice: Week, language: str = "en") -> list[str]:
    return screen_of(compose(practice), language)


def screen_of(digest: Digest, language: str = "en") -> list[str]:
    return parse(render_first_screen(digest, voice(language))).text.split("\n")


def between(since: str, until: str, *, running: bool = False) -> str:
    """Return the title of a week from one local moment to another."""
    bounds = [datetime.fromisoformat(each).replace(tzinfo=BERLIN) for each in (since, until)]
    return screen(replace(week(), since=bounds[0], until=bounds[1], running=running))[0]


def test_the_title_is_the_seven_days_the_digest_covers() -> None:
    assert between("2026-09-28 08:00", "2026-10-05 08:00") == "Your week, 28 Sept – 4 Oct"
    assert between("2026-09-25 17:00", "2026-10-02 17:00") == "Your week, 26 Sept – 2 Oct"


def test_a_week_that_runs_has_a_beginning_and_no_end() -> None:
    assert between("2026-09-28 08:00", "2026-09-28 09:00", running=True) == "Your week so far, from 28 Sept"
    assert between("2026-09-28 14:00", "2026-09-28 15:00", running=True) == "Your week so far, from 28 Sept"
    assert between("2026-09-28 08:00", "2026-10-01 21:00", running=True) == "Your week so far, from 28 Sept"


def test_of_the_folded_clients_the_one_with_the_soonest_session_is_named_first() -> None:
    likely = [client(f"P{number}", *CALM, "5445221", next_session=TUESDAY) for number in range(5)]
    folded = [
        client("Ann", *CALM, "54455431", next_session=TUESDAY + timedelta(days=2)),
        client("Ed", *CALM, "54455431"),
        client("Di", *CALM, "54455431", next_session=TUESDAY - timedelta(days=1)),
        client("Zoe", *CALM, "54455431"),
    ]
    assert screen(week(*likely, *folded))[-1] == "Also: Di (Mon) · Ann (Thu) · Ed · +1"


def test_silent_clients_are_named_with_their_unanswered_invitations() -> None:
    silent = client("H.", *CALM, last=LAST - timedelta(weeks=3), expired=[LAST - timedelta(weeks=1), LAST])
    assert (
        screen(week(silent, client("S.", *CALM)))[-1]
        == "Nothing stands out. Answers steady and high: S. · No answer: H. (2×)"
    )


def silent(label: str) -> ClientWeek:
    return client(label, *CALM, last=LAST - timedelta(weeks=2), expired=[LAST - timedelta(weeks=1), LAST])


def test_all_the_silent_are_named_while_the_screen_has_room() -> None:
    hard = client("J.", *CALM, "5445221")
    told = screen(week(hard, *map(silent, "ABCDEFG"), client("S.", *CALM)))
    assert (
        told[-1]
        == "Answers steady and high: S. · No answer: A (2×), B (2×), C (2×), D (2×), E (2×), F (2×) and G (2×)"
    )


def test_where_they_are_too_many_a_number_stands_above_the_button_that_names_them() -> None:
    full = compose(week(*map(silent, (f"Silent and long {number}" for number in range(40)))))
    first, button = screen_of(full), render(full, voice(), instrument())[0].buttons
    assert count_lines("\n".join(first)) <= 6
    assert first[-1].endswith("No answer: 40")
    assert [[each.label for each in row] for row in button] == [["Everyone"]]
    assert "Silent and long 39 (2 unanswered)" in "".join(
        page.html for page in render_rest(full, voice(), instrument())
    )


def test_the_button_of_a_digest_without_attention_shows_everyone() -> None:
    quiet = compose(week(client("S.", *CALM)))
    ((button,),) = render(quiet, voice(), instrument())[0].buttons
    assert button.label == "Everyone"
    assert "<b>Everyone, 28 Sept" in render_rest(quiet, voice(), instrument())[0].html


@pytest.mark.parametrize("language", ["en", "de", "es", "fr", "pt", "ru", "uk", "ar"])
def test_the_fullest_week_is_ten_lines_of_a_phone_and_still_says_who_and_why(language: str) -> None:
    later = TUESDAY + timedelta(days=30)
    hard = [
        client(f"Label number {n} of a long kind", *CALM, "5445221", next_session=later) for n in range(8)
    ]
    kinds = [client(f"{state}", *CALM, state=state) for state in ClientStatus]
    told = screen(
        week(*hard, *kinds, client("F", *["5555551"] * 5), client("N", "5445541", note="Thanks.")), language
    )
    assert count_lines("\n".join(told)) <= 10
    assert sum("Label" in line for line in told) == 6


def test_a_quiet_week_of_many_is_six_lines_of_a_phone() -> None:
    kinds = [client(f"{state} for a while", *CALM, state=state) for state in ClientStatus]
    told = screen(week(*kinds, *(client(f"S{n}", *CALM) for n in range(30)), client("F", *["5555551"] * 5)))
    assert count_lines("\n".join(told)) <= 6
    assert "Answers steady and high: 3" in told[1]


def test_the_first_week_says_where_everybody_is() -> None:
    beginning = week(
        client("A.", "5445541"), client("B.", "5445541"), client("I.", state=ClientStatus.INVITED)
    )
    assert screen(beginning)[-1] == "Too early or not comparable: A. and B. · Not started: I."


def test_a_small_week_has_room_for_everything() -> None:
    one = client("A label that says more than most do", *CALM, "5445331", next_session=TUESDAY)
    assert screen(week(one, client("S.", *CALM)))[1:] == [
        "Worth a thought before you meet:",
        "1. A label that says more than most do: bond lower, maybe · tomorrow 15:00",
        "Answers steady and high: S.",
    ]


def test_whoever_is_lower_after_a_break_is_named_where_other_lists_are_numbers() -> None:
    """They have no line of their own, and a number would hide them among those who are well."""
    days = [105, 98, 91, 84, 77, 70, 0]
    returned = client("Mariam", *CALM[:6], "3333331", days=days, detect=detect)
    hard = [client(f"Label number {n}", *CALM, "5445221", next_session=TUESDAY) for n in range(4)]
    told = screen(week(returned, *hard, *(client(f"S{n}", *CALM) for n in range(9))))
    assert told[-1] == "Lower after a break: Mariam · Answers steady and high: 9"


def test_lines_are_counted_as_a_phone_wraps_them() -> None:
    assert count_lines("<b>a</b> " + "b" * 29) == 1
    assert count_lines("<b>a</b> " + "b" * 30) == 2
    assert count_lines("n" * 90) == 3
    assert count_lines("W" * 31) == 2
    assert count_lines("i" * 60) == 1
    assert count_lines("one\ntwo") == 2
