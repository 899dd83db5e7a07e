"""A client's card and the overview of all."""

import pytest

from bot.rehearsal.botapi.html import parse
from flows.digest.card import build_card, render_card, render_overview
from flows.digest.pages import MAX_MESSAGE_LENGTH
from flows.digest.week import ClientWeek
from tests.flows.digest.practice import LAST, client, instrument, voice

CALM = ("5445541",) * 8


def read(one: ClientWeek) -> str:
    messages = render_card(
        build_card(one, instrument()), voice(), instrument(), zone="Europe/Berlin", name="Kim"
    )
    return "\n".join(parse(each.html).text for each in messages)


def test_the_last_three_check_ins_item_by_item_newest_first() -> None:
    text = read(client("J.", *CALM, "54-522331", own=["5451"], note="I felt <hurried>.", next_session=LAST))
    assert text.startswith("J.\nNext: Friday 2 October, 18:00.\n\nFriday 2 October, 18:00\n")
    assert "“What we did made sense to me as a way to get there.” skipped (you thought: Mostly)" in text
    assert "“I felt Kim was on my side.” A little (you thought: Completely)" in text
    assert "Words: “I felt <hurried>.”" in text
    assert text.count("“The way we worked suited me.”") == 3
    assert (
        text.index("Friday 2 October") < text.index("Friday 25 September") < text.index("Friday 18 September")
    )


@pytest.mark.parametrize(
    ("rows", "said"),
    [((), "No check-ins yet."), (CALM[:1], "One check-in so far"), (CALM[:3], "3 check-ins so far")],
)
def test_what_rests_on_little_says_so(rows: tuple[str, ...], said: str) -> None:
    assert said in read(client("J.", *rows))


def test_enough_check_ins_need_no_caution() -> None:
    assert "so far" not in read(client("J.", *CALM[:4]))


@pytest.mark.parametrize(
    ("own", "said"),
    [
        (["5551"] * 4, "usually think it went better for them"),
        (["2221"] * 4, "usually think it went less well for them"),
        (["4441"] * 4, "much the same"),
        (["5551"] * 3, "Too few times"),
    ],
)
def test_the_usual_gap_of_this_pair_is_said_in_words(own: list[str], said: str) -> None:
    assert said in read(client("J.", *["4444441"] * 8, own=own))


def test_without_a_view_of_the_practitioners_nothing_is_said_of_it() -> None:
    assert "you" not in read(client("J.", *CALM)).lower().replace("you held back", "")


def test_the_overview_has_a_line_and_a_spark_for_each() -> None:
    clients = [client("<A>", *CALM, "11-1111"), client("B.", "1111111", "------1"), client("new")]
    (message,) = render_overview(clients, voice(), instrument())
    assert parse(message.html).text.split("\n") == [
        "Your clients (newest on the right)",
        "<A> \u2066▇▇▇▇▇▇▇▁\u2069",
        "B. \u2066▁·\u2069",
        "new: no check-ins yet",
    ]


def test_an_empty_overview_says_what_to_do() -> None:
    assert "/invite" in render_overview([], voice(), instrument())[0].html


def test_four_hundred_clients_are_split() -> None:
    messages = render_overview(
        [client(f"{number}" * 12, "5445541") for number in range(400)], voice(), instrument()
    )
    assert len(messages) > 1
    assert all(len(each.html) <= 2 * MAX_MESSAGE_LENGTH for each in messages)
