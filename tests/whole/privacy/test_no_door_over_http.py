"""Nobody reaches foreign data over HTTP: with every wrong proof, and about everybody, at each server of the program.

As in the chat, an attempt must send no word of the others and change no row of theirs.
"""

import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.integrations.sessions_server import SessionsServer
from bot.scheduler.clocks import MovableClock
from bot.services.context.context import Context
from bot.services.enrolment import programme_setup
from bot.services.inbound import store_updates
from bot.services.sessions import received_sessions
from bot.telegram.polling import RawUpdate
from bot.telegram.webhook import SECRET_HEADER, WebhookServer
from storage.database.unit_of_work import Database
from storage.repositories import dyads, practitioners
from storage.tables.schema import inbox
from tests.support.access_attempts import open_practice
from tests.support.practice import NAME, SECRETS, WITH_WORDS, XYLO, Practice

WALKED = {"bot/integrations/sessions_server.py", "bot/telegram/webhook.py"}
NOBODYS = {
    "bot/monitoring/health_server.py": "has figures of the service, and no person's data",
    "bot/app/rehearsal.py": "has made-up people, on 127.0.0.1",
    "bot/rehearsal/botapi/server.py": "has made-up people, on 127.0.0.1",
}
SECRET = "s" * 43


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Practice:
    folder = tmp_path_factory.mktemp("practice")
    return Practice(f"sqlite+aiosqlite:///{folder / 'practice.sqlite'}").make()


@asynccontextmanager
async def opened(practice: Practice) -> AsyncIterator[Database]:
    """Open the practice's database as the service does."""
    clock = MovableClock(practice.now, running=False)
    database = await Database.open(practice.url, practice.ring, clock=clock)
    try:
        yield database
    finally:
        await database.close()


def rows(practice: Practice) -> dict[str, set[Any]]:
    """Return the rows of the first practitioner and of their clients, as they are now."""
    with open_practice(practice) as doors:
        return doors.watched_rows()


def ids(practice: Practice) -> dict[str, list[str]]:
    with open_practice(practice) as doors:
        return doors.ids


def test_every_server_is_walked_or_has_nobodys_data() -> None:
    using = {str(path) for path in Path("bot").rglob("*.py") if "HttpListener(" in path.read_text()}
    assert using == WALKED | NOBODYS.keys()


# ── POST /sessions ────────────────────────────────────────────────────────────────────────────────────────


async def tokens(database: Database, practice: Practice) -> tuple[str, str, str]:
    """Return an ended and the present token of the practice's programme, and another programme's."""

    def another(ctx: Context) -> str:
        text = WITH_WORDS.replace('name = "', 'name = "Other ', 1)
        slug = programme_setup.create_programme(ctx, text, "other.toml").slug
        return received_sessions.create_token(ctx, slug)

    def own(ctx: Context) -> str:
        return received_sessions.create_token(ctx, "my-practice")

    made = [
        await database.write(lambda unit, make=make: make(Context(unit, practice.resources)))  # type: ignore[misc]
        for make in (own, own, another)
    ]
    return made[0], made[1], made[2]


async def send(
    address: str, token: str, practitioner: str, table: str, method: str = "POST", **query: str
) -> tuple[int, str]:
    """Send a table as a practice program does; return the status and all that was answered."""
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "text/csv; charset=utf-8"}
    parameters = {"practitioner": practitioner} | query
    async with (
        aiohttp.ClientSession() as session,
        session.request(method, address, data=table, headers=headers, params=parameters) as response,
    ):
        return response.status, f"{response.headers} {await response.text()}"


@pytest.fixture
async def known(practice: Practice) -> dict[str, str]:
    """Return the ids of the practitioners, and the code of the first one's client."""
    async with opened(practice) as database:
        every = await database.read(practitioners.every)
        code = next(each.code for each in await database.read(dyads.every) if each.label == XYLO)
    return {each.name: each.id for each in every} | {"code": code}


def attempts(
    practice: Practice, known: dict[str, str], proofs: tuple[str, str, str]
) -> Iterator[tuple[str, ...]]:
    """Yield token, practitioner and table of each request that must not get anything."""
    ended, own, others = proofs
    table = f"code,date,start,minutes\n{known['code']},2026-04-17,15:00,50\n"
    for token in ("", "sessions_" + "x" * 43, ended, others):
        yield token, known[NAME], table
    for practitioner in (
        "",
        "' OR 1=1 --",
        *(each for group in ids(practice).values() for each in group[:3]),
    ):
        if practitioner != known[NAME]:
            yield own, practitioner, table
            yield others, practitioner, table
    for name, practitioner in known.items():
        if name not in (NAME, "code"):
            yield own, practitioner, table  # a colleague, with the code of a client who is not theirs


async def test_sessions_of_others_can_be_neither_stored_nor_learned(
    practice: Practice, known: dict[str, str]
) -> None:
    async with opened(practice) as database:
        proofs = await tokens(database, practice)
        before = rows(practice)
        # One server for each few requests, since a server answers thirty with one token in a minute.
        tried = list(attempts(practice, known, proofs))
        assert len(tried) > 30
        for start in range(0, len(tried), 20):
            server = SessionsServer(database, practice.resources)
            address = f"http://127.0.0.1:{await server.start('127.0.0.1', 0)}/sessions"
            for token, practitioner, table in tried[start : start + 20]:
                for query in ({}, {"dry_run": "1"}):
                    status, said = await send(address, token, practitioner, table, **query)
                    assert status in (401, 404, 422), (token, practitioner, said)
                    assert [each for each in SECRETS if each in said] == [], (token, practitioner)
            for method in ("GET", "PUT", "DELETE", "OPTIONS"):
                status, said = await send(address, proofs[1], known[NAME], "", method)
                assert (status, [each for each in SECRETS if each in said]) == (405, [])
            await server.stop()
        assert rows(practice) == before

        # The same request does something for whom it is.
        server = SessionsServer(database, practice.resources)
        address = f"http://127.0.0.1:{await server.start('127.0.0.1', 0)}/sessions"
        status, said = await send(address, proofs[1], known[NAME], tried[0][2])
        await server.stop()
        assert (status, '"upcoming": 1' in said) == (200, True)
        assert rows(practice) != before


# ── The webhook ───────────────────────────────────────────────────────────────────────────────────────────


async def test_nobody_but_telegram_speaks_for_a_person(practice: Practice) -> None:
    async with opened(practice) as database:

        async def store(batch: list[RawUpdate]) -> None:
            await database.write(
                lambda unit: store_updates.store_batch(Context(unit, practice.resources), batch)
            )

        async def waiting() -> int:
            return len(await database.read(lambda unit: unit.conn.execute(inbox.select()).all()))

        server = WebhookServer("/telegram", SECRET, store)
        address = f"http://127.0.0.1:{await server.start('127.0.0.1', 0)}/telegram"
        before = rows(practice)
        person = {"id": practice.chats["practitioner"], "type": "private", "first_name": "Forged"}
        message = {"message_id": 1, "date": 0, "chat": person, "from": person, "text": f"/client {XYLO}"}
        body = json.dumps({"update_id": 1, "message": message})
        async with aiohttp.ClientSession() as session:
            for wrong in (None, "", "x", SECRET[:-1], SECRET + "s", SECRET.upper(), f"{SECRET} "[1:]):
                headers = {} if wrong is None else {SECRET_HEADER: wrong}
                async with session.post(address, data=body, headers=headers) as response:
                    assert (response.status, await response.text()) == (401, "")
            assert (await waiting(), rows(practice)) == (0, before)
            async with session.post(address, data=body, headers={SECRET_HEADER: SECRET}) as response:
                assert response.status == 200
            assert await waiting() == 1
        await server.stop()
