"""``POST /sessions``: a practice program sends its table; every error as problem details, and nothing twice."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.integrations import sessions_server
from bot.services.context.context import Context
from bot.services.enrolment import programme_setup, role_invitations
from bot.services.sessions import received_sessions
from storage.repositories import audit, dyads, programmes, session_tokens
from storage.tables.event_tables import session_tokens as tokens_table
from tests.support.contacts import with_contacts
from tests.support.person import Person
from tests.support.played_service import WITHOUT_PRACTITIONER_FORM, Play, play, webhook_settings
from tests.support.service_actions import practitioner_named, says

CSV = {"Content-Type": "text/csv; charset=utf-8"}


class PracticeProgram:
    """A practice's own program: it posts tables with its token."""

    def __init__(self, address: str, token: str, practitioner: str) -> None:
        self.address, self.token, self.practitioner = address, token, practitioner

    async def sends(
        self, table: str | bytes, headers: dict[str, str] | None = None, method: str = "POST", **query: str
    ) -> tuple[int, dict[str, Any], dict[str, str]]:
        """Send a table; return status, JSON and headers of the answer."""
        every = {"Authorization": f"Bearer {self.token}"} | CSV | (headers or {})
        parameters = {"practitioner": self.practitioner} | query
        async with (
            aiohttp.ClientSession() as session,
            session.request(
                method, f"http://{self.address}/sessions", data=table, headers=every, params=parameters
            ) as response,
        ):
            return response.status, await response.json(content_type=None), dict(response.headers)


@asynccontextmanager
async def practice(
    url: str, folder: Path, programme: str = WITHOUT_PRACTITIONER_FORM
) -> AsyncIterator[tuple[Play, Person, str, PracticeProgram]]:
    """Play a practitioner with a client Jo, of whom the practice's program knows the code."""
    address = webhook_settings()["webhook_listen"]  # a free port
    async with play(url, folder, settings={"sessions_listen": address}) as played:
        alex = await played.practitioner("Alex", programme)
        await played.client(alex, "Jo")
        token = await played.do(lambda ctx: received_sessions.create_token(ctx, "my-practice"))
        practitioner = await played.do(lambda ctx: practitioner_named(ctx, "Alex").id)
        code = (await played.do(dyads.every))[0].code
        yield played, alex, code, PracticeProgram(address, token, practitioner)


async def test_sessions_are_stored_once_and_asked_about(tables_url: str, tmp_path: Path) -> None:
    async with practice(tables_url, tmp_path) as (played, alex, code, program):
        table = (
            f"code,date,start,minutes,status\n{code},2026-03-10,15:00,50,\n{code},2026-03-03,14:30,20,\n"
            f"{code},2026-03-17,15:00,50,cancelled\n"
        )
        status, said, _ = await program.sends(table, dry_run="1")
        assert (status, said) == (200, {"upcoming": 1, "ended": 1, "cancelled": 1, "stored": False})
        assert "15:00" not in await says(played, alex, "/week")
        for _ in range(2):  # the same file again changes nothing
            status, said, _ = await program.sends(table)
            assert (status, said) == (200, {"upcoming": 1, "ended": 1, "cancelled": 1, "stored": True})
            await played.settle()
        await played.passes(days=7, hours=4)
        assert [each.asked_at is not None for each in await asked(played)] == [True, True]
        entries = await played.do(lambda ctx: audit.list_entries(ctx, about=program.practitioner))
        programme = (await played.do(programmes.every))[0].id
        imported = [each for each in entries if each.verb == "sessions-imported"]
        assert [(each.who, each.what) for each in imported] == [(programme, program.practitioner)] * 2
        assert (
            await played.do(lambda ctx: ctx.conn.execute(tokens_table.select()).one())
        ).used_at is not None


async def asked(played: Play) -> list[Any]:
    from tests.support.service_actions import stored_check_ins  # noqa: PLC0415

    return [each for each in await stored_check_ins(played) if each.asked_at is not None]


async def test_every_bad_row_is_named_and_nothing_is_stored(tables_url: str, tmp_path: Path) -> None:
    async with practice(tables_url, tmp_path) as (played, alex, code, program):
        table = (
            f"code,date,start\n{code},2026-03-10,15:00\nZZZZ,2026-03-10,16:00\n{code},2026-03-11,noonish\n"
        )
        status, said, headers = await program.sends(table)
        assert (status, headers["Content-Type"].partition(";")[0]) == (422, "application/problem+json")
        assert (said["type"], said["status"]) == ("urn:alliance-checkin:problem:rows", 422)
        assert [(each["line"], each["column"]) for each in said["errors"]] == [(3, "code"), (4, "start")]
        assert all(each["detail"] and each["code"] for each in said["errors"])
        assert "15:00" not in await says(played, alex, "/week")


@pytest.mark.parametrize(("vocabulary", "said"), [("therapy", "session"), ("coaching", "meeting")])
async def test_what_is_wrong_is_said_in_the_programmes_words(
    sqlite_url: str, tmp_path: Path, vocabulary: str, said: str
) -> None:
    programme = WITHOUT_PRACTITIONER_FORM.replace('vocabulary = "therapy"', f'vocabulary = "{vocabulary}"')
    async with practice(sqlite_url, tmp_path, programme) as (_, _, code, program):
        table = f"code,date,start\n{code},2026-03-10,15:00\n{code},2026-03-10,15:00\n"
        _, found, _ = await program.sends(table)
        assert [each["detail"] for each in found["errors"]] == [
            f"That {said} stands here twice. Please leave only one."
        ]


REFUSED: dict[str, tuple[dict[str, Any], int, str]] = {
    "no token": ({"headers": {"Authorization": ""}}, 401, "token"),
    "another scheme": ({"headers": {"Authorization": "Basic abc"}}, 401, "token"),
    "a wrong token": ({"headers": {"Authorization": "Bearer sessions_" + "x" * 43}}, 401, "token"),
    "no practitioner": ({"practitioner": ""}, 404, "practitioner"),
    "one that does not exist": ({"practitioner": "aaaaaaaaaaaaaaaa"}, 404, "practitioner"),
    "JSON": ({"headers": {"Content-Type": "application/json"}}, 415, "media-type"),
    "another method": ({"method": "GET"}, 405, "request"),
    "no such columns": ({"table": "a,b\n1,2\n"}, 422, "file"),
    "UTF-16": ({"table": "code,date,start\n".encode("utf-16")}, 422, "file"),
    "too large": ({"table": b"x" * (sessions_server.MAX_BODY_BYTES + 1)}, 413, "too-large"),
}


async def test_what_is_refused_says_why(sqlite_url: str, tmp_path: Path) -> None:
    async with practice(sqlite_url, tmp_path) as (_, _, code, program):
        table = f"code,date,start\n{code},2026-03-10,15:00\n"
        for name, (given, status, kind) in REFUSED.items():
            found, said, headers = await program.sends(**({"table": table} | given))
            assert (found, said["type"]) == (status, f"urn:alliance-checkin:problem:{kind}"), name
            assert headers["Content-Type"].startswith("application/problem+json"), name
            assert ("WWW-Authenticate" in headers) == (status == 401), name


async def test_a_token_opens_its_own_programme_only(sqlite_url: str, tmp_path: Path) -> None:
    async with practice(sqlite_url, tmp_path) as (played, _, code, program):

        def another(ctx: Context) -> str:
            text = with_contacts().replace('name = "', 'name = "Other ', 1)
            slug = programme_setup.create_programme(ctx, text, "other.toml").slug
            role_invitations.invite_practitioner(ctx, slug, "Sam")
            return received_sessions.create_token(ctx, slug)

        other_token = await played.do(another)
        table = f"code,date,start\n{code},2026-03-10,15:00\n"
        program.token, own = other_token, program.token
        status, said, _ = await program.sends(table)
        assert (status, said["type"]) == (404, "urn:alliance-checkin:problem:practitioner")
        program.token = own
        await played.do(lambda ctx: received_sessions.revoke_token(ctx, "my-practice"))
        assert (await program.sends(table))[0] == 401


async def test_a_new_token_ends_the_one_before_and_none_is_stored(sqlite_url: str, tmp_path: Path) -> None:
    async with practice(sqlite_url, tmp_path) as (played, _, _, program):
        old, new = (
            program.token,
            await played.do(lambda ctx: received_sessions.create_token(ctx, "my-practice")),
        )
        assert await played.do(lambda ctx: session_tokens.find_programme(ctx, old)) is None
        assert await played.do(lambda ctx: session_tokens.find_programme(ctx, new)) is not None
        row = await played.do(lambda ctx: ctx.conn.execute(tokens_table.select()).one())
        assert new not in str(row)


async def test_too_many_requests_are_told_to_wait(sqlite_url: str, tmp_path: Path) -> None:
    async with practice(sqlite_url, tmp_path) as (_, _, code, program):
        table = f"code,date,start\n{code},2026-03-10,15:00\n"
        found = [(await program.sends(table, dry_run="1"))[0] for _ in range(sessions_server.MAX_REQUESTS)]
        assert {*found} == {200}
        status, said, headers = await program.sends(table)
        assert (status, said["type"]) == (429, "urn:alliance-checkin:problem:too-many")
        assert 1 <= int(headers["Retry-After"]) <= sessions_server.PERIOD_SECONDS


@pytest.mark.parametrize("listen", ["127.0.0.1", "8082", "host:99999"])
def test_a_wrong_address_to_listen_on_is_refused(listen: str) -> None:
    from bot.settings import read_settings  # noqa: PLC0415
    from flows.errors import BadSetting  # noqa: PLC0415

    with pytest.raises(BadSetting, match="ALLIANCE_SESSIONS_LISTEN: it must be HOST:PORT"):
        read_settings({"ALLIANCE_SESSIONS_LISTEN": listen})
