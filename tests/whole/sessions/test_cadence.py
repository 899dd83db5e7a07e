"""Programmes with a cadence: every client is asked without sessions, spread, in their own zone."""

import re
from datetime import UTC, date, datetime
from pathlib import Path

from bot.services.context.context import Context
from bot.services.enrolment import programme_setup
from bot.services.programmes.default import default_programme
from storage.repositories import check_ins, due, dyads
from storage.repositories.due import DueKind
from tests.support.played_service import play
from tests.support.service_actions import says, taps

CADENCE = """
[cadence]
every_days = 7
weekday = "thursday"
at = "10:00"
window_minutes = 120
at_most = 2
"""


def count_running(ctx: Context) -> int:
    """Return the number of unfinished check-ins of all dyads."""
    return sum(len(check_ins.list_unfinished_ids(ctx, each.id)) for each in dyads.every(ctx))


async def test_a_clock_that_was_years_ahead_does_not_end_a_cadence(tables_url: str, tmp_path: Path) -> None:
    async with play(tables_url, tmp_path) as played:
        jo = await played.client(await played.practitioner(programme=default_programme() + CADENCE), "Jo")
        began = played.clock()
        await played.sleeps(days=2 * 365)
        played.clock.set(began)
        await played.settle()
        await played.comes(datetime(2026, 3, 5, 8, 59, tzinfo=UTC))
        assert "1 of 7" not in jo.screen()
        await played.comes(datetime(2026, 3, 5, 11, 10, tzinfo=UTC))
        assert jo.screen().count("1 of 7") == 1


async def test_each_client_is_asked_at_their_own_moment_at_most_twice(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner(programme=default_programme() + CADENCE)
        jo, kim = await played.client(alex, "Jo"), await played.client(alex, "Kim")
        await played.comes(datetime(2026, 3, 5, 8, 59, tzinfo=UTC))  # 09:59 in Berlin
        assert "1 of 7" not in jo.screen() + kim.screen()
        await played.comes(datetime(2026, 3, 5, 11, 10, tzinfo=UTC))
        asked = [played.api.world.chats[each.id] for each in (jo, kim)]
        assert all("1 of 7" in each.reads() for each in (jo, kim))
        assert "last session" not in jo.reads()
        moments = [each.messages[max(each.messages)]["date"] for each in asked]
        assert moments[0] != moments[1]
        await says(played, kim, "/settings")
        await kim.taps("Time zone")
        await played.settle()
        await says(played, kim, "New York")  # where it will be 10:00 on that Thursday once more
        await played.comes(datetime(2026, 3, 5, 18, 0, tzinfo=UTC))
        assert kim.screen().count("1 of 7") == 1
        assert await played.do(count_running) == 2
        await played.comes(datetime(2026, 3, 12, 11, 10, tzinfo=UTC))
        assert "1 of 7" in jo.reads()
        await played.comes(datetime(2026, 3, 19, 12, 0, tzinfo=UTC))
        assert "1 of 7" not in jo.reads()


async def test_a_changed_programme_drops_what_was_due_by_the_old_one(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner(programme=default_programme() + CADENCE)
        jo = await played.client(alex, "Jo")
        await says(played, alex, "/holiday 5.3.")
        moved = await played.service.store.read(lambda unit: due.get_next(unit, DueKind.CADENCE))
        assert moved is not None
        assert moved.at.date() == date(2026, 3, 12)
        sessions = default_programme().replace("consent_version = 1", "consent_version = 2")
        await played.do(lambda ctx: programme_setup.create_programme(ctx, sessions, "programme.toml"))
        left = await played.service.store.read(lambda unit: due.get_next(unit, DueKind.CADENCE))
        assert left is None
        await played.comes(datetime(2026, 3, 6, 12, 0, tzinfo=UTC))
        assert "1 of 7" not in jo.screen()


async def test_quiet_hours_that_leave_no_time_notify_the_practitioner(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner(programme=default_programme() + CADENCE)
        jo = await played.client(alex, "Jo")
        await says(played, jo, "/settings")
        await taps(played, jo, "Quiet hours")
        await says(played, jo, "08:00 – 20:00")
        evenings = (default_programme() + CADENCE).replace("21:00", "20:00")
        await played.do(lambda ctx: programme_setup.create_programme(ctx, evenings, "programme.toml"))
        await played.comes(datetime(2026, 3, 12, 12, 0, tzinfo=UTC))
        assert "1 of 7" not in jo.screen()
        assert alex.screen().count("no time of the day is left to ask Jo") == 1


async def test_no_text_promises_questions_after_a_session(sqlite_url: str, tmp_path: Path) -> None:
    """With a cadence, no text on the way says that sessions bring the questions."""
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner(programme=default_programme() + CADENCE)
        jo = await played.invited(alex, "Jo")
        assert "At regular times I ask you a few short questions" in jo.reads()
        await taps(played, jo, "I have a question")
        assert "Alex sees only that no answer came" in jo.reads()
        await taps(played, jo, "Yes, I agree")
        await taps(played, alex, "Yes, it is them")
        await played.comes(datetime(2026, 3, 5, 11, 10, tzinfo=UTC))
        for answer in (*["Mostly"] * 6, "None", "Send"):
            await taps(played, jo, answer)
        for command in ("/pause", "/help"):
            await says(played, jo, command)
        assert "I will ask you again when it is time" in jo.screen()
        for person in (jo, alex):
            assert not re.search(
                r"(after|from) (a|each|your next|the next) (session|meeting)", person.screen(), re.IGNORECASE
            )
