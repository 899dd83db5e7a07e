"""Clock changes, an outage, a clock set back, a pause, and notices before a session."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from bot.services.context.context import Context
from bot.services.enrolment import programme_setup
from storage.repositories import checkpoints, dyads, people, practitioners
from storage.tables.plan_tables import plans
from tests.support.played_service import WITHOUT_PRACTITIONER_FORM, Play, play, utc
from tests.support.service_actions import practitioner_with_jo, says, taps_and_reads


def turn_off_immediate_notices(ctx: Context) -> None:
    """Turn off all immediate notices."""
    for each in practitioners.every(ctx):
        practitioners.change(ctx, each.id, tension_at_once=False, lowest_at_once=False)


def set_removed_zone(ctx: Context) -> None:
    """Set every client's zone to one that the time-zone database no longer has."""
    for each in dyads.every(ctx):
        assert each.person is not None
        people.change(ctx, each.person, zone="US/Pacific-New")


def set_removed_zone_of_plans(ctx: Context) -> None:
    """Set every plan's zone to one that the time-zone database no longer has."""
    ctx.conn.execute(update(plans).values(zone="US/Pacific-New"))


async def stops_until(played: Play, moment: datetime) -> None:
    """Stop the service until ``moment``, then start it, so that everything due runs."""
    await played.service.stop()
    played.clock.set(moment)
    await played.restarts()


async def test_sessions_and_digests_keep_their_hour_when_clocks_change(
    tables_url: str, tmp_path: Path
) -> None:
    """Clocks in Berlin go forward on Sunday 29 March 2026."""
    async with play(tables_url, tmp_path, datetime(2026, 3, 27, 11, 0, tzinfo=UTC)) as played:
        alex, jo = await practitioner_with_jo(played)
        await says(played, alex, "/session Jo every Friday 15:00")
        for day, hour in (
            ((3, 27), 16),
            ((4, 3), 15),
        ):  # 15:00 and 50 minutes and two hours are 17:50 in Berlin
            await played.comes(utc(*day, hour, 49))
            assert "1 of 7" not in jo.screen()
            await played.comes(utc(*day, hour, 50))
            assert "1 of 7" in jo.reads()
            await taps_and_reads(played, jo, *["Mostly"] * 6, "None", "Send")
            monday = (3, 30) if day == (3, 27) else (4, 6)
            told = alex.screen().count("Your week")
            await played.comes(utc(*monday, 5, 59))
            assert alex.screen().count("Your week") == told
            await played.comes(
                utc(*monday, 6, 0)
            )  # 08:00 in Berlin; it would be 07:00 in UTC without the change
            assert alex.screen().count("Your week") == told + 1


async def test_after_a_day_of_outage_due_questions_are_asked_once(tables_url: str, tmp_path: Path) -> None:
    async with play(tables_url, tmp_path) as played:
        alex, jo = await practitioner_with_jo(played)
        await says(played, alex, "/session Jo now")
        await stops_until(played, utc(3, 4, 14))
        assert jo.screen().count("1 of 7") == 1
        await played.comes(utc(3, 5, 9))
        assert jo.screen().count("1 of 7") == 1  # the reminder did not come with it, but a day later


async def test_a_question_that_is_too_late_is_closed_and_notified_by_day(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practitioner_with_jo(played)
        await says(played, alex, "/session Jo every Thursday 10:00")
        await says(played, alex, "/session Jo now")
        await stops_until(
            played, utc(3, 5, 6)
        )  # three hours before they meet again: 07:00 in Berlin, quiet until 08:00
        await played.comes(utc(3, 5, 7, 1))
        assert "1 of 7" not in jo.screen()
        assert "Jo was not asked about the last session" in alex.screen()


async def test_a_clock_set_back_asks_nothing_twice(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practitioner_with_jo(played)
        await says(played, alex, "/session Jo every Tuesday 15:00")
        await played.comes(utc(3, 10, 16, 55))  # asked at 17:50
        assert jo.screen().count("1 of 7") == 1
        played.clock.move(-timedelta(hours=3))  # before the session has ended
        await played.settle()
        await played.comes(utc(3, 10, 18))
        assert jo.screen().count("1 of 7") == 1


async def test_a_corrected_clock_that_was_a_year_ahead_leaves_nothing_planned_a_year_ahead(
    tables_url: str, tmp_path: Path
) -> None:
    """Next year's session, which was asked about, is dropped; this week's are asked about once each."""
    async with play(tables_url, tmp_path) as played:
        alex, jo = await practitioner_with_jo(played)
        await says(played, alex, "/session Jo every Thursday 10:00")
        await says(played, alex, "/session Jo 10.3. 15:00")
        began = played.clock()
        await played.sleeps(days=366)  # a Thursday, at two
        assert "1 of 7" in jo.screen()
        told = alex.screen().count("Your week")
        played.clock.set(began)
        await played.settle()
        assert "1 of 7" not in jo.screen()
        for moment in (utc(3, 5, 11, 50), utc(3, 10, 16, 50)):
            await played.comes(moment - timedelta(minutes=1))
            assert "1 of 7" not in jo.screen()
            await played.comes(moment)
            assert "1 of 7" in jo.reads()
            await taps_and_reads(played, jo, *["Mostly"] * 6, "None", "Send")
        assert alex.screen().count("Your week") == told + 1


async def test_a_row_due_when_a_clock_is_corrected_is_run(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practitioner_with_jo(played)
        await says(played, alex, "/session Jo every Thursday 10:00")
        await played.do(lambda ctx: checkpoints.put(ctx, checkpoints.LAST_POLL, utc(4, 1, 0)))
        played.clock.set(utc(3, 5, 9, 50))  # it ends
        await played.settle()
        await played.comes(utc(3, 5, 11, 50))
        assert "1 of 7" in jo.screen()


async def test_no_check_in_is_asked_during_a_pause_of_two_weeks(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practitioner_with_jo(played)
        await says(played, alex, "/session Jo every Thursday 10:00")
        await says(played, jo, "/pause")
        last = await taps_and_reads(played, jo, "2 weeks")
        assert "17 March" in last
        await played.comes(utc(3, 17, 13))
        assert jo.reads() == last
        await played.comes(utc(3, 19, 12))
        assert "1 of 7" in jo.reads()


async def test_a_notice_before_the_session_is_sent_once(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practitioner_with_jo(played)
        await says(played, alex, "/session Jo every Friday 15:00")
        await says(played, alex, "/session Jo now")
        await played.passes(hours=2)
        await played.do(turn_off_immediate_notices)
        await taps_and_reads(played, jo, *["Mostly"] * 4, "Not at all", "Mostly", "A lot", "No", "Send")
        last = alex.reads()
        await played.comes(utc(3, 6, 12, 59))  # 13:59 in Berlin; they meet at 15:00
        assert alex.reads() == last
        await played.comes(utc(3, 6, 13, 0))
        assert "Before you meet Jo today" in alex.reads()
        await played.comes(utc(3, 9, 6))
        assert alex.screen().count("Before you meet") == 1


async def test_a_pause_can_be_typed_with_its_length(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        _, jo = await practitioner_with_jo(played)
        assert "24 March" in await says(played, jo, "/pause 3 weeks")
        assert "24 March" in await says(played, jo, "/pause")


async def test_a_requested_reminder_of_an_early_session_comes_the_evening_before(
    sqlite_url: str, tmp_path: Path
) -> None:
    """They meet at 08:05; quiet hours end at 08:00, which is too late, and begin at 21:00."""
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practitioner_with_jo(played)
        await says(played, alex, "/session Jo now")
        await says(played, alex, "/session Jo 5.3. 08:05")
        await played.passes(hours=2)
        await taps_and_reads(played, jo, *["Mostly"] * 4, "Not at all", "Mostly", "A lot", "No", "Send")
        await taps_and_reads(played, alex, "Remind me")
        await played.comes(utc(3, 4, 19, 58))
        assert "You wanted a word" not in alex.screen()
        await played.comes(utc(3, 4, 20, 0))
        assert "You wanted a word before you meet" in alex.screen()
        await played.comes(utc(3, 5, 8))
        assert alex.screen().count("You wanted a word") == 1


async def test_a_move_to_another_zone_moves_what_is_to_come(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practitioner_with_jo(played)
        await says(played, alex, "/session Jo now")
        await says(played, jo, "/settings")
        await taps_and_reads(played, jo, "Time zone")
        assert "Tokyo" in await says(played, jo, "Tokyo")  # where it is 23:00 now
        await played.comes(utc(3, 3, 22, 59))
        assert "1 of 7" not in jo.screen()
        await played.comes(utc(3, 3, 23, 0))  # 08:00 there
        assert "1 of 7" in jo.screen()
        await played.do(set_removed_zone)
        assert "Time zone: Berlin" in await says(played, jo, "/settings")


async def test_a_plan_whose_zone_was_removed_uses_the_practitioners_zone(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practitioner_with_jo(played)
        await says(played, alex, "/session Jo every Thursday 10:00")
        await played.do(set_removed_zone_of_plans)
        await played.comes(utc(3, 5, 11, 50))  # 10:50 in Berlin and two hours
        assert "1 of 7" in jo.reads()
        await says(played, alex, "/week")
        await taps_and_reads(played, alex, "2: moved")
        assert "Friday 13 March, 12:00" in await says(played, alex, "13.3. 12:00")
        assert "Thursday at 10:00 (" not in await says(played, alex, "/session Jo")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("/session Jo now", "/week"),
        ("/session Jo now", "/session Jo 20.3. 10:00"),
        ("/week", "/session Jo now"),
    ],
)
async def test_quiet_hours_that_leave_no_time_bring_one_notice(
    sqlite_url: str, tmp_path: Path, before: str, after: str
) -> None:
    """The programme's hours changed after the client had set theirs."""
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practitioner_with_jo(played)
        await says(played, alex, before)
        await says(played, jo, "/settings")
        await taps_and_reads(played, jo, "Quiet hours")
        await says(played, jo, "08:00 – 20:00")
        evenings = WITHOUT_PRACTITIONER_FORM.replace('quiet_from = "21:00"', 'quiet_from = "20:00"')
        await played.do(lambda ctx: programme_setup.create_programme(ctx, evenings, "programme.toml"))
        await says(played, alex, after)
        await played.comes(utc(3, 4, 12))
        assert "1 of 7" not in jo.screen()
        assert alex.screen().count("no time of the day is left to ask Jo") == 1
        for _ in range(2):
            await says(played, alex, "/session Jo now")
            await played.passes(days=2)
        assert alex.screen().count("no time of the day is left") == 1
