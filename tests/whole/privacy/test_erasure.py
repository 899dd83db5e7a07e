"""Own data and erasure: nothing remains in any file, and other people's data stays."""

import json
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from bot.app.home import load_key_ring
from bot.services.privacy import practitioner_departure
from flows.dyads.lifecycle import DyadState
from flows.ids import DyadId
from storage import backup
from storage.database.unit_of_work import UnitOfWork
from storage.encryption.crypto import Erased
from storage.encryption.keyfile import KeyRing
from storage.encryption.keys import Vault, data_keys
from storage.repositories import check_ins, dyads, people, practitioners
from storage.repositories.answers import GivenAnswers
from storage.repositories.check_ins import CheckInPhase
from storage.repositories.key_owners import VIEW
from storage.tables.schema import check_ins as check_ins_table
from tests.support.decrypted_rows import everything_readable
from tests.support.example_table import NOW, transaction
from tests.support.person import Person, invitation_code, text_of
from tests.support.played_service import Play, play
from tests.support.service_actions import last_file, says, stored_check_ins

WORDS = "zanzibar quetzal"
LABEL = "Xylo-9"


async def answers_all(played: Play, client: Person, words: str) -> None:
    """Answer a check-in, with typed words among the answers, and send it."""
    await client.types("4")
    await played.settle()
    await client.types(words)  # read as no answer, kept nowhere but in what came in
    await played.settle()
    await client.types("4 4 4 4 4")
    await played.settle()
    while "Send" not in client.sees():
        await client.taps(next(label for label in client.sees() if label in ("None", "Yes, right")))
        await played.settle()
    await client.taps("Send")
    await played.settle()


async def a_week(played: Play, alex: Person, *clients: Person) -> None:
    for client in clients:
        await says(played, alex, f"/session {client.name} now")
    await played.passes(hours=2)
    for client in clients:
        await answers_all(played, client, WORDS if client is clients[0] else "other words")
    await played.passes(days=7, hours=-2)


def bytes_of(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


async def test_mydata_shows_and_exports_all_stored_data_of_a_client(tables_url: str, tmp_path: Path) -> None:
    async with play(tables_url, tmp_path) as played:
        alex = await played.practitioner("Alex")
        jo, kim = await played.client(alex, "Jo"), await played.client(alex, "Kim")
        await a_week(played, alex, jo, kim)

        # In words, with what was answered.
        await says(played, jo, "/mydata")
        shown = jo.received_text()
        assert "With Alex, who calls you “Jo” here: taking part." in shown
        assert "“We were working towards things that matter to me.” Mostly" in shown
        # As a file, with what is sealed in the database opened; nobody else is in it.
        await jo.taps("All of it as a file")
        await played.settle()
        own = json.loads(last_file(played, jo))
        assert own["person"]["people"][0]["chat"] == jo.id
        (client,) = own["as_client"]
        assert client["dyads"][0]["label"] == "Jo"
        (check_in,) = client["check_ins"]
        assert check_in["answers"]["answers"]["g1"]["raw"] == "4"
        assert "Kim" not in json.dumps(own)
        # And as Alex sees it: the same renderer, so the same lines.
        await says(played, alex, "/digest")
        await jo.taps("What the other sees")
        await played.settle()
        assert "What Alex sees of you" in jo.received_text()
        assert "Kim" not in jo.received_text()

        # The practitioner has a file too, and nothing of what clients answered is in it.
        await says(played, alex, "/mydata")
        assert "You appear as Alex. Clients: 2." in alex.received_text()
        await alex.taps("All of it as a file")
        await played.settle()
        mine = json.loads(last_file(played, alex))
        assert mine["as_practitioner"]["practitioners"][0]["name"] == "Alex"
        assert mine["as_client"] == []
        # A stranger has nothing.
        assert "Nothing is stored" in await says(played, played.meet("Stranger"), "/mydata")


async def test_withdrawing_offers_both_ways(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo")
        assert "take back your agreement" in await says(played, jo, "/withdraw")
        await jo.taps("Stop, keep answers")
        await played.settle()
        assert "I have stopped" in jo.reads()
        assert "Jo has stopped" in alex.reads()
        assert "nothing to take back" in await says(played, jo, "/withdraw")


async def test_a_client_who_deletes_is_nowhere_any_more(
    sqlite_url: str, tmp_path: Path, loud: pytest.CaptureFixture[str]
) -> None:
    """A deleted client is in no file any more.

    That is: the database, its log, a new backup, the program's log. An old backup cannot be used to read them, nor how
    they or their practitioner answered.
    """
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner("Alex")
        jo, kim = await played.client(alex, LABEL), await played.client(alex, "Kim")
        await a_week(played, alex, jo, kim)
        await says(played, alex, "/clients")
        assert LABEL in alex.reads()
        (jos,) = [each.id for each in await played.service.store.read(dyads.every) if each.label == LABEL]

        kept, ring = tmp_path / "kept", load_key_ring(played.settings)
        backup.backup(sqlite_url, kept / "old.backup", ring)

        await says(played, jo, "/delete")
        await jo.taps("No, keep it")
        await played.settle()
        assert "stays as it is" in jo.reads()
        await says(played, jo, "/delete")
        await jo.taps("Yes, delete all")
        await played.settle()
        assert "Everything about you is deleted" in jo.received_text()
        assert f"{LABEL} has left" in alex.reads()
        assert "answer" not in alex.reads()

        # The others go on; for Alex the week's digest is as if there had been Kim alone.
        assert LABEL not in await says(played, alex, "/clients")
        assert "Kim" in alex.reads()

        backup.save_keys(sqlite_url, kept, ring)
        backup.backup(sqlite_url, tmp_path / "new" / "new.backup", ring)
        canaries = [LABEL, WORDS, str(jo.id), played.api.token]
        file = Path(sqlite_url.removeprefix("sqlite+aiosqlite:///"))
        written = b"".join(path.read_bytes() for path in file.parent.glob(f"{file.name}*"))
        for canary in canaries:
            assert canary.encode() not in written + bytes_of(tmp_path / "new"), canary
        logged = "".join(loud.readouterr())
        assert "started as" in logged
        assert [canary for canary in (*canaries, str(alex.id), "Kim") if canary in logged] == []
        text = await played.service.store.read(everything_readable)
        assert [canary for canary in canaries if canary in text] == []
        assert await played.service.store.read(lambda unit: _chat_key_is_known(unit, jo.id)) is False

    restored = f"sqlite+aiosqlite:///{tmp_path}/restored/restored.sqlite"
    backup.restore(kept / "old.backup", restored, ring)
    read = answers_in(restored, ring)
    assert sorted(read.pop(jos)) == [("client", None), ("practitioner", None)]
    assert "g1" in str(read)  # those of the others can be read
    async with play(restored, tmp_path, start=played.clock()) as again:
        text = await again.service.store.read(everything_readable)
        assert "Kim" in text
        assert [canary for canary in canaries if canary in text] == []
        labels = await again.service.store.read(lambda unit: [each.label for each in dyads.every(unit)])
        assert labels == ["Kim"]


def answers_in(url: str, ring: KeyRing) -> dict[DyadId, list[tuple[str, GivenAnswers | None]]]:
    """By dyad, each side and what it answered, where the data keys at hand can open that."""
    found: dict[DyadId, list[tuple[str, GivenAnswers | None]]] = {}
    with transaction(url) as conn:
        unit = UnitOfWork(conn, Vault.open(conn, ring, NOW), NOW)
        for row in conn.execute(
            select(check_ins_table.c.id, check_ins_table.c.dyad_id, check_ins_table.c.perspective)
        ):
            found.setdefault(row.dyad_id, []).append((row.perspective, _given(unit, row.id)))
    return found


def _given(unit: UnitOfWork, check_in: str) -> GivenAnswers | None:
    try:
        found = check_ins.find(unit, check_in)
    except Erased:
        return None
    return check_ins.unseal_answers(unit, found) if found else None


def _chat_key_is_known(unit: UnitOfWork, chat: int) -> bool:
    return people.by_chat_key(unit, unit.hash(f"chat:{chat}")) is not None


async def test_a_practitioner_who_deletes_leaves_their_clients_their_own(
    tables_url: str, tmp_path: Path
) -> None:
    async with play(tables_url, tmp_path) as played:
        alex = await played.practitioner("Alex")
        jo = await played.client(alex, "Jo")
        await says(played, alex, "/invite Kim")
        kim, code = played.meet("Kim"), invitation_code(alex.reads())
        await says(played, alex, "/session Jo now")
        await played.passes(hours=2)

        await says(played, alex, "/delete")
        await alex.taps("Yes, delete all")
        await played.settle()
        assert "Everything about you is deleted" in alex.received_text()
        assert "Alex no longer takes part here" in jo.reads()
        assert "Nothing is stored" in await says(played, alex, "/mydata")
        assert "do not know this code" in await says(played, kim, f"/start {code}")

        # Their own view of Jo is gone, with the key it could be read by.
        owners = await played.service.store.read(
            lambda unit: [*unit.conn.execute(select(data_keys.c.owner)).scalars()]
        )
        assert [each for each in owners if each.startswith(VIEW)] == []

        # Nothing is due or asked any more; what Jo has is still theirs, to see and to delete.
        before = jo.received_text()
        await played.passes(days=10)
        assert jo.received_text() == before
        await says(played, jo, "/mydata")
        assert "here: ended" in jo.received_text()
        await jo.taps("What the other sees")
        await played.settle()
        assert "Nobody looks at these answers any more" in jo.reads()
        await says(played, jo, "/delete")
        await jo.taps("Yes, delete all")
        await played.settle()
        assert await played.service.store.read(dyads.every) == []


async def test_who_is_both_leaves_one_side_at_a_time(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, sam = await played.practitioner("Alex"), await played.practitioner("Sam")
        await says(played, alex, "/invite S")
        await says(played, sam, "/start " + invitation_code(alex.reads()))
        await sam.taps("Yes, I agree")
        await played.settle()
        await played.confirmed(alex)
        jo = await played.client(sam, "Jo")

        await says(played, sam, "/delete")
        as_client, _ = [m for m in sam.chat.messages.values() if "Shall I delete" in text_of(m)]
        await sam.taps("Yes, delete all", as_client)
        await played.settle()
        assert "S has left" in alex.reads()
        assert "Jo" in await says(played, sam, "/clients")
        await says(played, sam, "/mydata")
        assert "You appear as Sam" in sam.received_text()
        await says(played, sam, "/session Jo now")
        await played.passes(hours=2)
        assert "1 of 7" in jo.reads()


async def test_who_went_on_with_somebody_else_leaves_nothing_open(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        numbers = count()
        played.service.store._new_id = lambda: f"{next(numbers):016d}"  # the earlier dyad comes first
        alex, sam = await played.practitioner("Alex"), await played.practitioner("Sam")
        jo = await played.client(alex, "Jo")
        await says(played, alex, "/client Jo")
        await alex.taps("Hand over")
        await played.settle()
        await alex.taps("Sam")
        await played.settle()
        await jo.taps("Yes, with answers")
        await played.settle()
        await says(played, sam, "/session Jo now")
        await played.passes(hours=2)
        assert "1 of 7" in jo.screen()
        await says(played, jo, "/delete")
        await jo.taps("Yes, delete all")
        await played.settle()
        assert "1 of 7" not in jo.screen()
        assert "Jo has left" in sam.reads()


def said_to(person: Person, words: str) -> dict[str, Any]:
    return next(m for m in reversed(person.chat.messages.values()) if words in text_of(m))


async def test_an_old_backup_knows_practitioners_who_have_left_and_what_is_their_clients_own(
    sqlite_url: str, tmp_path: Path
) -> None:
    """Alex, Sam's client too, leaves as a practitioner only, Sam for good, Pat by an operator's word."""
    async with play(sqlite_url, tmp_path) as played:
        sam, alex, pat = [await played.practitioner(name) for name in ("Samovar", "Alexandrine", "Pat")]
        await says(played, sam, "/invite A")
        await says(played, alex, "/start " + invitation_code(sam.reads()))
        await alex.taps("Yes, I agree")
        await played.settle()
        await played.confirmed(sam)
        for practitioner, label in ((alex, "Jo"), (pat, "Kim")):
            client = await played.client(practitioner, label)
            await a_week(played, practitioner, client)
        kept, ring = tmp_path / "kept", load_key_ring(played.settings)
        backup.backup(sqlite_url, kept / "old.backup", ring)
        for leaving in (alex, sam):
            await says(played, leaving, "/delete")
            await leaving.taps("Yes, delete all", said_to(leaving, "as a practitioner"))
            await played.settle()
        (gone,) = await played.do(lambda ctx: [p for p in practitioners.every(ctx) if p.name == "Pat"])
        await played.do(lambda ctx: practitioner_departure.practitioner_leaves(ctx, gone))
        await played.settle()
        own = await stored_check_ins(played)
        backup.save_keys(sqlite_url, kept, ring)

    restored = f"sqlite+aiosqlite:///{tmp_path}/restored/restored.sqlite"
    backup.restore(kept / "old.backup", restored, ring)
    async with play(restored, tmp_path, start=played.clock()) as again:
        assert [each.phase for each in own].count(CheckInPhase.DONE) == 2
        assert [each.id for each in await stored_check_ins(again)] == [each.id for each in own]
        states = await again.service.store.read(lambda unit: [each.state for each in dyads.every(unit)])
        assert {*states} == {DyadState.ENDED}
        text = await again.service.store.read(everything_readable)
        assert [name for name in ("Samovar", "Alexandrine") if name in text] == []
