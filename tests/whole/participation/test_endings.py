"""The end of the work of two people: announced, then silent; and a new beginning as if for the first time."""

from pathlib import Path

from bot.services.context.context import Context
from bot.services.history import check_in_history
from storage.database.unit_of_work import UnitOfWork
from storage.repositories import due, dyads
from tests.support.person import Person
from tests.support.played_service import Play, play
from tests.support.service_actions import completes_check_in, end_session, says, taps


async def ends(played: Play, practitioner: Person, client: Person, how: str) -> None:
    """They open the client's page, and choose how the work ends."""
    await says(played, practitioner, f"/client {client.name}")
    await taps(played, practitioner, "End our work")
    await taps(played, practitioner, how)


async def digest_of_next_week(played: Play, practitioner: Person) -> str:
    """Return the text of the next weekly digest, "" if none comes."""
    before = len(practitioner.received())
    await played.passes(days=7)
    return "\n".join(practitioner.received()[before:])


def due_kinds(unit: UnitOfWork) -> set[str]:
    return {str(each.kind) for each in due.list_upcoming(unit, 100)} - {"digest"}


async def test_the_work_ends_at_once_and_then_it_is_quiet(tables_url: str, tmp_path: Path) -> None:
    async with play(tables_url, tmp_path) as played:
        alex = await played.practitioner("Alex")
        jo, kim = await played.client(alex, "Jo"), await played.client(alex, "Kim")
        await says(played, alex, "/session Jo every Tuesday 15:00")
        await end_session(played, alex, jo)
        assert "1 of 7" in jo.reads()

        await says(played, alex, "/clients")
        await taps(played, alex, "Open one client")
        await taps(played, alex, "Jo")
        assert "No check-ins yet" in alex.received()[-2]
        await taps(played, alex, "End our work")
        assert alex.sees() == ["After last check-in", "End it now", "No, go on"]
        await taps(played, alex, "No, go on")
        assert "everything goes on" in alex.reads()
        await ends(played, alex, jo, "End it now")

        # The open question closes with words; Jo is told kindly, and keeps what is theirs.
        assert "1 of 7" not in "\n".join(jo.received())
        assert "has come to its end" in jo.reads()
        assert jo.reads().startswith("A short note for you.")
        # Nothing is due, and nothing comes any more, however long one waits.
        assert await played.service.store.read(due_kinds) == set()
        before = jo.received()
        digest = await digest_of_next_week(played, alex)
        assert "Kim" in digest
        assert "Jo" not in digest
        await played.passes(days=10)
        assert jo.received() == before
        assert "Jo" not in await says(played, alex, "/clients")
        # Only the practitioner's own list of everybody holds them, last.
        await taps(played, alex, "Open one client")
        assert alex.sees() == ["Kim", "Jo"]
        await says(played, jo, "/mydata")
        assert any("calls you “Jo” here: ended" in each for each in jo.received())
        await says(played, jo, "/delete")
        await taps(played, jo, "Yes, delete all")
        assert [each.label for each in await played.service.store.read(dyads.every)] == ["Kim"]
        assert kim.reads() != ""


async def test_a_last_check_in_then_quiet(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner("Alex")
        jo = await played.client(alex, "Jo")
        await says(played, alex, "/session Jo every Tuesday 15:00")
        await ends(played, alex, jo, "Just met: ask first")
        assert "One last short check-in still comes" in jo.reads()
        await says(played, alex, "/client Jo")
        assert "one last check-in, then the end" in alex.reads()

        await played.passes(hours=2)
        await completes_check_in(played, jo, 2, 2, 2, 2, 1, 1)
        assert "has come to its end" in jo.reads()
        before = jo.received()
        # What they answered last is told once more, and then no more.
        digest = await digest_of_next_week(played, alex)
        assert "Jo" in digest
        assert "Your work together has ended." in digest
        assert "Jo" not in await digest_of_next_week(played, alex)
        assert jo.received() == before


async def test_a_last_check_in_that_nobody_answers_ends_too(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner("Alex")
        jo = await played.client(alex, "Jo")
        await end_session(played, alex, jo)
        await ends(played, alex, jo, "After last check-in")
        await played.passes(days=5)
        assert "has come to its end" in jo.reads()
        await says(played, alex, "/client Jo")
        assert "Jo: ended" in alex.reads()


async def test_who_stops_before_the_last_check_in_is_left_in_peace(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner("Alex")
        jo = await played.client(alex, "Jo")
        await ends(played, alex, jo, "Just met: ask first")
        await says(played, jo, "/stop")
        await taps(played, jo, "Yes, stop")
        before = jo.received()
        await played.passes(days=7)
        assert jo.received() == before
        # The practitioner may still end it; who has stopped is not written to.
        await ends(played, alex, jo, "End it now")
        assert "they send /start here" in await says(played, alex, "/client Jo")
        assert "Begin again" not in alex.sees()
        assert jo.received() == before
        await says(played, jo, "/start")
        await taps(played, jo, "Yes, I agree")
        assert "Jo has joined" in alex.reads()


async def test_the_notice_of_an_ending_waits_for_the_morning_without_blocking_replies(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner("Alex")
        jo = await played.client(alex, "Jo")
        await played.passes(hours=9)  # midnight in Berlin
        await ends(played, alex, jo, "End it now")
        assert "has come to its end" not in jo.reads()
        assert "What you can do here" in await says(played, jo, "/help")
        await played.passes(hours=9)
        assert "has come to its end" in jo.reads()


async def test_beginning_again_asks_and_learns_anew(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner("Alex")
        jo = await played.client(alex, "Jo")
        await end_session(played, alex, jo)
        await completes_check_in(played, jo, 5, 5, 4, 5, 5, 5)
        await ends(played, alex, jo, "End it now")

        # Nothing without their agreement. Who says no is not asked twice, and can come back by themselves.
        await says(played, alex, "/client Jo")
        await taps(played, alex, "Begin again")
        assert "is asked whether" in alex.reads()
        await taps(played, jo, "Read what this means")
        await taps(played, jo, "No, thank you")
        assert "would rather not begin again" in alex.reads()
        said = await says(played, alex, "/client Jo")
        assert "would rather not be asked again" in said
        assert "Begin again" not in alex.sees()
        await says(played, jo, "/start")
        await taps(played, jo, "No, thank you")
        assert alex.received()[-1] == said  # looked, and left it
        await says(played, jo, "/start")
        await taps(played, jo, "Yes, I agree")
        assert "Jo has joined" in alex.reads()

        # What was answered before is kept; what was usual then says nothing of what comes (tests/flows/detection).
        await end_session(played, alex, jo)
        await completes_check_in(played, jo, 4, 4, 4, 4, 4, 4)
        assert await played.do(begins) == [False, True]
        await says(played, alex, "/client Jo")
        assert any("Completely" in each and "Mostly" in each for each in alex.received())


def begins(ctx: Context) -> list[bool]:
    (dyad,) = dyads.every(ctx)
    return [each.begins for each in check_in_history.completed_check_ins(ctx, dyad.id)]
