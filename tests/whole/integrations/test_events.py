"""Events for other programs: real receivers verify them with the standard's library; nothing in them names anybody."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from bot.app.service import Service
from bot.services.context.context import Context
from bot.services.events import subscriptions
from bot.services.events.event_kinds import EventKind
from bot.services.events.event_sender import MAX_AT_ONCE, RETRY_DELAYS
from storage.repositories import dyads, event_deliveries, event_endpoints
from storage.repositories.event_endpoints import EventEndpoint
from storage.tables.event_tables import event_deliveries as table
from tests.support.event_receiver import EventReceiver, event_receiver, until, verify_in_story
from tests.support.person import Person
from tests.support.played_service import WITHOUT_PRACTITIONER_FORM, Play, play, unlimited_pace
from tests.support.practice import WITH_WORDS
from tests.support.service_actions import completes_check_in, end_session, practitioner_named, says, taps

EVERY = tuple(map(str, EventKind))
OPAQUE = 16  # characters of a pseudonym


def allowing(programme: str = WITHOUT_PRACTITIONER_FORM, **more: str) -> str:
    """Return a programme's file that allows events, and more."""
    text = programme.replace("events = false", "events = true")
    for before, after in more.items():
        text = text.replace(f"{before} = ", f"{before} = {after} # ")
    return text


async def subscribe(
    played: Play, receiver: EventReceiver, kinds: tuple[str, ...] = EVERY, slug: str = "my-practice"
) -> EventEndpoint:
    """Subscribe a receiver as the operator would."""
    made = await played.do(lambda ctx: subscriptions.add(ctx, slug, receiver.url, kinds, own_network=True))
    receiver.secret = made.secret
    return made


@asynccontextmanager
async def told(
    url: str, folder: Path, monkeypatch: pytest.MonkeyPatch, programme: str | None = None
) -> AsyncIterator[tuple[Play, Person, EventReceiver]]:
    """Play a practitioner whose programme tells a receiver of everything."""
    async with event_receiver() as receiver, play(url, folder) as played:
        verify_in_story(monkeypatch)
        alex = await played.practitioner("Alexandra", programme or allowing())
        await subscribe(played, receiver)
        yield played, alex, receiver


async def waiting(played: Play) -> int:
    """Return how many events wait."""
    return sum((await played.do(event_deliveries.count_waiting)).values())


async def nothing_waits(played: Play) -> None:
    """Wait until every event was recorded as taken or dropped."""

    async def is_so() -> bool:
        return await waiting(played) == 0

    await until(is_so)


async def test_the_life_of_a_client_as_another_program_hears_of_it(
    tables_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with told(tables_url, tmp_path, monkeypatch) as (played, alex, receiver):
        jo = await played.client(alex, "Xylo-9")
        joined = await receiver.next()
        assert joined.type == "client.joined"
        assert {*joined.data} == {"client", "dyad", "practitioner"}

        await end_session(played, alex, jo)
        asked = await receiver.next()
        assert (asked.type, asked.data["perspective"]) == ("check_in.asked", "client")
        assert asked.data["dyad"] == joined.data["dyad"]
        await completes_check_in(played, jo, 1, 1, 1, 1, 1, 1)
        answered = {each.type: each for each in [await receiver.next(), await receiver.next()]}
        assert {*answered} == {"check_in.answered", "finding.raised"}
        assert {each.data["check_in"] for each in answered.values()} == {asked.data["check_in"]}

        await says(played, jo, "/pause")
        await taps(played, jo, jo.sees()[0])
        assert (await receiver.next()).type == "client.paused"
        await played.passes(days=7)
        assert await receiver.types(2) == ["client.resumed", "digest.sent"]
        await says(played, jo, "/delete")
        await taps(played, jo, "Yes, delete all")
        assert (await receiver.next()).type == "client.left"
        await nothing_waits(played)
        assert receiver.refused == []
        assert len({each.id for each in receiver.received}) == len(receiver.received)
        assert no_word_of(receiver, ("Xylo-9", "Alexandra", str(jo.id), str(alex.id))) == []
        assert await no_internal_ids(played, receiver) == []


def no_word_of(receiver: EventReceiver, canaries: tuple[str, ...]) -> list[str]:
    """Return the canaries that some event holds."""
    everything = b"\n".join(each.body for each in receiver.received)
    return [each for each in canaries if each.encode() in everything]


async def no_internal_ids(played: Play, receiver: EventReceiver) -> list[str]:
    """Return the ids of the database that some event holds."""

    def ids(ctx: Context) -> list[str]:
        every = [each.id for each in dyads.every(ctx)] + [each.client for each in dyads.every(ctx)]
        return [*every, practitioner_named(ctx, "Alexandra").id]

    return no_word_of(receiver, tuple(await played.do(ids)))


async def test_a_check_in_that_closes_unanswered_is_missed(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with told(sqlite_url, tmp_path, monkeypatch) as (played, alex, receiver):
        jo = await played.client(alex, "Jo")
        await end_session(played, alex, jo)
        await played.passes(days=4)
        assert await receiver.types(3) == ["check_in.asked", "check_in.missed", "client.joined"]
        await nothing_waits(played)  # one silence is no finding: nothing is told of one
        assert len(receiver.received) == 3


async def test_a_verdict_on_a_finding_is_told_and_taking_it_back_is_not(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with told(sqlite_url, tmp_path, monkeypatch) as (played, alex, receiver):
        jo = await played.client(alex, "Jo")
        await end_session(played, alex, jo)
        await completes_check_in(played, jo, 1, 1, 1, 1, 1, 1)
        await played.passes(days=7)
        assert await receiver.types(5) == [
            *("check_in.answered", "check_in.asked", "client.joined", "digest.sent", "finding.raised")
        ]
        raised = next(each for each in receiver.received if each.type == "finding.raised")
        discussed = next(label for label in alex.sees() if "iscussed" in label)
        await taps(played, alex, discussed)
        settled = await receiver.next()
        assert settled.type == "finding.settled"
        assert settled.data["check_in"] == raised.data["check_in"]
        await taps(played, alex, next(label for label in alex.sees() if "iscussed" in label))
        assert await waiting(played) == 0


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


async def retry_is_planned(played: Play) -> None:
    """Wait until the failed attempt was recorded."""

    def is_free(ctx: Context) -> bool:
        rows = ctx.conn.execute(table.select()).all()
        return all(row.claimed_by is None for row in rows)

    await until(lambda: played.do(is_free))


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
    from storage.repositories import operator_alerts  # noqa: PLC0415

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


async def test_no_two_receivers_know_anybody_by_the_same_id(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with told(sqlite_url, tmp_path, monkeypatch) as (played, alex, one), event_receiver() as other:
        await subscribe(played, other, ("client.joined",))
        jo = await played.client(alex, "Jo")
        first, second = await one.next(), await other.next()
        assert not {*first.data.values()} & {*second.data.values()}
        assert {len(each) for each in first.data.values()} == {OPAQUE}
        await end_session(played, alex, jo)
        assert (await one.next()).type == "check_in.asked"
        await nothing_waits(played)
        assert len(other.received) == 1  # of the kinds that it has chosen


async def test_who_has_not_agreed_to_events_is_left_out(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with event_receiver() as receiver, play(sqlite_url, tmp_path) as played:
        verify_in_story(monkeypatch)
        alex = await played.practitioner("Alex", WITHOUT_PRACTITIONER_FORM)
        jo = await played.client(alex, "Jo")
        await played.practitioner("Sam", allowing(consent_version="2"))
        await subscribe(played, receiver)
        await says(played, jo, "/pause")
        await taps(played, jo, jo.sees()[0])
        assert await waiting(played) == 0
        invited = await played.invited(alex, "Kim")
        assert "Other programs" in invited.reads()
        await taps(played, invited, "Yes, I agree")
        await played.confirmed(alex)
        assert (await receiver.next()).type == "client.joined"


async def test_a_record_system_gets_answers_and_no_words(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with event_receiver() as record, event_receiver() as other, play(sqlite_url, tmp_path) as played:
        verify_in_story(monkeypatch)
        programme = allowing(
            WITH_WORDS.replace("practitioner_form = true", "practitioner_form = false"),
            records="true",
            record_system=f'"{record.url}"',
        )
        alex = await played.practitioner("Alex", programme)
        jo = await played.client(alex, "Jo")
        for receiver in (record, other):
            await subscribe(played, receiver, ("check_in.answered",))
        await end_session(played, alex, jo)
        for answer in ("Mostly", "Not at all"):
            await taps(played, jo, answer)
        await says(played, jo, "zanzibar quetzal")
        for answer in ("Mostly", "Mostly", "Mostly", "Not at all", "A lot", "No", "Skip", "Send"):
            await taps(played, jo, answer)
        told_record, told_other = await record.next(), await other.next()
        dyad = (await played.do(dyads.every))[0]
        kept: dict[str, Any] = told_record.data["record"]
        assert (kept["code"], kept["practitioner"]) == (dyad.code, dyad.practitioner)
        assert kept["answers"]["g1"] == 4
        assert {*kept["scores"]} == {"goal", "task", "bond", "total"}
        assert "record" not in told_other.data
        assert no_word_of(record, ("zanzibar", "Jo", "Alex")) == []


async def test_what_waits_goes_with_the_client_and_their_leaving_is_still_told(
    tables_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with told(tables_url, tmp_path, monkeypatch) as (played, alex, receiver):
        receiver.status = 500
        jo = await played.client(alex, "Jo")
        await receiver.next()
        await retry_is_planned(played)
        assert "event_deliveries" in await own_tables(played, jo)
        receiver.status = 200
        await says(played, jo, "/delete")
        await taps(played, jo, "Yes, delete all")
        assert (await receiver.next()).type == "client.left"
        await nothing_waits(played)
        await played.sleeps(minutes=10)
        assert [each.type for each in receiver.received] == ["client.joined", "client.left"]


async def own_tables(played: Play, person: Person) -> set[str]:
    """Return the tables that a client's own data come from."""
    from storage.repositories import own_data  # noqa: PLC0415

    def look(ctx: Context) -> set[str]:
        dyad = dyads.every(ctx)[0]
        assert dyad.person is not None
        return {*own_data.of_client(ctx, dyad.client, dyad.person)}

    assert person is not None
    return await played.do(look)


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


async def test_what_waits_does_not_tell_how_somebody_answered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With findings or without, the same rows wait, and all that is sealed in them has one length."""
    seen = []
    for values in ((5, 5, 5, 5, 5, 5), (1, 1, 1, 1, 1, 1)):
        folder = tmp_path / str(values[0])
        folder.mkdir()
        url = f"sqlite+aiosqlite:///{folder}/a.sqlite"
        async with told(url, folder, monkeypatch) as (played, alex, receiver):
            receiver.status = 500
            jo = await played.client(alex, "Jo")
            await end_session(played, alex, jo)
            receiver.held = asyncio.Event()  # as a receiver that has stopped to answer
            await completes_check_in(played, jo, *values)
            seen.append(await played.do(waiting_openly))
    assert seen[0] == seen[1]
    assert len(seen[0]) >= 3


def waiting_openly(ctx: Context) -> list[tuple[int, bool, bool, bool]]:
    """Return what can be read of each waiting row without a key."""
    rows = ctx.conn.execute(table.select().order_by(table.c.at)).all()
    return [
        (len(row.content), row.dyad_id is None, row.check_in_id is None, row.practitioner_id is None)
        for row in rows
    ]


async def test_two_processes_send_each_event_once(
    postgres_tables_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with told(postgres_tables_url, tmp_path, monkeypatch) as (played, alex, receiver):
        settings = played.settings.model_copy(
            update={"home": tmp_path / "second", "key_file": played.settings.key_path}
        )
        second = Service(settings, played.clock, played._fetch, unlimited_pace())
        await second.start()
        try:
            labels = [f"Client {number}" for number in range(12)]
            for label in labels:
                await played.client(alex, label)
            assert await receiver.types(len(labels)) == ["client.joined"] * len(labels)
            await nothing_waits(played)
            assert (receiver.requests, receiver.refused) == (len(labels), [])
        finally:
            await second.stop()


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
