"""Pause, resume and stop a client's participation."""

from datetime import timedelta

from bot.services.check_ins import closure
from bot.services.context import Contact, Context, audit
from bot.services.context.audit import Verb
from bot.services.events import publication
from bot.services.participation import notices
from flows.dyads import lifecycle
from flows.dyads.lifecycle import DyadState
from flows.instruments import Perspective
from storage.repositories import check_ins, consents, due, dyads
from storage.repositories.check_ins import CheckInPhase
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad

UNFINISHED_PHASES = (CheckInPhase.PLANNED, CheckInPhase.QUEUED, CheckInPhase.ASKED)


def pause(ctx: Context, client: Contact, duration: timedelta) -> None:
    """Pause all active dyads of a client; an open check-in stays open and can be finished."""
    until = ctx.now + duration
    for dyad in client.dyads:
        if lifecycle.is_participating(dyad.state):
            dyads.set_state(ctx, dyad.id, DyadState.PAUSED, until)
            publication.publish_client(ctx, publication.EventKind.CLIENT_PAUSED, dyad)
            due.schedule(ctx, DueKind.RESUME, dyad.id, until)


def resume(ctx: Context, dyad_id: str) -> None:
    """End a pause, if the dyad is still paused."""
    dyad = dyads.find(ctx, dyad_id)
    if dyad is not None and dyad.state is DyadState.PAUSED:
        due.cancel(ctx, DueKind.RESUME, dyad.id)
        dyads.set_state(ctx, dyad.id, DyadState.ACTIVE)
        publication.publish_client(ctx, publication.EventKind.CLIENT_RESUMED, dyad)


def dyads_to_stop(client: Contact) -> list[Dyad]:
    """Return the dyads in which a client takes part, or has agreed to."""
    return [each for each in client.dyads if lifecycle.has_consented(each.state)]


def stop(ctx: Context, client: Contact) -> None:
    """Stop every dyad of a client in which they have agreed."""
    for dyad in dyads_to_stop(client):
        stop_dyad(ctx, dyad)


def stop_dyad(ctx: Context, dyad: Dyad) -> None:
    """Stop one dyad: withdraw the consent, close open check-ins and notify the practitioner."""
    publication.publish_leaving(ctx, dyad)
    consents.withdraw(ctx, dyad.client)
    audit.record(ctx, Verb.STOPPED, dyad.id)
    # Stopping and agreeing again must not replace the practitioner's confirmation.
    unconfirmed = dyad.state is DyadState.AGREED
    dyads.set_state(ctx, dyad.id, DyadState.LINK_OPENED if unconfirmed else DyadState.STOPPED)
    for kind in (DueKind.RESUME, DueKind.END):
        due.cancel(ctx, kind, dyad.id)
    close_open_check_ins(ctx, dyad)
    notices.notify_practitioner(ctx, dyad, "client-stopped")


def close_open_check_ins(ctx: Context, dyad: Dyad) -> None:
    """Drop the open and planned check-ins of a dyad, of both perspectives."""
    for side in Perspective:
        for check_in in check_ins.of_dyad(ctx, dyad.id, side, *UNFINISHED_PHASES):
            closure.drop(ctx, check_in)
