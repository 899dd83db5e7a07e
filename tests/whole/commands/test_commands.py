"""The commands as people use them in the chat."""

from pathlib import Path

from tests.support.played_service import play
from tests.support.service_actions import says, taps


async def test_help_depends_on_the_role(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo")
        assert "/invite" in await says(played, alex, "/help")
        text = await says(played, jo, "/help")
        assert "/pause" in text
        assert "/invite" not in text
        assert "emergency" in text


async def test_the_language_changes_everything_at_once(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        await says(played, alex, "/settings")
        await taps(played, alex, "Language")
        await taps(played, alex, "Deutsch")
        assert "Sprache" in alex.reads()
        assert "Für Ihre Praxis" in await says(played, alex, "/help")
        await says(played, alex, "/settings")
        await taps(played, alex, "Sprache")
        await taps(played, alex, "العربية")
        assert "8:00 ص" in alex.reads()  # the digest's time, too, as the language writes it


async def test_a_clients_language_is_that_of_their_app(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.invited(alex, "Jo", language="de-AT")
        assert "Hallo und willkommen" in jo.reads()


async def test_the_digests_day_and_time_are_stored_in_local_time(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:  # a Tuesday, 15:00 in Berlin
        alex = await played.practitioner()
        await played.client(alex, "Jo")
        await says(played, alex, "/settings")
        await taps(played, alex, "Day of the digest")
        await taps(played, alex, "Wednesday")
        await taps(played, alex, "Time of the digest")
        assert "Wednesday, 07:30" in await says(played, alex, "7:30")
        await played.passes(hours=16, minutes=29)
        assert "Your week" not in alex.screen()
        await played.passes(minutes=1)
        assert "Your week" in alex.reads()


async def test_a_session_through_the_buttons(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo")
        await says(played, alex, "/session")
        await taps(played, alex, "Jo")
        await taps(played, alex, "Just now")
        assert "17:00" in alex.reads()
        await played.passes(hours=2)
        assert "1 of 7" in jo.reads()


async def test_a_weekly_hour_leads_to_check_ins(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo")
        assert "Wednesday 4 March" in await says(played, alex, "/session Jo every Wednesday 10:00")
        await played.passes(hours=21, minutes=49)  # Wednesday 12:49
        assert "1 of 7" not in jo.reads()
        await played.passes(minutes=1)
        assert "1 of 7" in jo.reads()


async def test_a_pause_and_its_end(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo")
        await says(played, jo, "/pause")
        await taps(played, jo, "One week")
        await says(played, alex, "/session Jo now")
        await played.passes(hours=3)
        assert "of 7" not in jo.screen()
        await played.passes(days=7)
        await says(played, alex, "/session Jo now")
        await played.passes(hours=2)
        assert "1 of 7" in jo.reads()


async def test_stopping_is_confirmed_once_and_reported_without_a_reason(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo")
        await says(played, alex, "/session Jo now")
        await played.passes(hours=2)
        await says(played, jo, "/stop")
        await taps(played, jo, "No, go on")
        assert "nothing has changed" in jo.reads()
        await says(played, jo, "/stop")
        await taps(played, jo, "Yes, stop")
        assert "Jo has stopped" in alex.reads()
        await says(played, alex, "/session Jo now")
        await played.passes(days=2)
        assert not [m for m in jo.chat.messages.values() if m.get("reply_markup")]


async def test_a_check_in_has_one_reminder_and_then_closes(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo")
        await says(played, alex, "/session Jo now")
        await played.passes(hours=2)
        await played.passes(hours=20)
        assert "reminder" in jo.reads()
        assert len([m for m in jo.chat.messages.values() if m.get("reply_markup")]) == 1
        await played.passes(hours=51)
        assert jo.sees() != []
        await played.passes(hours=2)
        assert jo.sees() == []


async def test_no_check_in_is_asked_at_night(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo")
        await played.passes(hours=5)  # 20:00 in Berlin; two hours later it is quiet
        await says(played, alex, "/session Jo now")
        await played.passes(hours=11, minutes=59)
        assert "of 7" not in jo.screen()
        await played.passes(minutes=1)  # 08:00
        assert "1 of 7" in jo.reads()


async def test_a_clients_own_zone_counts(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo")
        await says(played, jo, "/settings")
        await taps(played, jo, "Time zone")
        assert "Time zone: Tokyo" in await says(played, jo, "Tokyo")
        await says(played, alex, "/session Jo now")  # 23:00 in Tokyo
        await played.passes(hours=8, minutes=59)
        assert "of 7" not in jo.screen()
        await played.passes(minutes=1)
        assert "1 of 7" in jo.reads()
