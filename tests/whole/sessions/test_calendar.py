"""Sessions from a practitioner's calendar: found by code, moved, cancelled, and notices about failures."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.services.sessions.calendar_fetcher import CalendarFetcher
from bot.services.sessions.fetch_results import FetchFailed, FetchResult, Unchanged
from storage.repositories import check_ins, dyads
from tests.support.calendars import fetched_calendar
from tests.support.person import Person, text_of
from tests.support.played_service import WITHOUT_PRACTITIONER_FORM, Play, play
from tests.support.service_actions import says, says_until, taps_and_reads

ADDRESS = "https://calendar.invalid/alex.ics"


async def reads(played: Play, got: FetchResult) -> None:
    """Run the worker once; the fetch results in ``got``."""

    async def fetch(address: str, etag: str | None) -> FetchResult:
        assert address == ADDRESS
        return got

    played.clock.move(timedelta(hours=7))  # longer than the longest wait
    await CalendarFetcher(played.service.store, played.service.resources, fetch).round()
    await played.settle()


async def begun(played: Play) -> tuple[Person, Person, str]:
    alex = await played.practitioner(programme=WITHOUT_PRACTITIONER_FORM)
    jo = await played.client(alex, "Jo")
    code = await played.do(lambda ctx: dyads.every(ctx)[0].code)
    assert f"Jo #{code}" in await says(played, alex, f"/calendar {ADDRESS}")
    return alex, jo, code


async def test_a_calendar_is_read_at_once_and_again_half_an_hour_later(
    sqlite_url: str, tmp_path: Path
) -> None:
    """Fetched by the running service, in the background."""
    asked: list[str] = []

    async def fetch(address: str, etag: str | None) -> FetchResult:
        code = await played.do(lambda ctx: dyads.every(ctx)[0].code)
        asked.append(address)
        return fetched_calendar(("a", f"#{code}", f"202603{5 + len(asked):02}T100000"))

    async with play(sqlite_url, tmp_path, fetch=fetch) as played:
        alex, _, _ = await begun(played)
        await says_until(played, alex, "/week", "Friday 6 March, 10:00")
        await played.sleeps(minutes=29)
        assert asked == [ADDRESS]
        await played.sleeps(minutes=1)
        await says_until(played, alex, "/week", "Saturday 7 March, 10:00")
        assert asked == [ADDRESS, ADDRESS]


async def test_sessions_follow_the_calendar(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo, code = await begun(played)
        first, second = ("a", f"Session #{code}", "20260305T100000"), ("b", f"#{code}", "20260309T100000")
        await reads(played, fetched_calendar(first, second, ("c", "Dentist", "20260306T100000")))
        week = await says(played, alex, "/week")
        assert "1. Jo: Thursday 5 March, 10:00" in week
        assert "2. Jo: Monday 9 March, 10:00" in week
        assert "Dentist" not in week

        await reads(
            played, fetched_calendar(("a", f"Session #{code}", "20260305T160000"))
        )  # moved; the other one is gone
        week = await says(played, alex, "/week")
        assert "Thursday 5 March, 16:00" in week
        assert alex.sees()[-1] == "2: on after all"
        await played.comes(datetime(2026, 3, 5, 17, 59, tzinfo=UTC))
        assert "1 of 7" not in jo.screen()
        await played.comes(datetime(2026, 3, 5, 18, 0, tzinfo=UTC))  # 17:00 in Berlin and two hours
        assert "1 of 7" in jo.screen()
        await reads(
            played, fetched_calendar(("a", f"Session #{code}", "20260305T130000"))
        )  # it had been earlier
        await played.passes(hours=9)
        assert jo.screen().count("1 of 7") == 1
        running = await played.do(lambda ctx: len(check_ins.list_unfinished_ids(ctx, dyads.every(ctx)[0].id)))
        assert running == 1


async def test_corrections_by_hand_stay_until_the_calendar_changes(sqlite_url: str, tmp_path: Path) -> None:
    """The dyad also has a plan for the same hour, which follows."""
    async with play(sqlite_url, tmp_path) as played:
        alex, jo, code = await begun(played)
        await says(played, alex, "/session Jo every Thursday 10:00")
        first, second = ("a", f"#{code}", "20260305T101500"), ("b", f"#{code}", "20260309T100000")
        await reads(played, fetched_calendar(first, second))
        await says(played, alex, "/week")
        await taps_and_reads(played, alex, "1: no session")
        await taps_and_reads(played, alex, "2: moved")
        await says(played, alex, "15:00")
        await reads(played, fetched_calendar(first, second, ("c", "Dentist", "20260306T100000")))
        assert "2. Jo: Monday 9 March, 15:00" in await says(played, alex, "/week")
        assert "1: on after all" in alex.sees()
        await played.comes(datetime(2026, 3, 5, 12, 0, tzinfo=UTC))
        assert "1 of 7" not in jo.screen()
        await reads(played, fetched_calendar(first, ("b", f"#{code}", "20260309T110000")))
        assert "2. Jo: Monday 9 March, 11:00" in await says(played, alex, "/week")


async def test_a_failing_calendar_changes_nothing_and_brings_one_notice_after_a_day(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, _, code = await begun(played)
        await reads(played, fetched_calendar(("a", f"#{code}", "20260306T100000")))
        for _ in range(6):
            await reads(played, FetchFailed("HTTP 500"))
        assert alex.screen().count("not been able to read your calendar") == 1
        assert "Friday 6 March, 10:00" in await says(played, alex, "/week")
        await reads(played, Unchanged())
        assert "I read your calendar" in await says(played, alex, "/calendar")


async def test_an_unknown_code_brings_one_notice(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, _, _ = await begun(played)
        for _ in range(2):
            await reads(played, fetched_calendar(("a", "#Z9Z9", "20260306T100000")))
        await played.passes(hours=12)
        assert alex.screen().count("I know no client with that code") == 1


async def test_an_invalid_address_is_refused(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner(programme=WITHOUT_PRACTITIONER_FORM)
        assert "not an address I can use" in await says(played, alex, "/calendar file:///etc/passwd")
        assert "can come from your calendar" in await says(played, alex, "/calendar")


async def test_a_calendar_without_codes_is_told_at_the_first_reading_once(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, _, _ = await begun(played)
        for _ in range(2):
            await reads(
                played, fetched_calendar(("a", "Busy", "20260306T100000"), ("b", "Busy", "20260307T100000"))
            )
        await played.passes(hours=12)
        told = [
            text_of(each)
            for each in alex.chat.messages.values()
            if "has a client’s code in its title" in text_of(each)
        ]
        assert len(told) == 1
        assert "None of the 2 appointments ahead" in told[0]
