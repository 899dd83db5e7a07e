"""Invalid input: a short reply says what to do, and nothing changes that should not."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.services.enrolment import role_invitations
from flows.dyads.lifecycle import DyadState
from storage.database.unit_of_work import UnitOfWork
from storage.repositories import check_ins, dyads, practitioners
from storage.repositories.check_ins import CheckIn, CheckInPhase
from tests.support.person import invitation_code
from tests.support.played_service import Play, play
from tests.support.service_actions import end_session, says, taps


async def stored(played: Play) -> list[CheckIn]:
    def look(unit: UnitOfWork) -> list[CheckIn]:
        every = [person.person for person in dyads.every(unit) if person.person]
        return [each for person in every for each in check_ins.of_person(unit, person, *CheckInPhase)]

    return await played.service.store.read(look)


async def test_invalid_invitation_codes_are_refused(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.invited(alex, "Jo")
        await says(played, alex, "/invite Kim")
        kim_code = invitation_code(alex.reads())
        stranger = played.meet("Stranger")

        assert "need an invitation" in await says(played, stranger, "/start")
        assert "need an invitation" in await says(played, stranger, "hello?")
        assert "do not know this code" in await says(played, stranger, "/start nonsense")
        assert "for your client" in await says(played, alex, f"/start {kim_code}")
        assert "already connected" in await says(played, jo, f"/start {kim_code}")

        kim = played.meet("Kim")
        assert "welcome" in await says(played, kim, f"/start {kim_code}")
        assert "used already" in await says(played, stranger, f"/start {kim_code}")
        assert "welcome" in await says(played, kim, f"/start {kim_code}")
        states = await played.service.store.read(lambda unit: [each.state for each in dyads.every(unit)])
        assert states == [DyadState.LINK_OPENED, DyadState.LINK_OPENED]


async def test_an_expired_invitation_is_refused(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        await says(played, alex, "/invite Jo")
        code = invitation_code(alex.reads())
        await played.passes(days=14)
        assert "too old" in await says(played, played.meet("Jo"), f"/start {code}")


async def test_a_new_link_for_the_same_client_ends_the_old_one(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        await says(played, alex, "/invite Jo")
        old = invitation_code(alex.reads())
        await says(played, alex, "/invite jo")
        await taps(played, alex, "New link")
        new = invitation_code(alex.reads())
        jo = played.meet("Jo")
        assert "too old" in await says(played, jo, f"/start {old}")
        assert "welcome" in await says(played, jo, f"/start {new}")


async def test_a_practitioners_link_opened_by_a_client(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo")
        code = await played.do(lambda ctx: role_invitations.invite_practitioner(ctx, "my-practice", "Sam"))
        assert "offers sessions" in await says(played, jo, f"/start {code}")
        names = await played.service.store.read(
            lambda unit: {each.name: each.person is not None for each in practitioners.every(unit)}
        )
        assert names == {"Alex": True, "Sam": False}
        sam = played.meet("Sam")
        assert "Welcome, Sam" in await says(played, sam, f"/start {code}")  # the code was not used


@pytest.mark.parametrize("command", ["/invite Kim", "/clients", "/session Jo now", "/digest"])
async def test_commands_of_practitioners_from_a_client(sqlite_url: str, tmp_path: Path, command: str) -> None:
    async with play(sqlite_url, tmp_path) as played:
        jo = await played.client(await played.practitioner(), "Jo")
        assert "not for you" in await says(played, jo, command)


@pytest.mark.parametrize("command", ["/pause", "/stop"])
async def test_commands_of_clients_from_a_practitioner(sqlite_url: str, tmp_path: Path, command: str) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        assert "people who answer questions" in await says(played, alex, command)


async def test_unsupported_content_leaves_the_question_open(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo")
        await end_session(played, alex, jo)
        before = (await stored(played))[0].state
        for kind in ("sticker", "voice", "photo", "location", "contact", "dice", "document", "video"):
            await jo.sends(kind)
            await played.settle()
            assert "1 of 7" in jo.reads(), kind
            assert "Mostly" in jo.sees(), kind
        await says(played, jo, "x" * 10_000)
        assert "1 of 7" in jo.reads()
        await says(played, jo, "3 or 4")
        assert "1 of 7" in jo.reads()
        await says(played, jo, "/nonsense")
        assert "do not know this command" in jo.reads()
        assert (await stored(played))[0].state == before
        asked = [m for m in jo.chat.messages.values() if "Mostly" in str(m.get("reply_markup"))]
        assert len(asked) == 1  # older questions have no buttons any more
        await jo.taps("Mostly", asked[0])
        await played.settle()
        assert "2 of 7" in jo.screen()


async def test_an_edited_message_changes_no_answer(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo")
        await end_session(played, alex, jo)
        await says(played, jo, "4")
        before = (await stored(played))[0].state
        await jo.edits("1")
        await played.settle()
        assert (await stored(played))[0].state == before
        assert "2 of 7" in jo.reads()


async def test_a_doubled_tap_counts_once(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo")
        await end_session(played, alex, jo)
        message = jo.last
        first, second = await jo.taps("Mostly", message), await jo.taps("Mostly", message)
        await played.settle()
        assert first.answer is not None
        assert second.answer is not None
        assert "2 of 7" in jo.reads()
        assert len([m for m in jo.chat.messages.values() if "of 7" in str(m.get("text"))]) == 1


async def test_a_tap_on_another_persons_button_is_refused(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo, kim = await played.client(alex, "Jo"), await played.client(alex, "Kim")
        await end_session(played, alex, jo)
        data = jo.last["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
        for thief in (kim, alex, played.meet("Stranger")):
            if not thief.chat.messages:
                await says(played, thief, "/start")
            tap = await thief.taps_data(data)
            await played.settle()
            assert (tap.answer or {}).get("text") == "This button does not work here any more."
        assert "1 of 7" in jo.reads()


@pytest.mark.parametrize(
    "data",
    [
        "",
        "c:",
        "c:none:a:g1:4:0",
        "x" * 64,
        "session:now:nobody",
        "start:yes:nobody",
        "settings:zone:x",
        "d:x",
    ],
)
async def test_forged_button_data_is_refused(sqlite_url: str, tmp_path: Path, data: str) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo")
        for person in (alex, jo):
            tap = await person.taps_data(data)
            await played.settle()
            assert (tap.answer or {}).get("text") == "This button does not work here any more."


async def test_another_practitioners_client_is_not_found(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner("Alex")
        sam = await played.practitioner("Sam")
        await played.client(alex, "Jo")
        await played.client(sam, "Kim")
        jo = await played.service.store.read(
            lambda unit: next(d for d in dyads.every(unit) if d.label == "Jo")
        )
        assert "no client called" in await says(played, sam, "/session Jo now")
        tap = await sam.taps_data(f"session:now:{jo.id}")
        await played.settle()
        assert (tap.answer or {}).get("text") == "This button does not work here any more."
        assert await stored(played) == []


async def test_a_check_in_answered_after_it_closed(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo")
        await end_session(played, alex, jo)
        data = jo.last["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
        await played.passes(hours=72)
        assert jo.sees() == []
        tap = await jo.taps_data(data)
        await played.settle()
        assert "over" in (tap.answer or {}).get("text", "")
        assert [each.phase for each in await stored(played)] == [CheckInPhase.CLOSED]
        assert "no question is open" in await says(played, jo, "4")


@pytest.mark.parametrize("typed", ["25:00", "soon", "12:61", "/", "99", "💡"])
async def test_an_invalid_time_is_asked_for_again(sqlite_url: str, tmp_path: Path, typed: str) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        await played.client(alex, "Jo")
        await says(played, alex, "/session Jo")
        await taps(played, alex, "At another time")
        before = await stored(played)
        assert "Please write it like 15:00" in await says(played, alex, typed)
        assert await stored(played) == before


async def test_an_unreadable_regular_hour_is_not_read_as_a_date(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        await played.client(alex, "Jo")
        assert "every other Tuesday" in await says(played, alex, "/session Jo every full moon at 15:00")
        assert "24 December" in await says(played, alex, "/session Jo full moon 15:00")


async def test_an_invalid_zone_can_be_typed_again(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        await says(played, alex, "/settings")
        await taps(played, alex, "Time zone")
        assert "Berlin" in await says(played, alex, "Middle-earth")
        assert "Time zone: Tokyo" in await says(played, alex, "Tokyo")


async def test_a_group_is_left_with_a_message(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        group = await alex.lets_into_group()
        await played.settle()
        texts = [str(message.get("text")) for message in group.messages.values()]
        assert any("private chats" in text for text in texts)
        assert not group.open


async def test_a_group_is_left_where_the_bot_may_not_write(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        group = await alex.lets_into_group()
        group.read_only = True
        await played.settle()
        assert not group.messages
        assert not group.open


async def test_the_bot_is_blocked_and_unblocked(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo")
        await jo.blocks()
        await played.settle()
        assert "cannot reach Jo" in alex.reads()
        await says(played, alex, "/session Jo now")
        await played.passes(hours=3)
        assert "of 7" not in jo.screen()
        await jo.unblocks()
        await played.settle()
        assert "can reach Jo again" in alex.reads()


async def test_invalid_and_duplicate_labels(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        await played.client(alex, "Jo")
        assert "already have a client" in await says(played, alex, "/invite jo")
        assert "at most 40" in await says(played, alex, "x" * 41)
        assert "<b>&" in await says(played, alex, "<b>&")
        assert "?start=" in alex.reads()


async def test_a_practitioner_without_clients_reads_what_to_do(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        for command in ("/clients", "/digest", "/session"):
            assert "/invite" in await says(played, alex, command), command


async def test_a_moment_before_the_next_tick_changes_nothing(sqlite_url: str, tmp_path: Path) -> None:
    """Due jobs never run early, however often the loop runs."""
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo")
        await says(played, alex, "/session Jo now")
        said = jo.reads()
        await played.passes(hours=2, seconds=-1)
        assert jo.reads() == said
        played.clock.move(timedelta(seconds=1))
        await played.settle()
        assert "1 of 7" in jo.reads()
