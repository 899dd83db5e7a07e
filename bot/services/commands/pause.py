"""/pause: pause check-ins for some weeks, or end a pause; ``/pause 10 days`` without a further question."""

from datetime import date, datetime, timedelta

from bot.services.alerts import emergency_contacts
from bot.services.context import (
    CLIENTS,
    CallbackTap,
    ClientContact,
    CommandSpec,
    Context,
    expect_words,
    typed_yes_or_no,
)
from bot.services.enrolment import pending_consent
from bot.services.messaging import outbox
from bot.services.participation import participation
from flows.dyads.lifecycle import DyadState
from flows.errors import NotAccessible
from flows.message import Button, Message
from flows.scheduling.local import local_time
from flows.scheduling.pause_length import MAX_PAUSE_DAYS, read_pause_days

WEEKS = (1, 2, 4)


def run(ctx: Context, contact: ClientContact, words: str) -> None:
    """Begin a pause of the typed length; without one, offer lengths, or to end the running pause."""
    states = {each.state for each in contact.dyads}
    voice = contact.voice
    if typed_yes_or_no(contact, words) is False and states & {DyadState.PAUSED, DyadState.ACTIVE}:
        outbox.reply(ctx, contact, Message(voice.say("not-stopped")))
        return
    if DyadState.PAUSED in states:
        if typed_yes_or_no(contact, words):
            outbox.reply(ctx, contact, _end(ctx, contact))
            return
        until = max(each.paused_until for each in contact.dyads if each.paused_until)
        text = voice.say("pause-running", day=voice.day(_local(contact, until)))
        button = Button(voice.plain("pause-end-button"), "pause:end")
        expect_words(ctx, contact, COMMAND.name)
        outbox.reply(ctx, contact, Message(text, ((button,),)))
    elif DyadState.ACTIVE in states and (days := _days(ctx, contact, words)):
        outbox.reply(ctx, contact, _begin(ctx, contact, days))
    elif DyadState.ACTIVE in states:
        rows = tuple(
            (Button(voice.plain("pause-weeks-button", weeks=weeks), f"pause:{weeks}"),) for weeks in WEEKS
        )
        expect_words(ctx, contact, COMMAND.name)
        unclear = (voice.say("checkin-notice-pause-length"),) if words else ()
        outbox.reply(ctx, contact, Message("\n\n".join((*unclear, voice.say("pause-choose"))), rows))
    else:
        pending_consent.describe_status(ctx, contact)


def tapped(ctx: Context, contact: ClientContact, tap: CallbackTap, parts: list[str]) -> None:
    """Begin a pause of the chosen length, or end the pause."""
    if parts == ["end"]:
        outbox.edit_message(ctx, contact, _end(ctx, contact), tap)
    elif parts in ([str(weeks)] for weeks in WEEKS):
        outbox.edit_message(ctx, contact, _begin(ctx, contact, 7 * int(parts[0])), tap)
    else:
        raise NotAccessible


def _days(ctx: Context, contact: ClientContact, words: str) -> int | None:
    """Return the typed number of days; a bare number is of weeks. None if there is none that a pause may last."""
    days = read_pause_days(words, contact.voice.language, _local(contact, ctx.now), "week")
    return days if days is not None and 1 <= days <= MAX_PAUSE_DAYS else None


def _begin(ctx: Context, contact: ClientContact, days: int) -> Message:
    duration = timedelta(days=days)
    participation.pause(ctx, contact, duration)
    day = contact.voice.day(_local(contact, ctx.now + duration))
    return emergency_contacts.with_contacts(ctx, contact, contact.voice.say("pause-begun", day=day))


def _end(ctx: Context, contact: ClientContact) -> Message:
    for dyad in contact.dyads:
        participation.resume(ctx, dyad.id)
    return Message(contact.voice.say("pause-ended"))


def _local(contact: ClientContact, moment: datetime) -> date:
    return local_time(moment, contact.zone).date()


COMMAND = CommandSpec("pause", CLIENTS, run, tapped)
