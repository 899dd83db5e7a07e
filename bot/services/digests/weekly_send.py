"""Digests put into letters: the weekly one, once for each local week, and the running one whenever it is asked for."""

from bot.services.context import audit, contact, digest_schedule
from bot.services.context.audit import Verb
from bot.services.context.contact import PractitionerContact
from bot.services.context.context import Context
from bot.services.digests import composition
from bot.services.digests.composition import instrument
from bot.services.messaging import outbox, render_jobs
from bot.services.messaging.outbound_actions import OutboundAction
from flows.digest import quote_age, serialization
from flows.digest.chart import chart, told, worth_a_picture
from flows.digest.text import render
from flows.digest.value import Digest
from flows.digest.week import Week
from flows.ids import PractitionerId
from flows.message import Message
from flows.scheduling.weekly import iso_week, last_weekly
from storage.repositories import digests as kept
from storage.repositories import due, practitioners
from storage.repositories.due import DueKind


def run_due(ctx: Context, practitioner_id: str) -> None:
    """The weekly moment: composes, keeps and sends the week's digest. A week has one, and the next is due then."""
    practitioner = practitioners.get(ctx, PractitionerId(practitioner_id))
    reader = contact.from_practitioner(ctx, practitioner.id)
    if reader is None:
        return
    # An outage may have held it up for days: it is still the digest of the week in which it was due.
    moment = last_weekly(digest_schedule.digest_rhythm(reader), ctx.now) or ctx.now
    week = composition.week_of(ctx, reader, name=iso_week(moment, reader.zone))
    digest = composition.composed(reader, week)
    content, quotes_from = serialization.to_json(digest), quote_age.quotes_from(digest)
    fresh = kept.add(ctx, practitioner.id, digest.week, content, quotes_from)
    due.put(ctx, DueKind.DIGEST, practitioner.id, digest_schedule.next_digest(ctx, reader))
    if not fresh or (digest.quiet and not practitioner.digest_when_quiet):
        return
    audit.record(ctx, Verb.DIGEST_SENT, composition.named(reader, digest.week))
    for number, dispatch in enumerate(_letters(ctx, reader, week, digest)):
        key = f"digest:{practitioner.id}:{digest.week}:{number}"
        outbox.post(ctx, reader, dispatch, key=key, kind="digest", urgency=outbox.BULK)


def send_running_digest(ctx: Context, reader: PractitionerContact) -> None:
    """Answer with what the digest would say now."""
    week = composition.week_of(ctx, reader)
    digest = composition.composed(reader, week)
    audit.record(ctx, Verb.READ_DIGEST, composition.named(reader, digest.week))
    for dispatch in _letters(ctx, reader, week, digest):
        key = f"reply:{ctx.new_id()}"
        outbox.post(ctx, reader, dispatch, key=key, kind="reply", urgency=outbox.REPLY)


def _letters(
    ctx: Context, reader: PractitionerContact, week: Week, digest: Digest
) -> tuple[OutboundAction, ...]:
    """The first screen, the picture if there is something to see, then a message for each client opened out."""
    first, *entries = (
        OutboundAction(reader.chat, each) for each in render(digest, reader.voice, instrument(ctx, reader))
    )
    return (first, *_picture(ctx, reader, week, digest), *entries)


def _picture(
    ctx: Context, reader: PractitionerContact, week: Week, digest: Digest
) -> tuple[OutboundAction, ...]:
    shown = worth_a_picture(week, digest)
    if not shown:
        return ()
    asked_with, about = instrument(ctx, reader), tuple(each.dyad for each in shown)
    drawn = chart(shown, asked_with, told(digest))
    drawing = render_jobs.picture(reader, asked_with, drawn, about, f"{digest.week}.png")
    caption = Message(reader.voice.say("digest-picture-caption"))
    return (OutboundAction(reader.chat, caption, drawing=drawing.to_json()),)
