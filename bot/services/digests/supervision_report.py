"""Pages for supervision: what is known of clients, without a full name, as a PDF that is drawn on this machine."""

from dataclasses import replace

from bot.services.context import audit, contact
from bot.services.context.audit import Verb
from bot.services.context.contact import PractitionerContact
from bot.services.context.context import Context
from bot.services.digests import composition
from bot.services.messaging import outbox, render_jobs
from bot.services.messaging.outbound_actions import OutboundAction
from bot.services.messaging.render_jobs import RenderJob
from flows.digest.report import report
from flows.digest.week import ClientWeek, Week
from flows.message import Message
from storage.repositories import people
from storage.repositories.dyads import Dyad
from storage.repositories.outbox_messages import OutboxMessage


def of_client(ctx: Context, reader: PractitionerContact, dyad: Dyad) -> bool:
    """Answer with the page of one client; false where there are no answers to report on."""
    week = composition.week_of(ctx, reader, (composition.client_week(ctx, dyad),))
    audit.record(ctx, Verb.READ_REPORT, dyad.id)
    caption = reader.voice.say("report-one", label=dyad.label)
    return _answer(ctx, reader, render_job(ctx, reader, week), caption)


def of_everyone(ctx: Context, reader: PractitionerContact) -> bool:
    """Answer with a page for each client."""
    week = composition.week_of(ctx, reader)
    audit.record(ctx, Verb.READ_REPORT, reader.practitioner.id)
    return _answer(ctx, reader, render_job(ctx, reader, week), reader.voice.say("report-all"))


def report_failed(ctx: Context, letter: OutboxMessage) -> None:
    """This answer cannot be given. Whoever asked for pages is told so; without its picture a digest is whole."""
    recipe = OutboundAction.from_json(letter.payload).drawing
    person = people.by_chat_key(ctx, letter.chat_key)
    if person is not None and recipe is not None and RenderJob.from_json(recipe).reports:
        reader = contact.from_person(ctx, person.id)
        outbox.reply(ctx, reader, Message(reader.voice.say("report-failed")))


def as_found(week: Week) -> Week:
    """The week without what the practitioner has tapped: so the pages of a week gone by are the same for ever."""
    return replace(week, clients=tuple(_untouched(each) for each in week.clients))


def _untouched(client: ClientWeek) -> ClientWeek:
    flags = (replace(flag, verdict=None, verdict_at=None, shown=0) for flag in client.flags)
    return replace(client, flags=tuple(flags))


def render_job(ctx: Context, reader: PractitionerContact, week: Week) -> RenderJob | None:
    """A page for each client who has answered, those who need thought first; None where nobody has.

    The file is named for the day up to which its pages tell, as they say themselves.
    """
    instrument, until = composition.instrument(ctx, reader), week.bounds()[1]
    places = {each.dyad: place for place, each in enumerate(composition.composed(reader, week).attention)}
    heard = [each for each in week.clients if each.known_at(until).rounds]
    if not heard:
        return None
    heard.sort(key=lambda each: (places.get(each.dyad, len(places)), each.label, each.dyad))
    made = tuple(report(each, instrument, now=until, zone=week.zone) for each in heard)
    about = tuple(each.dyad for each in heard)
    return render_jobs.pages(reader, instrument, made, about, f"supervision-{made[0].on}.pdf")


def _answer(ctx: Context, reader: PractitionerContact, drawn: RenderJob | None, caption: str) -> bool:
    if drawn is None:
        return False
    dispatch = OutboundAction(reader.chat, Message(caption), drawing=drawn.to_json(), protected=False)
    key = f"reply:{ctx.new_id()}"
    return outbox.post(ctx, reader, dispatch, key=key, kind="reply", urgency=outbox.REPLY)
