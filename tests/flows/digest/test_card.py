"""A client's card and the overview of all."""

import pytest

from bot.rehearsal.botapi.html import parse
from flows.digest.card import build_card, render_card
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
def test_a_card_of_few_check_ins_has_a_caution(rows: tuple[str, ...], said: str) -> None:
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
