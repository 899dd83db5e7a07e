"""The migrations bring any database to the declared tables, once, whole, whoever else is starting."""

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

import storage.encryption.keys
import storage.tables  # noqa: F401 -- fills the metadata
from flows.errors import BadSetting, Stopped
from storage import migrations
from storage.database import engine
from storage.migrations.__main__ import main
from storage.tables.metadata import metadata
from tests.support.example_table import transaction

PROJECT = Path(__file__).parents[2]


def test_migrations_and_declared_tables_agree(database_url: str) -> None:
    migrations.upgrade(database_url)
    with transaction(database_url) as conn:
        context = MigrationContext.configure(conn, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
        assert {*inspect(conn).get_table_names()} == {*metadata.tables, "alembic_version"}


def test_every_constraint_has_a_name(database_url: str) -> None:
    """A constraint without a name cannot be changed later on SQLite."""
    migrations.upgrade(database_url)
    with transaction(database_url) as conn:
        for table in metadata.tables:
            found = inspect(conn)
            uniques, keys = found.get_unique_constraints(table), found.get_foreign_keys(table)
            assert all(named["name"] for named in [*uniques, *keys, found.get_pk_constraint(table)])


def test_a_new_database_is_at_no_revision_and_then_at_the_head(database_url: str) -> None:
    assert migrations.current(database_url) is None
    migrations.upgrade(database_url)
    assert migrations.current(database_url) == migrations.head()


def test_asking_for_the_revision_makes_no_file(sqlite_url: str) -> None:
    migrations.current(sqlite_url)
    assert not engine.file_of(engine.database(sqlite_url)).exists()


async def test_migrating_twice_changes_nothing(database_url: str) -> None:
    await migrations.migrate(database_url)
    await migrations.migrate(database_url)
    assert migrations.current(database_url) == migrations.head()


def test_four_starters_at_once_migrate_once(database_url: str) -> None:
    with ThreadPoolExecutor(4) as pool:
        assert [*pool.map(migrations.upgrade, [database_url] * 4)] == [None] * 4
    assert migrations.current(database_url) == migrations.head()


def test_a_database_of_a_newer_program_is_refused_and_left_alone(database_url: str) -> None:
    migrations.upgrade(database_url)
    with transaction(database_url) as conn:
        conn.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(Stopped, match=r"revision 9999.*newer version"):
        migrations.upgrade(database_url)
    assert migrations.current(database_url) == "9999"


def test_references_that_point_nowhere_stop_a_migration(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = _with_revision(
        tmp_path,
        monkeypatch,
        "op.execute(\"INSERT INTO consents VALUES ('a', 'nobody', 1, 1, '2026-01-01T00:00:00.000000Z', NULL)\")",
    )
    with pytest.raises(Stopped, match="point nowhere"):
        migrations.upgrade(sqlite_url)
    assert migrations.current(sqlite_url) is None
    assert later == migrations.head()


def test_a_migration_that_fails_halfway_leaves_nothing(
    database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _with_revision(
        tmp_path, monkeypatch, "op.execute('CREATE TABLE half (a INTEGER)'); op.execute('nonsense')"
    )
    with pytest.raises(Exception, match="nonsense"):
        migrations.upgrade(database_url)
    assert migrations.current(database_url) is None
    with transaction(database_url) as conn:
        assert not inspect(conn).has_table("half")


def test_a_line_writes_the_next_revision(tmp_path: Path) -> None:
    """In a copy of the project whose tables have grown by one."""
    copy = tmp_path / "copy"
    for folder in ("storage", "flows"):
        shutil.copytree(PROJECT / folder, copy / folder)
    with (copy / "storage/tables/schema.py").open("a") as tables:
        tables.write('\nshelf = Table("shelf", metadata, Column("at", UtcDateTime, primary_key=True))\n')
    ran = subprocess.run(
        [sys.executable, "-m", "storage.migrations", "make", "add a shelf"],
        cwd=copy,
        env={**os.environ, "PYTHONPATH": str(copy)},
        capture_output=True,
        text=True,
        check=True,
    )
    made = Path(ran.stdout.split()[-1])
    assert made.parent == copy / "storage/migrations/versions"
    assert made.name.endswith("_add_a_shelf.py")
    assert "create_table" in made.read_text()
    assert "types.UtcDateTime()" in made.read_text()


@pytest.mark.parametrize("arguments", [[], ["make"], ["make", "a", "b"], ["unmake", "a"]])
def test_any_other_line_says_what_can_be_said(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert "make" in capsys.readouterr().err


@pytest.mark.parametrize(
    "address", ["", "nonsense", "sqlite://", "sqlite:///:memory:", "mysql://root@127.0.0.1/alliance"]
)
def test_an_address_that_is_no_database_of_ours_is_refused_with_the_remedy(address: str) -> None:
    for use in (migrations.upgrade, migrations.current):
        with pytest.raises(BadSetting, match="postgresql\\+psycopg://"):
            use(address)


def test_revisions_form_one_line_and_are_numbered() -> None:
    scripts = ScriptDirectory.from_config(migrations.config())
    numbers = sorted(script.revision for script in scripts.walk_revisions())
    assert numbers == [f"{number:04}" for number in range(1, len(numbers) + 1)]
    assert scripts.get_heads() == [migrations.head()]


def _with_revision(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> str:
    """Another place for migrations, with one more revision that does ``step``."""
    place = tmp_path / "migrations"
    shutil.copytree(migrations.HERE, place)
    (place / "versions/next.py").write_text(
        "from alembic import op\n"
        f"revision, down_revision = 'next', {migrations.head()!r}\n"
        f"def upgrade():\n    {step}\n"
    )
    monkeypatch.setattr(migrations, "HERE", place)
    return "next"
