"""Rate limit for codes and buttons: a single failure costs a minute, guessing ever more, and other people nothing."""

from pathlib import Path

from sqlalchemy import func, insert, select

from bot.services.commands import now
from flows.rate_limit import LIMITS, MAX_ATTEMPTS_OF_ALL, AttemptKind
from storage.database.unit_of_work import UnitOfWork
from storage.tables.audit_tables import attempts
from tests.support.person import Person, invitation_code
from tests.support.played_service import Play, play
from tests.support.service_actions import says, taps


def rows(unit: UnitOfWork) -> int:
    return unit.conn.execute(select(func.count()).select_from(attempts)).scalar_one()


async def code_for(played: Play, practitioner: Person, label: str) -> str:
    await says(played, practitioner, f"/invite {label}")
    return invitation_code(practitioner.reads())


async def forges(played: Play, person: Person) -> str:
    tap = await person.taps_data("session:now:aaaaaaaaaaaaaaaa")
    await played.settle()
    return str((tap.answer or {}).get("text", ""))


async def test_guessing_codes_is_rate_limited(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        code, guesser, jo = await code_for(played, alex, "Jo"), played.meet("Guesser"), played.meet("Jo")
        for number in range(5):
            assert "do not know this code" in await says(played, guesser, f"/start guess-{number}")
        # From now on even a valid code is refused for a while.
        assert "try again in 1 min" in await says(played, guesser, f"/start {code}")
        assert "welcome" in await says(played, jo, f"/start {code}")  # and no other chat is delayed
        await played.passes(minutes=1)
        assert "do not know this code" in await says(played, guesser, "/start guess-6")
        assert "in 2 min" in await says(played, guesser, "/start guess-7")


async def test_a_valid_code_resets_the_counter(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await played.practitioner(), played.meet("Jo")
        code = await code_for(played, alex, "Jo")
        for _ in range(4):
            await says(played, jo, "/start wrong")
        assert "welcome" in await says(played, jo, f"/start {code}")
        assert await played.service.store.read(rows) == 0


async def test_a_used_code_does_not_reset_the_counter(sqlite_url: str, tmp_path: Path) -> None:
    """Otherwise one old code would allow unlimited guessing."""
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        code = await code_for(played, alex, "Jo")
        await says(played, played.meet("Jo"), f"/start {code}")
        guesser = played.meet("Guesser")
        for _ in range(5):
            await says(played, guesser, "/start wrong")
            await says(played, guesser, f"/start {code}")
        assert "Please try again in" in await says(played, guesser, "/start wrong")


async def test_guessing_codes_from_many_chats_is_rate_limited(sqlite_url: str, tmp_path: Path) -> None:
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
        assert "welcome" in await says(
            played, jo, f"/start {code}"
        )  # a chat with a valid link is not delayed
        await played.passes(hours=1)
        await says(played, guesser, "/start guess")
        assert await played.service.store.read(rows) == 1  # expired attempts are deleted


async def test_forged_buttons_are_rate_limited(tables_url: str, tmp_path: Path) -> None:
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


async def test_erasing_a_person_deletes_their_counter(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        jo = await played.client(await played.practitioner(), "Jo")
        await forges(played, jo)
        assert await played.service.store.read(rows) == 1
        await says(played, jo, "/delete")
        await taps(played, jo, "Yes, delete all")
        assert await played.service.store.read(rows) == 0


async def test_a_stranger_who_floods_is_told_once_and_then_not_answered(
    tables_url: str, tmp_path: Path
) -> None:
    async with play(tables_url, tmp_path) as played:
        alex, stranger = await played.practitioner(), played.meet("Stranger")
        code = await code_for(played, alex, "Jo")
        for _ in range(40):
            await stranger.types("/help")
        await played.settle()
        texts = [
            each.get("text", "")
            for each in stranger.chat.messages.values()
            if each.get("from", {}).get("is_bot")
        ]
        assert len(texts) == LIMITS[AttemptKind.STRANGER].free + 1
        assert sum("a lot at once" in each for each in texts) == 1
        assert "a lot at once" in stranger.reads()
        # What matters most is answered all the same, and so is everybody else.
        for asked in (
            "/now",
            "/now please",
            *(f"/{alias} please" for alias in now.ALIASES),
            "/hilfe jetzt",
            "help",
            "112",
        ):
            newest = stranger.last
            assert "Call the emergency number" in await says(played, stranger, asked), asked
            assert stranger.last is not newest, asked
        assert "Call the emergency number" in await says(played, stranger, "I want to kill myself")
        assert "/session" in await says(played, alex, "/help")
        assert "welcome" in await says(played, stranger, f"/start {code}")
        assert "a lot at once" not in await says(played, stranger, "/help")


async def test_a_stranger_is_answered_again_after_the_wait(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        await played.practitioner()
        stranger = played.meet("Stranger")
        for _ in range(LIMITS[AttemptKind.STRANGER].free):
            assert "a lot at once" not in await says(played, stranger, "/help")
        assert "a lot at once" in await says(played, stranger, "/help")
        await played.passes(minutes=1)
        assert "a lot at once" not in await says(played, stranger, "/help")


async def test_forged_buttons_of_a_stranger_are_told_once(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        await played.practitioner()
        stranger = played.meet("Stranger")
        await says(played, stranger, "hello")
        for _ in range(10):
            assert "does not work here" in await forges(played, stranger)
        assert "try again in 1 min" in await forges(played, stranger)
        assert await forges(played, stranger) == ""
