"""Callback data: decoding returns the encoded tap, 64 bytes at most, anything else is None."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.conversation import AnswerAction, AnswerTap, decode, encode
from flows.ids import CheckInId, ItemId

IDS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"
TAPS = st.builds(
    AnswerTap,
    check_in=st.text(IDS, min_size=1, max_size=24).map(CheckInId),
    action=st.sampled_from(AnswerAction),
    item=st.none() | st.text(IDS, min_size=1, max_size=16).map(ItemId),
    value=st.none() | st.integers(0, 999),
    turn=st.integers(0, 9_999_999),
)


@given(TAPS)
def test_every_button_comes_back_as_it_was_within_64_bytes(tap: AnswerTap) -> None:
    data = encode(tap)
    assert 1 <= len(data.encode()) <= 64
    assert decode(data) == tap


ALMOST_VALID = st.tuples(*[st.text("acgw019:-_é٤", max_size=4)] * 5).map(
    lambda parts: ":".join(("c", *parts))
)


@given(st.text(max_size=70) | ALMOST_VALID)
def test_every_tap_has_exactly_one_encoding(data: str) -> None:
    tap = decode(data)
    assert tap is None or encode(tap) == data


@pytest.mark.parametrize(
    "data",
    [
        "",
        "c",
        "c:",
        "x:c1:a:g1:4:3",
        "c:c1:q:g1:4:3",
        "c:c1:a:g1:4:",
        "c:c1:a:g1:-4:3",
        "c:c1:a:g1:٤:3",
        "c::a:::1",
        "c:c1:a:g1:4:3:5",
        "c:c1:a:g1:4:3\n",
        "c:c1:a:g1:04:3",
        f"c:{'x' * 25}:a:::1",
        f"c:c1:a:{'x' * 17}:1:1",
    ],
)
def test_broken_or_foreign_data_is_no_tap(data: str) -> None:
    assert decode(data) is None


@pytest.mark.parametrize(
    "tap",
    [
        AnswerTap(CheckInId("x" * 25), AnswerAction.SEND),
        AnswerTap(CheckInId("c1"), AnswerAction.CHANGE, ItemId("an-item-with-a-long-name")),
        AnswerTap(CheckInId("c1"), AnswerAction.ANSWER, ItemId("g:1"), 4),
        AnswerTap(CheckInId("c1"), AnswerAction.ANSWER, ItemId("g1"), -1),
    ],
)
def test_a_tap_that_cannot_be_encoded_raises(tap: AnswerTap) -> None:
    with pytest.raises(ValueError, match="cannot travel"):
        encode(tap)
