"""The digest's messages: short, complete, escaped, and with reasons."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings

from bot.rehearsal.botapi.html import parse
from flows.digest.buttons import DigestAction, decode
from flows.digest.compose import compose
from flows.digest.line_count import count_lines
from flows.digest.pages import MAX_MESSAGE_LENGTH, telegram_length
from flows.digest.text import render, render_rest
from flows.digest.week import ClientStatus, ClientWeek, Week
from flows.message import Message
from tests.flows.digest.practice import LAST, client, instrument, voice, week
from tests.flows.digest.strategies import weeks

pytestmark = pytest.mark.slow

CALM = ("5445541",) * 8
TUESDAY = datetime(2026, 10, 6, 13, tzinfo=UTC)
SURE = (
    "Hardly chance alone: fewer than 1 in 100 of their ordinary check-ins would look like this. "
    "Compared with 8 earlier check-ins."
)
STEADY = tuple(client(f"S{number}", *CALM) for number in range(12))


def read(*clients: ClientWeek, language: str = "en") -> tuple[str, ...]:
    """Return the messages as the practitioner reads them."""
    return tuple(parse(each.html).text for each in sent(week(*clients), language))


def sent(practice: Week, language: str = "en") -> tuple[Message, ...]:
    return render(compose(practice), voice(language), instrument())


def rest(*clients: ClientWeek) -> tuple[str, ...]:
    messages = render_rest(compose(week(*clients)), voice(), instrument())
    return tuple(parse(each.html).text for each in messages)


def test_the_first_screen_says_who_before_which_session_and_counts_the_others() -> None:
    first, *_ = read(client("J.", *CALM, "5445221", next_session=TUESDAY), *STEADY)
    assert first.split("\n") == [
        "Your week, 28 Sept – 4 Oct",
        "Worth a thought before you meet:",
        "1. J.: bond lower · tomorrow 15:00",
        "Answers steady and high: 12 others",
    ]


def test_a_flag_says_what_changed_how_sure_and_what_to_try() -> None:
    _, told = read(client("J.", *CALM, "5445221", own=["4451"], note="I felt hurried.", next_session=TUESDAY))
    lines = told.split("\n")
    assert lines[:-1] == [
        "J. · you meet on Tuesday 6 October, 15:00",
        "Bond lower than usual",
        "“I felt Kim was on my side.” A little (usually: Completely · you thought: Completely)",
        "“I could be open with Kim, even about awkward things.” A little (usually: Mostly)",
        "Also: you two see the bond differently.",
        SURE,
        "In their words: “I felt hurried.”",
    ]
    assert lines[-1].startswith("💡 ")


def test_a_meeting_further_away_is_given_with_its_date() -> None:
    first, *_ = read(client("J.", *CALM, "5445221", next_session=TUESDAY + timedelta(weeks=1)))
    assert "bond lower · 13 Oct" in first


def test_a_quiet_week_is_two_lines() -> None:
    assert read(*STEADY) == ("Your week, 28 Sept – 4 Oct\nNothing stands out. Answers steady and high: 12",)


def test_a_week_in_which_nothing_was_answered_does_not_call_it_calm() -> None:
    away = client("A.", *CALM, last=LAST - timedelta(weeks=1))
    (only,) = read(away)
    assert only.endswith("No check-in this time: A.")
    silent = client("B.", *CALM, last=LAST - timedelta(weeks=3), expired=[LAST - timedelta(weeks=1), LAST])
    (both,) = read(away, silent)
    assert both.endswith("No check-ins came in this time. No answer: B. (2×) · No check-in this time: A.")


def test_the_first_week_says_what_comes_next() -> None:
    (only,) = read(client("A.", "5445541"), client("B.", "4444442"))
    assert "From the next check-in on I can tell what is usual" in only


def test_without_clients_it_says_what_to_do() -> None:
    assert "/invite" in read()[0]
    assert (
        "A. · B."
        in read(client("A.", state=ClientStatus.INVITED), client("B.", state=ClientStatus.INVITED))[0]
    )


def test_a_label_of_the_invited_is_cut_to_24_characters() -> None:
    invited = [client(label, state=ClientStatus.INVITED) for label in ("n" * 30, "B.")]
    assert f"(invited: B. · {'n' * 23}…)" in read(*invited)[0]


def test_all_highest_answers_are_little_information_and_never_good() -> None:
    always = client("T.", *["5555551"] * 6)
    assert "Always the same answer: T." in read(always)[0]
    assert (
        "Always the same answer, to every question and four times or more. That tells little either way: T."
        in rest(always)[0]
    )


def test_words_of_the_steady_are_announced_and_quoted() -> None:
    thanks = client("T.", *CALM, note="Thank you!")
    assert "Words to read from T." in read(thanks, *STEADY)[0]
    assert "T. wrote: “Thank you!”" in rest(thanks, *STEADY)[0]


def test_five_open_out_and_the_rest_by_a_tap() -> None:
    many = tuple(client(f"P{number}", *CALM, "5445221", next_session=TUESDAY) for number in range(9))
    assert len(read(*many)) == 6
    assert read(*many[:8])[0].endswith("Also: P5 (Tue) · P6 (Tue) · P7 (Tue)")
    assert read(*many)[0].endswith("Also: P5 (Tue) · P6 (Tue) · +2")
    assert len(rest(*many)) == 5
    (row,) = sent(week(*many))[0].buttons
    assert decode(row[0].data).action is DigestAction.REST


def test_a_programmes_own_budget_is_kept() -> None:
    many = week(*(client(f"P{number}", *CALM, "5445221") for number in range(4)))
    assert len(render(compose(many, most=2), voice(), instrument())) == 3
    (only,) = render(compose(many, most=0), voice(), instrument())
    assert "Also: P0 · P1 · P2 · +1" in only.html


def test_names_longer_than_a_line_are_cut_and_labels_cannot_break_the_message() -> None:
    first, told = read(client("<b>&" + "very long " * 30, *CALM, "5445221"))
    assert "1. <b>&very long very long very long very…: bond" in first
    assert told.startswith("<b>&very long")


def test_findings_on_items_no_longer_asked_are_rendered_without_them() -> None:
    other = replace(instrument(), items=instrument().items[:4])
    _, told = render(compose(week(client("J.", *CALM, "5445221"))), voice(), other)
    assert "Bond lower than usual" in told.html


def test_the_first_line_shows_nothing_on_a_lock_screen() -> None:
    messages = read(client("J.", *CALM, "5445221", next_session=TUESDAY), *STEADY)
    assert len(messages) > 1
    for message in messages:
        first = message.split("\n")[0].lower()
        assert not any(word in first for word in ("bond", "therap", "session", "tension", "kim", "client"))


@pytest.mark.parametrize("language", ["en"])
def test_every_label_of_a_button_fits(language: str) -> None:
    for message in sent(week(client("J.", *CALM, "5445221", next_session=TUESDAY), *STEADY), language):
        assert all(len(button.label) <= 20 for row in message.buttons for button in row)


@settings(max_examples=40)
@given(weeks())
def test_any_practice_gives_messages_telegram_takes(practice: Week) -> None:
    digest = compose(practice)
    first, *others = (*render(digest, voice(), instrument()), *render_rest(digest, voice(), instrument()))
    assert count_lines(first.html) <= 10
    for message in (first, *others):
        assert 0 < telegram_length(parse(message.html).text) <= MAX_MESSAGE_LENGTH
        assert all(1 <= len(button.data.encode()) <= 64 for row in message.buttons for button in row)


@settings(max_examples=40)
@given(weeks())
def test_everybody_is_told_of_once_and_whose_work_is_over_at_most_once(practice: Week) -> None:
    digest = compose(practice)
    told = [entry.label for entry in digest.attention]
    told += [each.label for found in digest.others.values() for each in found]
    over = {each.label for each in practice.clients if each.state in (ClientStatus.ENDED, ClientStatus.MOVED)}
    assert len(told) == len(set(told))
    assert {*told} | over == {each.label for each in practice.clients}


@settings(max_examples=20)
@given(weeks())
def test_the_same_week_is_read_the_same(practice: Week) -> None:
    assert sent(practice) == sent(replace(practice, clients=practice.clients[::-1]))


def test_three_hundred_clients_are_split_between_lines() -> None:
    many = [client(f"{number:03d} <&> " + "x" * 40, *CALM[:3]) for number in range(300)]
    messages = rest(*many)
    assert len(messages) > 1
    assert sum(message.count("<&>") for message in messages) == 300


@pytest.mark.parametrize(
    ("days", "running", "title"),
    [
        (7, False, "Your week, 28 Sept – 4 Oct"),
        (7, True, "Your week so far, from 28 Sept"),
        (13, False, "Your overview, 22 Sept – 4 Oct"),
        (13, True, "Your overview so far, from 22 Sept"),
    ],
)
def test_a_digest_of_more_than_a_week_is_not_called_a_week(days: int, running: bool, title: str) -> None:
    until = datetime(2026, 10, 5, 6, tzinfo=UTC)
    longer = replace(week(*STEADY[:1]), since=until - timedelta(days=days), until=until, running=running)
    first = parse(sent(longer)[0].html).text
    assert first.startswith(f"{title}\n")
