"""After a transfer the next practitioner sees the answers that the client agreed to show, and nothing else."""

import json
from pathlib import Path

from flows.goals import GoalVisibility
from tests.support.person import Person
from tests.support.played_service import Play, play
from tests.support.service_actions import completes_check_in, end_session, last_file, says, taps
from tests.whole.progress.conftest import Coached

COMMANDS = (
    "/clients",
    "/client Jo",
    "/goals Jo",
    "/digest",
    "/report Jo",
    "/report week",
    "/history",
    "/course",
)


async def transferred(played: Play, jo: Person, alex: Person, answer: str = "Yes, with answers") -> Person:
    """Add Sam, to whom Alex asks Jo to go on, and let Jo answer."""
    sam = await played.practitioner("Sam")
    await says(played, alex, "/client Jo")
    await taps(played, alex, "Hand over")
    await taps(played, alex, "Sam")
    await taps(played, jo, answer)
    return sam


async def everything_seen(played: Play, person: Person) -> str:
    """Return all texts and files that a practitioner gets by every command, and in a week."""
    for command in COMMANDS:
        await says(played, person, command)
    await says(played, person, "/client Jo")
    if "Earlier answers" in person.sees():
        await taps(played, person, "Earlier answers")
    await played.passes(days=8)
    sent = person.chat.messages.values()
    texts = [each.get("text", "") + each.get("caption", "") for each in sent]
    files = [played.api.world.files[each["document"]["file_id"]] for each in sent if "document" in each]
    return "\n".join([*texts, *(each.content.decode(errors="replace") for each in files)])


async def test_goals_and_their_course_stay_with_the_pair_that_had_them(coached: Coached) -> None:
    played, alex, jo = coached.played, coached.alex, coached.jo
    await coached.names("focus", "Kanarienwort", GoalVisibility.SHOWN)
    await coached.names("balance", "Wortkanarie", GoalVisibility.WITHOUT_WORDS)
    for value in ("3", "4"):
        await coached.meets(value, "Send")
        await played.passes(days=6, hours=22)
    await says(played, alex, "/client Jo")
    assert "Kanarienwort" in "".join(each.get("text", "") for each in alex.chat.messages.values())

    sam = await transferred(played, jo, alex)
    seen = await everything_seen(played, sam)
    assert "Mostly" in seen, "the answers are shown"
    for canary in ("Kanarienwort", "Wortkanarie", "Work-life balance", "of 10", "How far"):
        assert canary not in seen

    await says(played, jo, "/course")
    assert "Kanarienwort" in jo.last["caption"]


async def test_the_answers_of_the_practitioner_before_stay_theirs(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner("Alex")
        jo = await played.client(alex, "Jo")
        for _ in range(5):
            await end_session(played, alex, jo)
            await completes_check_in(played, jo, 4, 4, 4, 4, 4, 4)
            await alex_answers(played, alex)
            await played.passes(days=6, hours=22)
        await says(played, alex, "/client Jo")
        before = "".join(each.get("text", "") for each in alex.chat.messages.values())
        assert "you thought: Not at all" in before
        assert "You usually think" in before
        sam = await transferred(played, jo, alex)
        seen = await everything_seen(played, sam)
        assert "Mostly" in seen
        assert "you thought" not in seen
        assert "You usually think" not in seen


async def alex_answers(played: Play, alex: Person, answer: str = "Not at all") -> None:
    for label in (*[answer] * 3, "None"):
        await taps(played, alex, label)


async def test_a_client_does_not_see_what_their_practitioner_answered(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner("Alex")
        jo = await played.client(alex, "Jo")
        for value in (4, 4, 4, 4, 1):
            await end_session(played, alex, jo)
            await completes_check_in(played, jo, *[value] * 6)
            await alex_answers(played, alex, "Completely" if value == 1 else "Mostly")
            await played.passes(days=6, hours=22)
        await says(played, alex, "/history")
        await taps(played, alex, alex.sees()[0])
        assert "you thought: Completely" in alex.received_text()
        await says(played, jo, "/mydata")
        *_, seen = data_buttons = jo.sees()
        await taps(played, jo, seen)
        assert "you thought" not in jo.received_text()
        assert "You usually think" not in jo.received_text()
        await jo.taps(data_buttons[0])
        await played.settle()
        (client,) = json.loads(last_file(played, jo))["as_client"]
        evidence = [flag["finding"]["evidence"] for row in client["flags"] for flag in row["content"]]
        assert [each for each in evidence if each.get("form") == "gap"]
        assert not any(
            {"practitioner", "gap", "range"} & each.keys() for each in evidence if "client" in each
        )


async def test_who_is_not_gone_on_with_finds_no_trace_of_the_question(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner("Alex")
        jo = await played.client(alex, "Jo")
        sam = await transferred(played, jo, alex, "No, thank you")
        await says(played, sam, "/mydata")
        await taps(played, sam, sam.sees()[0])
        content = json.loads(last_file(played, sam))
        assert content["as_practitioner"].get("handovers", []) == []
