"""Processes on one database: who is alive, who leads, what they tell each other."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress

import psycopg
import pytest
from sqlalchemy import make_url

from flows.errors import OperatorNeeded
from storage.database import process_group
from storage.database.process_group import (
    WHOLE,
    PostgresProcessGroup,
    Share,
    SoleProcess,
    announce,
    member_key,
    open_group,
)
from storage.database.unit_of_work import UnitOfWork
from tests.support.example_table import create_example_table, new_key_ring, open_database, transaction

PATIENCE = 30.0


class Member:
    """A member of a group, as a process would be one."""

    def __init__(self, url: str, owner: str) -> None:
        self.owner, self.heard = owner, list[str]()
        self._event = asyncio.Event()
        group = open_group(url, owner, self._hear, self._event.set)
        assert isinstance(group, PostgresProcessGroup)
        self.group = group
        self._task: asyncio.Task[None] | None = None

    def _hear(self, message: str) -> None:
        self.heard.append(message)
        self._event.set()

    async def join(self) -> None:
        await self.group.join()
        self._task = asyncio.create_task(self.group.run())

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE):
            while not condition():
                await self._event.wait()
                self._event.clear()

    async def cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task

    async def stop(self) -> None:
        await self.cancel()
        await self.group.leave()

    async def lose_session(self, url: str) -> None:
        """End this member's session on the server, as when its process is killed or the network is cut."""
        connection = self.group._connection
        assert connection is not None
        with transaction(url) as conn:
            conn.exec_driver_sql(f"SELECT pg_terminate_backend({connection.info.backend_pid}, 5000)")


@asynccontextmanager
async def members(url: str, *owners: str) -> AsyncIterator[list[Member]]:
    joined = [Member(url, owner) for owner in owners]
    try:
        for each in joined:
            await each.join()
        for each in joined:
            await each.until(lambda: each.group.share.count == len(owners))  # noqa: B023
        yield joined
    finally:
        for each in joined:
            await each.stop()


async def test_the_first_leads_and_each_has_its_own_share(postgres_url: str) -> None:
    async with members(postgres_url, "a", "b", "c") as group:
        assert [each.group.is_leader for each in group] == [True, False, False]
        assert {each.group.share for each in group} == {Share(0, 3), Share(1, 3), Share(2, 3)}


async def test_the_next_process_leads_as_soon_as_the_leader_leaves(postgres_url: str) -> None:
    async with members(postgres_url, "a", "b") as (first, second):
        assert second.group.find_dead(["a", "b"]) == []
        await first.stop()
        await second.until(lambda: second.group.is_leader)
        assert second.group.share == WHOLE
        assert second.group.find_dead(["a", "b"]) == ["a"]


async def test_who_is_told_to_stop_leaves_its_share_and_stays_alive(postgres_url: str) -> None:
    """It finishes what it has in hand, and nobody takes that over."""
    async with members(postgres_url, "a", "b") as (first, second):
        await first.cancel()
        await first.group.resign()
        await second.until(lambda: second.group.is_leader and second.group.share == WHOLE)
        assert not first.group.is_leader
        assert second.group.find_dead(["a", "b"]) == []
        await first.group.leave()
        await second.until(lambda: second.group.find_dead(["a"]) == ["a"])


async def test_a_session_that_is_cut_is_opened_again(postgres_url: str) -> None:
    async with members(postgres_url, "a", "b") as (first, second):
        """It is a member again; who leads then is whoever was first."""
        before = first.group._connection
        await first.lose_session(postgres_url)
        await first.until(lambda: first.group._connection not in (before, None))
        async with asyncio.timeout(PATIENCE):
            while {each.group.share.count for each in (first, second)} != {2} or (  # noqa: ASYNC110 -- of both
                first.group.is_leader == second.group.is_leader
            ):
                await asyncio.sleep(0.05)
        assert second.group.find_dead(["a"]) == []


async def test_nobody_is_found_dead_without_a_session(postgres_url: str) -> None:
    async with members(postgres_url, "a") as (only,):
        assert only.group.find_dead(["gone"]) == ["gone"]
        await only.stop()
        assert only.group.find_dead(["gone"]) == []


async def test_a_process_that_hangs_is_no_member(postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It holds its connection, and asks nothing through it."""
    monkeypatch.setitem(process_group._SESSION, "idle_session_timeout", 1500)
    hung = Member(postgres_url, "hung")
    await hung.group.join()
    try:
        async with members(postgres_url, "b") as (other,):
            await other.until(lambda: other.group.is_leader)
            assert other.group.find_dead(["hung"]) == ["hung"]
    finally:
        await hung.stop()


async def test_an_announcement_reaches_everybody_after_the_commit(postgres_url: str) -> None:
    store = await open_database(create_example_table(postgres_url), new_key_ring())
    async with members(postgres_url, "a", "b") as group:
        await store.write(lambda unit: announce(unit, "inbox"))
        for each in group:
            await each.until(lambda: each.heard == ["inbox"])  # noqa: B023

        def fails(unit: UnitOfWork) -> None:
            announce(unit, "never")
            raise ValueError("never mind")

        with pytest.raises(ValueError, match="never mind"):
            await store.write(fails)
        await store.write(lambda unit: announce(unit, "again"))
        for each in group:
            await each.until(lambda: each.heard == ["inbox", "again"])  # noqa: B023
    await store.close()


async def test_the_only_process_on_sqlite_leads_and_all_others_are_dead(sqlite_url: str) -> None:
    group = open_group(sqlite_url, "own", print, print)
    assert isinstance(group, SoleProcess)
    await group.join()
    assert (group.is_leader, group.share) == (True, WHOLE)
    assert group.find_dead(["own", "before"]) == ["before"]
    await group.leave()


async def test_a_database_that_cannot_be_reached_is_named(postgres_url: str) -> None:
    url = make_url(postgres_url).set(database="alliance_missing").render_as_string(hide_password=False)
    with pytest.raises(OperatorNeeded, match="no session"):
        await open_group(url, "a", print, print).join()


def test_advisory_lock_keys_fit_postgresqls_range() -> None:
    keys = {member_key(f"{number:016}") for number in range(1000)}
    assert len(keys) == 1000
    assert all(0 <= key < 2**31 for key in keys)


async def test_a_session_without_password_in_its_errors(postgres_url: str) -> None:
    address = make_url(postgres_url).set(password="s3cret-word", port=1)
    url = address.render_as_string(hide_password=False)
    with pytest.raises(OperatorNeeded) as caught:
        await open_group(url, "a", print, print).join()
    assert "s3cret-word" not in str(caught.value)
    assert isinstance(caught.value.__context__, psycopg.Error)
