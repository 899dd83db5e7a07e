"""Goals lie sealed and even, end with their retention period and with the people, and are no place for danger."""

import json
from functools import partial
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import Table

from bot.app.home import load_key_ring
from bot.services.context import Context
from bot.services.privacy.retention_purge import RetentionPurge
from storage import backup
from storage.repositories import dyads, goals
from storage.repositories.dyads import Dyad
from storage.tables.goal_tables import goal_comparisons, goal_offers, goal_taps
from storage.tables.goal_tables import goals as goals_table
from tests.support.decrypted_rows import everything_readable
from tests.support.person import Person
from tests.support.played_service import Play, play
from tests.support.practice import GOAL, OWN_GOAL, WITH_WORDS
from tests.support.service_actions import files_containing, last_file, says, taps, taps_and_reads
from tests.whole.privacy.test_unencrypted_columns import TRAFFIC, Open, differing, lying_open

NOBODYS = WITH_WORDS.replace("practitioner_form = true", "practitioner_form = false")


async def names(played: Play, person: Person, command: str, category: str, words: str) -> None:
    """Name one goal and show it."""
    await says(played, person, command)
    await taps(played, person, category)
    await says(played, person, words)
    await taps_and_reads(played, person, "Show my goals", "Show it")


async def both_name(played: Play) -> tuple[Person, Person]:
    """Let a practitioner and Jo name a goal each."""
    alex = await played.practitioner(programme=NOBODYS)
    jo = await played.client(alex, "Jo")
    await names(played, jo, "/goals", "Sleep", GOAL)
    await names(played, alex, "/goals Jo", "Worry and fear", OWN_GOAL)
    await taps(played, alex, "In part")
    return alex, jo


def dyad_of(ctx: object) -> Dyad:
    return dyads.every(ctx)[0]  # type: ignore[arg-type]


def rows_of(table: Table, ctx: Context) -> list[object]:
    return [*ctx.conn.execute(table.select()).all()]


async def lying_open_of(folder: Path, client: tuple[str, ...], practitioner: tuple[str, ...]) -> Open:
    """Return what is unencrypted after each has named a category in words, shown it and said what the other's is."""
    folder.mkdir()  # noqa: ASYNC240 -- a moment
    async with play(f"sqlite+aiosqlite:///{folder}/a.sqlite", folder) as played:
        number = count()
        played.service.store._new_id = lambda: f"{next(number):016}"
        alex = await played.practitioner(programme=NOBODYS)
        jo = await played.client(alex, "Jo")
        await names(played, jo, "/goals", *client[:2])
        await names(played, alex, "/goals Jo", *practitioner[:2])
        await taps(played, alex, practitioner[2])
        await taps_and_reads(played, jo, "Side by side", client[2])
        return await played.service.store.read(lying_open)


async def test_neither_goals_nor_what_is_said_of_them_can_be_told_from_what_lies_open(tmp_path: Path) -> None:
    apart = await lying_open_of(
        tmp_path / "apart", ("Sleep", "x", "Not for me"), ("Worry and fear", "y", "In part")
    )
    together = await lying_open_of(
        tmp_path / "together",
        ("Close relationships", "ж🦊 " * 29, "In part"),
        ("Something else", "a longer goal in several words", "We work on that"),
    )
    named = [table for table, _, column in apart if column == "content" and table.startswith("goal")]
    assert {each: named.count(each) for each in {*named}} == {
        "goals": 2,
        "goal_taps": 2,
        "goal_comparisons": 4,
    }
    told = {table for table, _, _ in differing(apart, together)}
    assert told - TRAFFIC == set()


async def test_no_word_of_a_goal_is_in_the_log_or_in_a_file(
    sqlite_url: str, tmp_path: Path, loud: pytest.CaptureFixture[str]
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await both_name(played)
        assert OWN_GOAL in await taps_and_reads(played, jo, "Side by side")
        assert GOAL in alex.screen()
        backup.backup(sqlite_url, tmp_path / "kept" / "a.backup", load_key_ring(played.settings))
    logged = "".join(loud.readouterr())
    assert "started as" in logged
    for canary in (GOAL, OWN_GOAL, "Sleep", "Worry and fear"):
        assert canary not in logged
    kept = (tmp_path / "kept" / "a.backup").read_bytes()
    for canary in (GOAL, OWN_GOAL):
        assert files_containing(tmp_path, canary) == []
        assert canary.encode() not in kept


async def test_own_words_go_after_their_time_unless_they_are_said_to_be_right(
    tables_url: str, tmp_path: Path
) -> None:
    programme = NOBODYS.replace("review_weeks = 4", "review_weeks = 0")
    async with play(tables_url, tmp_path) as played:
        alex = await played.practitioner(programme=programme)
        jo = await played.client(alex, "Jo")
        await names(played, jo, "/goals", "Sleep", GOAL)
        await names(played, alex, "/goals Jo", "Worry and fear", OWN_GOAL)
        await played.sleeps(days=60)
        await says(played, jo, "/goals")
        await taps_and_reads(played, jo, "Goal 1", "Still right")
        await played.sleeps(days=40)
        purge = RetentionPurge(played.service.store, played.service.resources)
        await purge.purge()
        assert GOAL in await says(played, jo, "/goals")
        assert "Worry and fear" in await says(played, alex, "/goals Jo")
        assert OWN_GOAL not in alex.reads()
        await played.sleeps(days=60)
        await purge.purge()
        assert "1. Sleep (Alex may see it)" in await says(played, jo, "/goals")
        await played.sleeps(days=760)
        await purge.purge()
        assert await played.do(lambda ctx: ctx.conn.execute(goal_comparisons.select()).all()) == []
        assert await played.do(lambda ctx: goals.of_dyad(ctx, dyad_of(ctx).id)) == []
        assert (await purge.purge()).failed == ()


@pytest.mark.parametrize(
    ("command", "yes"), [("/delete", "Yes, delete all"), ("/withdraw", "Stop, delete all")]
)
async def test_a_client_who_leaves_takes_all_goals_along(
    tables_url: str, tmp_path: Path, command: str, yes: str
) -> None:
    async with play(tables_url, tmp_path) as played:
        _, jo = await both_name(played)
        await says(played, jo, command)
        await taps(played, jo, yes)
        readable = await played.service.store.read(everything_readable)
        assert GOAL not in readable
        assert OWN_GOAL not in readable
        for table in (goals_table, goal_taps, goal_comparisons, goal_offers):
            count_rows = partial(rows_of, table)
            assert await played.do(count_rows) == []
        assert played.api.complaints == []


async def test_a_practitioner_who_leaves_takes_their_own_goals_and_taps_along(
    tables_url: str, tmp_path: Path
) -> None:
    async with play(tables_url, tmp_path) as played:
        alex, jo = await both_name(played)
        await taps_and_reads(played, jo, "Side by side", "Not for me")
        await says(played, alex, "/delete")
        await taps(played, alex, "Yes, delete all")
        left = await played.do(lambda ctx: goals.of_dyad(ctx, dyad_of(ctx).id))
        assert [(each.perspective, each.words, each.fit) for each in left] == [("client", GOAL, None)]


async def test_danger_words_are_answered_and_no_goal(tables_url: str, tmp_path: Path) -> None:
    async with play(tables_url, tmp_path) as played:
        jo = await played.client(await played.practitioner(programme=NOBODYS), "Jo")
        await says(played, jo, "/goals")
        await taps(played, jo, "Something else")
        assert "Call 112." in await says(played, jo, "I want to die")
        (named,) = await played.do(lambda ctx: goals.of_dyad(ctx, dyad_of(ctx).id))
        assert named.words is None
        assert "characters or fewer" in await says(played, jo, "a" * 121)
        assert GOAL in await says(played, jo, GOAL)


async def test_the_fhir_file_has_goals_in_own_words_only_where_the_client_asks(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        _, jo = await both_name(played)
        await says(played, jo, "/mydata")
        await taps(played, jo, "My answers as FHIR")
        without = last_file(played, jo).decode()
        assert '"resourceType":"Goal"' in without
        assert '"Sleep"' in without
        assert GOAL not in without
        await taps(played, jo, "With my own words")
        with_words = last_file(played, jo).decode()
        assert GOAL in with_words
        for canary in (OWN_GOAL, "Worry and fear", "Alex"):
            assert canary not in without + with_words
        assert played.api.complaints == []


async def test_mydata_tells_each_their_own_goals_only(tables_url: str, tmp_path: Path) -> None:
    async with play(tables_url, tmp_path) as played:
        alex, jo = await both_name(played)
        await says(played, jo, "/goals")
        await taps_and_reads(played, jo, "Goal 1", "Change it", "A habit")
        for person, own, others in ((jo, GOAL, OWN_GOAL), (alex, OWN_GOAL, GOAL)):
            before = len(person.received())
            await says(played, person, "/mydata")
            told = "\n".join(person.received()[before:])
            assert own in told
            assert others not in told
            await taps_and_reads(played, person, "All of it as a file")
            stored = json.dumps(json.loads(last_file(played, person)), ensure_ascii=False)
            assert own in stored
            assert others not in stored
        assert "changed since" in jo.screen()
