"""Entries of the running digest that a practitioner has not been notified of, and notices about them."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.services.context.contact import PractitionerContact
from bot.services.context.context import Context
from bot.services.digests import composition
from bot.services.messaging import outbox
from flows.digest.entry import render_entry
from flows.digest.value import Digest, DigestEntry
from flows.message import Message
from storage.repositories import flags
from storage.repositories.dyads import Dyad


@dataclass(frozen=True, slots=True)
class NewEntry:
    """A digest entry with its digest."""

    digest: Digest
    entry: DigestEntry


def find_new(ctx: Context, reader: PractitionerContact, dyad: Dyad) -> Iterator[NewEntry]:
    """Yield the entries about a client that are new since the last digest and were in no notice yet."""
    digest = composition.compose_for_client(ctx, reader, dyad)
    for entry in digest.attention:
        if entry.fresh and entry.told_at is None:
            yield NewEntry(digest, entry)


def send_notice(ctx: Context, reader: PractitionerContact, new: NewEntry, *, heading: str, key: str) -> None:
    """Notify the practitioner of an entry below a heading, and record that its flags were in a notice."""
    message = render_entry(new.digest, new.entry, reader.voice, composition.programme_instrument(ctx, reader))
    outbox.notify(ctx, reader, Message(f"{heading}\n\n{message.html}", message.buttons), key=key)
    for flag in new.entry.flags:
        flags.record_notice(ctx, flag)
