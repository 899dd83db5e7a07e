"""How events arrive: tried for a day, side by side, by one process each, and never into our own network unasked."""

import asyncio
from pathlib import Path

import pytest

from bot.app.service import Service
from bot.services.context.context import Context
from bot.services.events import publication, subscriptions
from bot.services.events.event_kinds import EventKind
from bot.services.events.event_sender import MAX_AT_ONCE, RETRY_DELAYS
from storage.repositories import dyads, event_endpoints, operator_alerts
from tests.support.event_receiver import EventReceiver, event_receiver, until, verify_in_story
from tests.support.played_service import Play, play, unlimited_pace
from tests.support.subscribed_programme import (
    EVERY,
    allowing,
    nothing_waits,
    retry_is_planned,
    subscribe,
    told,
    waiting,
)


async def test_failed_events_are_tried_for_a_day_with_the_same_id_and_then_given_up(
    tables_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with told(tables_url, tmp_path, monkeypatch) as (played, alex, receiver):
        receiver.status = 500
        await played.client(alex, "Jo")
        tries = [await receiver.next()]
        moments = [played.clock().timestamp()]
        for delay in RETRY_DELAYS:
            await retry_is_planned(played)
            await played.sleeps(seconds=delay.total_seconds() - 1)
            assert receiver.requests == len(tries)
            await played.sleeps(seconds=1)
            tries.append(await receiver.next())
            moments.append(played.clock().timestamp())
        assert [each.sent_at for each in tries] == moments
        await nothing_waits(played)
        assert len({(each.id, each.body) for each in tries}) == 1
        endpoint = (await played.do(subscriptions.list_all))[0].endpoint
        assert (endpoint.problem, endpoint.delivered_at) == ("HTTP 500", None)
        receiver.status = 200
        await played.client(alex, "Kim")
        await receiver.next()
        await nothing_waits(played)
        endpoint = (await played.do(subscriptions.list_all))[0].endpoint
        assert (endpoint.problem, endpoint.failing_since) == (None, None)
        assert endpoint.delivered_at == played.clock()


async def test_a_receiver_that_asks_to_wait_is_given_that_time(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with told(sqlite_url, tmp_path, monkeypatch) as (played, alex, receiver):
        receiver.status, receiver.headers = 429, {"Retry-After": "600"}
        await played.client(alex, "Jo")
        await receiver.next()
        await retry_is_planned(played)
        await played.sleeps(minutes=9)
        assert receiver.requests == 1
        await played.sleeps(minutes=1)
        await receiver.next()


async def test_410_ends_the_subscription_and_the_operator_hears_of_it(
    tables_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with told(tables_url, tmp_path, monkeypatch) as (played, alex, receiver):
        receiver.status = 410
        await played.client(alex, "Jo")
        await receiver.next()
        await nothing_waits(played)
        endpoint = (await played.do(subscriptions.list_all))[0].endpoint
        assert endpoint.ended_at == played.clock()
        await played.service.monitor.round()
        assert "events-not-taken" in await alert_names(played)
        await played.client(alex, "Kim")
        assert (await waiting(played), receiver.requests) == (0, 1)


async def alert_names(played: Play) -> list[str]:
    return [each.name for each in await played.do(operator_alerts.list_all)]


async def test_a_slow_receiver_delays_nobody_else(
    tables_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with told(tables_url, tmp_path, monkeypatch) as (played, alex, slow), event_receiver() as quick:
        await subscribe(played, quick)
        slow.held = asyncio.Event()
        for label in ("Jo", "Kim", "Lu", "Max", "Noa", "Ola"):
            await played.client(alex, label)
        assert await quick.types(6) == ["client.joined"] * 6
        assert (len(slow.received), slow.requests) == (0, MAX_AT_ONCE)
        slow.held.set()
        assert await slow.types(6) == ["client.joined"] * 6
        await nothing_waits(played)


async def test_a_removed_address_is_told_nothing_and_its_secret_is_gone(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with told(sqlite_url, tmp_path, monkeypatch) as (played, alex, receiver):
        receiver.status = 500
        await played.client(alex, "Jo")
        await receiver.next()
        await retry_is_planned(played)
        endpoint = (await played.do(subscriptions.list_all))[0].endpoint.id
        await played.do(lambda ctx: subscriptions.remove(ctx, endpoint))
        assert await waiting(played) == 0
        owner = event_endpoints.key_owner(endpoint)
        assert not await played.do(lambda ctx: ctx.vault.load(ctx.conn, [owner]))
        await played.sleeps(minutes=10)
        assert receiver.requests == 1


async def test_this_machines_own_network_is_refused_unless_the_operator_says_so(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with event_receiver() as receiver, play(sqlite_url, tmp_path) as played:
        verify_in_story(monkeypatch)
        alex = await played.practitioner("Alex", allowing())
        address = receiver.url.replace("http://", "https://")
        await played.do(lambda ctx: subscriptions.add(ctx, "my-practice", address, EVERY, own_network=False))
        await played.client(alex, "Jo")
        await until(
            lambda: played.do(lambda ctx: subscriptions.list_all(ctx)[0].endpoint.problem is not None)
        )
        assert (await played.do(subscriptions.list_all))[0].endpoint.problem == "not a public address"
        assert receiver.requests == 0


async def test_two_processes_send_each_event_once(
    postgres_tables_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with told(postgres_tables_url, tmp_path, monkeypatch) as (played, alex, receiver):
        await played.client(alex, "Jo")
        assert (await receiver.next()).type == "client.joined"
        home = {"home": tmp_path / "second", "key_file": played.settings.key_path}
        settings = played.settings.model_copy(update=home)
        second = Service(settings, played.clock, played._fetch, unlimited_pace())
        await second.start()
        try:
            for _ in range(10):
                await played.do(publish_pauses)
            assert await receiver.types(40) == ["client.paused"] * 40
            await nothing_waits(played)
            assert (receiver.requests, receiver.refused) == (41, [])
        finally:
            await second.stop()


def publish_pauses(ctx: Context) -> None:
    """Publish four events at once."""
    for dyad in dyads.every(ctx) * 4:
        publication.publish_client(ctx, EventKind.CLIENT_PAUSED, dyad)


async def test_what_was_in_hand_at_a_stop_is_sent_after_the_next_start(
    tables_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with told(tables_url, tmp_path, monkeypatch) as (played, alex, receiver):
        receiver.held = asyncio.Event()
        await played.client(alex, "Jo")
        await until(lambda: has_requests(receiver))
        await played.service.stop()
        assert receiver.received == []
        receiver.held.set()
        receiver.held = None
        played.service = Service(played.settings, played.clock, played._fetch, unlimited_pace())
        await played.service.start()
        await played.sleeps(minutes=3)
        assert (await receiver.next()).type == "client.joined"
        await nothing_waits(played)


async def has_requests(receiver: EventReceiver) -> bool:
    return receiver.requests > 0
