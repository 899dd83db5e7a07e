"""Digests as they were composed and stored: writing one, and finding the one that a week or a flag stands in."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from bot.services.context.contact import PractitionerContact
from bot.services.context.context import Context
from bot.services.digests.client_weeks import read_client_week
from bot.services.digests.composition import compose_digest, read_week
from flows.digest import quote_age, serialization
from flows.digest.value import Digest
from flows.digest.week import Week
from flows.ids import PractitionerId
from storage.repositories import digests
from storage.repositories.dyads import Dyad


def add(ctx: Context, practitioner: PractitionerId, digest: Digest) -> bool:
    """Store the digest of a week; return False if that week already has one."""
    content, quotes_from = serialization.to_json(digest), quote_age.oldest_quote_at(digest)
    return digests.add(ctx, practitioner, digest.week, content, quotes_from)


def rewrite(ctx: Context, practitioner: PractitionerId, digest: Digest) -> None:
    """Overwrite the stored digest of its week; the old text can no longer be decrypted."""
    content, quotes_from = serialization.to_json(digest), quote_age.oldest_quote_at(digest)
    digests.rewrite(ctx, practitioner, digest.week, content, quotes_from)


def read_digest(ctx: Context, reader: PractitionerContact, week: str) -> Digest | None:
    """Return the digest that was sent for a week; for the running week, one composed now."""
    stored = digests.get(ctx, reader.practitioner.id, week)
    if stored is not None:
        return serialization.from_json(stored)
    running = compose_digest(reader, read_week(ctx, reader))
    return running if running.week == week else None


def audit_subject(reader: PractitionerContact, week: str) -> str:
    """Return the name under which the audit records a practitioner's digest of a week."""
    return f"{reader.practitioner.id}:{week}"


def read_all(ctx: Context, reader: PractitionerContact) -> list[Digest]:
    """Return the stored digests that can be decrypted, newest first."""
    stored = digests.list_all(ctx, reader.practitioner.id)
    return [serialization.from_json(content) for _, content in stored if content is not None]


def read_past_week(ctx: Context, reader: PractitionerContact, week: str) -> Week | None:
    """Return a past week as known when its digest was composed; None if it has no digest.

    Pauses, stops, mutes and withdrawn verdicts have no history: their current value is used.
    """
    moment = digests.get_composed_at(ctx, reader.practitioner.id, week)
    return read_week(ctx.with_now(moment), reader, name=week) if moment is not None else None


def digests_about(
    ctx: Context, reader: PractitionerContact, dyad: Dyad, flagged_at: datetime
) -> Iterator[Digest]:
    """Yield the digests that may mention a client's flag: those sent since, newest first, then the running one.

    The running digest ignores verdicts, notices and mutes, so that the buttons under an entry keep working
    after the practitioner has used them.
    """
    for content in digests.iterate_since(ctx, reader.practitioner.id, flagged_at):
        yield serialization.from_json(content)
    client = read_client_week(ctx, dyad)
    untouched = tuple(replace(flag, verdict=None, verdict_at=None, told_at=None) for flag in client.flags)
    client = replace(client, flags=untouched, muted=frozenset())
    yield compose_digest(reader, read_week(ctx, reader, (client,)))
