"""Immediate notices: unresolved tension, and the lowest possible answer on bond or goals.

Sent only if the practitioner wants them, once per check-in, outside quiet hours, and not after the digest has
reported the finding.
"""

from datetime import timedelta

from bot.services.context import audit, contact
from bot.services.context.audit import Verb
from bot.services.context.contact import PractitionerContact
from bot.services.context.context import Context
from bot.services.digests.new_entries import NewEntry, find_new, send_notice
from bot.services.messaging import outbox
from flows.digest.priority import needs_immediate_notice
from flows.digest.topics import Topic
from flows.digest.value import FlagSummary
from storage.repositories import check_ins, due, dyads, flags
from storage.repositories.check_ins import CheckIn
from storage.repositories.due import DueKind

MAX_AGE = timedelta(hours=24)  # after a longer outage the digest reports it


def plan(ctx: Context, check_in: CheckIn) -> None:
    """Plan a notice about a check-in that was just sent, for now or for the end of the quiet hours."""
    if not flags.has_unreported(ctx, check_in.dyad, ctx.now):
        return
    reader = _practitioner(ctx, check_in)
    if reader is not None and _find_urgent(ctx, reader, check_in):
        due.schedule(ctx, DueKind.AT_ONCE, check_in.id, outbox.next_daytime(ctx, reader))


def run_due(ctx: Context, check_in_id: str) -> None:
    """Send a due notice if it still holds; move it if quiet hours have begun."""
    check_in = check_ins.find(ctx, check_in_id)
    reader = _practitioner(ctx, check_in) if check_in else None
    if check_in is None or reader is None or not reader.person.reachable:
        return
    if check_in.ended_at is None or ctx.now - check_in.ended_at > MAX_AGE:
        return
    send_at = outbox.next_daytime(ctx, reader)
    urgent = _find_urgent(ctx, reader, check_in)
    if urgent is None:
        return
    if send_at > ctx.now:
        due.schedule(ctx, DueKind.AT_ONCE, check_in.id, send_at)
        return
    heading = reader.voice.say("told-at-once")
    send_notice(ctx, reader, urgent, heading=heading, key=f"at-once:{check_in.id}")
    audit.record(ctx, Verb.TOLD_AT_ONCE, check_in.dyad)


def _practitioner(ctx: Context, check_in: CheckIn) -> PractitionerContact | None:
    return contact.from_practitioner(ctx, dyads.get(ctx, check_in.dyad).practitioner)


def _find_urgent(ctx: Context, reader: PractitionerContact, check_in: CheckIn) -> NewEntry | None:
    """Return the digest entry about this check-in if the practitioner wants an immediate notice of it."""
    for new in find_new(ctx, reader, dyads.get(ctx, check_in.dyad)):
        flagged = [each for each in new.entry.told if each.check_in == check_in.id]
        if any(_is_wanted(reader, each) for each in flagged):
            return new
    return None


def _is_wanted(reader: PractitionerContact, flagged: FlagSummary) -> bool:
    own = reader.practitioner
    return needs_immediate_notice(flagged) and (
        own.tension_at_once if flagged.topic is Topic.TENSION else own.lowest_at_once
    )
