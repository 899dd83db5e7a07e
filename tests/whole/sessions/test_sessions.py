"""Sessions moved, cancelled, fortnightly, during holidays, and reported by the client."""

from datetime import datetime
from pathlib import Path

from bot.services.context.context import Context
from bot.services.operations import forecast
from flows.scheduling.explanation import ReasonStep
from storage.repositories import check_ins, dyads, sessions
from storage.repositories.due import DueKind
from tests.support.person import Person, invitation_code
from tests.support.played_service import WITHOUT_PRACTITIONER_FORM, Play, play, utc
from tests.support.service_actions import practitioner_with_jo, says, taps, taps_and_reads


def questions(jo: Person) -> int:
    """Return how many check-ins the chat shows."""
    return jo.screen().count("1 of 7")


async def known(played: Play) -> tuple[datetime | None, int]:
    """Return the end of the last known session and the number of unfinished check-ins."""

    def look(ctx: Context) -> tuple[datetime | None, int]:
        dyad = dyads.every(ctx)[0].id
        return sessions.get_latest_end(ctx, dyad), len(check_ins.list_unfinished_ids(ctx, dyad))

    return await played.do(look)


async def test_a_session_moved_by_two_taps_is_asked_about_after_its_new_time(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:  # Tuesday 3 March, 15:00 in Berlin
        alex, jo = await practitioner_with_jo(played)
        await says(played, alex, "/session Jo every Thursday 10:00")
        week = await says(played, alex, "/week")
        assert "1. Jo: Thursday 5 March, 10:00" in week
        assert "when does it begin now?" in await taps_and_reads(played, alex, "1: moved")
        assert "Jo: Friday 6 March, 12:00" in await says(played, alex, "Friday 12:00")

        await played.comes(
            utc(3, 6, 13, 49)
        )  # the session ended at 12:50 in Berlin, the questions come at 14:50
        assert questions(jo) == 0
        await played.comes(utc(3, 6, 13, 51))
        assert questions(jo) == 1
        assert "Thursday 12 March, 10:00" in await says(played, alex, "/week")  # the week after is as usual

        await taps_and_reads(
            played, alex, "1: moved"
        )  # it had been earlier still: what was asked stays, and nobody is asked twice
        assert "Jo: Friday 6 March, 08:00" in await says(played, alex, "08:00")
        await played.passes(hours=3)
        assert questions(jo) == 1
        assert await known(played) == (utc(3, 6, 7, 50), 1)  # 08:50 in Berlin


async def test_a_planned_session_moved_to_earlier_today_is_asked_about(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practitioner_with_jo(played)
        assert "First time: Tuesday 3 March, 15:00" in await says(
            played, alex, "/session Jo every Tuesday 15:00"
        )
        await says(played, alex, "/week")
        await taps_and_reads(played, alex, "1: moved")
        await says(played, alex, "13:00")
        await played.comes(utc(3, 3, 14, 49))  # 13:50 in Berlin and two hours
        assert questions(jo) == 0
        await played.comes(utc(3, 3, 14, 50))
        assert questions(jo) == 1


async def test_a_cancelled_session_is_not_asked_about_and_can_be_restored(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practitioner_with_jo(played)
        await says(played, alex, "/session Jo every Thursday 10:00")
        await says(played, alex, "/week")
        await taps_and_reads(played, alex, "1: no session")
        assert alex.sees() == ["1: on after all"]
        await taps_and_reads(played, alex, "1: on after all")
        assert alex.sees() == ["1: no session", "1: moved"]
        await taps_and_reads(played, alex, "1: no session")
        await played.comes(utc(3, 11, 12))
        assert questions(jo) == 0
        await played.comes(utc(3, 12, 12, 0))
        assert questions(jo) == 1


async def test_cancelling_a_past_session_closes_its_questions(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practitioner_with_jo(played)
        await says(played, alex, "/session Jo every Thursday 10:00")
        await played.comes(utc(3, 5, 12, 0))
        assert questions(jo) == 1
        await says(played, alex, "/week")
        await taps_and_reads(played, alex, "1: no session")
        assert "1 of 7" not in jo.screen()
        await played.comes(utc(3, 5, 21))
        assert "1 of 7" not in jo.screen()  # no reminder either
        assert "1: on after all" in alex.sees()  # it was the wrong button
        await taps_and_reads(played, alex, "1: on after all")
        await played.comes(utc(3, 6, 7))
        assert questions(jo) == 1
        await says(played, alex, "/week")
        await taps_and_reads(played, alex, "1: no session")
        assert "gets the questions" in await says(played, alex, "/session Jo yesterday 10:50")
        await played.passes(minutes=1)
        assert questions(jo) == 1


async def test_every_other_week_with_a_holiday_in_between(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practitioner_with_jo(played)
        assert "every other week" in await says(played, alex, "/session Jo every other Thursday 10:00")
        await played.comes(utc(3, 5, 12))
        assert questions(jo) == 1
        assert "Noted: Wednesday 18 March" in await says(played, alex, "/holiday 18.3. – 20.3.")
        await played.comes(utc(3, 19, 18))  # would have been the next one
        assert questions(jo) == 0
        await played.comes(utc(3, 28, 12))
        assert "1. Jo: Thursday 2 April, 10:00" in await says(played, alex, "/week")
        await played.comes(utc(4, 2, 10, 49))  # clocks have changed: 10:50 and two hours are 10:50 in UTC
        assert questions(jo) == 0
        await played.comes(utc(4, 2, 10, 50))
        assert questions(jo) == 1
        assert "Noted: Saturday 4 April. No" in await says(played, alex, "/holiday 4.4.")
        assert "1. Saturday 4 April\n" in await says(played, alex, "/holiday")
        assert alex.sees() == ["1: remove"]  # the one before it is over


async def test_a_client_report_is_confirmed_by_the_practitioner(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practitioner_with_jo(played)
        assert "did you meet?" in await says(played, jo, "/met")
        await taps_and_reads(played, jo, "We met")
        assert "Jo says that you met" in alex.reads()
        await played.passes(hours=3)
        assert questions(jo) == 0  # nothing came of it by itself
        await taps_and_reads(played, alex, "Just now")
        await played.passes(hours=2)
        assert questions(jo) == 1
        assert "1. Jo: Tuesday 3 March, 17:10" in await says(played, alex, "/week")  # it was somebody else
        await taps_and_reads(played, alex, "1: no session")
        assert questions(jo) == 0


async def test_a_report_of_no_meeting_is_about_the_session_that_should_have_begun(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practitioner_with_jo(played)
        for hour in ("10:00", "17:00"):
            await says(played, alex, f"/session Jo 5 March {hour}")
        await played.comes(utc(3, 5, 11))
        await says(played, jo, "/met")
        await taps_and_reads(played, jo, "We did not meet")
        assert "Jo says that you did not meet.\nPlanned: Thursday 5 March, 10:00–10:50." in alex.reads()
        await taps_and_reads(played, alex, "No session then")
        assert alex.sees() == ["1: on after all", "2: no session", "2: moved"]


async def test_a_past_session_can_be_reported_and_a_single_one_planned(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practitioner_with_jo(played)
        assert "Jo gets the questions" in await says(played, alex, "/session Jo yesterday 18:00")
        await played.passes(minutes=1)
        assert questions(jo) == 1
        for typed in ("tomorrow 10:00", "18:00 tomorrow", "18:30"):
            assert "this once" in await says(played, alex, f"/session Jo {typed}")
        week = await says(played, alex, "/week")
        assert "Jo: Tuesday 3 March, 18:30" in week
        assert "Jo: Wednesday 4 March, 10:00" in week
        assert "Jo: Wednesday 4 March, 18:00" in week
        assert "too far away" in await says(played, alex, "/session Jo 24 May 10:00")
        assert "at what time" in await says(played, alex, "/session Jo tomorrow")
        assert "There is no such date" in await says(played, alex, "/session Jo 31.2. 10:00")


async def test_a_new_plan_says_what_it_replaces_and_leaves_the_running_session(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practitioner_with_jo(played)
        assert "take its place" not in await says(played, alex, "/session Jo every Thursday 10:00")
        again = await says(played, alex, "/session Jo every other Friday 12:00")
        assert "You meet Jo every week on Thursday at 10:00–10:50. Shall this take its place" in again
        await taps(played, alex, "Yes, replace it")
        await played.comes(utc(3, 6, 11, 20))
        await says(played, alex, "/session Jo every Tuesday 12:00")  # agreed on while the two meet
        await taps(played, alex, "Yes, replace it")
        await played.comes(utc(3, 6, 13, 50))
        assert questions(jo) == 1
        await says(played, alex, "/settings")
        await taps_and_reads(played, alex, "Time zone")
        await says(played, alex, "Lisbon")
        assert "Tuesday at 12:00–12:50 (Berlin)" in await says(played, alex, "/session Jo")


async def test_a_session_both_planned_and_typed_is_asked_about_once(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practitioner_with_jo(played)
        await says(played, alex, "/session Jo every Thursday 10:00")
        await played.comes(utc(3, 5, 9, 40))
        await says(played, alex, "/session Jo now")
        await played.comes(utc(3, 5, 19))
        assert questions(jo) == 1
        assert await known(played) == (utc(3, 5, 9, 40), 1)  # and no second one waits behind it


async def test_own_quiet_hours_move_what_is_to_come(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practitioner_with_jo(played)
        await says(played, alex, "/session Jo now")
        await says(played, jo, "/settings")
        await taps_and_reads(played, jo, "Quiet hours")
        assert "between 08:00 and 21:00 anyway" in await says(played, jo, "08:00 – 21:00")
        evenings = WITHOUT_PRACTITIONER_FORM.replace("My practice", "Evenings").replace("08:00", "18:00")
        sam = await played.practitioner("Sam", programme=evenings)
        await jo.start(invitation_code(await says(played, sam, "/invite Jo")))
        await played.settle()
        await taps_and_reads(played, jo, "Yes, I agree")
        await played.confirmed(sam)
        await says(played, jo, "/settings")
        await taps_and_reads(played, jo, "Quiet hours")
        assert "between 18:00 and 21:00 anyway" in await says(played, jo, "18:00 – 21:00")
        assert "15:30 – 19:00" in await says(played, jo, "15:30 – 19:00")
        await played.comes(utc(3, 3, 17, 59))
        assert questions(jo) == 0
        await played.comes(utc(3, 3, 18, 0))
        assert questions(jo) == 1


async def test_the_forecast_gives_reasons(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, _ = await practitioner_with_jo(played)
        await says(
            played, alex, "/session Jo every Tuesday 14:00"
        )  # which is over for today: it begins next week
        assert "No sessions are planned" not in await says(played, alex, "/week")
        assert alex.sees() == ["1: no session", "1: moved"]
        await says(played, alex, "/session Jo every Thursday 10:00")
        await played.comes(utc(3, 5, 21))
        await says(played, alex, "/session Jo now")  # at 22:00 in Berlin
        found = await played.do(lambda ctx: forecast.of_dyad(ctx, dyads.every(ctx)[0].id))
        steps = {each.row.kind: [step.step for step in each.why] for each in found}
        assert steps[DueKind.ASK] == [ReasonStep.SESSION_ENDED, ReasonStep.DELAY, ReasonStep.QUIET]
        assert steps[DueKind.REMIND] == [ReasonStep.ASKED, ReasonStep.REMIND_AFTER, ReasonStep.QUIET]
        assert steps[DueKind.CLOSE] == [ReasonStep.ASKED, ReasonStep.CLOSE_AFTER]
        assert steps[DueKind.PLAN] == [ReasonStep.SESSION_STARTS, ReasonStep.SESSION_ENDED]


async def test_a_weekday_alone_is_one_day_and_two_buttons_ask_which(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, _ = await practitioner_with_jo(played)
        await says(played, alex, "/session Jo every other Friday 12:00")
        assert "Which one do you mean?" in await says(played, alex, "/session Jo Friday 15:00")
        said = await taps_and_reads(played, alex, "Friday 6 March, 15:00")
        assert "this once" in said
        assert "every other" in await says(played, alex, "/session Jo")  # the rhythm stands
        assert "this once" in await says(played, alex, "/session Jo next Thursday 15:00")


async def test_a_date_long_ago_is_said_with_its_year(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, _ = await practitioner_with_jo(played)
        assert "24 December 2025" in await says(played, alex, "/session Jo 24 December 10:00")
