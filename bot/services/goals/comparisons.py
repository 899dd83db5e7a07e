"""What follows when a goal or a tap has changed how both sides' goals compare."""

from bot.services.context import Context
from bot.services.digests import pre_session_notice
from bot.services.goals.screens import button_data
from bot.services.goals.side import GoalSide, other_side
from bot.services.history import check_in_history
from bot.services.messaging import outbox
from flows.detection import stated_goals
from flows.goals import FitOutcome, Goal, compare
from flows.ids import DyadId
from flows.instruments import Perspective
from flows.message import Button, Message
from storage.repositories import dyads, flags, goal_comparisons, goals


def update(ctx: Context, side: GoalSide) -> None:
    """Compare the goals again after this side has changed something; store the result and what it brings.

    A refusal becomes a flag of the client's last check-in; goals with nothing in common wait for a later one. The other
    person is told once, when both sides can be seen for the first time.
    """
    dyad = side.dyad.id
    dyads.lock_row(ctx, dyad)
    history = goal_comparisons.of_dyad(ctx, dyad)
    comparison = compare(goals.of_dyad(ctx, dyad))
    if not goal_comparisons.record(ctx, dyad, comparison):
        return
    add_flag(ctx, dyad)
    pre_session_notice.plan(ctx, side.dyad)
    is_first = all(each.outcome is FitOutcome.INCOMPLETE for _, each in history)
    if is_first and comparison.outcome is not FitOutcome.INCOMPLETE:
        _tell_other_side(ctx, side)


def add_flag(ctx: Context, dyad: DyadId) -> None:
    """Add the flag of a disagreement to the client's last check-in, unless it has one."""
    completed = check_in_history.completed_check_ins(ctx, dyad)
    if completed:
        flags.add(ctx, dyad, completed[-1].check_in, stated_goals.detect(completed))


def offer_to_practitioner(ctx: Context, side: GoalSide) -> None:
    """Tell the practitioner, once, that the client shows goals; those are seen after naming one's own."""
    reader = other_side(ctx, side)
    is_new = goal_comparisons.record_offer(ctx, side.dyad.id, Perspective.PRACTITIONER)
    if reader is None or not is_new or any(each.is_visible for each in _named_by(ctx, reader)):
        return
    _notify(
        ctx,
        reader,
        "goals-shown-notice",
        Button(reader.voice.plain("goals-name-button"), button_data(reader, "of", side.dyad.id)),
    )


def _named_by(ctx: Context, side: GoalSide) -> list[Goal]:
    return [each for each in goals.of_dyad(ctx, side.dyad.id) if each.perspective is side.perspective]


def _tell_other_side(ctx: Context, side: GoalSide) -> None:
    reader = other_side(ctx, side)
    if reader is not None:
        look = Button(reader.voice.plain("goals-look-button"), button_data(reader, "look", side.dyad.id))
        _notify(ctx, reader, f"goals-both-{reader.perspective}", look)


def _notify(ctx: Context, reader: GoalSide, key: str, button: Button) -> None:
    message = Message(reader.voice.say(key, name=reader.other), ((button,),))
    outbox.notify_outside_quiet_hours(
        ctx, reader.contact, message, key=f"{key}:{reader.dyad.id}:{ctx.new_id()}"
    )
