"""Digests put into letters: the weekly one, once for each local week, and the running one whenever it is asked for."""

from bot.services.context import audit, contact
from bot.services.context.audit import Verb
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.digests import composition
from bot.services.digests.composition import instrument
from bot.services.messaging import outbox, render_jobs
from bot.services.messaging.outbound_actions import SendMessage, SendRendered
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
from storage.repositories.outbox_messages import OutboxKind


def run_due(ctx: Context, practitioner_id: str) -> None:
    """The weekly moment: composes, keeps and sends the week's digest. A week has one, and the next is due then."""
    practitioner = practitioners.get(ctx, PractitionerId(practitioner_id))
    if practitioner.person is None:
        return
    reader = contact.from_person(ctx, practitioner.person)
    # An outage may have held it up for days: it is still the digest of the week in which it was due.
    moment = last_weekly(contact.digest_rhythm(reader), ctx.now) or ctx.now
    week = composition.week_of(ctx, reader, name=iso_week(moment, reader.zone))
    digest = composition.composed(reader, week)
    content, quotes_from = serialization.to_json(digest), quote_age.quotes_from(digest)
    fresh = kept.add(ctx, practitioner.id, digest.week, content, quotes_from)
    due.put(ctx, DueKind.DIGEST, practitioner.id, contact.next_digest(ctx, reader))
    if not fresh or (digest.quiet and not practitioner.digest_when_quiet):
        return
    audit.record(ctx, Verb.DIGEST_SENT, composition.named(reader, digest.week))
    for number, action in enumerate(_actions(ctx, reader, week, digest)):
        key = f"digest:{practitioner.id}:{digest.week}:{number}"
        outbox.post(ctx, reader, OutboxKind.DIGEST, action, key=key)


def send_running_digest(ctx: Context, reader: Contact) -> None:
    """Answer with what the digest would say now."""
    week = composition.week_of(ctx, reader)
    digest = composition.composed(reader, week)
    audit.record(ctx, Verb.READ_DIGEST, composition.named(reader, digest.week))
    for action in _actions(ctx, reader, week, digest):
        outbox.post(ctx, reader, OutboxKind.REPLY, action, key=f"reply:{ctx.new_id()}")


def _actions(
    ctx: Context, reader: Contact, week: Week, digest: Digest
) -> tuple[SendMessage | SendRendered, ...]:
    """The first screen, the picture if there is something to see, then a message for each client opened out."""
    first, *entries = (
        SendMessage(reader.chat, each) for each in render(digest, reader.voice, instrument(ctx, reader))
    )
    return (first, *_picture(ctx, reader, week, digest), *entries)


def _picture(ctx: Context, reader: Contact, week: Week, digest: Digest) -> tuple[SendRendered, ...]:
    shown = worth_a_picture(week, digest)
    if not shown:
        return ()
    asked_with, about = instrument(ctx, reader), tuple(each.dyad for each in shown)
    drawn = chart(shown, asked_with, told(digest))
    job = render_jobs.picture(reader, asked_with, drawn, about, f"{digest.week}.png")
    caption = Message(reader.voice.say("digest-picture-caption"))
    return (SendRendered(reader.chat, job, caption),)
