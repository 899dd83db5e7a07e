"""What people do in a played service, one step at a time: each waits until all its consequences have arrived."""

import asyncio
from pathlib import Path
from typing import Any

from bot.rehearsal.botapi import CallbackQuery
from bot.services.context.context import Context
from storage.database.unit_of_work import UnitOfWork
from storage.repositories import check_ins, dyads, practitioners
from storage.repositories.check_ins import CheckIn, CheckInPhase
from storage.repositories.practitioners import Practitioner
from tests.support.person import Person
from tests.support.played_service import WITHOUT_PRACTITIONER_FORM, Play

ITEMS = ("g1", "g2", "t1", "t2", "b1", "b2", "x1", "x2")
LABELS = ("Not at all", "A little", "Somewhat", "Mostly", "Completely")


Given = tuple[int | None, str, str | None, int | None]


async def says(played: Play, person: Person, text: str) -> str:
    """Type a text; return the bot's last message."""
    await person.types(text)
    await played.settle()
    return person.reads()


async def says_until(played: Play, person: Person, text: str, expected: str) -> str:
    """Type a text again until the reply contains ``expected``, which a worker of the service brings about."""
    async with asyncio.timeout(20):
        while expected not in (reply := await says(played, person, text)):
            pass
    return reply


async def taps(played: Play, person: Person, label: str) -> str:
    """Tap a button; return the short text that answered the tap."""
    tap: CallbackQuery = await person.taps(label)
    await played.settle()
    return str((tap.answer or {}).get("text", ""))


async def taps_and_reads(
    played: Play, person: Person, *labels: str, under: dict[str, Any] | None = None
) -> str:
    """Tap the buttons with these labels, one after the other; return the bot's last message."""
    for label in labels:
        await person.taps(label, under)
        await played.settle()
    return person.reads()


async def sends_file(played: Play, person: Person, name: str, content: str | bytes) -> str:
    """Send a file; return the bot's last message."""
    await person.attaches(name, content)
    await played.settle()
    return person.reads()


def last_file(played: Play, person: Person, kind: str = "document") -> bytes:
    """Return the content of the last document (or ``photo``) that the bot has sent to this person."""
    sent = next(each[kind] for each in reversed(person.chat.messages.values()) if kind in each)
    return played.api.world.files[(sent[-1] if kind == "photo" else sent)["file_id"]].content


async def practitioner_with_jo(played: Play) -> tuple[Person, Person]:
    """Set up a practitioner who is asked nothing, and their client Jo, who has agreed and is confirmed."""
    alex = await played.practitioner(programme=WITHOUT_PRACTITIONER_FORM)
    return alex, await played.client(alex, "Jo")


async def client_labels(played: Play) -> list[str]:
    """Return the labels of all clients, sorted."""
    return await played.do(lambda ctx: sorted(each.label for each in dyads.every(ctx)))


def practitioner_named(ctx: Context, name: str) -> Practitioner:
    """Return the stored practitioner of that name."""
    return next(each for each in practitioners.every(ctx) if each.name == name)


async def rates(played: Play, person: Person, *values: int) -> None:
    """Tap these answers, one question after the other."""
    for value in values:
        await taps(played, person, LABELS[value - 1])


async def end_session(played: Play, practitioner: Person, client: Person) -> None:
    """Record a session of the two that has just ended, and let two hours pass."""
    await says(played, practitioner, f"/session {client.name} now")
    await played.passes(hours=2)


async def completes_check_in(played: Play, person: Person, *values: int, tension: str = "None") -> None:
    """Answer the whole open check-in and send it."""
    await rates(played, person, *values)
    await taps(played, person, tension)
    await taps(played, person, "Send")


async def stored_check_ins(played: Play) -> list[CheckIn]:
    """Return all check-ins, the client's and the practitioner's, dyad by dyad, oldest first."""

    def look(unit: UnitOfWork) -> list[CheckIn]:
        sides = [(dyad.id, side) for dyad in dyads.every(unit) for side in ("client", "practitioner")]
        return [each for dyad, side in sides for each in check_ins.of_dyad(unit, dyad, side, *CheckInPhase)]  # type: ignore[arg-type]

    return await played.service.store.read(look)


async def answer_values(played: Play, check_in: CheckIn) -> list[int | None]:
    """Return the answers in the order of the items; a skip is None."""
    given = await stored_answers(played, check_in)
    return [given[item][0] for item in ITEMS if item in given]


async def stored_answers(played: Play, check_in: CheckIn) -> dict[str, Given]:
    """Return by item: value, how it was given, what was typed, and the version of the parser."""
    given = await played.service.store.read(lambda unit: check_ins.unseal_answers(unit, check_in))
    return {item: (each.value, each.how, each.raw, each.parser) for item, each in given.answers.items()}


def count_api_calls(played: Play, person: Person) -> int:
    """Return how many API calls were made for this person; taps' answers count, which name no chat."""
    made = [each for each in played.api.calls if each.chat == person.id]
    return len([*made, *played.api.calls.of("answerCallbackQuery")])


def files_containing(folder: Path, text: str) -> list[str]:
    """Return the files of the database that contain the text in plain."""
    return [file.name for file in folder.rglob("*.sqlite*") if text.encode() in file.read_bytes()]
