"""The part of a digest that its first messages leave out."""

from bot.services.context import audit
from bot.services.context.audit import Verb
from bot.services.context.contact import PractitionerContact
from bot.services.context.context import Context
from bot.services.digests import composition, stored_digests
from bot.services.messaging import outbox
from flows.digest.text import render_rest
from flows.errors import NotAccessible
from storage.repositories import digests


def send(ctx: Context, reader: PractitionerContact, week: str) -> None:
    """Reply with the rest of a week's digest. Raises NotAccessible if the reader has no digest of that week."""
    digest = stored_digests.read_digest(ctx, reader, week)
    if digest is None:
        raise NotAccessible
    audit.record(ctx, Verb.READ_DIGEST, stored_digests.audit_subject(reader, week))
    digests.mark_used(ctx, reader.practitioner.id, week)
    for message in render_rest(digest, reader.voice, composition.programme_instrument(ctx, reader)):
        outbox.reply(ctx, reader, message)
