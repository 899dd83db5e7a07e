"""/calendar: an address is tried while they wait; a calendar without codes is assigned to clients by buttons."""

from pathlib import Path

import pytest

from bot.services.context import Context
from bot.services.sessions.fetch_results import FailureReason, Fetched, FetchFailed, FetchResult
from storage.repositories import feeds
from tests.support.calendars import calendar_text
from tests.support.person import Person, buttons_of
from tests.support.played_service import WITHOUT_PRACTITIONER_FORM, Play, play
from tests.support.service_actions import practitioner_named, says, says_until, taps

OLD, NEW = "https://calendar.invalid/old.ics", "https://calendar.invalid/new.ics"
BUSY = calendar_text(("a", "Busy", "20260305T100000"), more="RRULE:FREQ=WEEKLY")
"""A series on Thursdays at 10:00, without a code."""
HOURS = calendar_text(
    ("a", "Busy", "20260306T090000"),
    ("b", "Busy", "20260313T090000"),
    ("c", "Dentist", "20260309T160000"),
)
"""Two single appointments on Fridays at 09:00, and one more."""


class Server:
    """What is found at each address; anything else fails."""

    def __init__(self, **found: FetchResult) -> None:
        self.found = found

    async def fetch(self, address: str, etag: str | None) -> FetchResult:
        return self.found.get(address.rpartition("/")[2].partition(".")[0], FetchFailed("DNS"))


async def two_clients(played: Play) -> Person:
    alex = await played.practitioner(programme=WITHOUT_PRACTITIONER_FORM)
    await played.client(alex, "Anna")
    await played.client(alex, "Ben")
    return alex


async def assign_all_to_ben(played: Play, alex: Person, address: str) -> None:
    await says(played, alex, f"/calendar {address}")
    await alex.waits_for("which appointments are with a client")
    await taps(played, alex, "All with one client")
    await taps(played, alex, "Ben")
    await alex.waits_for("Sessions in the next eight weeks")


async def stored_address(played: Play) -> str | None:
    def look(ctx: Context) -> str | None:
        feed = feeds.get(ctx, practitioner_named(ctx, "Alex").id)
        return feed.address if feed else None

    return await played.do(look)


@pytest.mark.parametrize(
    ("got", "expected", "is_kept"),
    [
        (FetchFailed("x", FailureReason.NOT_PUBLIC), "private network or to your own computer", False),
        (FetchFailed("HTTP 404", FailureReason.REFUSED), "no calendar at that address", False),
        (Fetched("<html>", None), "not a calendar I can read", False),
        (FetchFailed("TimeoutError"), "I could not reach that calendar just now", True),
        (Fetched(calendar_text(), None), "There are no sessions in it", True),
        (Fetched(BUSY, None), "has a client’s code in its title", True),
    ],
)
async def test_an_address_is_tried_while_they_wait(
    sqlite_url: str, tmp_path: Path, got: FetchResult, expected: str, is_kept: bool
) -> None:
    async with play(sqlite_url, tmp_path, fetch=Server(new=got).fetch) as played:
        alex = await two_clients(played)
        await says(played, alex, f"/calendar {NEW}")
        assert expected in await alex.waits_for(expected[:20])
        assert (await stored_address(played) == NEW) is is_kept


async def test_what_was_found_is_said_with_its_clients(sqlite_url: str, tmp_path: Path) -> None:
    server = Server()
    async with play(sqlite_url, tmp_path, fetch=server.fetch) as played:
        alex = await two_clients(played)
        code = (await says(played, alex, "/calendar")).split("Anna #")[1][:4]
        server.found["new"] = Fetched(BUSY.replace("Busy", f"#{code}"), None)
        await says(played, alex, f"/calendar {NEW}")
        assert "(Anna: 8)" in await alex.waits_for("Sessions in the next eight weeks")


async def test_a_series_without_a_code_is_assigned_by_buttons(sqlite_url: str, tmp_path: Path) -> None:
    server = Server(new=Fetched(BUSY, None))
    async with play(sqlite_url, tmp_path, fetch=server.fetch) as played:
        alex = await two_clients(played)
        await says(played, alex, f"/calendar {NEW}")
        await alex.waits_for("which appointments are with a client")
        await taps(played, alex, "Choose appointments")
        assert "1. Thursday 10:00–11:00 (8 times" in await alex.waits_for("Which of these")
        await taps(played, alex, "1: Thursday 10:00")
        await taps(played, alex, "Anna")
        assert "(Anna: 8)" in await alex.waits_for("Sessions in the next eight weeks")
        assert "Anna: Thursday 5 March, 10:00–11:00" in await says(played, alex, "/week")

        moved = BUSY.replace("20260305T100000", "20260305T140000")
        server.found["new"] = Fetched(moved, None)
        await played.passes(minutes=31)
        await says_until(played, alex, "/week", "Thursday 5 March, 14:00–15:00")

        await says(played, alex, "/calendar")
        await taps(played, alex, "Choose appointments")
        assert "→ Anna" in await alex.waits_for("Which of these")
        await taps(played, alex, "1: Thursday 14:00")
        await taps(played, alex, "With no client")
        await alex.waits_for("has a client’s code")
        await says(played, alex, "/week")
        assert alex.sees() == ["1: on after all"]


async def test_a_regular_hour_is_assigned_and_single_appointments_are_not_shown(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path, fetch=Server(new=Fetched(HOURS, None)).fetch) as played:
        alex = await two_clients(played)
        await says(played, alex, f"/calendar {NEW}")
        await alex.waits_for("which appointments are with a client")
        await taps(played, alex, "Choose appointments")
        choices = await alex.waits_for("Which of these")
        assert "Friday 09:00–10:00 (2 times" in choices
        assert "16:00" not in choices
        await taps(played, alex, "1: Friday 09:00")
        await taps(played, alex, "Ben")
        assert "(Ben: 2)" in await alex.waits_for("Sessions in the next eight weeks")


async def test_a_whole_calendar_is_assigned_to_one_client(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path, fetch=Server(new=Fetched(HOURS, None)).fetch) as played:
        alex = await two_clients(played)
        await says(played, alex, f"/calendar {NEW}")
        await alex.waits_for("which appointments are with a client")
        await taps(played, alex, "All with one client")
        assert "private ones too" in alex.reads()
        await taps(played, alex, "Ben")
        assert "(Ben: 3)" in await alex.waits_for("Sessions in the next eight weeks")


async def test_another_address_takes_the_place_of_one_that_stands_by_a_tap_and_if_it_works(
    sqlite_url: str, tmp_path: Path
) -> None:
    server = Server(old=Fetched(calendar_text(), None))
    async with play(sqlite_url, tmp_path, fetch=server.fetch) as played:
        alex = await two_clients(played)
        await says(played, alex, f"/calendar {OLD}")
        await alex.waits_for("There are no sessions in it")
        assert "another calendar of yours already" in await says(played, alex, f"/calendar {NEW}")
        await taps(played, alex, "No, keep it")
        assert await stored_address(played) == OLD
        await says(played, alex, f"/calendar {NEW}")
        await taps(played, alex, "Yes, replace it")
        assert "I go on reading the calendar from before" in await alex.waits_for("could not reach")
        assert await stored_address(played) == OLD
        server.found["new"] = Fetched(calendar_text(), None)
        await says(played, alex, f"/calendar {NEW}")
        await taps(played, alex, "Yes, replace it")
        await alex.waits_for("There are no sessions in it")
        assert await stored_address(played) == NEW


async def test_a_calendar_that_is_read_no_more_is_assigned_to_nobody(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path, fetch=Server(new=Fetched(HOURS, None)).fetch) as played:
        alex = await two_clients(played)
        await assign_all_to_ben(played, alex, NEW)
        await says(played, alex, "/calendar")
        await taps(played, alex, "No calendar any more")
        await says(played, alex, f"/calendar {NEW}")
        assert "Or show me" in await alex.waits_for("has a client’s code")


async def test_an_outdated_tap_replaces_nothing_and_keeps_what_is_assigned(
    sqlite_url: str, tmp_path: Path
) -> None:
    server = Server(old=Fetched(BUSY, None))
    async with play(sqlite_url, tmp_path, fetch=server.fetch) as played:
        alex = await two_clients(played)
        await assign_all_to_ben(played, alex, OLD)
        await says_until(played, alex, "/week", "Ben")
        await says(played, alex, f"/calendar {NEW}")
        (replace, _) = [each["callback_data"] for each in buttons_of(alex.last)]
        await taps(played, alex, "No, keep it")
        await played.passes(minutes=1)
        await alex.taps_data(replace)
        await played.settle()
        assert "I go on reading the calendar from before" in alex.reads()
        await played.passes(hours=3)
        assert "Ben" in await says(played, alex, "/week")


async def test_a_failed_replacement_says_nothing_of_the_calendar_that_stands(
    sqlite_url: str, tmp_path: Path
) -> None:
    server = Server(old=Fetched(calendar_text(), None))
    async with play(sqlite_url, tmp_path, fetch=server.fetch) as played:
        alex = await two_clients(played)
        await says(played, alex, f"/calendar {OLD}")
        await alex.waits_for("There are no sessions in it")
        del server.found["old"]
        await played.passes(hours=2)
        failing = await says_until(played, alex, "/calendar", "not been able to read")
        await says(played, alex, f"/calendar {NEW}")
        await taps(played, alex, "Yes, replace it")
        await alex.waits_for("could not reach")
        assert await says(played, alex, "/calendar") == failing
