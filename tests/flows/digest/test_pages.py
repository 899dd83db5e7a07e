"""Splitting into messages: nothing lost, cut or too long."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.digest.pages import MAX_MESSAGE_LENGTH, clip, paginate, telegram_length

_lines = st.lists(
    st.text("ab<&é🦊 ", min_size=1, max_size=40).map(lambda text: f"<b>{text.replace('<', '&lt;')}</b>")
)


@given(_lines, st.integers(50, 200))
def test_pages_hold_every_line_whole_and_in_order(lines: list[str], limit: int) -> None:
    found = paginate(lines, limit=limit)
    assert "\n".join(found).split("\n") == (lines or [""])
    assert all(telegram_length(page) <= limit for page in found)


@given(_lines, st.integers(50, 200))
def test_no_page_could_have_taken_the_next_line(lines: list[str], limit: int) -> None:
    found = paginate(lines, limit=limit)
    for page, after in pairwise(found):
        assert telegram_length(page + "\n" + after.split("\n")[0]) > limit


def test_an_empty_line_separates_within_a_page_only() -> None:
    assert paginate(["a" * 60, "", "b" * 60], limit=100) == ("a" * 60 + "\n", "b" * 60)
    assert paginate(["", "a"]) == ("a",)


def test_a_line_longer_than_a_message_is_an_error_of_whoever_made_it() -> None:
    with pytest.raises(ValueError, match="longer than a message"):
        paginate(["a" * (MAX_MESSAGE_LENGTH + 1)])


@pytest.mark.parametrize(
    ("html", "expected"),
    [("abc", 3), ("<b>abc</b>", 3), ("&lt;&amp;", 2), ("🦊", 2), ('<a href="x">é</a>', 1)],
)
def test_size_is_counted_as_telegram_does(html: str, expected: int) -> None:
    assert telegram_length(html) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("short", "short"),
        ("  two\nlines ", "two lines"),
        ("one two three four", "one two…"),
        ("unbrokenunbroken", "unbrokenu…"),
    ],
)
def test_clip_cuts_at_a_word(text: str, expected: str) -> None:
    assert clip(text, 10) == expected


@given(st.text(max_size=200), st.integers(2, 60))
def test_a_clipped_text_fits_and_is_a_prefix(text: str, most: int) -> None:
    clipped = clip(text, most)
    whole = " ".join(text.split())
    assert len(clipped) <= most
    assert clipped == whole or (clipped[-1] == "…" and whole.startswith(clipped[:-1]))
