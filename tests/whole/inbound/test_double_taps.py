"""A button that is tapped twice at once acts once, and the second tap is answered."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from tests.support.person import Person
from tests.support.played_service import Play, play
from tests.support.service_actions import end_session, practitioner_with_jo, rates, says, taps

ALREADY = "Got it already."


async def taps_twice(played: Play, person: Person, label: str) -> tuple[str, str]:
    """Tap a button twice before the bot has answered; return both answers."""
    message = next(
        each
        for each in reversed(person.chat.messages.values())
        for row in each.get("reply_markup", {}).get("inline_keyboard", [])
        if label in [button["text"] for button in row]
    )
    first = await person.taps(label, message)
    second = await person.taps(label, message)
    await played.settle()
    return str((first.answer or {}).get("text", "")), str((second.answer or {}).get("text", ""))


async def _invitation(played: Play, alex: Person, jo: Person) -> None:
    await says(played, alex, "/invite Kim")


async def _report(played: Play, alex: Person, jo: Person) -> None:
    await end_session(played, alex, jo)
    await rates(played, jo, 4, 4, 4, 4, 4, 4)
    await taps(played, jo, "None")
    await taps(played, jo, "Send")
    await says(played, alex, "/report")


async def _client_page(played: Play, alex: Person, jo: Person) -> None:
    await says(played, alex, "/clients")


async def _session(played: Play, alex: Person, jo: Person) -> None:
    await says(played, alex, "/session Jo")


@pytest.mark.parametrize(
    ("prepare", "label", "sent"),
    [
        (_invitation, "Show as QR code", 1),
        (_report, "Jo", 2),  # the table and the page
        (_client_page, "Open one client", 1),
        (_session, "Just now", 0),  # the tapped message is changed
    ],
)
async def test_the_second_tap_sends_nothing(
    sqlite_url: str,
    tmp_path: Path,
    prepare: Callable[[Play, Person, Person], Awaitable[None]],
    label: str,
    sent: int,
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practitioner_with_jo(played)
        await prepare(played, alex, jo)
        before = len(alex.chat.messages)
        assert (await taps_twice(played, alex, label))[1] == ALREADY
        assert len(alex.chat.messages) == before + sent


async def test_just_now_twice_still_says_when_they_are_asked(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, _ = await practitioner_with_jo(played)
        await says(played, alex, "/session Jo")
        await taps_twice(played, alex, "Just now")
        assert "gets the questions" in alex.reads()
        assert "not be asked" not in alex.reads()


async def test_send_twice_says_that_it_has_arrived(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, jo = await practitioner_with_jo(played)
        await end_session(played, alex, jo)
        await rates(played, jo, 4, 4, 4, 4, 4, 4)
        await taps(played, jo, "None")
        assert (await taps_twice(played, jo, "Send"))[1] == ALREADY
        assert "Your answers are saved" in jo.reads()


async def test_the_same_button_later_acts_again(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, _ = await practitioner_with_jo(played)
        await says(played, alex, "/clients")
        before = len(alex.chat.messages)
        await taps(played, alex, "Open one client")
        await played.passes(seconds=5)
        await taps(played, alex, "Open one client")
        assert len(alex.chat.messages) == before + 2


async def test_forged_taps_are_counted_each(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex, _ = await practitioner_with_jo(played)
        answers = []
        for _ in range(2):
            tap = await alex.taps_data("client:of:nobody")
            await played.settle()
            answers.append((tap.answer or {}).get("text"))
        assert answers == ["This button does not work here any more."] * 2
