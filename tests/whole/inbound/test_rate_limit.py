"""Whoever tries codes and buttons is slowed down; whoever slipped loses a minute; others lose nothing."""

from pathlib import Path

from sqlalchemy import func, insert, select

from flows.rate_limit import MAX_ATTEMPTS_OF_ALL, AttemptKind
from storage.database.unit_of_work import UnitOfWork
from storage.tables.audit_tables import attempts
from tests.support.person import Person
from tests.support.played_service import Play, play
from tests.support.service_actions import says, taps


def rows(unit: UnitOfWork) -> int:
    return unit.conn.execute(select(func.count()).select_from(attempts)).scalar_one()


async def code_for(played: Play, practitioner: Person, label: str) -> str:
    await says(played, practitioner, f"/invite {label}")
    return practitioner.reads().split("?start=")[1].split()[0]


async def forges(played: Play, person: Person) -> str:
    tap = await person.taps_data("session:now:aaaaaaaaaaaaaaaa")
    await played.settle()
    return str((tap.answer or {}).get("text", ""))


async def test_codes_that_are_guessed(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        code, guesser, jo = await code_for(played, alex, "Jo"), played.meet("Guesser"), played.meet("Jo")
        for number in range(5):
            assert "do not know this code" in await says(played, guesser, f"/start guess-{number}")
        # From now on not even the right one is looked at, for a while.
        assert "try again in 1 min" in await says(played, guesser, f"/start {code}")
        assert "welcome" in await says(played, jo, f"/start {code}")  # and nobody else is held up
        await played.passes(minutes=1)
        assert "do not know this code" in await says(played, guesser, "/start guess-6")
        assert "in 2 min" in await says(played, guesser, "/start guess-7")


async def test_a_slip_is_forgotten_by_the_right_code(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await played.practitioner(), played.meet("Jo")
        code = await code_for(played, alex, "Jo")
        for _ in range(4):
            await says(played, jo, "/start wrong")
        assert "welcome" in await says(played, jo, f"/start {code}")
        assert await played.service.store.read(rows) == 0


async def test_a_code_that_was_used_clears_nothing(sqlite_url: str, tmp_path: Path) -> None:
    """Else whoever has one old code could guess for ever."""
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        code = await code_for(played, alex, "Jo")
        await says(played, played.meet("Jo"), f"/start {code}")
        guesser = played.meet("Guesser")
        for _ in range(5):
            await says(played, guesser, "/start wrong")
            await says(played, guesser, f"/start {code}")
        assert "Please try again in" in await says(played, guesser, "/start wrong")


async def test_many_who_guess_together(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        code = await code_for(played, alex, "Jo")
        others = [
            {"chat_key": f"lane {n}", "kind": "code", "tries": 5, "last": played.clock()} for n in range(20)
        ]
        assert sum(5 for _ in others) == MAX_ATTEMPTS_OF_ALL[AttemptKind.CODE]
        await played.do(lambda ctx: ctx.conn.execute(insert(attempts), others))
        guesser, jo = played.meet("Guesser"), played.meet("Jo")
        assert "do not know this code" in await says(played, guesser, "/start guess")
        assert "Please try again in" in await says(played, guesser, "/start guess")
        assert "welcome" in await says(played, jo, f"/start {code}")  # with a link one is let in at once
        await played.passes(hours=1)
        await says(played, guesser, "/start guess")
        assert await played.service.store.read(rows) == 1  # what is past mattering is gone


async def test_buttons_that_are_forged(tables_url: str, tmp_path: Path) -> None:
    async with play(tables_url, tmp_path) as played:
        alex = await played.practitioner()
        jo, kim = await played.client(alex, "Jo"), await played.client(alex, "Kim")
        for client in (jo, kim):
            await says(played, alex, f"/session {client.name} now")
        await played.passes(hours=2)
        for _ in range(10):
            assert "does not work here" in await forges(played, jo)
        assert "try again in 1 min" in await forges(played, jo)
        assert "Please try again in" in await taps(played, jo, "Mostly")
        assert "Please try again in" not in await taps(played, kim, "Mostly")
        assert "2 of 7" in await says(played, jo, "4")  # typing goes on, and a minute later tapping does
        await played.passes(minutes=1)
        await taps(played, jo, "Mostly")
        assert "3 of 7" in jo.reads()


async def test_whoever_leaves_for_good_takes_their_count_along(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        jo = await played.client(await played.practitioner(), "Jo")
        await forges(played, jo)
        assert await played.service.store.read(rows) == 1
        await says(played, jo, "/delete")
        await taps(played, jo, "Yes, delete all")
        assert await played.service.store.read(rows) == 0
