"""/week: the sessions of the coming seven days, each with what can be put right by a tap."""

from datetime import date, time, timedelta

from bot.services.context.access import Role
from bot.services.context.command_spec import CommandSpec
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.context.inbound_types import CallbackTap
from bot.services.messaging import outbox
from bot.services.sessions import session_changes
from bot.services.upcoming import upcoming_sessions
from bot.services.upcoming.upcoming_sessions import UpcomingSession
from flows.dyads import lifecycle
from flows.errors import BadInput
from flows.message import Button, Message
from flows.scheduling.local import wall
from flows.scheduling.parse import read_time
from flows.scheduling.typed_datetime import moment_of, read_said
from storage.repositories import dyads, prompts

MOVE = "week-move"
BACK, AHEAD = timedelta(days=1), timedelta(days=7)
MAX_SESSIONS = 40  # a message holds a hundred buttons


def run(ctx: Context, person: Contact, words: str) -> None:
    """The list, from yesterday on: that one did not take place is often said a day later."""
    outbox.reply(ctx, person, _overview(ctx, person))


def _overview(ctx: Context, person: Contact) -> Message:
    voice, found = person.voice, _sessions(ctx, person)
    if not found:
        return Message(voice.say("week-none"))
    lines = [voice.say("week-title"), *(_line(person, at, each) for at, each in enumerate(found, start=1))]
    rows = tuple(_buttons(person, at, each) for at, each in enumerate(found, start=1))
    return Message("\n".join(lines), rows)


def _sessions(ctx: Context, person: Contact) -> list[UpcomingSession]:
    assert person.practitioner is not None
    own = (
        d for d in dyads.of_practitioner(ctx, person.practitioner.id) if lifecycle.is_participating(d.state)
    )
    found = [
        each for d in own for each in upcoming_sessions.sessions(ctx, d, ctx.now - BACK, ctx.now + AHEAD)
    ]
    return sorted(found, key=lambda each: (each.starts, each.dyad.label))[:MAX_SESSIONS]


def _line(person: Contact, at: int, session: UpcomingSession) -> str:
    key = "week-line-off" if session.off else "week-line"
    when = person.voice.moment(session.starts, person.zone)
    return person.voice.say(key, at=at, label=session.dyad.label, when=when)


def _buttons(person: Contact, at: int, session: UpcomingSession) -> tuple[Button, ...]:
    voice = person.voice
    if session.off:
        return (Button(voice.plain("week-again-button", at=at), f"week:again:{session.ref}"),)
    return (
        Button(voice.plain("week-off-button", at=at), f"week:off:{session.ref}"),
        Button(voice.plain("week-move-button", at=at), f"week:move:{session.ref}"),
    )


def tapped(ctx: Context, person: Contact, tap: CallbackTap, parts: list[str]) -> None:
    """A session does not take place, takes place after all, or is moved."""
    action, session = parts[0], upcoming_sessions.find(ctx, person, parts[-1])
    if action == "move":
        prompts.put(ctx, person.chat_key, MOVE, session.ref)
        when = person.voice.moment(session.starts, person.zone)
        text = person.voice.say("week-move-ask", label=session.dyad.label, when=when)
        outbox.edit_message(ctx, person, Message(text), tap)
        return
    if action == "off":
        session_changes.call_off(ctx, session)
    elif action == "again":
        session_changes.restore_session(ctx, session)
    outbox.edit_message(ctx, person, _overview(ctx, person), tap)


def typed(ctx: Context, person: Contact, about: str, text: str) -> None:
    """Where to it is moved: a time on the same day, or a day and a time."""
    session = upcoming_sessions.find(ctx, person, about)
    to = moment_of(_to(ctx, person, session, text), person.zone)
    if not ctx.now - AHEAD < to < ctx.now + upcoming_sessions.MAX_BUTTON_AGE:
        raise BadInput("a session moved too far", said="week-move-far")
    prompts.drop(ctx, person.chat_key)
    session_changes.move_session(ctx, session, to)
    when = person.voice.moment(to, person.zone)
    outbox.reply(ctx, person, Message(person.voice.say("week-moved", label=session.dyad.label, when=when)))


def _to(ctx: Context, person: Contact, session: UpcomingSession, text: str) -> tuple[date, time]:
    try:
        return wall(session.starts, person.zone).date(), read_time(text)
    except BadInput:
        return read_said(text, person.voice.language, wall(ctx.now, person.zone).date())


COMMAND = CommandSpec("week", Role.PRACTITIONER, run, tapped, {MOVE: typed})
