"""What other programs are told: verified with the standard's library, and nothing in it names anybody."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from bot.services.context.context import Context
from storage.repositories import dyads, own_data
from storage.tables.event_tables import event_deliveries as table
from tests.support.event_receiver import EventReceiver, event_receiver, verify_in_story
from tests.support.played_service import WITHOUT_PRACTITIONER_FORM, Play, play
from tests.support.practice import WITH_WORDS
from tests.support.service_actions import completes_check_in, end_session, practitioner_named, says, taps
from tests.support.subscribed_programme import (
    allowing,
    nothing_waits,
    retry_is_planned,
    subscribe,
    told,
    waiting,
)

OPAQUE = 16  # characters of a pseudonym


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
        assert "event_deliveries" in await own_tables(played)
        receiver.status = 200
        await says(played, jo, "/delete")
        await taps(played, jo, "Yes, delete all")
        assert (await receiver.next()).type == "client.left"
        await nothing_waits(played)
        await played.sleeps(minutes=10)
        assert [each.type for each in receiver.received] == ["client.joined", "client.left"]


async def own_tables(played: Play) -> set[str]:
    """Return the tables that a client's own data come from."""

    def look(ctx: Context) -> set[str]:
        dyad = dyads.every(ctx)[0]
        assert dyad.person is not None
        return {*own_data.of_client(ctx, dyad.client, dyad.person)}

    return await played.do(look)


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
