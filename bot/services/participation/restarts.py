"""The restart of a dyad's work: asked, declined or begun."""

from bot.services.context import Context, audit
from bot.services.context.audit import Verb
from bot.services.participation import activation, notices
from flows.dyads.lifecycle import DyadState
from storage.repositories import (
    dyads,
)
from storage.repositories import restarts as restart_moments
from storage.repositories.dyads import Dyad


def ask_to_restart(ctx: Context, dyad: Dyad) -> None:
    """Ask the client whether to begin again, with the full text of the consent."""
    dyads.set_state(ctx, dyad.id, DyadState.ASKED_AGAIN)
    notices.notify_client(ctx, dyad, "work-again", "again-read-button")


def decline_restart(ctx: Context, dyad: Dyad) -> None:
    """Record that the client declines to begin again; the practitioner is notified and cannot ask again."""
    dyads.set_state(ctx, dyad.id, DyadState.CLOSED_BY_CLIENT)
    notices.notify_practitioner(ctx, dyad, "client-not-again")


def restart(ctx: Context, dyad: Dyad) -> None:
    """Make a dyad active again; its baseline starts from here."""
    restart_moments.record_restart(ctx, dyad.id)
    audit.record(ctx, Verb.WORK_BEGUN_AGAIN, dyad.id)
    rejoin(ctx, dyad)


def rejoin(ctx: Context, dyad: Dyad) -> None:
    """Make a dyad active, and tell the practitioner that the client takes part."""
    activation.activate(ctx, dyad.id)
    notices.notify_practitioner(ctx, dyad, "client-joined")
