"""/holiday 24.12. – 6.1.: days on which no planned session takes place."""

from bot.services.context.access import Role
from bot.services.context.command_spec import CommandSpec
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.context.inbound_types import CallbackTap
from bot.services.messaging import outbox
from bot.services.sessions import cadences, planned_sessions
from flows.dyads import lifecycle
from flows.errors import NotYours
from flows.i18n import Voice
from flows.message import Button, Message
from flows.scheduling.local import wall
from flows.scheduling.plan import Holiday
from flows.scheduling.typed_datetime import read_holiday
from storage.repositories import dyads, holidays, prompts

PROMPT = "holiday-days"
MAX_HOLIDAYS = 10


def run(ctx: Context, person: Contact, words: str) -> None:
    """Note the days; or show what is noted, and ask."""
    if words:
        typed(ctx, person, "", words)
    else:
        prompts.put(ctx, person.chat_key, PROMPT)
        outbox.reply(ctx, person, _overview(ctx, person))


def _overview(ctx: Context, person: Contact) -> Message:
    assert person.practitioner is not None
    voice, today = person.voice, wall(ctx.now, person.zone).date()
    every = holidays.of_practitioner(ctx, person.practitioner.id)
    ahead = [(name, each) for name, each in every if each.last >= today][:MAX_HOLIDAYS]
    lines = [
        voice.say("holiday-line", at=at, days=_days(voice, each))
        for at, (_, each) in enumerate(ahead, start=1)
    ]
    rows = tuple(
        (Button(voice.plain("holiday-drop-button", at=at), f"holiday:drop:{name}"),)
        for at, (name, _) in enumerate(ahead, start=1)
    )
    return Message("\n".join([*lines, voice.say("holiday-ask")]), rows)


def typed(ctx: Context, person: Contact, about: str, text: str) -> None:
    """The days: one, or from one to another."""
    assert person.practitioner is not None
    voice = person.voice
    holiday = read_holiday(text, voice.language, wall(ctx.now, person.zone).date())
    prompts.drop(ctx, person.chat_key)
    if holiday not in (each for _, each in holidays.of_practitioner(ctx, person.practitioner.id)):
        holidays.add(ctx, person.practitioner.id, holiday)
        _refresh(ctx, person)
    outbox.reply(ctx, person, Message(voice.say("holiday-set", days=_days(voice, holiday))))


def _days(voice: Voice, holiday: Holiday) -> str:
    days = dict.fromkeys((holiday.first, holiday.last))  # one day is told once
    return " – ".join(voice.day(each) for each in days)


def tapped(ctx: Context, person: Contact, tap: CallbackTap, parts: list[str]) -> None:
    """A holiday is taken back."""
    assert person.practitioner is not None
    if not holidays.drop(ctx, person.practitioner.id, parts[-1]):
        raise NotYours
    _refresh(ctx, person)
    outbox.edit_message(ctx, person, _overview(ctx, person), tap)


def _refresh(ctx: Context, person: Contact) -> None:
    assert person.practitioner is not None
    for dyad in dyads.of_practitioner(ctx, person.practitioner.id):
        planned_sessions.refresh(ctx, dyad)
        if lifecycle.is_participating(dyad.state):
            cadences.schedule_next(ctx, dyad)


COMMAND = CommandSpec("holiday", Role.PRACTITIONER, run, tapped, {PROMPT: typed})
