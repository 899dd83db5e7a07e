"""How far a client has come: asked in the check-in, seen by whom the programme chooses, told in the digest."""

import csv
from datetime import date
from io import StringIO
from pathlib import Path

import pytest

from bot.services.context import Context, contact
from bot.services.exports import own_documents, research
from flows.exports.pseudonyms import Pseudonyms
from flows.goals import Goal, GoalVisibility
from storage.repositories import dyads, practitioners, programmes, retention, scores
from storage.repositories.check_ins import unseal_answers
from tests.support.person import Person
from tests.support.service_actions import (
    count_api_calls,
    last_file,
    rates,
    says,
    stored_check_ins,
    taps,
)
from tests.whole.progress.conftest import COACHING, PRIVATE, Coached


async def test_goal_progress_takes_one_more_tap_and_two_more_api_calls(coached: Coached) -> None:
    played, jo = coached.played, coached.jo
    await coached.names("focus", None, GoalVisibility.SHOWN)
    await says(played, coached.alex, "/session Jo now")
    await played.passes(hours=2)
    before = count_api_calls(played, jo)
    labels = ["Mostly"] * 6 + ["None", "6", "Send"]
    for label in labels:
        await taps(played, jo, label)
    assert "Thank you" in jo.screen()
    assert len(labels) == 9
    assert count_api_calls(played, jo) - before == 18, "two calls a tap; sixteen without the question"


async def test_the_course_of_a_goal_reaches_card_and_digest(coached: Coached) -> None:
    played, alex, jo = coached.played, coached.alex, coached.jo
    await coached.names("focus", "Say no more often", GoalVisibility.SHOWN)
    await coached.meets()
    assert "How far have you come with “Say no more often”?" in jo.reads()
    await says(played, jo, "3")
    assert "8. How far have you come with “Say no more often”? 3 of 10" in jo.reads()
    await taps(played, jo, "Send")
    for value in ("4", "3"):
        await played.passes(days=20, hours=22)
        await coached.meets(value, "Send")
    await says(played, alex, "/client Jo")
    assert any(
        "How far with “Say no more often”, of 10: \u20663 → 4 → 3\u2069" in each for each in texts(alex)
    )
    assert "No nearer" not in await says(played, alex, "/digest"), "it was nearer in between"

    await played.passes(days=20, hours=22)
    await coached.meets("3", "Send")
    await says(played, alex, "/digest")
    assert any("Further away than six weeks ago, by their answers: Jo (" in each for each in texts(alex))


def texts(person: Person) -> list[str]:
    return [each.get("text", "") for each in person.chat.messages.values()]


async def test_goals_come_in_turn_and_a_skip_is_a_turn(coached: Coached) -> None:
    await coached.names("focus", None, GoalVisibility.SHOWN)
    await coached.names("balance", None, GoalVisibility.SHOWN)
    asked = []
    for answer in ("Skip", "5", "6"):
        await coached.meets()
        asked.append("focus" in coached.jo.reads())
        await taps(coached.played, coached.jo, answer)
        await taps(coached.played, coached.jo, "Send")
        await coached.played.passes(days=6, hours=22)
    assert asked[0] != asked[1]
    assert asked[0] == asked[2]


async def test_goal_progress_does_not_change_scores(coached: Coached) -> None:
    await coached.meets("Send")
    await coached.names("focus", None, GoalVisibility.SHOWN)
    await coached.played.passes(days=6, hours=22)
    await coached.meets("0", "Send")
    without, with_goal = await stored_check_ins(coached.played)

    stored = await coached.played.do(lambda ctx: scores.of_dyad(ctx, without.dyad))
    assert stored[without.id] == stored[with_goal.id]
    given = await coached.played.do(lambda ctx: unseal_answers(ctx, with_goal))
    assert set(given.answers) == {"g1", "g2", "t1", "t2", "b1", "b2", "x1"}
    assert given.progress is not None
    assert (given.progress.value, given.progress.shown) == (0, True)


@pytest.mark.parametrize("programme", [PRIVATE])
async def test_a_programme_may_show_it_to_nobody_but_the_client(coached: Coached) -> None:
    played, alex, jo = coached.played, coached.alex, coached.jo
    await coached.names("focus", "Say no more often", GoalVisibility.SHOWN)
    for value in ("3", "3", "3"):
        await coached.meets(value)
        assert "Only you see this:" in jo.reads()
        await taps(played, jo, "Send")
        await played.passes(days=20, hours=22)
    for command in ("/client Jo", "/digest", "/clients", "/history", "/report Jo"):
        await says(played, alex, command)
    assert not any("3 → 3" in each or "No nearer" in each or "Further away" in each for each in texts(alex))
    await says(played, jo, "/course")
    assert "3 of 10 at first, 3 of 10 lately" in jo.last["caption"]


async def test_a_hidden_goal_stays_with_the_client_whatever_they_answer(coached: Coached) -> None:
    played, alex, jo = coached.played, coached.alex, coached.jo
    await coached.names("balance", "Kanarienwort", GoalVisibility.HIDDEN)
    await coached.meets("7")
    assert "Only you see this:" in jo.reads()
    await taps(played, jo, "Send")
    for command in ("/client Jo", "/digest", "/report Jo"):
        await says(played, alex, command)
    said = "".join(texts(alex))
    assert "Kanarienwort" not in said
    assert "Work-life balance" not in said
    assert "of 10" not in said


async def test_words_that_are_withheld_stand_as_the_category(coached: Coached) -> None:
    await coached.names("balance", "Kanarienwort", GoalVisibility.WITHOUT_WORDS)
    await coached.meets("7")
    assert "How far have you come with “Work-life balance”? 7 of 10" in coached.jo.reads()
    await taps(coached.played, coached.jo, "Send")
    await says(coached.played, coached.alex, "/client Jo")
    said = "".join(texts(coached.alex))
    assert "How far with “Work-life balance”" in said
    assert "Kanarienwort" not in said


async def test_ten_of_ten_names_goals(coached: Coached) -> None:
    await coached.names("focus", None, GoalVisibility.SHOWN)
    await coached.meets("10", "Send")
    assert "If it is reached, /goals is where you can say so." in coached.jo.screen()


async def test_a_goal_deleted_meanwhile_is_asked_about_without_its_name(coached: Coached) -> None:
    goal = await coached.names("focus", "Kanarienwort", GoalVisibility.SHOWN)
    await says(coached.played, coached.alex, "/session Jo now")
    await coached.played.passes(hours=2)
    await rates(coached.played, coached.jo, *[4] * 6)
    await coached.played.do(lambda ctx: remove_goal(ctx, goal))
    await taps(coached.played, coached.jo, "None")
    assert "How far have you come with this goal?" in coached.jo.reads()
    await taps(coached.played, coached.jo, "4")
    await taps(coached.played, coached.jo, "Send")
    assert "Thank you" in coached.jo.screen()
    await says(coached.played, coached.jo, "/course")
    assert "Kanarienwort" not in coached.jo.last["caption"]
    assert last_file(coached.played, coached.jo, "photo").startswith(b"\x89PNG")


def remove_goal(ctx: Context, goal: Goal) -> None:
    retention.remove(ctx, "goals", [(goal.id,)])


RESEARCH = COACHING.replace("research = false", "research = true")


@pytest.mark.parametrize("programme", [RESEARCH])
async def test_exports_have_goal_progress_for_their_readers(coached: Coached, tmp_path: Path) -> None:
    played = coached.played
    await coached.names("balance", "Kanarienwort", GoalVisibility.WITHOUT_WORDS)
    await coached.meets("7", "Send")

    def files(ctx: Context) -> tuple[str, str]:
        (dyad,) = dyads.every(ctx)
        assert dyad.person is not None
        reader = contact.from_practitioner(ctx, dyad.practitioner)
        assert reader is not None
        pdf = own_documents.own_pdf(ctx, contact.from_person(ctx, dyad.person))
        table = own_documents.client_table(ctx, reader, dyad)
        assert pdf is not None
        assert table is not None
        return str(pdf.text), table.content.decode()

    own, seen = await played.do(files)
    assert "How far have you come with “Kanarienwort”? 7 of 10" in own
    assert "How far have you come with “Work-life balance”?" in seen
    assert "Kanarienwort" not in seen

    folder = tmp_path / "export"
    folder.mkdir()
    await played.do(lambda ctx: export(ctx, folder))
    rows = list(csv.DictReader(StringIO((folder / research.TABLE).read_text())))
    assert {(row["goal_number"], row["goal_progress"]) for row in rows} == {("1", "7")}
    assert "goal_progress" in (folder / research.CODEBOOK).read_text()
    assert not any(b"Kanarienwort" in file.read_bytes() for file in folder.iterdir())


@pytest.mark.parametrize("programme", [PRIVATE.replace("research = false", "research = true")])
async def test_what_only_the_client_sees_leaves_in_no_file_but_theirs(
    coached: Coached, tmp_path: Path
) -> None:
    await coached.names("balance", "Kanarienwort", GoalVisibility.SHOWN)
    await coached.meets("7", "Send")
    folder = tmp_path / "export"
    folder.mkdir()
    await coached.played.do(lambda ctx: export(ctx, folder))
    rows = list(csv.DictReader(StringIO((folder / research.TABLE).read_text())))
    assert {(row["goal_number"], row["goal_progress"]) for row in rows} == {("", "")}

    def table(ctx: Context) -> str:
        (dyad,) = dyads.every(ctx)
        reader = contact.from_practitioner(ctx, dyad.practitioner)
        assert reader is not None
        found = own_documents.client_table(ctx, reader, dyad)
        assert found is not None
        return found.content.decode()

    assert "How far" not in await coached.played.do(table)


def export(ctx: Context, folder: Path) -> None:
    (first,) = practitioners.every(ctx)
    slug = next(each.slug for each in programmes.every(ctx) if each.id == first.programme)
    research.write(ctx, folder, slug, Pseudonyms(b"k" * 32), date(2026, 3, 9), small=True)


async def test_erasure_and_withdrawal_remove_goal_progress(coached: Coached) -> None:
    played, jo = coached.played, coached.jo
    await coached.names("balance", "Kanarienwort", GoalVisibility.SHOWN)
    await coached.meets("7", "Send")
    await says(played, jo, "/delete")
    await taps(played, jo, jo.sees()[0])
    assert await stored_check_ins(played) == []
    await says(played, coached.alex, "/clients")
    assert "Kanarienwort" not in coached.alex.reads()


async def test_own_data_has_goal_progress(coached: Coached) -> None:
    await coached.names("balance", "Kanarienwort", GoalVisibility.HIDDEN)
    await coached.meets("7", "Send")
    await says(coached.played, coached.jo, "/mydata")
    assert "How far with “Kanarienwort”, of 10: \u20667\u2069" in coached.jo.received_text()
    await taps(coached.played, coached.jo, next(each for each in coached.jo.sees() if "file" in each.lower()))
    content = last_file(coached.played, coached.jo).decode()
    assert '"progress"' in content
    assert '"value": 7' in content
