"""Supervision reports: one page per client, without full names, rendered to PDF on this machine."""

from dataclasses import replace

from bot.services.context import Context, PractitionerContact, audit
from bot.services.context.audit import Verb
from bot.services.digests import composition
from bot.services.digests.client_weeks import read_client_week
from bot.services.messaging import outbox, render_jobs
from bot.services.messaging.outbound_actions import SendRendered
from bot.services.messaging.render_jobs import RenderJob
from flows.digest.supervision_report import build_report
from flows.digest.week import ClientWeek, Week
from flows.message import Message
from storage.repositories.dyads import Dyad
from storage.repositories.outbox_messages import OutboxKind


def reply_for_client(ctx: Context, reader: PractitionerContact, dyad: Dyad) -> bool:
    """Reply with one client's page; return False if there are no answers to report."""
    week = composition.read_week(ctx, reader, (read_client_week(ctx, dyad),))
    audit.record(ctx, Verb.READ_REPORT, dyad.id)
    caption = reader.voice.say("report-one", label=dyad.label)
    return _reply(ctx, reader, create_render_job(ctx, reader, week), caption)


def reply_for_all_clients(ctx: Context, reader: PractitionerContact) -> bool:
    """Reply with a page for each client; return False if there are no answers to report."""
    week = composition.read_week(ctx, reader)
    audit.record(ctx, Verb.READ_REPORT, reader.practitioner.id)
    return _reply(ctx, reader, create_render_job(ctx, reader, week), reader.voice.say("report-all"))


def without_verdicts(week: Week) -> Week:
    """Return the week without verdicts and skipped suggestions, so that a past week's report never changes."""
    return replace(week, clients=tuple(_without_verdicts(each) for each in week.clients))


def _without_verdicts(client: ClientWeek) -> ClientWeek:
    flags = (replace(flag, verdict=None, verdict_at=None, shown=0) for flag in client.flags)
    return replace(client, flags=tuple(flags))


def create_render_job(ctx: Context, reader: PractitionerContact, week: Week) -> RenderJob | None:
    """Return the job that renders a page per client with answers, the digest's order first; None without answers.

    The file is named for the last day that the pages cover.
    """
    instrument, until = composition.programme_instrument(ctx, reader), week.bounds()[1]
    attention = composition.compose_digest(reader, week).attention
    places = {each.dyad: place for place, each in enumerate(attention)}
    clients = [each for each in week.clients if each.known_at(until).rounds]
    if not clients:
        return None
    clients.sort(key=lambda each: (places.get(each.dyad, len(places)), each.label, each.dyad))
    pages = tuple(build_report(each, instrument, now=until, zone=week.zone) for each in clients)
    about = tuple(each.dyad for each in clients)
    return render_jobs.pages(reader, instrument, pages, about, f"supervision-{pages[0].on}.pdf")


def _reply(ctx: Context, reader: PractitionerContact, job: RenderJob | None, caption: str) -> bool:
    if job is None:
        return False
    action = SendRendered(reader.chat, job, Message(caption), is_protected=False)
    return outbox.post(ctx, reader, OutboxKind.REPLY, action, key=f"reply:{ctx.new_id()}")
