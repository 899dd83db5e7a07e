"""The key file: created once, private to its owner, never replaced silently."""

import base64
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from flows.errors import BadSetting
from storage.encryption.crypto import MasterKey, WrongKey
from storage.encryption.keyfile import (
    KeyRing,
    add_key,
    create_key_file,
    drop_old_keys,
    load_or_create_key,
)
from tests.support.users import OTHER_USER, SERVICE_USER, as_user


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "keys" / "master.key"


def test_the_first_start_creates_a_key_and_later_ones_read_it(path: Path) -> None:
    made = load_or_create_key(path, may_make=True)
    assert load_or_create_key(path, may_make=False).current == made.current
    assert load_or_create_key(path, may_make=True).current == made.current


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_only_the_owner_can_read_a_new_key_file(path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        load_or_create_key(path, may_make=True)
    finally:
        os.umask(before)
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert [*path.parent.iterdir()] == [path]


def test_a_key_is_32_random_bytes_in_base64(path: Path) -> None:
    load_or_create_key(path, may_make=True)
    assert len(base64.b64decode(path.read_text(), validate=False)) == 32


def test_a_missing_key_is_never_replaced_where_data_exists(path: Path) -> None:
    with pytest.raises(BadSetting, match=r"is missing.*Bring the file back"):
        load_or_create_key(path, may_make=False)
    assert not path.exists()


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644, 0o660, 0o610])
def test_a_key_file_readable_by_others_is_refused(path: Path, mode: int) -> None:
    load_or_create_key(path, may_make=True)
    path.chmod(mode)
    with pytest.raises(BadSetting, match=r"chmod 600 .*master\.key"):
        load_or_create_key(path, may_make=True)


@pytest.mark.parametrize("mode", [0o600, 0o640])
def test_the_remedy_for_a_key_file_of_another_user_changes_its_owner(for_all: Path, mode: int) -> None:
    """Only its owner can change its mode; root can read it anyway, and leaves the owner as it is."""
    path = for_all / "master.key"
    load_or_create_key(path, may_make=True)
    path.chmod(mode)
    os.chown(path, OTHER_USER, OTHER_USER)
    with (
        as_user(SERVICE_USER),
        pytest.raises(BadSetting, match=f"chown {SERVICE_USER} {path} && chmod 600 {path}"),
    ):
        load_or_create_key(path, may_make=False)
    path.chmod(0o640)
    with pytest.raises(BadSetting, match=f": chmod 600 {path}"):
        load_or_create_key(path, may_make=False)


@pytest.mark.parametrize(
    "text", ["", "\n", "short", "!" * 44, "A" * 43, "ключ", base64.b64encode(b"k" * 31).decode()]
)
def test_a_broken_file_is_refused_and_kept(path: Path, text: str) -> None:
    path.parent.mkdir()
    path.touch(0o600)
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadSetting, match=r"master\.key.*Bring (it|the file) back"):
        load_or_create_key(path, may_make=True)
    assert path.read_text(encoding="utf-8") == text


def test_a_folder_instead_of_the_file_is_refused(path: Path) -> None:
    path.mkdir(parents=True, mode=0o700)
    with pytest.raises(BadSetting):
        load_or_create_key(path, may_make=True)


@pytest.mark.parametrize("inside", ["master.key", "deeper/master.key", "../data/master.key"])
def test_a_key_in_the_data_folder_is_refused(tmp_path: Path, inside: str) -> None:
    with pytest.raises(BadSetting, match="with the data"):
        load_or_create_key(tmp_path / "data" / inside, may_make=True, apart_from=tmp_path / "data")


def test_a_key_beside_the_data_folder_is_accepted(tmp_path: Path) -> None:
    load_or_create_key(tmp_path / "database" / "master.key", may_make=True, apart_from=tmp_path / "data")


def test_concurrent_first_starts_agree_on_one_key(path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        rings = [*pool.map(lambda _: load_or_create_key(path, may_make=True), range(16))]
    assert len({ring.current.id for ring in rings}) == 1
    assert [*path.parent.iterdir()] == [path]


def test_creating_a_key_file_leaves_an_existing_one(path: Path) -> None:
    made = load_or_create_key(path, may_make=True)
    create_key_file(path, [MasterKey.random()])
    assert load_or_create_key(path, may_make=False).current == made.current


def test_a_new_key_is_first_and_the_old_one_remains_until_dropped(path: Path) -> None:
    old = load_or_create_key(path, may_make=True).current
    ring = add_key(path)
    assert ring.keys[1:] == [old]
    assert ring.current != old
    assert drop_old_keys(path).keys == [ring.current]
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_loaded_ring_finds_a_key_added_later(path: Path) -> None:
    running = load_or_create_key(path, may_make=True)
    old = running.current
    new = add_key(path).current
    assert running.find(new.id) == new
    drop_old_keys(path)
    assert running.find(old.id) == old  # for transactions that began before the rotation


def test_the_error_for_an_unknown_key_names_it_and_the_remedy(path: Path) -> None:
    with pytest.raises(WrongKey, match=r"0123456789abcdef.*master\.key.*belongs to this database"):
        load_or_create_key(path, may_make=True).find("0123456789abcdef")
    with pytest.raises(WrongKey):
        KeyRing([MasterKey.random()]).find("0123456789abcdef")


def test_the_repr_of_a_ring_does_not_contain_its_keys(path: Path) -> None:
    ring = load_or_create_key(path, may_make=True)
    assert base64.b64encode(ring.current.secret).decode() not in repr(ring)
    assert repr(ring.current.secret) not in repr(ring)
