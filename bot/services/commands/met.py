"""/met: a client reports that a session took place or did not. The practitioner is asked; no session is stored."""

from datetime import timedelta

from bot.services.context import (
    EVERYBODY,
    CallbackTap,
    CommandSpec,
    Contact,
    Context,
    KnownContact,
    access,
    expect_words,
    typed_yes_or_no,
)
from bot.services.context.contact import from_practitioner
from bot.services.enrolment import pending_consent
from bot.services.messaging import outbox
from bot.services.upcoming import upcoming_sessions
from bot.services.upcoming.upcoming_sessions import UpcomingSession
from flows.dyads.lifecycle import DyadState
from flows.errors import NotAccessible
from flows.message import Button, Message
from flows.scheduling.local import local_time
from storage.repositories import practitioners
from storage.repositories.dyads import Dyad

ACTIONS = ("yes", "no")
BACK, AHEAD = timedelta(hours=36), timedelta(hours=12)


def run(ctx: Context, contact: Contact, words: str) -> None:
    """Reply with both choices, for each practitioner of the client."""
    active_dyads = [each for each in contact.dyads if each.state is DyadState.ACTIVE]
    if contact.practitioner and not contact.dyads:
        outbox.reply(ctx, contact, Message(contact.voice.say("for-clients")))
    elif not active_dyads and any(each.state is DyadState.PAUSED for each in contact.dyads):
        outbox.reply(ctx, contact, Message(contact.voice.say("nothing-open")))
    elif not active_dyads:
        pending_consent.describe_status(ctx, contact)
    answer = typed_yes_or_no(contact, words)
    if len(active_dyads) == 1 and answer is not None:
        outbox.reply(ctx, contact, _pass_on(ctx, contact, active_dyads[0], ACTIONS[0 if answer else 1]))
        return
    if active_dyads:
        expect_words(ctx, contact, COMMAND.name)
    for dyad in active_dyads:
        outbox.reply(ctx, contact, _offer(ctx, contact, dyad))


def _offer(ctx: Context, contact: Contact, dyad: Dyad) -> Message:
    name = practitioners.get(ctx, dyad.practitioner).name
    rows = tuple(
        (Button(contact.voice.plain(f"met-{action}-button"), f"met:{action}:{dyad.id}"),)
        for action in ACTIONS
    )
    return Message(contact.voice.say("met-ask", name=name), rows)


def tapped(ctx: Context, contact: KnownContact, tap: CallbackTap, parts: list[str]) -> None:
    """Handle a client's report, or a practitioner's choice to change nothing."""
    if parts[0] == "leave":
        dyad = access.own_client(ctx, contact, parts[-1])
        outbox.edit_message(ctx, contact, Message(contact.voice.say("met-left", label=dyad.label)), tap)
        return
    if parts[0] not in ACTIONS:
        raise NotAccessible
    dyad = access.own_dyad(contact, parts[-1])
    outbox.edit_message(ctx, contact, _pass_on(ctx, contact, dyad, parts[0]), tap)


def _pass_on(ctx: Context, contact: Contact, dyad: Dyad, action: str) -> Message:
    _ask_practitioner(ctx, dyad, action)
    name = practitioners.get(ctx, dyad.practitioner).name
    return Message(contact.voice.say("met-passed-on", name=name))


def _ask_practitioner(ctx: Context, dyad: Dyad, action: str) -> None:
    """Ask the practitioner, at most once a day for each report and outside their quiet hours."""
    reader = from_practitioner(ctx, dyad.practitioner)
    if reader is None:
        return
    message = _met(reader, dyad) if action == "yes" else _not_met(ctx, reader, dyad)
    key = f"met:{dyad.id}:{action}:{local_time(ctx.now, reader.zone).date().isoformat()}"
    outbox.notify_outside_quiet_hours(ctx, reader, message, key=key)


def _met(reader: Contact, dyad: Dyad) -> Message:
    voice = reader.voice
    now = Button(voice.plain("session-now-button"), f"session:now:{dyad.id}")
    at = Button(voice.plain("session-today-button"), f"session:at:{dyad.id}")
    return Message(voice.say("met-yes-told", label=dyad.label), ((now,), (at,), (_leave(reader, dyad),)))


def _not_met(ctx: Context, reader: Contact, dyad: Dyad) -> Message:
    """Return the question with the session that the button would call off."""
    voice = reader.voice
    text, leave = voice.say("met-no-told", label=dyad.label), _leave(reader, dyad)
    session = _reported_session(ctx, dyad)
    if session is None:
        return Message(text, ((leave,),))
    text += "\n" + voice.say("met-no-planned", when=voice.span(session.starts, session.ends, reader.zone))
    off = Button(voice.plain("session-off-button"), f"week:off:{session.ref}")
    return Message(text, ((off,), (leave,)))


def _reported_session(ctx: Context, dyad: Dyad) -> UpcomingSession | None:
    """Return the last session that should have begun, else the next one; None if none is near."""
    near = [
        each
        for each in upcoming_sessions.sessions_between(ctx, dyad, ctx.now - BACK, ctx.now + AHEAD)
        if not each.off
    ]
    begun = [each for each in near if each.starts <= ctx.now]
    return next(iter(begun[-1:] or near[:1]), None)


def _leave(reader: Contact, dyad: Dyad) -> Button:
    return Button(reader.voice.plain("met-leave-button"), f"met:leave:{dyad.id}")


COMMAND = CommandSpec("met", EVERYBODY, run, tapped)
