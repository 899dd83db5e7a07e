"""Notices to the practitioner that a check-in may bring, planned when it is completed or closed."""

from bot.services.context.context import Context
from bot.services.digests import immediate_notice, pre_session_notice
from storage.repositories.check_ins import CheckIn
from storage.repositories.dyads import Dyad


def plan_after_check_in(ctx: Context, check_in: CheckIn, dyad: Dyad) -> None:
    """Plan the notices about a client's completed check-in, immediate and before the next session."""
    immediate_notice.plan(ctx, check_in)
    pre_session_notice.plan(ctx, dyad)


def plan_before_session(ctx: Context, dyad: Dyad) -> None:
    """Plan, move or cancel the notice before the next session."""
    pre_session_notice.plan(ctx, dyad)
