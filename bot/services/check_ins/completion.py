"""What follows when a check-in is completed, or closes unanswered."""

from bot.services.check_ins import chat_cleanup, findings
from bot.services.context.context import Context
from bot.services.digests import immediate_notice, pre_session_notice
from bot.services.goals import reviews
from flows.dyads.lifecycle import DyadState
from flows.instruments import Perspective
from storage.repositories import check_ins, due, dyads, models
from storage.repositories.check_ins import CheckIn, CheckInPhase
from storage.repositories.due import DueKind
from storage.repositories.outbox_messages import OutboxKind


def complete(ctx: Context, check_in: CheckIn) -> None:
    """Complete a check-in that was sent: store its findings and plan the notices about them."""
    is_clients = check_in.perspective is Perspective.CLIENT
    model = models.get_current(ctx, check_in.dyad).version if is_clients else None
    check_ins.set_phase(ctx, check_in.id, CheckInPhase.DONE, ended_at=ctx.now, model=model)
    chat_cleanup.clean_up(ctx, check_in, unsent=(OutboxKind.REMINDER,))
    dyad = dyads.get(ctx, check_in.dyad)
    if not is_clients:
        findings.add_from_form(ctx, check_in)
        pre_session_notice.plan(ctx, dyad)
        return
    found = findings.record(ctx, check_in)
    immediate_notice.plan(ctx, check_in)
    pre_session_notice.plan(ctx, dyad)
    reviews.after_check_in(ctx, dyad, found)
    if dyad.state is DyadState.ENDING:
        due.schedule(ctx, DueKind.END, dyad.id, ctx.now)


def record_silence(ctx: Context, check_in: CheckIn) -> None:
    """Store that an invitation closed unanswered, which may be a finding, and plan the notice about it."""
    findings.record_silence(ctx, check_in)
    pre_session_notice.plan(ctx, dyads.get(ctx, check_in.dyad))
