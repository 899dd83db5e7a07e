"""Told at once, not weekly: tension that was not talked through, and the lowest answer there is on bond or goals.

Each by the practitioner's choice; once for a check-in; outside their quiet hours; and not where the digest was first.
"""

from datetime import timedelta

from bot.services.context import audit, contact
from bot.services.context.audit import Verb
from bot.services.context.contact import PractitionerContact
from bot.services.context.context import Context
from bot.services.digests import composition
from bot.services.messaging import outbox
from flows.digest.entry import render_entry
from flows.digest.priority import at_once
from flows.digest.topics import Topic
from flows.digest.value import Digest, DigestEntry, Told
from flows.message import Message
from storage.repositories import check_ins, due, dyads, flags
from storage.repositories.check_ins import CheckIn
from storage.repositories.due import DueKind
from storage.repositories.practitioners import Practitioner

LATEST = timedelta(hours=24)  # after an outage it is no news any more: the digest tells


def plan(ctx: Context, check_in: CheckIn) -> None:
    """A client has just sent this check-in: tell what cannot wait, now or when the quiet hours end."""
    if not flags.untold(ctx, check_in.dyad, ctx.now):
        return
    reader = _reader(ctx, check_in)
    if reader is not None and _found(ctx, reader, check_in):
        due.put(ctx, DueKind.AT_ONCE, check_in.id, outbox.next_daytime(ctx, reader))


def run_due(ctx: Context, check_in_id: str) -> None:
    """It may be told now, if it still holds."""
    check_in = check_ins.find(ctx, check_in_id)
    reader = _reader(ctx, check_in) if check_in else None
    if check_in is None or reader is None or not reader.person.reachable:
        return
    if check_in.ended_at is None or ctx.now - check_in.ended_at > LATEST:
        return
    open_at = outbox.next_daytime(ctx, reader)
    found = _found(ctx, reader, check_in)
    if found is not None and open_at > ctx.now:
        due.put(ctx, DueKind.AT_ONCE, check_in.id, open_at)
    elif found is not None:
        _tell(ctx, reader, check_in, *found)


def _reader(ctx: Context, check_in: CheckIn) -> PractitionerContact | None:
    return contact.from_practitioner(ctx, dyads.get(ctx, check_in.dyad).practitioner)


def _found(ctx: Context, reader: PractitionerContact, check_in: CheckIn) -> tuple[Digest, DigestEntry] | None:
    """What the running digest says of this check-in, if the practitioner wants that at once."""
    digest = composition.of_client(ctx, reader, dyads.get(ctx, check_in.dyad))
    for entry in digest.attention:
        new = [told for told in entry.told if told.check_in == check_in.id]
        if entry.fresh and entry.told_at is None and any(_wanted(reader.practitioner, told) for told in new):
            return digest, entry
    return None


def _wanted(practitioner: Practitioner, told: Told) -> bool:
    chosen = practitioner.tension_at_once if told.topic is Topic.TENSION else practitioner.lowest_at_once
    return chosen and at_once(told)


def _tell(
    ctx: Context, reader: PractitionerContact, check_in: CheckIn, digest: Digest, entry: DigestEntry
) -> None:
    message = render_entry(digest, entry, reader.voice, composition.instrument(ctx, reader))
    text = f"{reader.voice.say('told-at-once')}\n\n{message.html}"
    outbox.notify(ctx, reader, Message(text, message.buttons), key=f"at-once:{check_in.id}")
    audit.record(ctx, Verb.TOLD_AT_ONCE, check_in.dyad)
    for flag in entry.flags:
        flags.told(ctx, flag)
