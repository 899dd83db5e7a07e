"""A check-in that was sent: scores, then findings, then flags; and one that closed unanswered."""

from bot.services.check_ins import chat_cleanup
from bot.services.context.context import Context
from bot.services.digests import immediate_notice, pre_session_notice
from bot.services.history import check_in_history
from flows.detection import detect, missed
from flows.instruments import Perspective
from flows.scoring import score
from storage.repositories import check_ins, due, dyads, flags, models, outbox_messages, scores
from storage.repositories.check_ins import CheckIn, CheckInPhase
from storage.repositories.due import DueKind
from storage.repositories.dyads import DyadState
from storage.repositories.outbox_messages import OutboxKind


def complete(ctx: Context, check_in: CheckIn) -> None:
    """Score the client's from its stored answers, and keep what it shows; a practitioner's form adds its view."""
    client = check_in.perspective is Perspective.CLIENT
    model = models.in_use(ctx, check_in.dyad).version if client else None
    check_ins.move(ctx, check_in.id, CheckInPhase.DONE, ended_at=ctx.now, model=model)
    due.drop_all(ctx, check_in.id)
    outbox_messages.drop(ctx, check_in.id, (OutboxKind.REMINDER,))
    chat_cleanup.delete_typed_messages(ctx, check_in)
    if not client:
        _second_view(ctx, check_in)
        return
    rounds = check_in_history.rounds(ctx, check_in.dyad)
    newest = rounds[-1]
    scores.put(ctx, check_in, score(newest.instrument, newest.answers))
    flags.put(ctx, check_in.dyad, check_in.id, detect(rounds))
    immediate_notice.plan(ctx, check_in)
    dyad = dyads.get(ctx, check_in.dyad)
    pre_session_notice.plan(ctx, dyad)
    if dyad.state is DyadState.ENDING:
        due.put(ctx, DueKind.END, dyad.id, ctx.now)


def _second_view(ctx: Context, form: CheckIn) -> None:
    """Filled in after the client's: what that check-in shows is looked at again, with both views.

    What was found before stays as it is, with what the practitioner said of it.
    """
    clients = check_in_history.of_session(ctx, form)
    rounds = check_in_history.rounds(ctx, form.dyad)
    places = [number for number, each in enumerate(rounds, start=1) if each.check_in == clients]
    for place in places:
        flags.add(ctx, form.dyad, rounds[place - 1].check_in, detect(rounds[:place]))
    pre_session_notice.plan(ctx, dyads.get(ctx, form.dyad))


def close_unanswered(ctx: Context, check_in: CheckIn) -> None:
    """Silence may be a finding of its own."""
    flags.put(ctx, check_in.dyad, check_in.id, missed(*check_in_history.present(ctx, check_in.dyad)))
    pre_session_notice.plan(ctx, dyads.get(ctx, check_in.dyad))
