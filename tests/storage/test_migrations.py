"""Migrations bring any database to the declared tables, once and completely, also with concurrent starts."""

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
from flows.errors import BadSetting, OperatorNeeded
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
        keys = {name: [*table.primary_key.columns.keys()] for name, table in metadata.tables.items()}
        assert {name: inspect(conn).get_pk_constraint(name)["constrained_columns"] for name in keys} == keys


def test_every_constraint_has_a_name(database_url: str) -> None:
    """A constraint without a name cannot be changed later on SQLite. A key that counts up cannot have one there."""
    migrations.upgrade(database_url)
    with transaction(database_url) as conn:
        for table in metadata.tables:
            found = inspect(conn)
            named = [*found.get_unique_constraints(table), *found.get_foreign_keys(table)]
            if not metadata.tables[table].dialect_options["sqlite"]["autoincrement"]:
                named.append(found.get_pk_constraint(table))
            assert all(each["name"] for each in named)


def test_a_new_database_has_no_revision_and_then_the_head(database_url: str) -> None:
    assert migrations.current_revision(database_url) is None
    migrations.upgrade(database_url)
    assert migrations.current_revision(database_url) == migrations.head_revision()


def test_reading_the_revision_creates_no_file(sqlite_url: str) -> None:
    migrations.current_revision(sqlite_url)
    assert not engine.sqlite_path(engine.parse_url(sqlite_url)).exists()


async def test_migrating_twice_changes_nothing(database_url: str) -> None:
    await migrations.migrate(database_url)
    await migrations.migrate(database_url)
    assert migrations.current_revision(database_url) == migrations.head_revision()


def test_four_concurrent_starts_migrate_once(database_url: str) -> None:
    with ThreadPoolExecutor(4) as pool:
        assert [*pool.map(migrations.upgrade, [database_url] * 4)] == [None] * 4
    assert migrations.current_revision(database_url) == migrations.head_revision()


def test_a_database_of_a_newer_version_is_refused_and_not_changed(database_url: str) -> None:
    migrations.upgrade(database_url)
    with transaction(database_url) as conn:
        conn.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(OperatorNeeded, match=r"revision 9999.*newer version"):
        migrations.upgrade(database_url)
    assert migrations.current_revision(database_url) == "9999"


def test_violated_foreign_keys_stop_a_migration(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = _add_revision(
        tmp_path,
        monkeypatch,
        "op.execute(\"INSERT INTO consents VALUES ('a', 'nobody', 1, 1, '2026-01-01T00:00:00.000000Z', NULL)\")",
    )
    with pytest.raises(OperatorNeeded, match="point nowhere"):
        migrations.upgrade(sqlite_url)
    assert migrations.current_revision(sqlite_url) is None
    assert later == migrations.head_revision()


def test_a_failed_migration_is_rolled_back(
    database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _add_revision(
        tmp_path, monkeypatch, "op.execute('CREATE TABLE half (a INTEGER)'); op.execute('nonsense')"
    )
    with pytest.raises(Exception, match="nonsense"):
        migrations.upgrade(database_url)
    assert migrations.current_revision(database_url) is None
    with transaction(database_url) as conn:
        assert not inspect(conn).has_table("half")


@pytest.mark.slow
def test_the_command_writes_the_next_revision(tmp_path: Path) -> None:
    """Run it in a copy of the project with one more table."""
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
def test_invalid_arguments_print_the_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    assert "make" in capsys.readouterr().err


@pytest.mark.parametrize(
    "address", ["", "nonsense", "sqlite://", "sqlite:///:memory:", "mysql://root@127.0.0.1/alliance"]
)
def test_an_invalid_url_is_refused_with_the_remedy(address: str) -> None:
    for use in (migrations.upgrade, migrations.current_revision):
        with pytest.raises(BadSetting, match="postgresql\\+psycopg://"):
            use(address)


def test_revisions_are_linear_and_numbered() -> None:
    scripts = ScriptDirectory.from_config(migrations.alembic_config())
    numbers = sorted(script.revision for script in scripts.walk_revisions())
    assert numbers == [f"{number:04}" for number in range(1, len(numbers) + 1)]
    assert scripts.get_heads() == [migrations.head_revision()]


def _add_revision(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> str:
    """Copy the migrations, add a revision that runs ``step``, and return its id."""
    place = tmp_path / "migrations"
    shutil.copytree(migrations.HERE, place)
    later = f"{int(migrations.head_revision()) + 1:04}"
    (place / f"versions/{later}_next.py").write_text(
        "from alembic import op\n"
        f"revision, down_revision = {later!r}, {migrations.head_revision()!r}\n"
        f"def upgrade():\n    {step}\n"
    )
    monkeypatch.setattr(migrations, "HERE", place)
    return later
