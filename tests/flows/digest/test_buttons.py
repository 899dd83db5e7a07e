"""Callback data of digest buttons: decoded as encoded, and everything else refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.digest.buttons import (
    DigestAction,
    DigestTap,
    NotADigestButton,
    decode,
    encode,
    is_digest_data,
)

_ids = st.text(
    st.characters(codec="ascii", categories=("L", "N"), include_characters="-_.:"), min_size=1, max_size=40
)


@given(st.builds(DigestTap, st.sampled_from(DigestAction), _ids, st.integers(0, 9999)))
def test_a_button_is_decoded_to_what_was_encoded(tap: DigestTap) -> None:
    data = encode(tap)
    assert decode(data) == tap
    assert is_digest_data(data)
    assert len(data.encode()) <= 64


@pytest.mark.parametrize(
    "data",
    [
        "",
        "d",
        "d:",
        "d:t",
        "d:t:0",
        "d:t:0:",
        "d:z:0:f",
        "d:t:-1:f",
        "d:t:01:f",
        "d:t:٣:f",
        "x:t:0:f",
        "d:t:0:" + "f" * 80,
    ],
)
def test_other_callback_data_is_refused(data: str) -> None:
    with pytest.raises(NotADigestButton):
        decode(data)


@given(st.text(max_size=80))
def test_any_text_is_decoded_or_refused(data: str) -> None:
    try:
        tap = decode(data)
    except NotADigestButton:
        return
    assert encode(tap) == data


@pytest.mark.parametrize(
    "tap", [DigestTap(DigestAction.MUTE, "ü" * 31), DigestTap(DigestAction.MUTE, "f", -1)]
)
def test_data_over_64_bytes_raises(tap: DigestTap) -> None:
    with pytest.raises(ValueError, match="does not fit"):
        encode(tap)
