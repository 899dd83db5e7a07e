"""Files that people send: shown first, taken over with one tap, and never kept.

They are read before the transaction that uses what stands in them (file_download.py), and not on the event loop.

What a file would change is shown as a reply to it. Telegram hands a tap the message that was replied to, so the tap
brings the file with it, and it is read anew. Commands say which files they read (``Command.reads``).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.services.commands import COMMANDS
from bot.services.context import access, contact
from bot.services.context.command_spec import IMPORT_CALLBACK, FileImporter
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.context.inbound_types import CallbackTap, InboundUpdate, Sender, SentFile
from bot.services.inbound.file_download import MAX_BYTES, DownloadRequest
from bot.services.messaging import outbox
from flows.errors import BadInput, NotYours
from flows.message import Message

__all__ = ["IMPORT_CALLBACK", "download_request", "handle_import_tap", "handle_upload", "is_import_callback"]


@dataclass(frozen=True, slots=True)
class _Content:
    """What a reader found in a file, or why there is nothing in it for us."""

    reader: FileImporter
    found: object


def download_request(ctx: Context, received: InboundUpdate) -> DownloadRequest | None:
    """The file that must be brought and read before this can be handled, if one must. Changes nothing."""
    if received.file is None or (
        isinstance(received.input, CallbackTap) and not is_import_callback(received.input.data)
    ):
        return None
    person = contact.from_sender(ctx, Sender(received.sender.chat, None))
    readers = _readers(person, received.file)
    if received.file.size > MAX_BYTES or not readers:
        return None
    now = ctx.now
    return DownloadRequest(received.file, lambda content: _content(readers, person, now, content))


def _content(readers: Sequence[FileImporter], person: Contact, now: datetime, content: bytes) -> _Content:
    reader = next((each for each in readers if each.fits(content)), readers[0])
    try:
        return _Content(reader, reader.read(person, now, content))
    except BadInput as error:
        return _Content(reader, error)


def handle_upload(ctx: Context, person: Contact, file: SentFile) -> bool:
    """Show what is in it, or say why not; false where this person has no files to send here."""
    readers = _readers_of(person)
    if not readers:
        return False
    if not _readers(person, file):
        ends = person.voice.listing(sorted({reader.end for reader in readers}))
        message = Message(person.voice.say("file-kinds", kinds=ends))
    else:
        message = _read(ctx, person, file, None)
    outbox.reply_to_message(ctx, person, message, file.message_id)
    return True


def handle_import_tap(ctx: Context, person: Contact, tap: CallbackTap) -> None:
    """Take over what was shown. Raises NotYours for a button that was never there."""
    if tap.file is None or not _readers(person, tap.file):
        outbox.answer_callback(ctx, person, tap, person.voice.plain("file-not-had"))
    else:
        way = tap.data.removeprefix(IMPORT_CALLBACK).removeprefix(":")
        outbox.edit_message(ctx, person, _read(ctx, person, tap.file, way), tap)


def is_import_callback(data: str) -> bool:
    """Whether a button's data takes a file over, in whatever way."""
    return data == IMPORT_CALLBACK or data.startswith(f"{IMPORT_CALLBACK}:")


def _readers_of(person: Contact) -> list[FileImporter]:
    own = (each for each in COMMANDS.values() if access.may_go_on(person, each.role))
    return [reader for command in own for reader in command.reads]


def _readers(person: Contact, file: SentFile) -> list[FileImporter]:
    return [each for each in _readers_of(person) if file.name.lower().endswith(each.end)]


def _read(ctx: Context, person: Contact, file: SentFile, way: str | None) -> Message:
    """Show what is in it, or take it over in that way ("": the usual one). Raises NotYours for a way there is not."""
    voice = person.voice
    if file.size > MAX_BYTES:
        return Message(voice.say("file-too-large", most=MAX_BYTES // 1_000_000))
    content = file.content
    if not isinstance(content, _Content) or content.reader not in _readers(person, file):
        return Message(voice.say("file-not-had"))
    reader = content.reader
    work = reader.show if way is None else {"": reader.take, **reader.ways}.get(way)
    if work is None:
        raise NotYours
    try:
        if isinstance(content.found, BadInput):
            raise content.found
        return work(ctx, person, content.found)
    except BadInput as error:
        if error.said is None:
            raise
        return Message(voice.say(error.said, **error.params))
