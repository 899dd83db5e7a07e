"""A practitioner's stored digests once a client is erased: rewritten without the client, or posted again."""

from bot.services.context import Contact, Context
from bot.services.digests.composition import programme_instrument
from bot.services.digests.stored_digests import rewrite
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import SendMessage
from flows.digest import serialization
from flows.digest.client_filter import mentions_client, without_client
from flows.digest.text import render
from flows.ids import PractitionerId
from storage.repositories import digests
from storage.repositories.dyads import Dyad
from storage.repositories.outbox_messages import OutboxKind


def rewrite_digests(ctx: Context, dyad: Dyad) -> None:
    """Rewrite the digests that mention a client; one that cannot be read any more loses its content."""
    for week, content in digests.list_all(ctx, dyad.practitioner):
        if content is None:
            continue
        try:
            digest = serialization.from_json(content)
        except serialization.UnknownDigest:
            digests.rewrite(ctx, dyad.practitioner, week, None)
            continue
        if mentions_client(digest, dyad.id):
            rewrite(ctx, dyad.practitioner, without_client(digest, dyad.id))


def repost_digest(ctx: Context, reader: Contact, practitioner: PractitionerId) -> None:
    """Post the newest digest once more, after an unsent one was deleted."""
    kept = [content for _, content in digests.list_all(ctx, practitioner) if content is not None]
    for message in (
        render(serialization.from_json(kept[0]), reader.voice, programme_instrument(ctx, reader))
        if kept
        else ()
    ):
        key = f"digest:{practitioner}:{ctx.new_id()}"
        outbox.post(ctx, reader, OutboxKind.DIGEST, SendMessage(reader.chat, message), key=key)
