"""CalendarFetcher that change UIDs, drop and restore sessions, stay unchanged for weeks or answer late."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.services.context.context import Context
from bot.services.sessions.calendar_fetcher import CalendarFetcher
from bot.services.sessions.fetch_results import Fetched, FetchFailed, FetchResult, Unchanged
from storage.repositories import check_ins, dyads, feeds, practitioners, single_sessions
from storage.repositories.feeds import CalendarFeed
from tests.support.calendars import fetched_calendar
from tests.support.person import Person
from tests.support.played_service import Play, play
from tests.support.service_actions import LABELS, says, taps
from tests.whole.sessions.test_calendar import begun, reads

THURSDAY = "20260305T100000"
ASKED = datetime(2026, 3, 5, 12, 0, tzinfo=UTC)  # 11:00 in Berlin and two hours


def changed(got: Fetched, old: str, new: str) -> Fetched:
    assert old in got.text
    return Fetched(got.text.replace(old, new), None)


def running(ctx: Context) -> int:
    return len(check_ins.list_unfinished_ids(ctx, dyads.every(ctx)[0].id))


def of_alex(ctx: Context) -> CalendarFeed | None:
    return feeds.get(ctx, practitioners.every(ctx)[0].id)


async def sends(played: Play, client: Person) -> None:
    """Answer every question and send."""
    for _ in range(20):
        if "Send" in client.sees():
            await taps(played, client, "Send")
            return
        label = next((each for each in (LABELS[3], "No", "Skip") if each in client.sees()), client.sees()[0])
        await taps(played, client, label)
    raise AssertionError(client.screen())


@pytest.mark.parametrize(
    "later",
    [
        lambda code: fetched_calendar(("another", f"#{code}", THURSDAY)),
        lambda code: changed(
            fetched_calendar(("a", f"#{code}", THURSDAY)), "DURATION", "RRULE:FREQ=WEEKLY\r\nDURATION"
        ),
    ],
    ids=["another name", "now repeats"],
)
async def test_a_session_under_another_uid_keeps_its_questions(
    sqlite_url: str, tmp_path: Path, later: Callable[[str], Fetched]
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo, code = await begun(played)
        await reads(played, fetched_calendar(("a", f"#{code}", THURSDAY)))
        await played.comes(ASKED)
        await reads(played, later(code))
        assert "1 of 7" in jo.screen()
        assert "closed" not in jo.screen()
        assert await played.do(running) == 1
        assert (await says(played, alex, "/week")).count("Thursday 5 March") == 1


async def test_a_series_moved_to_another_day_leaves_todays_questions(sqlite_url: str, tmp_path: Path) -> None:
    """The calendar no longer shows today's session, which is still asked about."""

    def weekly(begins: str) -> Fetched:
        return changed(
            fetched_calendar(("a", f"#{code}", begins)), "DURATION", "RRULE:FREQ=WEEKLY\r\nDURATION"
        )

    async with play(sqlite_url, tmp_path) as played:
        alex, jo, code = await begun(played)
        await reads(played, weekly(THURSDAY))
        await played.comes(ASKED)
        for _ in range(2):
            await reads(played, weekly("20260306T100000"))
        assert "1 of 7" in jo.screen()
        assert "closed" not in jo.screen()
        week = await says(played, alex, "/week")
        assert all(day in week for day in ("1. Jo: Thursday 5", "2. Jo: Friday 6", "3. Jo: Thursday 12"))
        assert {"1: no session", "2: no session", "3: on after all"} <= {*alex.sees()}


async def test_a_uid_that_returns_replaces_its_old_session(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, _, code = await begun(played)
        for uid, begins in (("a", THURSDAY), ("b", "20260306T100000"), ("a", "20260306T110000")):
            await reads(played, fetched_calendar((uid, f"#{code}", begins)))
        week = await says(played, alex, "/week")
        assert "Friday 6 March, 11:00" in week
        assert "Friday 6 March, 10:00" not in week


async def test_a_session_that_returns_is_asked_about(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        _, jo, code = await begun(played)
        await reads(played, fetched_calendar(("a", f"#{code}", THURSDAY)))
        await played.comes(ASKED)
        await reads(
            played,
            changed(
                fetched_calendar(("a", f"#{code}", THURSDAY)), "DURATION", "STATUS:CANCELLED\r\nDURATION"
            ),
        )
        assert "1 of 7" not in jo.screen()
        await reads(played, fetched_calendar(("a", f"#{code}", THURSDAY)))
        await played.passes(hours=12)
        assert "1 of 7" in jo.reads()
        assert await played.do(running) == 1


async def test_a_session_cancelled_by_hand_stays_so_when_its_calendar_restores_it(
    sqlite_url: str, tmp_path: Path
) -> None:
    """At another time it is a new session."""
    async with play(sqlite_url, tmp_path) as played:
        alex, jo, code = await begun(played)
        event = fetched_calendar(("a", f"#{code}", "20260305T170000"))
        await reads(played, event)
        await says(played, alex, "/week")
        await taps(played, alex, "1: no session")
        await reads(played, fetched_calendar())
        await reads(played, event)
        await says(played, alex, "/week")
        assert "1: on after all" in alex.sees()
        await played.passes(hours=30)
        assert "1 of 7" not in jo.screen()
        await reads(played, fetched_calendar())
        await reads(played, fetched_calendar(("a", f"#{code}", "20260309T100000")))
        await says(played, alex, "/week")
        assert "1: no session" in alex.sees()


async def test_a_restored_session_that_was_answered_is_not_asked_about_again(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo, code = await begun(played)
        await reads(played, fetched_calendar(("a", f"#{code}", THURSDAY)))
        await played.comes(ASKED)
        await sends(played, jo)
        assert "Thank" in jo.reads(), jo.screen()
        await says(played, alex, "/week")
        await taps(played, alex, "1: no session")
        await taps(played, alex, "1: on after all")
        await played.passes(hours=3)
        assert await played.do(running) == 0
        await reads(
            played,
            changed(
                fetched_calendar(("a", f"#{code}", THURSDAY)), "DURATION", "STATUS:CANCELLED\r\nDURATION"
            ),
        )
        await reads(played, fetched_calendar(("a", f"#{code}", THURSDAY)))
        await played.passes(hours=20)
        assert await played.do(running) == 0
        assert "1 of 7" not in jo.reads()


async def test_a_plan_and_an_event_of_another_length_are_one_session(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo, code = await begun(played)
        await says(played, alex, "/session Jo every Thursday 10:00")
        await reads(played, changed(fetched_calendar(("a", f"#{code}", THURSDAY)), "PT1H", "PT2H"))
        await played.comes(ASKED + timedelta(minutes=59))
        assert "1 of 7" not in jo.screen()
        await played.passes(hours=8)
        assert "1 of 7" in jo.screen()
        assert await played.do(running) == 1


async def test_an_unchanged_calendar_brings_the_coming_weeks(sqlite_url: str, tmp_path: Path) -> None:
    """Only some weeks of a series are stored, while the server keeps answering that nothing has changed."""
    async with play(sqlite_url, tmp_path) as played:
        _, _, code = await begun(played)
        weekly = changed(
            fetched_calendar(("a", f"#{code}", THURSDAY)), "DURATION", "RRULE:FREQ=WEEKLY\r\nDURATION"
        ).text

        asked: list[str | None] = []

        async def fetch(address: str, etag: str | None) -> FetchResult:
            asked.append(etag)
            return Unchanged() if etag else Fetched(weekly, '"the same"')

        calendars = CalendarFetcher(played.service.store, played.service.resources, fetch)
        for _ in range(12 * 7 * 2):
            played.clock.move(timedelta(hours=12))
            await calendars.round()
        ahead = played.clock() + timedelta(days=7)
        coming = await played.do(lambda ctx: single_sessions.of_dyad(ctx, dyads.every(ctx)[0].id, ahead))
        assert len(coming) == 7
        assert asked.count(None) == 12 * 7
        assert len(asked) == 12 * 7 * 2


async def test_one_calendar_that_raises_does_not_block_the_others(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        _, _, code = await begun(played)
        sam = await played.practitioner("Sam")
        await says(played, sam, "/calendar https://calendar.invalid/sam.ics")

        async def fetch(address: str, etag: str | None) -> FetchResult:
            if "sam" in address:
                raise RuntimeError
            return fetched_calendar(("a", f"#{code}", THURSDAY))

        played.clock.move(timedelta(hours=7))
        await CalendarFetcher(played.service.store, played.service.resources, fetch).round()
        waiting = await played.do(lambda ctx: feeds.list_due(ctx, 4))
        assert waiting == []


@pytest.mark.parametrize(
    "late", [FetchFailed("no answer for 20 s"), fetched_calendar()], ids=["failed", "older"]
)
async def test_a_late_fetch_result_changes_nothing(
    sqlite_url: str, tmp_path: Path, late: FetchResult
) -> None:
    """Two processes fetch one calendar; one gets its result after the other has stored two."""
    async with play(sqlite_url, tmp_path) as played:
        alex, _, code = await begun(played)
        begun_to_fetch, may_come = asyncio.Event(), asyncio.Event()

        async def slow(address: str, etag: str | None) -> FetchResult:
            begun_to_fetch.set()
            await may_come.wait()
            return late

        other = asyncio.ensure_future(
            CalendarFetcher(played.service.store, played.service.resources, slow).round()
        )
        await begun_to_fetch.wait()
        await reads(played, fetched_calendar(("a", f"#{code}", "20260306T100000")))
        await reads(played, FetchFailed("HTTP 500"))
        known = await played.do(of_alex)
        played.clock.move(timedelta(minutes=10))
        may_come.set()
        await other
        assert await played.do(of_alex) == known
        assert "Friday 6 March, 10:00" in await says(played, alex, "/week")
