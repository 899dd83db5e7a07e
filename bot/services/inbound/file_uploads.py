"""Files that people send: shown first, stored with one tap, never kept.

The content is shown as a reply to the file. Telegram adds the message replied to when a button under the reply is
tapped, so the file is downloaded and parsed again for the tap. `CommandSpec.importers` says which files are imported.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.services.commands import COMMANDS
from bot.services.context import CallbackTap, Contact, Context, FileImporter, InboundUpdate
from bot.services.context.contact import from_sender
from bot.services.context.file_import import IMPORT_CALLBACK, InboundFile
from bot.services.context.inbound_types import SentFile
from bot.services.context.sender import Sender
from bot.services.messaging import outbox
from flows.errors import BadInput, NotAccessible
from flows.message import Message

__all__ = [
    "IMPORT_CALLBACK",
    "FileRequest",
    "file_request",
    "handle_import_tap",
    "handle_upload",
    "is_import_callback",
    "parse",
]

MAX_BYTES = 5_000_000


@dataclass(frozen=True, slots=True)
class ImportCandidate:
    """An importer, and the contact that may use it as the type that the importer takes."""

    importer: FileImporter[Any, Any]
    contact: Contact


@dataclass(frozen=True, slots=True)
class FileRequest:
    """A file to be downloaded before its update is handled, and the importers that may parse it."""

    file: SentFile
    candidates: tuple[ImportCandidate, ...]
    now: datetime


def file_request(ctx: Context, update: InboundUpdate) -> FileRequest | None:
    """Return the file that must be downloaded before this update is handled, if one must. Changes nothing."""
    file = update.sent_file
    if file is None or file.size > MAX_BYTES:
        return None
    if isinstance(update.content, CallbackTap) and not is_import_callback(update.content.data):
        return None
    contact = from_sender(ctx, Sender(update.sender.chat, None))  # without a language, which would be stored
    candidates = _candidates(contact, file)
    return FileRequest(file, candidates, ctx.now) if candidates else None


def parse(request: FileRequest, content: bytes) -> InboundFile:
    """Return the content as parsed by the first importer that accepts it. Takes seconds for a large file."""
    accepting = (each for each in request.candidates if each.importer.accepts(content))
    candidate = next(accepting, request.candidates[0])
    try:
        parsed = candidate.importer.parse(candidate.contact, request.now, content)
    except BadInput as error:
        return InboundFile(candidate.importer, None, error)
    return InboundFile(candidate.importer, parsed)


def handle_upload(ctx: Context, contact: Contact, update: InboundUpdate, file: SentFile) -> bool:
    """Reply with the content of the file or why it has none; return False if this person may import no files."""
    candidates = _all_candidates(contact)
    if not candidates:
        return False
    if not _candidates(contact, file):
        suffixes = contact.voice.listing(sorted({each.importer.suffix for each in candidates}))
        message = Message(contact.voice.say("file-kinds", kinds=suffixes))
    else:
        message = _import(ctx, contact, update, file)
    outbox.reply_to_message(ctx, contact, message, file.message_id)
    return True


def handle_import_tap(ctx: Context, contact: Contact, update: InboundUpdate, tap: CallbackTap) -> None:
    """Store the content that was shown. Raises NotAccessible for a button that no importer has."""
    if tap.file is None or not _candidates(contact, tap.file):
        outbox.answer_callback(ctx, contact, tap, contact.voice.plain("file-not-had"))
    else:
        variant = tap.data.removeprefix(IMPORT_CALLBACK).removeprefix(":")
        outbox.edit_message(ctx, contact, _import(ctx, contact, update, tap.file, variant), tap)


def is_import_callback(data: str) -> bool:
    """Return whether a button's data asks to store a file, in any variant."""
    return data == IMPORT_CALLBACK or data.startswith(f"{IMPORT_CALLBACK}:")


def _all_candidates(contact: Contact) -> list[ImportCandidate]:
    return [
        ImportCandidate(importer, member)
        for command in COMMANDS.values()
        if command.importers and (member := command.audience.as_member(contact)) is not None
        for importer in command.importers
    ]


def _candidates(contact: Contact, file: SentFile) -> tuple[ImportCandidate, ...]:
    name = file.name.lower()
    return tuple(each for each in _all_candidates(contact) if name.endswith(each.importer.suffix))


def _import(
    ctx: Context, contact: Contact, update: InboundUpdate, file: SentFile, variant: str | None = None
) -> Message:
    """Show the content (None), or store it in a variant ("": the usual one).

    Raises NotAccessible for an unknown variant.
    """
    voice = contact.voice
    if file.size > MAX_BYTES:
        return Message(voice.say("file-too-large", most=MAX_BYTES // 1_000_000))
    imported, candidates = update.file, _candidates(contact, file)
    candidate = next((each for each in candidates if imported and each.importer == imported.importer), None)
    if imported is None or candidate is None:
        return Message(voice.say("file-not-had"))
    importer = candidate.importer
    use = importer.show if variant is None else {"": importer.store, **importer.variants}.get(variant)
    if use is None:
        raise NotAccessible
    try:
        if imported.error is not None:
            raise imported.error
        return use(ctx, candidate.contact, imported.content)
    except BadInput as error:
        if error.said is None:
            raise
        return Message(voice.say(error.said, **error.params))
