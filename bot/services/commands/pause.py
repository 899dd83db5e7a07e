"""/pause: no questions for a while, or again; ``/pause 3 weeks`` at once."""

import re
from datetime import date, datetime, timedelta

from bot.services.commands import start
from bot.services.context.access import Role
from bot.services.context.command_spec import CommandSpec
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.context.inbound_types import CallbackTap
from bot.services.messaging import outbox
from bot.services.participation import participation
from flows.dyads.lifecycle import DyadState
from flows.errors import NotYours
from flows.message import Button, Message
from flows.scheduling.local import wall

WEEKS = (1, 2, 4)
MAX_WEEKS = 12


def run(ctx: Context, person: Contact, words: str) -> None:
    """Offer pauses, or the way back out of one."""
    states = {each.state for each in person.dyads}
    voice = person.voice
    if DyadState.PAUSED in states:
        until = max(each.paused_until for each in person.dyads if each.paused_until)
        text = voice.say("pause-running", day=voice.day(_local(person, until)))
        button = Button(voice.plain("pause-end-button"), "pause:end")
        outbox.reply(ctx, person, Message(text, ((button,),)))
    elif DyadState.ACTIVE in states and (weeks := _weeks(words)):
        outbox.reply(ctx, person, _begin(ctx, person, weeks))
    elif DyadState.ACTIVE in states:
        rows = tuple(
            (Button(voice.plain("pause-weeks-button", weeks=weeks), f"pause:{weeks}"),) for weeks in WEEKS
        )
        outbox.reply(ctx, person, Message(voice.say("pause-choose"), rows))
    else:
        start.describe_status(ctx, person)


def tapped(ctx: Context, person: Contact, tap: CallbackTap, parts: list[str]) -> None:
    """A length was chosen, or the pause ends now."""
    voice = person.voice
    if parts == ["end"]:
        for dyad in person.dyads:
            participation.resume(ctx, dyad.id)
        outbox.edit_message(ctx, person, Message(voice.say("pause-ended")), tap)
    elif parts in ([str(weeks)] for weeks in WEEKS):
        outbox.edit_message(ctx, person, _begin(ctx, person, int(parts[0])), tap)
    else:
        raise NotYours


def _weeks(words: str) -> int | None:
    """How many weeks were typed, "3" or "3 weeks"; None where it is no such number, and a choice is offered."""
    found = re.match(r"(\d{1,2})(?!\d)", words.strip())
    weeks = int(found[1]) if found else 0
    return weeks if 1 <= weeks <= MAX_WEEKS else None


def _begin(ctx: Context, person: Contact, weeks: int) -> Message:
    how_long = timedelta(weeks=weeks)
    participation.pause(ctx, person, how_long)
    day = person.voice.day(_local(person, ctx.now + how_long))
    return Message(person.voice.say("pause-begun", day=day))


def _local(person: Contact, moment: datetime) -> date:
    return wall(moment, person.zone).date()


COMMAND = CommandSpec("pause", Role.CLIENT, run, tapped)
