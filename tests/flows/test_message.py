"""Labels on buttons: short, and unlike each other."""

import pytest

from flows.calendar_feed.codes import code_for_number
from flows.message import MAX_LABEL_CHARACTERS, shorten_label, shorten_labels
from flows.text.sanitize import sanitize


@pytest.mark.parametrize(
    ("label", "shown"),
    [("x" * 20, "x" * 20), ("x" * 21, "x" * 19 + "…"), ("", ""), ("x" * 60, "x" * 19 + "…")],
)
def test_a_label_has_at_most_twenty_characters(label: str, shown: str) -> None:
    assert shorten_label(label) == shown


def shown(*labels: str) -> list[str]:
    return shorten_labels(labels, [code_for_number(number) for number in range(len(labels))])


def test_labels_that_differ_at_their_beginning_keep_it() -> None:
    assert shown("Anna", "A very long name of one") == ["Anna", "A very long name of…"]


def test_labels_alike_at_their_beginning_show_their_ends() -> None:
    assert shown("Tuesday morning, room 1", "Tuesday morning, room 2") == [
        "Tuesday m…ng, room 1",
        "Tuesday m…ng, room 2",
    ]


def test_a_shown_end_does_not_begin_with_an_accent() -> None:
    """The acute accents belong to a letter that is left out."""
    accent = "\N{COMBINING ACUTE ACCENT}"
    ends = [f"e{accent}23456789{number}" for number in (1, 2)]
    assert shown(*(f"Tuesday morning {end}" for end in ends)) == [
        "Tuesday mo…234567891",
        "Tuesday mo…234567892",
    ]


def test_labels_alike_at_both_ends_show_their_codes() -> None:
    first, second = shown("Tuesday morning, group 1, in the room", "Tuesday morning, group 2, in the room")
    assert (first, second) == ("Tuesday morni… #A2A2", "Tuesday morni… #B2A2")


@pytest.mark.parametrize("letters", ["w", "é", "q\u0301", "王", "👩\u200d👩\u200d👧"])
def test_130_labels_alike_in_19_letters_give_130_buttons(letters: str) -> None:
    labels = [f"{letters * 19}{number:03d}{letters * 5}" for number in range(130)]
    buttons = shown(*labels)
    assert len({*buttons}) == 130
    assert all(len(each) <= MAX_LABEL_CHARACTERS for each in buttons)
    assert all(sanitize(each) == each for each in buttons)
