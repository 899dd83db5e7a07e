"""Regressions: what people who tried it for the first time ran into."""

from pathlib import Path

from bot.services.commands import COMMANDS
from tests.support.played_service import play
from tests.support.service_actions import end_session, rates, says, taps


async def test_a_place_that_could_be_several_is_asked_about(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        await says(played, alex, "/settings")
        await taps(played, alex, "Time zone")
        assert "Did you mean one of these?" in await says(played, alex, "Atlantis")
        assert "Time zone: Paris" in await says(played, alex, "Paris")


async def test_whoever_waits_to_be_confirmed_is_told_what_for(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.invited(alex, "Jo")
        await taps(played, jo, "Yes, I agree")
        for words in ("/checkin", "/start", "hello"):
            assert "first confirms that it is you" in await says(played, jo, words), words


async def test_typing_under_the_consent_shows_it_again(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.invited(alex, "Jo")
        await says(played, jo, "yes")
        assert "Yes, I agree" in jo.sees()


async def test_check_in_comes_back_from_the_menu_of_later(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo")
        await end_session(played, alex, jo)
        await rates(played, jo, 4, 4)
        await taps(played, jo, "Later")
        await says(played, jo, "/checkin")
        assert "3 of 7" in jo.reads()
        await says(played, jo, "5")
        assert "4 of 7" in jo.reads()


async def test_a_stranger_finds_the_way_in_by_every_command(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        ann = played.meet("Ann")
        for name in sorted(COMMANDS.keys() - {"now", "privacy", "mydata", "delete"}):
            assert "you need an invitation" in await says(played, ann, f"/{name}"), name
            assert ann.sees() in ([], ["I need help now"]), name
            await played.passes(hours=1)  # strangers have an allowance


async def test_help_and_privacy_tell_each_only_of_what_is_theirs(sqlite_url: str, tmp_path: Path) -> None:
    """A practitioner read that their answers go to the person they work with, and that /pause and /withdraw work."""
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo")
        for command in ("/help", "/privacy"):
            told = await says(played, alex, command)
            for name in ("pause", "stop", "withdraw"):
                assert f"/{name}" not in told, command
            assert "Your answers" not in told
            assert "/withdraw" in await says(played, jo, command), command
        assert "What your clients answer comes to you" in await says(played, alex, "/privacy")
        assert "Your answers go to the person you work with" in await says(played, jo, "/privacy")


async def test_my_data_names_the_language(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo", language="de")
        await says(played, jo, "/mydata")
        assert "Ihre Sprache: Deutsch." in jo.screen()


async def test_a_round_that_closes_says_that_nothing_was_passed_on(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo")
        await end_session(played, alex, jo)
        await rates(played, jo, 4, 4)
        await played.passes(days=4)
        assert "none of your answers was passed on" in jo.reads()
        await says(played, jo, "/checkin")
        assert "1 of 7" in jo.reads()
        await played.passes(days=4)
        assert "passed on" not in jo.reads()
        assert "/checkin" in jo.reads()


async def test_who_does_not_take_part_learns_how_to(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.invited(alex, "Jo")
        for command in ("/checkin", "/met", "/pause"):
            await says(played, jo, command)
            assert "Yes, I agree" in jo.sees(), command
        await taps(played, jo, "Yes, I agree")
        await played.confirmed(alex)
        await says(played, jo, "/stop")
        await taps(played, jo, "Yes, stop")
        for command in ("/checkin", "/met", "/pause"):
            assert "send /start" in await says(played, jo, command), command
        await says(played, jo, "/start")
        assert "Yes, I agree" in jo.sees()
