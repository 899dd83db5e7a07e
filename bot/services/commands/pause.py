"""/pause: no questions for a while, or again; ``/pause 3 weeks`` at once."""

import re
from datetime import date, datetime, timedelta

from bot.services.commands import start
from bot.services.context.access import Role
from bot.services.context.command_spec import Command
from bot.services.context.contact import Who
from bot.services.context.context import Desk
from bot.services.context.inbound_types import Tap
from bot.services.messaging import outbox
from bot.services.participation import participation
from flows.errors import NotYours
from flows.message import Button, Message
from flows.scheduling.local import wall
from storage.repositories.dyads import DyadState

WEEKS = (1, 2, 4)
MOST_WEEKS = 12


def run(desk: Desk, person: Who, words: str) -> None:
    """Offer pauses, or the way back out of one."""
    states = {each.state for each in person.dyads}
    voice = person.voice
    if DyadState.PAUSED in states:
        until = max(each.paused_until for each in person.dyads if each.paused_until)
        text = voice.say("pause-running", day=voice.day(_local(person, until)))
        button = Button(voice.plain("pause-end-button"), "pause:end")
        outbox.reply(desk, person, Message(text, ((button,),)))
    elif DyadState.ACTIVE in states and (weeks := _weeks(words)):
        outbox.reply(desk, person, _begin(desk, person, weeks))
    elif DyadState.ACTIVE in states:
        rows = tuple(
            (Button(voice.plain("pause-weeks-button", weeks=weeks), f"pause:{weeks}"),) for weeks in WEEKS
        )
        outbox.reply(desk, person, Message(voice.say("pause-choose"), rows))
    else:
        start.stand(desk, person)


def tapped(desk: Desk, person: Who, tap: Tap, parts: list[str]) -> None:
    """A length was chosen, or the pause ends now."""
    voice = person.voice
    if parts == ["end"]:
        for dyad in person.dyads:
            participation.resume(desk, dyad.id)
        outbox.edit(desk, person, Message(voice.say("pause-ended")), tap)
    elif parts in ([str(weeks)] for weeks in WEEKS):
        outbox.edit(desk, person, _begin(desk, person, int(parts[0])), tap)
    else:
        raise NotYours


def _weeks(words: str) -> int | None:
    """How many weeks were typed, "3" or "3 weeks"; None where it is no such number, and a choice is offered."""
    found = re.match(r"(\d{1,2})(?!\d)", words.strip())
    weeks = int(found[1]) if found else 0
    return weeks if 1 <= weeks <= MOST_WEEKS else None


def _begin(desk: Desk, person: Who, weeks: int) -> Message:
    how_long = timedelta(weeks=weeks)
    participation.pause(desk, person, how_long)
    day = person.voice.day(_local(person, desk.now + how_long))
    return Message(person.voice.say("pause-begun", day=day))


def _local(person: Who, moment: datetime) -> date:
    return wall(moment, person.zone).date()


COMMAND = Command("pause", Role.CLIENT, run, tapped)
