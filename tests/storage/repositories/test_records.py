"""Stored entities are restored, and names, texts and ids of persons are never readable in the database."""

from datetime import timedelta
from pathlib import Path

from sqlalchemy import text

from flows.dyads.lifecycle import DyadState
from flows.ids import CheckInId
from flows.instruments import Perspective
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import (
    check_ins,
    consents,
    due,
    dyads,
    erasure,
    invites,
    people,
    plans,
    practitioners,
    programmes,
    prompts,
    sessions,
)
from storage.repositories.answers import GivenAnswers, StoredAnswer, StoredNote, StoredProgress, seal
from storage.repositories.check_ins import CheckIn, CheckInPhase
from storage.repositories.dyads import Dyad
from storage.repositories.invites import Invited

CHAT = 5_432_109_876_543  # far above 32 bits
CANARIES = ("Canary-label", "Canary-name", str(CHAT), "canary words", "canary raw")


def practice(unit: UnitOfWork) -> Dyad:
    """Create a programme with one practitioner and one client who has started."""
    programme = programmes.put(unit, "practice", {"name": "Practice"})
    practitioner = practitioners.add(unit, programme.id, "Canary-name", 0, "08:00")
    dyad = dyads.add(unit, programme.id, practitioner.id, "Canary-label")
    person = people.add(unit, unit.hash("chat"), CHAT, "de")
    dyads.bind(unit, dyad.client, person.id)
    return dyads.get(unit, dyad.id)


def check_in(unit: UnitOfWork, dyad: Dyad, perspective: Perspective = Perspective.CLIENT) -> CheckIn:
    """Create an asked check-in of the dyad."""
    assert dyad.person is not None
    made = CheckIn(
        id=CheckInId(unit.new_id()),
        dyad=dyad.id,
        client=dyad.client,
        session=sessions.add(unit, dyad.id, unit.now),
        person=dyad.person,
        chat_key=people.get(unit, dyad.person).chat_key,
        perspective=perspective,
        instrument="core-6",
        instrument_version=1,
        phase=CheckInPhase.ASKED,
        state='{"said":"canary words"}',
        message_id=None,
        asked_at=None,
        closes_at=None,
        ended_at=None,
        made_at=unit.now,
        wished=False,
    )
    check_ins.add(unit, made)
    return made


async def test_people_and_dyads_are_restored(store: Database) -> None:
    dyad = await store.write(practice)
    person = await store.read(lambda unit: people.by_chat_key(unit, unit.hash("chat")))
    assert person is not None
    assert (person.chat, person.telegram_language, person.reachable) == (CHAT, "de", True)
    assert (dyad.label, dyad.state, dyad.person) == ("Canary-label", DyadState.INVITED, person.id)
    assert await store.read(lambda unit: dyads.of_client(unit, person.id)) == [dyad]
    assert await store.read(lambda unit: dyads.of_practitioner(unit, dyad.practitioner)) == [dyad]
    assert await store.read(lambda unit: dyads.find(unit, "nobody")) is None


async def test_a_programme_with_the_same_slug_is_updated(store: Database) -> None:
    first = await store.write(lambda unit: programmes.put(unit, "a", {"name": "A"}))
    second = await store.write(lambda unit: programmes.put(unit, "a", {"name": "B"}))
    assert first.id == second.id
    assert [each.definition["name"] for each in await store.read(programmes.every)] == ["B"]


async def test_an_invite_is_used_once(store: Database) -> None:
    dyad = await store.write(practice)

    def invite(unit: UnitOfWork) -> None:
        invites.add(unit, "code", Invited(dyad.practitioner, dyad.id), unit.now + timedelta(days=1))

    await store.write(invite)
    found = await store.read(lambda unit: invites.by_code(unit, "code"))
    assert found is not None
    assert await store.read(lambda unit: invites.by_code(unit, "Code")) is None
    assert await store.write(lambda unit: invites.mark_used(unit, found.id)) is True
    assert await store.write(lambda unit: invites.mark_used(unit, found.id)) is False


async def test_consent_is_given_for_a_version_and_withdrawn(store: Database) -> None:
    dyad = await store.write(practice)
    await store.write(lambda unit: consents.give(unit, dyad.client, 1))
    assert await store.read(lambda unit: consents.is_in_force(unit, dyad.client, 1)) is True
    assert await store.read(lambda unit: consents.is_in_force(unit, dyad.client, 2)) is False
    await store.write(lambda unit: consents.withdraw(unit, dyad.client))
    assert await store.read(lambda unit: consents.is_in_force(unit, dyad.client, 1)) is False


async def test_the_same_session_is_stored_once(store: Database) -> None:
    dyad = await store.write(practice)
    first = await store.write(lambda unit: sessions.add(unit, dyad.id, unit.now))
    second = await store.write(lambda unit: sessions.add(unit, dyad.id, unit.now))
    assert first is not None
    assert second is None


async def test_a_cancelled_session_can_be_added_again(store: Database) -> None:
    dyad = await store.write(practice)
    for _ in range(2):
        told = await store.write(lambda unit: sessions.add(unit, dyad.id, unit.now, again=True))
        assert told is not None
        await store.write(lambda unit, told=told: sessions.cancel(unit, told))  # type: ignore[misc]
    assert await store.write(lambda unit: sessions.add(unit, dyad.id, unit.now)) is None


async def test_a_dyad_has_one_current_plan(store: Database) -> None:
    dyad = await store.write(practice)
    plan = await store.write(
        lambda unit: plans.add(unit, dyad.id, 1, "15:00", "Europe/Berlin", unit.now.date())
    )
    assert await store.read(lambda unit: plans.of_dyad(unit, dyad.id)) == plan
    await store.write(lambda unit: plans.end(unit, plan.id))
    assert await store.read(lambda unit: plans.of_dyad(unit, dyad.id)) is None
    assert await store.read(lambda unit: plans.find(unit, plan.id)) is None


def full(given: GivenAnswers) -> GivenAnswers:
    """Add a typed answer and a shared note."""
    typed = StoredAnswer(2, "typed", "2026-03-02", "canary raw", 1)
    return given.answered("g1", typed).noted("bond", StoredNote("canary words", True, "2026-03-02"))


async def test_answers_and_notes_are_restored_and_a_skip_is_none(
    store: Database,
) -> None:
    def work(unit: UnitOfWork) -> GivenAnswers:
        made = check_in(unit, practice(unit))
        skipped = full(GivenAnswers()).answered("g2", StoredAnswer(None, "skip", "2026-03-02"))
        check_ins.store_conversation(unit, made, "{}", skipped)
        check_ins.store_conversation(unit, made, "{}")  # a step without an answer
        found = check_ins.find(unit, made.id)
        assert found is not None
        return check_ins.unseal_answers(unit, found)

    given = await store.write(work)
    assert given.values == {"g1": 2, "g2": None}
    assert (given.answers["g1"].raw, given.shared) == ("canary raw", ["canary words"])
    assert given.answered("g1", None).values == {"g2": None}
    assert "canary" not in str(given.without_words())


async def test_practitioners_answers_without_a_key_are_found_and_erased(store: Database) -> None:
    """They come from a restored backup; due rows of their flags are erased too."""

    def work(unit: UnitOfWork) -> None:
        dyad = practice(unit)
        made = check_in(unit, dyad, Perspective.PRACTITIONER)
        due.schedule(unit, due.DueKind.BRIEF, f"{made.id}-0", unit.now)
        assert erasure.unreadable_views(unit) == []
        unit.erase_key(made.owner)
        assert erasure.unreadable_views(unit) == [dyad.id]
        erasure.erase_views(unit, [dyad.id])
        assert (erasure.unreadable_views(unit), check_ins.find(unit, made.id)) == ([], None)
        assert due.get_moment(unit, due.DueKind.BRIEF, f"{made.id}-0") is None

    await store.write(work)


async def test_a_prompt_expires_after_an_hour(store: Database) -> None:
    await store.write(lambda unit: prompts.put(unit, "chat_key", "settings-zone"))
    assert await store.read(lambda unit: prompts.get(unit, "chat_key")) is not None
    old = await store.read(lambda unit: prompts.get(unit.with_now(unit.now + timedelta(hours=1)), "chat_key"))
    assert old is None


def _bytes_in(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir() if file.is_file())


async def test_no_name_text_or_telegram_id_is_readable_in_the_database(
    store: Database, tables_url: str, tmp_path: Path
) -> None:
    def work(unit: UnitOfWork) -> str:
        made = check_in(unit, practice(unit))
        check_ins.store_conversation(unit, made, made.state, full(GivenAnswers()))
        return unit.conn.dialect.name

    if await store.write(work) == "sqlite":
        held = _bytes_in(tmp_path)
        assert b"core-6" in held  # shows that the test reads the stored rows
        assert [canary for canary in CANARIES if canary.encode() in held] == []
        return

    def every_row(unit: UnitOfWork) -> str:
        tables = ("people", "practitioners", "dyads", "check_ins", "data_keys")
        rows = [unit.conn.execute(text(f"SELECT t::text FROM {table} t")).all() for table in tables]  # noqa: S608
        return str(rows)

    held_text = await store.read(every_row)
    assert "core-6" in held_text
    hexed = {canary: canary.encode().hex() for canary in CANARIES}
    assert [c for c, h in hexed.items() if c in held_text or h in held_text] == []


async def test_answers_have_one_length_whatever_was_asked_and_however_it_was_answered(
    store: Database,
) -> None:
    at = "2026-03-09T16:00:00.123456+00:00"
    ids = ("g1", "g2", "t1", "t2", "b1", "b2", "x1", "x2")
    goal = StoredProgress("g" * 16, 10, "typed", at, shown=False)
    tapped = {each: StoredAnswer(4, "tap", at) for each in ids[:7]}
    typed = {each: StoredAnswer(4, "typed", at, "completely", 2, changed=True) for each in ids}

    def lengths(unit: UnitOfWork) -> set[int]:
        owner = practice(unit).client
        every = (GivenAnswers(given, {}, about) for given in (tapped, typed) for about in (None, goal))
        return {len(seal(unit, owner, "c", each)) for each in every}

    assert len(await store.write(lengths)) == 1
