"""Links: inviting again replaces nothing silently, and an own old link leads on."""

from pathlib import Path

import pytest

from flows.i18n import LANGUAGES, Voice
from storage.bundled_content import load_words
from tests.support.person import Person, text_of
from tests.support.played_service import Play, play
from tests.support.service_actions import practitioner_with_jo, says, taps

WORDS = load_words()
LINK = "?start="


def code_in(person: Person) -> str:
    shown = next(each for each in reversed(person.received()) if LINK in each)
    return shown.split(LINK)[1].split()[0]


async def opens(played: Play, person: Person, code: str) -> str:
    await person.start(code)
    await played.settle()
    return person.reads()


async def test_a_second_invitation_keeps_the_first_link(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        await says(played, alex, "/invite Anna")
        first = code_in(alex)
        again = await says(played, alex, "/invite Anna")
        assert "still works until Tuesday 17 March" in again
        assert alex.sees() == ["New link", "Take it back"]
        assert "would like to hear from you" in await opens(played, played.meet("Anna"), first)


async def test_a_new_link_comes_with_a_tap(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        await says(played, alex, "/invite Anna")
        first = code_in(alex)
        await says(played, alex, "/invite anna")
        await taps(played, alex, "New link")
        second = code_in(alex)
        anna = played.meet("Anna")
        assert "too old" in await opens(played, anna, first)
        assert "would like to hear from you" in await opens(played, anna, second)


async def test_an_expired_link_is_renewed_at_once(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        await says(played, alex, "/invite Anna")
        await played.passes(days=15)
        assert LINK in await says(played, alex, "/invite Anna")


async def test_who_has_opened_the_link_is_not_forgotten_without_a_tap(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        anna = await played.invited(alex, "Anna")
        assert "has opened the link and not agreed" in await says(played, alex, "/invite Anna")
        assert "would like to hear from you" in anna.reads()
        await taps(played, alex, "New link")
        assert "meant for somebody else" in anna.reads()
        assert LINK in alex.reads()


async def test_the_qr_code_is_of_the_link_above_it(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        await says(played, alex, "/invite Anna")
        code = code_in(alex)
        await taps(played, alex, "Show as QR code")
        assert code in text_of(alex.last)
        await played.passes(seconds=10)
        await taps(played, alex, "Show as QR code")
        anna = played.meet("Anna")
        assert "would like to hear from you" in await opens(played, anna, code)
        await played.passes(seconds=10)
        assert "used already" in await taps(played, alex, "Show as QR code")


async def test_a_link_of_another_practitioner_gives_no_qr_code(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, sam = await played.practitioner("Alex"), await played.practitioner("Sam")
        await says(played, alex, "/invite Anna")
        tap = await sam.taps_data(f"invite:qr:{code_in(alex)}")
        await played.settle()
        assert "does not work here" in str((tap.answer or {}).get("text"))


async def test_the_old_link_leads_back_after_a_stop(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.invited(alex, "Jo")
        code = code_in(alex)
        await taps(played, jo, "Yes, I agree")
        await played.confirmed(alex)
        assert "all is well" in await opens(played, jo, code)
        await says(played, jo, "/stop yes")
        await opens(played, jo, code)
        assert "Would you like to begin again?" in jo.received_text()
        assert "Would you like to take part?" in jo.reads()
        await taps(played, jo, "Yes, I agree")
        assert "Jo has joined" in alex.reads()


async def test_the_old_link_of_work_that_has_ended_says_so(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.invited(alex, "Jo")
        code = code_in(alex)
        await taps(played, jo, "Yes, I agree")
        await played.confirmed(alex)
        await says(played, alex, "/client Jo")
        await taps(played, alex, "End our work")
        await taps(played, alex, "End it now")
        assert "Your work here has ended" in await opens(played, jo, code)


async def test_a_client_of_two_chooses_with_whom_to_stop(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        _, jo = await practitioner_with_jo(played)
        sam = await played.practitioner("Sam")
        await says(played, sam, "/invite J.")
        await opens(played, jo, code_in(sam))
        await taps(played, jo, "Yes, I agree")
        await played.confirmed(sam)
        assert "With whom" in await says(played, jo, "/stop")
        assert jo.sees() == ["Alex", "Sam", "With everybody", "No, go on"]
        assert "With whom" in await says(played, jo, "yes")
        await taps(played, jo, "Alex")
        assert "your work with Alex" in jo.reads()
        assert "With Sam all goes on" in jo.reads()
        await says(played, sam, "/session J. now")
        await played.passes(hours=2)
        assert "with Sam" in jo.reads()
        await taps(played, jo, "Later")
        await taps(played, jo, "Stop for good")
        await taps(played, jo, "Yes, stop")
        assert "Shall I stop" not in await says(played, jo, "/stop")


async def test_stopping_in_a_check_in_is_about_that_practitioner(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        _, jo = await practitioner_with_jo(played)
        sam = await played.practitioner("Sam")
        await says(played, sam, "/invite J.")
        await opens(played, jo, code_in(sam))
        await taps(played, jo, "Yes, I agree")
        await played.confirmed(sam)
        await says(played, sam, "/session J. now")
        await played.passes(hours=2)
        await taps(played, jo, "Later")
        await taps(played, jo, "Stop for good")
        await taps(played, jo, "Yes, stop")
        assert "With Alex all goes on" in jo.reads()
        assert "Shall I stop asking?" in await says(played, jo, "/stop")


@pytest.mark.parametrize(
    ("command", "language"),
    [
        *(("/session Kim", language) for language in LANGUAGES),
        *((command, "en") for command in ("/session Kim 15:00", "/client Kim", "/ask Kim")),
    ],
)
async def test_commands_on_somebody_invited_say_what_can_be_done(
    sqlite_url: str, tmp_path: Path, command: str, language: str
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner(language=language)
        await says(played, alex, "/invite Kim")
        reply = await says(played, alex, command)
        voice = Voice(WORDS, language)
        assert voice.say("invite-until-agreed") in reply
        assert alex.sees() == [voice.plain("invite-new-button"), voice.plain("invite-revoke-button")]


@pytest.mark.parametrize("command", ["/session Kim", "/client Kim", "/ask Kim"])
async def test_commands_on_somebody_who_opened_the_link_say_so(
    sqlite_url: str, tmp_path: Path, command: str
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        await played.invited(alex, "Kim")
        assert "has opened the link and not agreed yet" in await says(played, alex, command)
        await taps(played, alex, "New link")
        assert LINK in alex.reads()


@pytest.mark.parametrize("command", ["/session Kim", "/client Kim", "/ask Kim"])
async def test_commands_on_somebody_who_waits_for_a_word_ask_for_it(
    sqlite_url: str, tmp_path: Path, command: str
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        kim = await played.invited(alex, "Kim")
        await taps(played, kim, "Yes, I agree")
        assert "Is it the person you meant?" in await says(played, alex, command)
        assert "has joined" in await says(played, alex, "yes")
