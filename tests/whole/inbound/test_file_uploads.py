"""Files from a practitioner (a calendar, a table of sessions): shown first, imported with a tap."""

from datetime import UTC, datetime
from pathlib import Path

from bot.rehearsal.botapi import Call, Fault, FaultKind
from storage.repositories import dyads
from tests.support.calendars import calendar_text
from tests.support.decrypted_rows import everything_readable
from tests.support.person import Person
from tests.support.played_service import WITHOUT_PRACTITIONER_FORM, Play, play
from tests.support.service_actions import says, sends_file, taps

NOT_DOWNLOADED = "I could not get that file. Please send it once more."


async def enrolled_pair(played: Play) -> tuple[Person, Person, str]:
    alex = await played.practitioner(programme=WITHOUT_PRACTITIONER_FORM)
    jo = await played.client(alex, "Jo")
    return alex, jo, await played.do(lambda ctx: dyads.every(ctx)[0].code)


async def test_a_calendar_is_shown_first_and_imported_with_a_tap(tables_url: str, tmp_path: Path) -> None:
    async with play(tables_url, tmp_path) as played:
        alex, jo, code = await enrolled_pair(played)
        calendar = calendar_text(("a", f"#{code}", "20260305T100000"), ("b", "Dentist", "20260306T100000"))
        shown = await sends_file(played, alex, "Praxis.ICS", calendar)
        assert "New in this file, up to Tuesday 1 September:\nJo: Thursday 5 March, 10:00" in shown
        assert "Dentist" not in shown
        assert "No sessions are planned" in await says(played, alex, "/week")
        await taps(played, alex, "Take over")
        assert "1. Jo: Thursday 5 March, 10:00" in await says(played, alex, "/week")
        assert "know everything in this file already" in await sends_file(
            played, alex, "praxis.ics", calendar
        )
        await played.comes(datetime(2026, 3, 5, 12, 0, tzinfo=UTC))  # 11:00 in Berlin and two hours
        assert "1 of 7" in jo.screen()
        kept = await played.service.store.read(everything_readable)
        assert "BEGIN:VCALENDAR" not in kept


async def test_a_later_file_moves_and_calls_off_what_it_names_and_nothing_else(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, _, code = await enrolled_pair(played)
        weekly = calendar_text(("w", f"#{code}", "20260304T090000"), more="RRULE:FREQ=WEEKLY;COUNT=3")
        await sends_file(played, alex, "weekly.ics", weekly)
        await taps(played, alex, "Take over")
        await sends_file(played, alex, "single.ics", calendar_text(("a", f"#{code}", "20260306T100000")))
        await taps(played, alex, "Take over")
        without = calendar_text(
            ("w", f"#{code}", "20260304T090000"),
            more="RRULE:FREQ=WEEKLY;COUNT=3\r\nEXDATE;TZID=Europe/Berlin:20260304T090000",
        )
        assert "Wednesday 4 March, 09:00" in await sends_file(played, alex, "weekly.ics", without)
        await taps(played, alex, "Take over")
        moved = await sends_file(
            played, alex, "single.ics", calendar_text(("a", f"#{code}", "20260306T160000"))
        )
        assert "Jo: Friday 6 March, 16:00, not Friday 6 March, 10:00" in moved
        await taps(played, alex, "Take over")
        week = await says(played, alex, "/week")
        assert "Jo: Friday 6 March, 16:00" in week
        assert alex.sees().count("1: on after all") == 1
        assert "2: no session" in alex.sees()


async def test_a_table_of_sessions_is_checked_row_by_row(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, _, code = await enrolled_pair(played)
        table = f"code,date,start\n{code},2026-03-05,10:00\n{code},2026-03-02,18:00\n"
        wrong = await sends_file(played, alex, "March.csv", table + "Z9Z9,2026-03-05,10:00\n")
        assert "Line 4, code: I know no client with that code" in wrong
        assert alex.sees() == []
        assert "To come: 1. Ended: 1. Called off: 0." in await sends_file(played, alex, "March.csv", table)
        await taps(played, alex, "Take over")
        week = await says(played, alex, "/week")
        assert "1. Jo: Monday 2 March, 18:00" in week  # it had ended before the table was imported
        assert "2. Jo: Thursday 5 March, 10:00" in week
        await taps(played, alex, "1: no session")
        await taps(played, alex, "2: no session")
        await sends_file(
            played, alex, "March.csv", table
        )  # the next export contains the same rows: corrections are kept
        await taps(played, alex, "Take over")
        await says(played, alex, "/week")
        assert alex.sees() == ["1: on after all", "2: on after all"]


UNUSABLE: tuple[tuple[str, str | bytes, str], ...] = (
    ("notes.pdf", "%PDF", "I can read files whose names end in .csv and .ics."),
    ("empty.ics", "nothing", "not a calendar I can read"),
    ("table.csv", "a,b\n1,2\n", "first line should name the columns"),
    ("table.csv", 'code,date,start\n"A7K2,1\n', "cannot read line 2"),
    ("table.csv", "code,date,start\nÄ".encode("latin-1"), "“CSV UTF-8”"),
    ("large.ics", b"x" * 5_000_001, "too large for me. I read up to 5 MB"),
    (
        "none.ics",
        calendar_text(("a", "Dentist", "20260306T100000")),
        "has a client’s code in its title. Please add it, like “#A7K2”: /clients has them.\n\nIn the title of",
    ),
    ("foreign.ics", calendar_text(("a", "#Z9Z9", "20260306T100000")), "#Z9Z9: I know no client"),
)


async def test_a_file_that_cannot_be_imported_is_answered(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner(programme=WITHOUT_PRACTITIONER_FORM)
        for name, content, answer in UNUSABLE:
            assert answer in await sends_file(played, alex, name, content)
            assert alex.sees() == []


async def test_a_clients_file_is_not_downloaded(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        _, jo, code = await enrolled_pair(played)
        assert "only read text" in await sends_file(
            played, jo, "a.ics", calendar_text(("a", f"#{code}", "20260305T100000"))
        )
        assert played.api.calls.of("getFile") == []


def the_file(call: Call) -> bool:
    return call.method == "getFile"


async def test_a_failed_download_is_retried_and_delays_its_sender_alone(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo, code = await enrolled_pair(played)
        played.api.faults.add(
            Fault(FaultKind.DROPPED, when=the_file, times=3),
            Fault(FaultKind.SLOW, seconds=0.3, when=the_file),
        )
        await alex.attaches("a.ics", calendar_text(("a", f"#{code}", "20260305T100000")))
        await alex.types("/help")
        await jo.types("/help")
        await jo.waits_for("/pause")
        assert "/week" not in alex.reads()
        await played.settle()
        said = alex.screen()
        assert said.index("New in this file") < said.rindex("/week")
        assert NOT_DOWNLOADED not in said


async def test_a_file_that_cannot_be_downloaded_is_asked_for_again(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, _, code = await enrolled_pair(played)
        calendar = calendar_text(("a", f"#{code}", "20260305T100000"))
        played.api.faults.add(Fault(FaultKind.SERVER_ERROR, when=the_file))
        assert NOT_DOWNLOADED in await sends_file(played, alex, "a.ics", calendar)
        played.api.faults.clear()
        assert "Jo: Thursday" in await sends_file(played, alex, "a.ics", calendar)
        played.api.world.files.clear()  # Telegram no longer has it
        await taps(played, alex, "Take over")
        assert NOT_DOWNLOADED in alex.reads()


async def test_a_tap_imports_nothing_without_the_file(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo, _ = await enrolled_pair(played)
        for person in (alex, jo):
            tap = await person.taps_data("file:take")
            await played.settle()
            assert NOT_DOWNLOADED in (tap.answer or {})["text"]
