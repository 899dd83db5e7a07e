"""What is stored comes back as it was; what names or quotes a person is never in the open."""

from datetime import timedelta
from pathlib import Path

from sqlalchemy import text

from flows.ids import CheckInId
from flows.instruments import Perspective
from storage.repositories import (
    answers,
    check_ins,
    consents,
    dyads,
    invites,
    people,
    plans,
    practitioners,
    programmes,
    prompts,
    sessions,
)
from storage.repositories.check_ins import CheckIn, Phase
from storage.repositories.dyads import Dyad, DyadState
from storage.repositories.invites import Invited
from storage.unit_of_work import Store, Unit

CHAT = 5_432_109_876_543  # far above 32 bits
CANARIES = ("Canary-label", "Canary-name", str(CHAT), "canary words", "canary raw")


def practice(unit: Unit) -> Dyad:
    """A programme with one practitioner and one client who has started."""
    programme = programmes.put(unit, "practice", {"name": "Practice"})
    practitioner = practitioners.add(unit, programme.id, "Canary-name", 0, "08:00")
    dyad = dyads.add(unit, programme.id, practitioner.id, "Canary-label")
    person = people.add(unit, unit.hash("chat"), CHAT, "de")
    dyads.bind(unit, dyad.client, person.id)
    return dyads.get(unit, dyad.id)


def check_in(unit: Unit, dyad: Dyad) -> CheckIn:
    """A check-in of that dyad, asked."""
    assert dyad.person is not None
    made = CheckIn(
        id=CheckInId(unit.new_id()),
        dyad=dyad.id,
        session=sessions.add(unit, dyad.id, unit.now),
        person=dyad.person,
        lane=people.get(unit, dyad.person).lane,
        perspective=Perspective.CLIENT,
        instrument="core-6",
        instrument_version=1,
        phase=Phase.ASKED,
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


async def test_people_and_dyads_come_back(store: Store) -> None:
    dyad = await store.write(practice)
    person = await store.read(lambda unit: people.by_lane(unit, unit.hash("chat")))
    assert person is not None
    assert (person.chat, person.telegram_language, person.reachable) == (CHAT, "de", True)
    assert (dyad.label, dyad.state, dyad.person) == ("Canary-label", DyadState.INVITED, person.id)
    assert await store.read(lambda unit: dyads.of_client(unit, person.id)) == [dyad]
    assert await store.read(lambda unit: dyads.of_practitioner(unit, dyad.practitioner)) == [dyad]
    assert await store.read(lambda unit: dyads.find(unit, "nobody")) is None


async def test_a_programme_of_the_same_slug_is_changed_not_doubled(store: Store) -> None:
    first = await store.write(lambda unit: programmes.put(unit, "a", {"name": "A"}))
    second = await store.write(lambda unit: programmes.put(unit, "a", {"name": "B"}))
    assert first.id == second.id
    assert [each.definition["name"] for each in await store.read(programmes.every)] == ["B"]


async def test_an_invite_is_used_once(store: Store) -> None:
    dyad = await store.write(practice)

    def invite(unit: Unit) -> None:
        invites.add(unit, "code", Invited(dyad.practitioner, dyad.id), unit.now + timedelta(days=1))

    await store.write(invite)
    found = await store.read(lambda unit: invites.by_code(unit, "code"))
    assert found is not None
    assert await store.read(lambda unit: invites.by_code(unit, "Code")) is None
    assert await store.write(lambda unit: invites.use(unit, found.id)) is True
    assert await store.write(lambda unit: invites.use(unit, found.id)) is False


async def test_consent_is_given_for_a_version_and_withdrawn(store: Store) -> None:
    dyad = await store.write(practice)
    await store.write(lambda unit: consents.give(unit, dyad.client, 1))
    assert await store.read(lambda unit: consents.holds(unit, dyad.client, 1)) is True
    assert await store.read(lambda unit: consents.holds(unit, dyad.client, 2)) is False
    await store.write(lambda unit: consents.withdraw(unit, dyad.client))
    assert await store.read(lambda unit: consents.holds(unit, dyad.client, 1)) is False


async def test_the_same_session_is_noted_once(store: Store) -> None:
    dyad = await store.write(practice)
    first = await store.write(lambda unit: sessions.add(unit, dyad.id, unit.now))
    second = await store.write(lambda unit: sessions.add(unit, dyad.id, unit.now))
    assert first is not None
    assert second is None


async def test_a_session_that_was_called_off_counts_again_when_somebody_says_so(store: Store) -> None:
    dyad = await store.write(practice)
    for _ in range(2):
        told = await store.write(lambda unit: sessions.add(unit, dyad.id, unit.now, again=True))
        assert told is not None
        await store.write(lambda unit, told=told: sessions.call_off(unit, told))  # type: ignore[misc]
    assert await store.write(lambda unit: sessions.add(unit, dyad.id, unit.now)) is None


async def test_a_dyad_follows_one_plan(store: Store) -> None:
    dyad = await store.write(practice)
    plan = await store.write(lambda unit: plans.add(unit, dyad.id, 1, "15:00", "Europe/Berlin"))
    assert await store.read(lambda unit: plans.of_dyad(unit, dyad.id)) == plan
    await store.write(lambda unit: plans.end(unit, plan.id))
    assert await store.read(lambda unit: plans.of_dyad(unit, dyad.id)) is None
    assert await store.read(lambda unit: plans.find(unit, plan.id)) is None


async def test_answers_are_one_for_each_item_and_a_skip_is_no_number(store: Store) -> None:
    def work(unit: Unit) -> dict[str, int | None]:
        made = check_in(unit, practice(unit))
        for value in (2, None, 4):
            answers.put(unit, made.lane, made.id, "g1", value, how="typed", raw="canary raw", parser=1)
        answers.put(unit, made.lane, made.id, "g2", None, how="skip", raw=None, parser=None)
        return answers.of_check_in(unit, made.id)

    assert await store.write(work) == {"g1": 4, "g2": None}


async def test_notes_come_back_with_what_was_chosen(store: Store) -> None:
    def work(unit: Unit) -> list[answers.Note]:
        made = check_in(unit, practice(unit))
        answers.put_note(unit, made.lane, made.id, answers.Note("bond", "canary words", False))
        answers.put_note(unit, made.lane, made.id, answers.Note("bond", "canary words", True))
        return answers.notes_of(unit, made.lane, made.id)

    assert await store.write(work) == [answers.Note("bond", "canary words", True)]


async def test_a_prompt_is_forgotten_after_an_hour(store: Store) -> None:
    await store.write(lambda unit: prompts.put(unit, "lane", "settings-zone"))
    assert await store.read(lambda unit: prompts.get(unit, "lane")) is not None
    old = await store.read(lambda unit: prompts.get(unit.at(unit.now + timedelta(hours=1)), "lane"))
    assert old is None


def _bytes_in(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir() if file.is_file())


async def test_no_name_word_or_telegram_id_lies_open(store: Store, database_url: str, tmp_path: Path) -> None:
    def work(unit: Unit) -> str:
        made = check_in(unit, practice(unit))
        answers.put(unit, made.lane, made.id, "g1", 2, how="typed", raw="canary raw", parser=1)
        answers.put_note(unit, made.lane, made.id, answers.Note("bond", "canary words", True))
        return unit.conn.dialect.name

    if await store.write(work) == "sqlite":
        held = _bytes_in(tmp_path)
        assert b"core-6" in held  # this does read what was written
        assert [canary for canary in CANARIES if canary.encode() in held] == []
        return

    def every_row(unit: Unit) -> str:
        tables = ("people", "practitioners", "dyads", "check_ins", "answers", "notes", "data_keys")
        rows = [unit.conn.execute(text(f"SELECT t::text FROM {table} t")).all() for table in tables]  # noqa: S608
        return str(rows)

    held_text = await store.read(every_row)
    assert "core-6" in held_text
    hexed = {canary: canary.encode().hex() for canary in CANARIES}
    assert [c for c, h in hexed.items() if c in held_text or h in held_text] == []
