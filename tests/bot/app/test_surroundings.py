"""What the monitor sees of the machine: room on disks, the newest backup, a replaced file."""

import os
from datetime import UTC, datetime
from pathlib import Path

from pydantic import SecretStr

from bot.app.surroundings import database_file, file_identity, newest_backup, read_backups, read_disks
from bot.settings import Settings

AT = datetime(2026, 3, 3, 14, 0, tzinfo=UTC)
POSTGRES = SecretStr("postgresql+psycopg://alliance@127.0.0.1/alliance")


def backup(folder: Path, name: str, age: int, content: bytes = b"sealed") -> None:
    file = folder / name
    file.write_bytes(content)
    os.utime(file, (AT.timestamp() - age,) * 2)


def test_the_newest_whole_backup_counts_and_the_keys_beside_it_do_not(tmp_path: Path) -> None:
    assert newest_backup(tmp_path) is None
    assert newest_backup(tmp_path / "nowhere") is None
    backup(tmp_path, "data-keys", 0)
    backup(tmp_path, "alliance-3.backup", 0, b"")
    assert newest_backup(tmp_path) is None
    backup(tmp_path, "alliance-1.backup", 7200)
    backup(tmp_path, "alliance-2.dump", 3600)
    (tmp_path / "alliance-4.backup").symlink_to(tmp_path / "gone")
    assert newest_backup(tmp_path) == AT.replace(hour=13)


def test_backups_are_watched_where_it_is_known_where_they_would_be(tmp_path: Path) -> None:
    without, sqlite = Settings(), Settings(backups=tmp_path)
    postgres = Settings(backups=tmp_path, database=POSTGRES)
    assert not read_backups(without, None).is_watched
    assert read_backups(without, AT).made_at == AT
    assert read_backups(sqlite, None).is_watched
    assert read_backups(sqlite, AT).made_at is None, "the file is gone"
    assert not read_backups(postgres, None).is_watched
    backup(tmp_path, "alliance-2026-03-03.dump", 0)
    assert read_backups(postgres, None).made_at == AT


def test_free_disk_space_is_read_of_existing_folders(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path, backups=tmp_path / "nowhere")
    disks = {disk.folder: disk for disk in read_disks(settings)}
    assert disks.keys() == {"home", "database"}
    assert all(disk.free_bytes > 0 for disk in disks.values())
    assert {disk.folder for disk in read_disks(Settings(home=tmp_path, database=POSTGRES))} == {"home"}


def test_a_replaced_database_file_is_recognized(tmp_path: Path) -> None:
    file = tmp_path / "alliance.sqlite"
    assert database_file(Settings(home=tmp_path)) == file
    assert database_file(Settings(database=POSTGRES)) is None
    assert file_identity(None) is file_identity(file) is None
    file.touch()
    before = file_identity(file)
    file.write_text("more")
    assert file_identity(file) == before
    other = tmp_path / "other"
    other.touch()
    other.rename(file)
    assert file_identity(file) != before
