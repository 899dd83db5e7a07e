"""A sealed field is decrypted only in its place and only while its owner's key exists."""

import dataclasses

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from storage.encryption.crypto import (
    DataKey,
    Erased,
    MasterKey,
    Unreadable,
    WrongKey,
    associated_data,
    derive_key,
)

texts = st.text(max_size=40)
places = st.tuples(texts, texts, texts)


@given(plain=st.binary(max_size=2000), place=places)
def test_a_field_is_decrypted_in_its_place(plain: bytes, place: tuple[str, str, str]) -> None:
    key = DataKey.random()
    assert key.open(key.seal(plain, associated_data(*place)), associated_data(*place)) == plain


@given(place=places, other=places)
def test_a_field_moved_to_another_place_is_refused(
    place: tuple[str, str, str], other: tuple[str, str, str]
) -> None:
    """Another owner, column or row, also if the three concatenate to the same characters."""
    assume(place != other)
    key = DataKey.random()
    with pytest.raises(Unreadable):
        key.open(key.seal(b"words", associated_data(*place)), associated_data(*other))


@given(first=st.lists(texts), second=st.lists(texts))
def test_different_places_give_different_associated_data(first: list[str], second: list[str]) -> None:
    assert (associated_data(*first) == associated_data(*second)) == (first == second)


@given(position=st.integers(0, 36), flip=st.integers(1, 255))
def test_one_changed_byte_is_detected(position: int, flip: int) -> None:
    key = DataKey.random()
    blob = bytearray(key.seal(b"words", b"here"))
    blob[position] ^= flip
    with pytest.raises((Unreadable, Erased)):
        key.open(bytes(blob), b"here")


@given(length=st.integers(0, 36))
def test_a_truncated_field_is_refused(length: int) -> None:
    key = DataKey.random()
    with pytest.raises((Unreadable, Erased)):
        key.open(key.seal(b"words", b"here")[:length], b"here")


def test_a_field_of_an_earlier_key_is_reported_as_erased_not_as_altered() -> None:
    blob = DataKey.random().seal(b"words", b"here")
    with pytest.raises(Erased, match="key was erased"):
        DataKey.random().open(blob, b"here")


def test_sealing_the_same_text_twice_gives_different_bytes() -> None:
    key = DataKey.random()
    assert len({key.seal(b"words", b"here") for _ in range(500)}) == 500


def test_a_sealed_field_is_32_bytes_longer_and_does_not_contain_the_text() -> None:
    blob = DataKey.random().seal(b"felt unsafe", b"here")
    assert len(blob) == len(b"felt unsafe") + 32
    assert b"unsafe" not in blob


@given(owner=texts, other=texts)
def test_a_wrapped_key_is_unwrapped_for_its_owner_only(owner: str, other: str) -> None:
    master = MasterKey.random()
    wrapped = master.wrap(owner, b"k" * 32)
    assert master.unwrap(owner, wrapped) == b"k" * 32
    if other != owner:
        with pytest.raises(WrongKey):
            master.unwrap(other, wrapped)


def test_another_master_key_unwraps_nothing() -> None:
    with pytest.raises(WrongKey, match="key file"):
        MasterKey.random().unwrap("owner", MasterKey.random().wrap("owner", b"k" * 32))


def test_a_master_keys_id_is_unique_and_does_not_contain_the_secret() -> None:
    one, other = MasterKey.random(), MasterKey.random()
    assert one.id == MasterKey(one.secret).id
    assert one.id != other.id
    assert one.id not in one.secret.hex()
    assert len(one.id) == 16


def test_no_repr_contains_a_key() -> None:
    master, data = MasterKey.random(), DataKey.random()
    shown = f"{master!r} {master} {data!r} {data}"
    for secret in (master.secret, data.secret):
        assert secret.hex() not in shown
        assert repr(secret) not in shown
    assert {field.name for field in dataclasses.fields(MasterKey) if field.repr} == {"id"}


@pytest.mark.parametrize("length", [0, 16, 31, 33])
def test_a_master_key_has_32_bytes(length: int) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        MasterKey(b"k" * length)


def test_keys_for_different_purposes_differ() -> None:
    made = {
        derive_key(b"s" * 32, purpose, salt=salt) for purpose in ("a", "b") for salt in (None, b"x", b"y")
    }
    assert len(made) == 6
    assert derive_key(b"s" * 32, "a") in made
    assert len(derive_key(b"s" * 32, "a", length=7)) == 7


def test_fields_sealed_by_the_first_version_can_be_decrypted() -> None:
    master = MasterKey(bytes(range(32)))
    assert master.id == "7c65c467ec848179"
    wrapped = (
        "b23a3b346f4556922f776ad60fc9ba80b5d9e88c3914d94bb14d1796571f0d56"
        "a6af940f0f395f8ff8e1d2306eb9f8af9bd19ec15961fac8ef5776b7"
    )
    assert master.unwrap("owner", bytes.fromhex(wrapped)) == b"k" * 32
    sealed = "51feb3d24c52301462255239a72527e1939dcc118b810f19d2bd12050e2a36cea1250815d79ca6148e3c"
    assert (
        DataKey(b"k" * 32).open(bytes.fromhex(sealed), associated_data("owner", "notes.text", "row"))
        == b"felt heard"
    )
