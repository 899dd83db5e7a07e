"""The digest entry that a button belongs to."""

from dataclasses import dataclass

from bot.services.context import access
from bot.services.context.contact import PractitionerContact
from bot.services.context.context import Context
from bot.services.digests import stored_digests
from flows.digest.value import Digest, DigestEntry
from flows.errors import NotAccessible
from storage.repositories.dyads import Dyad
from storage.repositories.flags import Flag


@dataclass(frozen=True, slots=True)
class TappedEntry:
    """A digest entry with its digest, the flag that its buttons name, and the client."""

    flag: Flag
    dyad: Dyad
    digest: Digest
    entry: DigestEntry


def find(ctx: Context, reader: PractitionerContact, flag_id: str) -> TappedEntry:
    """Return the entry about a flag from the newest digest that has one.

    Raises NotAccessible if the flag is not about a client of the reader, or if no digest mentions it.
    """
    flag, dyad = access.own_flag(ctx, reader, flag_id)
    for digest in stored_digests.digests_about(ctx, reader, dyad, flag.at):
        entry = digest.entry(flag.id)
        if entry is not None:
            return TappedEntry(flag, dyad, digest, entry)
    raise NotAccessible
