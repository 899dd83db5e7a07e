"""A sealed file is decrypted completely with its key, or not at all."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.errors import BadInput
from storage.encryption import sealed_file
from storage.encryption.crypto import MasterKey, Unreadable, WrongKey
from storage.encryption.keyfile import KeyRing
from storage.encryption.sealed_file import MAGIC, open_file, seal_file

SIZES = [0, 1, 63, 64, 65, 127, 128, 129, 1000]
HEADER = len(MAGIC) + 16 + 32


@pytest.fixture(autouse=True)
def small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Use chunks of 64 bytes, so that a short file has many."""
    monkeypatch.setattr(sealed_file, "CHUNK_BYTES", 64)


def seal(plain: bytes, master: MasterKey, kind: str = "backup") -> bytes:
    target = BytesIO()
    seal_file(BytesIO(plain), target, master, kind)
    return target.getvalue()


def unseal(sealed: bytes, *keys: MasterKey, kind: str = "backup") -> bytes:
    target = BytesIO()
    open_file(BytesIO(sealed), target, KeyRing(keys), kind)
    return target.getvalue()


@pytest.mark.parametrize("size", SIZES)
def test_a_file_is_decrypted_to_the_same_bytes(size: int) -> None:
    master, plain = MasterKey.random(), bytes(n % 251 for n in range(size))
    sealed = seal(plain, master)
    assert unseal(sealed, master) == plain
    assert unseal(sealed, MasterKey.random(), master) == plain


@pytest.mark.parametrize("size", SIZES)
def test_a_truncated_file_is_refused(size: int) -> None:
    master = MasterKey.random()
    sealed = seal(b"x" * size, master)
    for end in {HEADER, HEADER + 1, len(sealed) - 17, len(sealed) - 1, *range(HEADER, len(sealed), 80)}:
        if HEADER <= end < len(sealed):
            with pytest.raises(Unreadable, match="not whole"):
                unseal(sealed[:end], master)


def test_removed_swapped_or_added_chunks_are_detected() -> None:
    master = MasterKey.random()
    sealed = seal(bytes(range(200)), master)
    header, body = sealed[:HEADER], sealed[HEADER:]
    pieces = [body[start : start + 80] for start in range(0, len(body), 80)]
    for order in ([1, 2, 3], [1, 0, 2, 3], [0, 0, 1, 2, 3], [0, 1, 3], [0, 1, 2], [0, 1, 2, 3, 3]):
        with pytest.raises(Unreadable):
            unseal(header + b"".join(pieces[number] for number in order), master)


def test_chunks_of_another_file_are_refused() -> None:
    master = MasterKey.random()
    one, other = seal(b"x" * 200, master), seal(b"x" * 200, master)
    with pytest.raises(Unreadable):
        unseal(one[:HEADER] + other[HEADER:], master)


@given(position=st.integers(len(MAGIC) + 16, HEADER + 215), flip=st.integers(1, 255))
def test_one_changed_byte_is_detected(position: int, flip: int) -> None:
    master = MasterKey.random()
    sealed = bytearray(seal(b"x" * 200, master))
    sealed[position % len(sealed)] ^= flip
    with pytest.raises(Unreadable):
        unseal(bytes(sealed), master)


def test_a_file_of_another_kind_is_refused() -> None:
    master = MasterKey.random()
    with pytest.raises(Unreadable, match="data-keys file"):
        unseal(seal(b"words", master, "backup"), master, kind="data-keys")


def test_the_error_names_the_missing_master_key() -> None:
    master = MasterKey.random()
    with pytest.raises(WrongKey, match=master.id):
        unseal(seal(b"words", master), MasterKey.random())


@pytest.mark.parametrize("text", [b"", b"SQLite format 3\0", MAGIC, MAGIC + b"x" * 40])
def test_other_files_are_refused(text: bytes) -> None:
    with pytest.raises(BadInput, match="not a file that alliance-checkin sealed"):
        unseal(text, MasterKey.random())


def test_sealing_the_same_file_twice_gives_different_bytes() -> None:
    master = MasterKey.random()
    assert seal(b"words", master)[HEADER:] != seal(b"words", master)[HEADER:]
