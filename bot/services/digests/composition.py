"""The running week of a practitioner and the digest composed from it."""

from datetime import datetime, timedelta

from bot.services.context import Contact, Context, PractitionerContact, digest_schedule
from bot.services.digests.client_weeks import read_client_week, read_client_weeks
from flows.digest.compose import compose
from flows.digest.text import render
from flows.digest.value import Digest
from flows.digest.week import ClientWeek, Week
from flows.instruments import Instrument
from flows.message import Message
from flows.scheduling.local import local_time
from storage.repositories import digests
from storage.repositories.dyads import Dyad


def compose_digest(reader: PractitionerContact, week: Week) -> Digest:
    """Return the digest of a week; the reader's programme limits how many clients it details."""
    return compose(week, most=reader.programme.digest.most)


def render_running_digest(ctx: Context, reader: PractitionerContact) -> tuple[Message, ...]:
    """Return the messages of the digest as it would be sent now."""
    return render(
        compose_digest(reader, read_week(ctx, reader)), reader.voice, programme_instrument(ctx, reader)
    )


def compose_for_client(ctx: Context, reader: PractitionerContact, dyad: Dyad) -> Digest:
    """Return the running week's digest restricted to one client."""
    return compose_digest(reader, read_week(ctx, reader, (read_client_week(ctx, dyad),)))


def programme_instrument(ctx: Context, reader: Contact) -> Instrument:
    """Return the instrument of the reader's programme."""
    chosen = reader.programme.check_in
    return ctx.instrument(chosen.instrument, chosen.version)


def read_week(
    ctx: Context,
    reader: PractitionerContact,
    clients: tuple[ClientWeek, ...] | None = None,
    *,
    name: str | None = None,
) -> Week:
    """Return the reader's week up to now, with all clients by default.

    ``name`` is the ISO week of a digest that is being sent; without it the week is the running one, named
    for the next digest.
    """
    since = week_start(ctx, reader)
    return Week(
        id=name or digest_schedule.next_digest_due(ctx, reader).week,
        zone=reader.zone,
        starts=local_time(since, reader.zone).date(),
        clients=read_client_weeks(ctx, reader.practitioner.id) if clients is None else clients,
        mode=reader.programme.vocabulary,
        name=reader.practitioner.name,
        since=since,
        until=ctx.now + timedelta(microseconds=1),
        running=name is None,
    )


def week_start(ctx: Context, reader: PractitionerContact) -> datetime:
    """Return when the previous digest was composed; before the first, when the practitioner was added.

    The first digest may come late, after an outage or a change of its day, time or zone, and covers all of that time.
    A new practitioner's covers a whole week, as every later one does.
    """
    previous = digests.get_previous_composed_at(ctx, reader.practitioner.id)
    if previous is not None:
        return previous
    return min(reader.practitioner.made_at, ctx.now - timedelta(days=7))
