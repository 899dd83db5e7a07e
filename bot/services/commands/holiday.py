"""/holiday 24.12. – 6.1.: days on which no planned session takes place."""

from bot.services.context.access import Role
from bot.services.context.command_spec import Command
from bot.services.context.contact import Who
from bot.services.context.context import Desk
from bot.services.context.inbound_types import Tap
from bot.services.messaging import outbox
from bot.services.sessions import cadences, planned_sessions
from flows.errors import NotYours
from flows.i18n import Voice
from flows.message import Button, Message
from flows.scheduling.local import wall
from flows.scheduling.plan import Holiday
from flows.scheduling.typed_datetime import read_holiday
from storage.repositories import dyads, holidays, prompts

PROMPT = "holiday-days"
MOST = 10


def run(desk: Desk, person: Who, words: str) -> None:
    """Note the days; or show what is noted, and ask."""
    if words:
        typed(desk, person, "", words)
    else:
        prompts.put(desk.unit, person.lane, PROMPT)
        outbox.reply(desk, person, _overview(desk, person))


def _overview(desk: Desk, person: Who) -> Message:
    assert person.practitioner is not None
    voice, today = person.voice, wall(desk.now, person.zone).date()
    every = holidays.of_practitioner(desk.unit, person.practitioner.id)
    ahead = [(name, each) for name, each in every if each.last >= today][:MOST]
    lines = [
        voice.say("holiday-line", at=at, days=_days(voice, each))
        for at, (_, each) in enumerate(ahead, start=1)
    ]
    rows = tuple(
        (Button(voice.plain("holiday-drop-button", at=at), f"holiday:drop:{name}"),)
        for at, (name, _) in enumerate(ahead, start=1)
    )
    return Message("\n".join([*lines, voice.say("holiday-ask")]), rows)


def typed(desk: Desk, person: Who, about: str, text: str) -> None:
    """The days: one, or from one to another."""
    assert person.practitioner is not None
    voice = person.voice
    holiday = read_holiday(text, voice.language, wall(desk.now, person.zone).date())
    prompts.drop(desk.unit, person.lane)
    if holiday not in (each for _, each in holidays.of_practitioner(desk.unit, person.practitioner.id)):
        holidays.add(desk.unit, person.practitioner.id, holiday)
        _refresh(desk, person)
    outbox.reply(desk, person, Message(voice.say("holiday-set", days=_days(voice, holiday))))


def _days(voice: Voice, holiday: Holiday) -> str:
    days = dict.fromkeys((holiday.first, holiday.last))  # one day is told once
    return " – ".join(voice.day(each) for each in days)


def tapped(desk: Desk, person: Who, tap: Tap, parts: list[str]) -> None:
    """A holiday is taken back."""
    assert person.practitioner is not None
    if not holidays.drop(desk.unit, person.practitioner.id, parts[-1]):
        raise NotYours
    _refresh(desk, person)
    outbox.edit(desk, person, _overview(desk, person), tap)


def _refresh(desk: Desk, person: Who) -> None:
    assert person.practitioner is not None
    for dyad in dyads.of_practitioner(desk.unit, person.practitioner.id):
        planned_sessions.refresh(desk, dyad)
        if dyad.state in cadences.GOING_ON:
            cadences.begin(desk, dyad)


COMMAND = Command("holiday", Role.PRACTITIONER, run, tapped, {PROMPT: typed})
