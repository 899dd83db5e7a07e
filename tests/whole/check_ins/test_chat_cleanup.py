"""Typed messages of a finished check-in are deleted from the chat if the client has chosen that."""

from pathlib import Path

from sqlalchemy import select

from storage.tables.schema import typed
from tests.support.person import Person, text_of
from tests.support.played_service import Play, play
from tests.support.practice import GOAL, WITH_WORDS
from tests.support.service_actions import end_session, says, taps


def own(person: Person) -> list[str]:
    return [text_of(each) for each in person.chat.messages.values() if not each["from"]["is_bot"]]


async def types_all_answers(played: Play, alex: Person, jo: Person) -> None:
    await end_session(played, alex, jo)
    await says(played, jo, "mostly")
    await says(played, jo, "4 4 4 4 4")
    await taps(played, jo, "Yes, right")
    await taps(played, jo, "None")


async def test_typed_messages_are_deleted_only_by_choice(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo")
        await types_all_answers(played, alex, jo)
        await taps(played, jo, "Send")
        assert {"mostly", "4 4 4 4 4"} <= set(own(jo))

        assert "stays in this chat" in await says(played, jo, "/settings")
        await taps(played, jo, "✗ Clear what I typed")
        assert "taken out of this chat" in jo.reads()
        await types_all_answers(played, alex, jo)
        assert own(jo).count("mostly") == 2, "as long as it is open, they can read it"
        await taps(played, jo, "Send")
        assert own(jo).count("mostly") == 1
        assert "Thank you" in jo.screen()

        # Also when the check-in is never sent.
        await played.passes(hours=20)
        await types_all_answers(played, alex, jo)
        await says(played, jo, "/stop")
        await taps(played, jo, "Yes, stop")
        assert own(jo).count("mostly") == 1
        assert await played.service.store.read(lambda unit: unit.conn.execute(select(typed)).all()) == []


async def test_a_goal_typed_in_own_words_is_deleted_at_once_only_by_choice(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        jo = await played.client(await played.practitioner(programme=WITH_WORDS), "Jo")
        await says(played, jo, "/goals")
        await taps(played, jo, "Sleep")
        await says(played, jo, GOAL)
        assert own(jo)[-1] == GOAL

        await says(played, jo, "/settings")
        await taps(played, jo, "✗ Clear what I typed")
        await says(played, jo, "/goals")
        await taps(played, jo, "Add a goal")
        await taps(played, jo, "Self-worth")
        long = "too long " * 500
        for typed_words in (long, "I want to die", f"no {GOAL}"):
            before = len(own(jo))
            await says(played, jo, typed_words)
            assert len(own(jo)) == before, typed_words
            await played.passes(minutes=1)
        assert f"Self-worth: “no {GOAL}”" in jo.reads()
        await says(played, jo, "thanks")
        assert own(jo)[-1] == "thanks", "nothing was asked"
