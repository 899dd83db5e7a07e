"""The practice that each simulated world begins with: a practitioner and clients with weekly sessions."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import Connection, Engine, StaticPool, create_engine, event

from bot.services.consent import consent
from bot.services.context import contact
from bot.services.context.context import Context, Resources
from bot.services.context.digest_schedule import schedule_next_digest
from bot.services.programmes.file import parse_programme
from bot.services.sessions import planned_sessions
from flows.dyads.lifecycle import DyadState
from flows.scheduling.weekly_recurrence import Weekly
from storage.bundled_content import load_instruments, load_words
from storage.database import compiled_cache
from storage.database import engine as engines
from storage.database.unit_of_work import UnitOfWork
from storage.encryption.keys import Vault
from storage.repositories import checkpoints, consents, dyads, people, practitioners, programmes
from storage.repositories.dyads import Dyad
from tests.support.active_dyad import CLIENT_ONLY
from tests.support.databases import create_sqlite_tables, new_sqlite
from tests.support.example_table import new_key_ring

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)  # a Monday
READER_CHAT, CLIENT_CHATS = 5_500_000_001, (5_500_000_002, 5_500_000_003, 5_500_000_004)
RESOURCES = Resources(load_words(), load_instruments(), "simulated_bot")
RING = new_key_ring()
WATCH = """
CREATE TEMP TABLE stored_updates (update_id INTEGER);
CREATE TEMP TRIGGER store AFTER INSERT ON main.inbox
BEGIN INSERT INTO stored_updates VALUES (NEW.update_id); END;
CREATE TEMP TABLE handled_updates (id INTEGER);
CREATE TEMP TRIGGER handle AFTER UPDATE OF state ON main.inbox WHEN NEW.state = 'done'
BEGIN INSERT INTO handled_updates VALUES (NEW.id); END;
"""
"""Notes what has happened in the inbox, since an erasure deletes its rows."""


@dataclass
class SimulatedPractice:
    """A database in memory that holds the practice, with the chat keys and the other names of its people, by chat."""

    connection: Connection
    vault: Vault
    chat_keys: dict[int, str]
    names: dict[int, set[str]]


@cache
def _template() -> sqlite3.Connection:
    """Return a database in memory with the practice, to be copied."""
    with TemporaryDirectory() as folder, new_sqlite(Path(folder)) as url:
        create_sqlite_tables(url)
        opened = engines.create_sync_engine(url)
        with opened.begin() as conn:
            _seed(Context(UnitOfWork(conn, Vault.open(conn, RING, START), START), RESOURCES))
        opened.dispose()
        copy = sqlite3.connect(":memory:")
        with closing(sqlite3.connect(url.removeprefix("sqlite+aiosqlite:///"))) as file:
            file.backup(copy)
    return copy


def _seed(ctx: Context) -> None:
    programme = parse_programme(CLIENT_ONLY, "programme.toml")
    stored = programmes.put(ctx, programme.slug, programme.model_dump(mode="json"))
    practitioner = practitioners.add(ctx, stored.id, "Alex", 0, programme.digest.at)
    alex = people.add(ctx, contact.chat_key_of(ctx, READER_CHAT), READER_CHAT, "en")
    practitioners.change(ctx, practitioner.id, person_id=alex.id)
    for number, chat in enumerate(CLIENT_CHATS):
        dyad = dyads.add(ctx, stored.id, practitioner.id, f"Client{number}")
        person = people.add(ctx, contact.chat_key_of(ctx, chat), chat, "en")
        dyads.bind(ctx, dyad.client, person.id)
        dyads.set_state(ctx, dyad.id, DyadState.ACTIVE)
        consents.give(ctx, dyad.client, consent.VERSION, programme.consent_version)
        weekly = Weekly(number // 2, time(12), "Europe/Berlin")  # two of the three at one time
        planned_sessions.set_plan(ctx, dyads.get(ctx, dyad.id), weekly, date(2026, 3, 2))
    reader = contact.from_practitioner(ctx, practitioner.id)
    assert reader is not None
    schedule_next_digest(ctx, reader)
    checkpoints.put(ctx, checkpoints.LAST_POLL)


def open_practice() -> SimulatedPractice:
    """Return a new copy of the practice."""

    def connect() -> sqlite3.Connection:
        conn = sqlite3.connect(":memory:", isolation_level=None)
        _template().backup(conn)
        conn.execute("PRAGMA foreign_keys=ON")
        conn.executescript(WATCH)
        return conn

    options: dict[str, Any] = {"execution_options": {"compiled_cache": compiled_cache.SHARED}}
    opened = create_engine("sqlite://", creator=connect, poolclass=StaticPool, **options)
    _begin_explicitly(opened)
    connection = opened.connect()
    with connection.begin():
        vault = Vault.open(connection, RING, START)
        ctx = Context(UnitOfWork(connection, vault, START), RESOURCES)
        keys = {chat: contact.chat_key_of(ctx, chat) for chat in (READER_CHAT, *CLIENT_CHATS)}
        names = {people.get(ctx, each.person).chat: _names(each) for each in dyads.every(ctx) if each.person}
    return SimulatedPractice(connection, vault, keys, names)


def _names(dyad: Dyad) -> set[str]:
    return {str(dyad.id), str(dyad.client), str(dyad.person)}


def _begin_explicitly(opened: Engine) -> None:
    @event.listens_for(opened, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
