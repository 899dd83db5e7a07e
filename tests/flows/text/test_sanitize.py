"""Sanitizing of text that people write."""

import unicodedata

import pytest

from flows.digest.pages import clip
from flows.message import shorten_label
from flows.text.sanitize import MAX_COMBINING_MARKS, comparison_key, one_line, sanitize, truncate

FAMILY = "👩‍👩‍👧‍👦"
SCOTLAND = "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"

UNSEEN = [
    *"\0\x07\x1b\x7f\x85\u00ad\u034f\u061c\u115f\u17b4\u180e\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e",
    *"\u2060\u2066\u2067\u2068\u2069\u206a\u2800\u3164\ufe00\ufeff\uffa0\ufff9\ufffe\U000e0001\U000e0041\U000e0101",
    "\ud83d",
]


@pytest.mark.parametrize("letter", UNSEEN, ids=ascii)
def test_invisible_characters_are_removed(letter: str) -> None:
    assert one_line(f"Jo{letter}An").replace(" ", "") == "JoAn"
    assert one_line(letter) == ""
    assert sanitize(f"a{letter}\nb").replace(" ", "") == "a\nb"


@pytest.mark.parametrize(
    "name",
    [
        "می‌خواهم",  # Persian, with a joiner that separates
        "क्‍ष",  # Hindi, with one that joins
        "שָׁלוֹם",
        "مُحَمَّد",
        "Nguyễn",
        "O'Neil-Łuczak 3.b",
        FAMILY,
        "❤️",
        "🧑🏽‍⚕️",
        "👁️‍🗨️",
        "1️⃣",
        "🇺🇦",
        SCOTLAND,
        "🫨",  # younger than this Python's tables
        "葛",
    ],
)
def test_characters_of_names_are_kept(name: str) -> None:
    assert one_line(f" {name} ") == unicodedata.normalize("NFC", name)
    assert (
        unicodedata.normalize("NFC", one_line(f"A {name} B")) == f"A {unicodedata.normalize('NFC', name)} B"
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\u200db", "ab"),  # joins nothing
        ("a\u200cb", "ab"),
        ("\u200d", ""),
        ("\u0301", ""),  # a mark on nothing
        ("a \u0301b", "a b"),
        ("🏴\U000e0067", "🏴"),  # a flag that is not finished
        ("A\ufe0f", "A"),
        ("one\u2028two\r\nthree\tfour\u00a0five", "one two three four five"),
        ("\u202eevil\u202c", "evil"),
        ("Z\u0301\u0302\u0303\u0304\u0305\u0306\u0307algo", "\u0179\u0302\u0303\u0304\u0305algo"),
    ],
)
def test_text_is_joined_to_one_line(text: str, shown: str) -> None:
    assert one_line(text) == shown
    assert one_line(shown) == shown


def test_combining_marks_of_a_letter_are_limited() -> None:
    piled = one_line("x" + "\u0335\u0336" * 500 + "y")
    assert len(piled) == 2 + MAX_COMBINING_MARKS


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ame\u0301lie", "Amélie"),
        ("Jo", "J\u200bO"),
        ("Ａnna", "anna"),
        ("STRAẞE", "strasse"),
        ("❤️", "❤"),
        ("می‌خواهم", "میخواهم"),
    ],
)
def test_labels_that_read_the_same_have_one_key(one: str, other: str) -> None:
    assert comparison_key(one) == comparison_key(other)
    assert comparison_key(one) != comparison_key(f"{other} 2")


@pytest.mark.parametrize("whole", [FAMILY, "❤️", "🧑🏽‍⚕️", "🇺🇦", SCOTLAND, "e\u0335\u0336", "1️⃣"])
def test_a_text_is_cut_between_whole_characters(whole: str) -> None:
    for most in range(1, len(whole) + 1):
        assert truncate(f"a{whole}b", most) == ("a" if most < 1 + len(whole) else f"a{whole}")
    assert shorten_label("n" * 17 + whole + "n" * 9) in (f"{'n' * 17}…", f"{'n' * 17}{whole}…")
    assert clip("n" * 17 + whole + "n" * 9, 20) in (f"{'n' * 17}…", f"{'n' * 17}{whole}…")


def test_flags_in_a_row_are_cut_between_two() -> None:
    assert truncate("🇺🇦🇩🇪🇫🇷", 3) == "🇺🇦"
    assert truncate("🇺🇦🇩🇪🇫🇷", 4) == "🇺🇦🇩🇪"


def test_one_character_longer_than_the_limit_is_cut() -> None:
    assert len(truncate(FAMILY, 3)) == 3
    assert truncate("", 3) == ""
