"""Files that people send: shown first, taken over with one tap, and never kept.

What a file would change is shown as a reply to it. Telegram hands a tap the message that was replied to, so the tap
brings the file with it, and it is read anew. Commands say which files they read (``Command.reads``).
"""

from bot.services import access, outbox, who
from bot.services.bringing import MOST_BYTES
from bot.services.commands import COMMANDS
from bot.services.commands.command import TAKE, Reader
from bot.services.desk import Desk
from bot.services.received import File, Received, Sender, Tap
from bot.services.who import Who
from flows.errors import BadInput, NotYours
from flows.message import Message

__all__ = ["TAKE", "is_take", "sent", "taken", "wanted"]


def wanted(desk: Desk, received: Received) -> File | None:
    """The file that must be brought before this can be handled, if one must. Changes nothing."""
    if received.file is None or (isinstance(received.input, Tap) and not is_take(received.input.data)):
        return None
    person = who.at(desk, Sender(received.sender.chat, None))
    fit = received.file.size <= MOST_BYTES and _readers(person, received.file)
    return received.file if fit else None


def sent(desk: Desk, person: Who, file: File) -> bool:
    """Show what is in it, or say why not; false where this person has no files to send here."""
    readers = _readers_of(person)
    if not readers:
        return False
    if not _readers(person, file):
        ends = person.voice.listing(sorted({reader.end for reader in readers}))
        message = Message(person.voice.say("file-kinds", kinds=ends))
    else:
        message = _read(desk, person, file, None)
    outbox.answer(desk, person, message, file.message_id)
    return True


def taken(desk: Desk, person: Who, tap: Tap) -> None:
    """Take over what was shown. Raises NotYours for a button that was never there."""
    if tap.file is None or not _readers(person, tap.file):
        outbox.toast(desk, person, tap, person.voice.plain("file-not-had"))
    else:
        way = tap.data.removeprefix(TAKE).removeprefix(":")
        outbox.edit(desk, person, _read(desk, person, tap.file, way), tap)


def is_take(data: str) -> bool:
    """Whether a button's data takes a file over, in whatever way."""
    return data == TAKE or data.startswith(f"{TAKE}:")


def _readers_of(person: Who) -> list[Reader]:
    own = (each for each in COMMANDS.values() if access.may_go_on(person, each.role))
    return [reader for command in own for reader in command.reads]


def _readers(person: Who, file: File) -> list[Reader]:
    return [each for each in _readers_of(person) if file.name.lower().endswith(each.end)]


def _read(desk: Desk, person: Who, file: File, way: str | None) -> Message:
    """Show what is in it, or take it over in that way ("": the usual one). Raises NotYours for a way there is not."""
    voice = person.voice
    if file.size > MOST_BYTES:
        return Message(voice.say("file-too-large", most=MOST_BYTES // 1_000_000))
    if file.content is None:
        return Message(voice.say("file-not-had"))
    readers = _readers(person, file)
    reader = next((each for each in readers if each.fits(file.content)), readers[0])
    work = reader.show if way is None else {"": reader.take, **reader.ways}.get(way)
    if work is None:
        raise NotYours
    try:
        return work(desk, person, file.content)
    except BadInput as error:
        if error.said is None:
            raise
        return Message(voice.say(error.said, **error.params))
