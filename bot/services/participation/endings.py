"""The end of a dyad's work, by the practitioner or because the practitioner leaves."""

from bot.services.context import Context, audit
from bot.services.context.audit import Verb
from bot.services.events import publication
from bot.services.participation import notices, participation, scheduled_work
from flows.dyads.lifecycle import DyadState
from storage.repositories import (
    consents,
    dyads,
)
from storage.repositories.dyads import Dyad


def end(ctx: Context, dyad: Dyad) -> None:
    """End a dyad: close open check-ins, cancel due rows, withdraw the consent and notify the client.

    A client who had stopped is not notified, now or later.
    """
    stopped = dyad.state is DyadState.STOPPED
    publication.publish_leaving(ctx, dyad)
    participation.close_open_check_ins(ctx, dyad)
    scheduled_work.cancel_scheduled(ctx, dyad)
    consents.withdraw(ctx, dyad.client)
    dyads.set_state(ctx, dyad.id, DyadState.CLOSED_BY_CLIENT if stopped else DyadState.ENDED)
    audit.record(ctx, Verb.WORK_ENDED, dyad.id)
    if not stopped:
        notices.notify_client(ctx, dyad, "work-ended")


def end_without_practitioner(ctx: Context, dyad: Dyad) -> None:
    """End a dyad whose practitioner leaves; the caller notifies the client."""
    publication.publish_leaving(ctx, dyad)
    participation.close_open_check_ins(ctx, dyad)
    scheduled_work.cancel_scheduled(ctx, dyad)
    consents.withdraw(ctx, dyad.client)
    dyads.set_state(ctx, dyad.id, DyadState.ENDED)
