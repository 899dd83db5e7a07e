"""/holiday 24.12. – 6.1.: days on which no planned session takes place."""

from bot.services.context import PRACTITIONERS, CallbackTap, CommandSpec, Context, PractitionerContact
from bot.services.messaging import outbox
from bot.services.sessions.rescheduling import reschedule_clients
from flows.errors import NotAccessible
from flows.message import Button, Message
from flows.scheduling.local import local_time
from flows.scheduling.plan import Holiday
from flows.scheduling.typed_spans import read_holiday
from storage.repositories import holidays, prompts

PROMPT = "holiday-days"
MAX_HOLIDAYS = 10


def run(ctx: Context, contact: PractitionerContact, words: str) -> None:
    """Store the holiday; without words, reply with the stored ones and ask for days."""
    if words:
        typed(ctx, contact, "", words)
    else:
        prompts.put(ctx, contact.chat_key, PROMPT)
        outbox.reply(ctx, contact, _overview(ctx, contact))


def _overview(ctx: Context, contact: PractitionerContact) -> Message:
    voice, today = contact.voice, local_time(ctx.now, contact.zone).date()
    stored = holidays.of_practitioner(ctx, contact.practitioner.id)
    ahead = [(name, each) for name, each in stored if each.last >= today][:MAX_HOLIDAYS]
    lines = [
        voice.say("holiday-line", at=at, days=_days(contact, each))
        for at, (_, each) in enumerate(ahead, start=1)
    ]
    rows = tuple(
        (Button(voice.plain("holiday-drop-button", at=at), f"holiday:drop:{name}"),)
        for at, (name, _) in enumerate(ahead, start=1)
    )
    return Message("\n".join([*lines, voice.say("holiday-ask")]), rows)


def typed(ctx: Context, contact: PractitionerContact, about: str, text: str) -> None:
    """Store the typed holiday: one day, or from one day to another. Raises BadInput."""
    voice = contact.voice
    holiday = read_holiday(text, voice.language, local_time(ctx.now, contact.zone).date())
    prompts.drop(ctx, contact.chat_key)
    if holiday not in (each for _, each in holidays.of_practitioner(ctx, contact.practitioner.id)):
        holidays.add(ctx, contact.practitioner.id, holiday)
        reschedule_clients(ctx, contact.practitioner.id)
    outbox.reply(ctx, contact, Message(voice.say("holiday-set", days=_days(contact, holiday))))


def _days(contact: PractitionerContact, holiday: Holiday) -> str:
    days = dict.fromkeys((holiday.first, holiday.last))  # a holiday of one day shows it once
    return " – ".join(contact.voice.day(each) for each in days)


def tapped(ctx: Context, contact: PractitionerContact, tap: CallbackTap, parts: list[str]) -> None:
    """Remove a holiday. Raises NotAccessible if it is not one of theirs."""
    if not holidays.drop(ctx, contact.practitioner.id, parts[-1]):
        raise NotAccessible
    reschedule_clients(ctx, contact.practitioner.id)
    outbox.edit_message(ctx, contact, _overview(ctx, contact), tap)


COMMAND = CommandSpec("holiday", PRACTITIONERS, run, tapped, {PROMPT: typed})
