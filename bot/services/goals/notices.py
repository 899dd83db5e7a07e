"""Messages that tell one person what the other has done with the goals."""

from bot.services.context import Context
from bot.services.goals.screens import button_data
from bot.services.goals.side import GoalSide, other_side
from bot.services.messaging import outbox
from flows.goals import Goal
from flows.instruments import Perspective
from flows.message import Button, Message
from storage.repositories import goal_comparisons, goals


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


def tell_other_side(ctx: Context, side: GoalSide) -> None:
    """Tell the other person that both sides can be seen now."""
    reader = other_side(ctx, side)
    if reader is not None:
        look = Button(reader.voice.plain("goals-look-button"), button_data(reader, "look", side.dyad.id))
        _notify(ctx, reader, f"goals-both-{reader.perspective}", look)


def _notify(ctx: Context, reader: GoalSide, key: str, button: Button) -> None:
    message = Message(reader.voice.say(key, name=reader.other), ((button,),))
    outbox.notify_outside_quiet_hours(
        ctx, reader.contact, message, key=f"{key}:{reader.dyad.id}:{ctx.new_id()}"
    )
