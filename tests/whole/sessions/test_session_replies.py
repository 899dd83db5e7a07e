"""What /session and /week reply: which moment was taken, with its date; one reason; nothing replaced without a tap."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from bot.services.context import Context
from storage.repositories import dyads, plans
from tests.support.person import Person
from tests.support.played_service import WITHOUT_PRACTITIONER_FORM, Play, play
from tests.support.service_actions import practitioner_with_jo, says, taps

Prepare = Callable[[Play, Person, Person], Awaitable[None]]


async def planned_hours(played: Play) -> list[tuple[int, str, int]]:
    """Return weekday, time and rhythm of each client's plan."""

    def look(ctx: Context) -> list[tuple[int, str, int]]:
        stored = [plans.of_dyad(ctx, each.id) for each in dyads.every(ctx)]
        return [(each.weekday, each.at, each.every_weeks) for each in stored if each is not None]

    return await played.do(look)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("now", ["ended on Tuesday 3 March, 15:00", "gets the questions on Tuesday 3 March, 17:0"]),
        ("14:20", ["ended on Tuesday 3 March, 14:20", "gets the questions"]),
        ("yesterday 9:00", ["ended on Monday 2 March, 09:00", "too long ago"]),
        ("24 December 10:00", ["24 December 2025, 10:00", "too long ago"]),
        ("31 Feb", ["There is no such date"]),
        ("31 Feb 15:00", ["There is no such date"]),
        ("2026-12-24 10:00", ["24 December", "too far away"]),
        ("tomorrow 16:00", ["Wednesday 4 March, 16:00–16:50"]),
        ("every Tuesday 16:00", ["Tuesday 3 March, 16:00–16:50"]),
    ],
)
async def test_every_reply_shows_what_was_taken(
    sqlite_url: str, tmp_path: Path, typed: str, expected: list[str]
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, _ = await practitioner_with_jo(played)
        reply = await says(played, alex, f"/session Jo {typed}")
        assert all(each in reply for each in expected), reply


async def test_the_week_shows_begin_and_end_of_a_session_that_was_just_noted(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, _ = await practitioner_with_jo(played)
        await says(played, alex, "/session Jo now")
        assert "14:10–15:00" in await says(played, alex, "/week")


async def _noted(played: Play, alex: Person, jo: Person) -> None:
    await says(played, alex, "/session Jo now")
    await played.passes(minutes=5)


async def _asked(played: Play, alex: Person, jo: Person) -> None:
    await _noted(played, alex, jo)
    await played.passes(hours=3)


async def _paused(played: Play, alex: Person, jo: Person) -> None:
    await says(played, jo, "/pause 2")


async def _stopped_and_noted(played: Play, alex: Person, jo: Person) -> None:
    await _paused(played, alex, jo)
    await _noted(played, alex, jo)


async def _next_is_near(played: Play, alex: Person, jo: Person) -> None:
    await says(played, alex, "/session Jo today 18:00")


@pytest.mark.parametrize(
    ("prepare", "typed", "expected"),
    [
        (_noted, "now", "noted already. Jo gets the questions on Tuesday 3 March, 17:0"),
        (_asked, "15:10", "noted already, and Jo has been asked"),
        (_paused, "now", "is on a break"),
        (_stopped_and_noted, "now", "noted already, and Jo is not asked"),
        (_next_is_near, "now", "next session is too near"),
    ],
)
async def test_only_the_reason_that_applies_is_named(
    sqlite_url: str, tmp_path: Path, prepare: Prepare, typed: str, expected: str
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practitioner_with_jo(played)
        await prepare(played, alex, jo)
        reply = await says(played, alex, f"/session Jo {typed}")
        assert expected in reply
        assert "ended on Tuesday 3 March, 15:0" in reply


async def test_a_plan_is_replaced_by_a_tap_only(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, _ = await practitioner_with_jo(played)
        await says(played, alex, "/session Jo every other Tuesday 15:00")
        reply = await says(played, alex, "/session Jo every Friday 9:00")
        assert "every other week on Tuesday at 15:00–15:50" in reply
        assert "every week on Friday at 09:00–09:50" in reply
        assert await planned_hours(played) == [(1, "15:00", 2)]
        await taps(played, alex, "No, keep it")
        assert "stays as planned" in alex.reads()
        await says(played, alex, "/session Jo every Friday 9:00")
        await taps(played, alex, "Yes, replace it")
        assert await planned_hours(played) == [(4, "09:00", 1)]
        assert "planned already" in await says(played, alex, "/session Jo every Friday 9:00")


async def test_another_time_for_a_planned_session_is_asked_about(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, _ = await practitioner_with_jo(played)
        await says(played, alex, "/session Jo every Thursday 15:00")
        reply = await says(played, alex, "/session Jo next Thursday 15:30")
        assert "planned on Thursday 5 March, 15:00" in reply
        assert "15:30" not in await says(played, alex, "/week")
        await taps(played, alex, "Yes, replace it")
        week = await says(played, alex, "/week")
        assert "15:30–16:20" in week
        assert "15:00" not in week


async def test_a_planned_session_that_was_held_early_is_not_the_next_one(
    sqlite_url: str, tmp_path: Path
) -> None:
    """Sessions of half an hour: one that ended at 14:55 is the one planned for 15:00."""
    async with play(sqlite_url, tmp_path) as played:
        short = WITHOUT_PRACTITIONER_FORM.replace("session_minutes = 50", "session_minutes = 30")
        assert short != WITHOUT_PRACTITIONER_FORM
        alex = await played.practitioner(programme=short)
        await played.client(alex, "Jo")
        await says(played, alex, "/session Jo every Tuesday 15:05")
        assert "gets the questions" in await says(played, alex, "/session Jo now")
        await played.passes(minutes=40)
        assert "noted already" in await says(played, alex, "/session Jo 15:35")


@pytest.mark.parametrize(
    ("day", "time", "expected"),
    [
        ("yesterday", "15:00", "ended on Monday 2 March, 15:00"),
        ("tomorrow", "9:00", "Wednesday 4 March, 09:00–09:50"),
        ("Friday", "10:00", "Which one do you mean?"),
        ("next Friday", "10:00", "Friday 6 March, 10:00–10:50"),
        ("tomorrow", "Thursday 11:00 once", "Which one do you mean?"),
    ],
)
async def test_a_time_that_follows_a_day_is_of_that_day(
    sqlite_url: str, tmp_path: Path, day: str, time: str, expected: str
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, _ = await practitioner_with_jo(played)
        assert "at what time" in await says(played, alex, f"/session Jo {day}")
        assert expected in await says(played, alex, time)


async def test_a_session_that_leaves_no_time_to_ask_about_the_one_before_says_so(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practitioner_with_jo(played)
        assert "gets the questions" in await says(played, alex, "/session Jo now")
        await says(played, alex, "/session Jo in an hour")
        await played.passes(minutes=1)
        assert "Your next session is too near" in alex.received_text()
        await played.passes(hours=3)
        assert "Hello!" not in jo.received_text()


async def test_of_two_buttons_of_a_question_tapped_at_once_the_first_counts(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practitioner_with_jo(played)
        await says(played, alex, "/session Jo")
        message = alex.last
        await alex.taps("Just now", message)
        await alex.taps("At another time", message)
        await played.settle()
        assert "gets the questions" in alex.reads()
        await says(played, jo, "/stop")
        message = jo.last
        await jo.taps("Yes, stop", message)
        await jo.taps("No, go on", message)
        await played.settle()
        assert "I have stopped" in jo.reads()


async def test_a_coach_reads_of_meetings_from_the_first_command_to_the_week(
    sqlite_url: str, tmp_path: Path
) -> None:
    coaching = WITHOUT_PRACTITIONER_FORM.replace('vocabulary = "therapy"', 'vocabulary = "coaching"')
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner(programme=coaching)
        await played.client(alex, "Jo")
        assert "When did the meeting" in await says(played, alex, "/session Jo")
        for typed in ("/session Jo now", "/session Jo every Tuesday 16:00", "/calendar", "/week"):
            reply = await says(played, alex, typed)
            assert "meeting" in reply.casefold()
            assert "session" not in reply.replace("/session", "").casefold()
