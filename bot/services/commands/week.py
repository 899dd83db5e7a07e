"""/week: the sessions of the next seven days, each with buttons to call it off or move it."""

from datetime import date, time, timedelta

from bot.services.context import PRACTITIONERS, CallbackTap, CommandSpec, Context, PractitionerContact
from bot.services.messaging import outbox
from bot.services.sessions import session_changes
from bot.services.upcoming import upcoming_sessions
from bot.services.upcoming.upcoming_sessions import UpcomingSession
from flows.dyads import lifecycle
from flows.message import Button, Message
from flows.scheduling.local import local_time
from flows.scheduling.normalize import UnreadableInput
from flows.scheduling.typed_datetime import read_date_and_time, read_time_only, to_utc
from storage.repositories import dyads, prompts

MOVE = "week-move"
BACK, AHEAD = timedelta(days=1), timedelta(days=7)
SESSIONS_PER_PAGE = 25  # Telegram allows 100 buttons in a message, and 4096 characters


def run(ctx: Context, contact: PractitionerContact, words: str) -> None:
    """Reply with the list from yesterday on, since a missed session is often reported a day later."""
    sessions = _sessions(ctx, contact)
    if not sessions:
        outbox.reply(ctx, contact, Message(contact.voice.say("week-none")))
    for first in range(0, len(sessions), SESSIONS_PER_PAGE):
        outbox.reply(ctx, contact, _page(contact, sessions, first))


def _page(contact: PractitionerContact, sessions: list[UpcomingSession], first: int) -> Message:
    """Return the message with the sessions from that one on, numbered through all messages."""
    shown = list(enumerate(sessions, start=1))[first : first + SESSIONS_PER_PAGE]
    lines = [_line(contact, at, each) for at, each in shown]
    rows = tuple(_buttons(contact, at, each) for at, each in shown)
    return Message("\n".join([contact.voice.say("week-title"), *lines]), rows)


def _page_of(ctx: Context, contact: PractitionerContact, ref: str) -> Message:
    """Return the message in which a session stands; the first one if it stands in none."""
    sessions = _sessions(ctx, contact)
    place = next((at for at, each in enumerate(sessions) if each.ref == ref), 0)
    if not sessions:
        return Message(contact.voice.say("week-none"))
    return _page(contact, sessions, place - place % SESSIONS_PER_PAGE)


def _sessions(ctx: Context, contact: PractitionerContact) -> list[UpcomingSession]:
    clients = dyads.of_practitioner(ctx, contact.practitioner.id)
    sessions = [
        session
        for dyad in clients
        if lifecycle.is_participating(dyad.state)
        for session in upcoming_sessions.sessions_between(ctx, dyad, ctx.now - BACK, ctx.now + AHEAD)
    ]
    return sorted(sessions, key=lambda each: (each.starts, each.dyad.label))


def _line(contact: PractitionerContact, at: int, session: UpcomingSession) -> str:
    key = "week-line-off" if session.off else "week-line"
    when = contact.voice.span(session.starts, session.ends, contact.zone)
    return contact.voice.say(key, at=at, label=session.dyad.label, when=when)


def _buttons(contact: PractitionerContact, at: int, session: UpcomingSession) -> tuple[Button, ...]:
    voice = contact.voice
    if session.off:
        return (Button(voice.plain("week-again-button", at=at), f"week:again:{session.ref}"),)
    return (
        Button(voice.plain("week-off-button", at=at), f"week:off:{session.ref}"),
        Button(voice.plain("week-move-button", at=at), f"week:move:{session.ref}"),
    )


def tapped(ctx: Context, contact: PractitionerContact, tap: CallbackTap, parts: list[str]) -> None:
    """Call off a session, restore it, or ask when to move it."""
    action, session = parts[0], upcoming_sessions.find_session(ctx, contact, parts[-1])
    if action == "move":
        prompts.put(ctx, contact.chat_key, MOVE, session.ref)
        when = contact.voice.span(session.starts, session.ends, contact.zone)
        text = contact.voice.say("week-move-ask", label=session.dyad.label, when=when)
        outbox.edit_message(ctx, contact, Message(text), tap)
        return
    if action == "off":
        session_changes.call_off(ctx, session)
    elif action == "again":
        session_changes.restore_session(ctx, session)
    outbox.edit_message(ctx, contact, _page_of(ctx, contact, session.ref), tap)


def typed(ctx: Context, contact: PractitionerContact, about: str, text: str) -> None:
    """Move the session with the id ``about`` to the typed time on its day, or to the typed day and time.

    Raises UnreadableInput for text that is neither, and for a moment too far from now.
    """
    session = upcoming_sessions.find_session(ctx, contact, about)
    new_start = to_utc(_read_start(ctx, contact, session, text), contact.zone)
    if not ctx.now - AHEAD < new_start < ctx.now + upcoming_sessions.MAX_BUTTON_AGE:
        when = contact.voice.moment(new_start, contact.zone, year=True)
        raise UnreadableInput("a session moved too far", said="session-too-far", params={"when": when})
    prompts.drop(ctx, contact.chat_key)
    session_changes.move_session(ctx, session, new_start)
    when = contact.voice.span(new_start, new_start + (session.ends - session.starts), contact.zone)
    outbox.reply(ctx, contact, Message(contact.voice.say("week-moved", label=session.dyad.label, when=when)))


def _read_start(
    ctx: Context, contact: PractitionerContact, session: UpcomingSession, text: str
) -> tuple[date, time]:
    try:
        return local_time(session.starts, contact.zone).date(), read_time_only(text)
    except UnreadableInput:
        return read_date_and_time(text, contact.voice.language, local_time(ctx.now, contact.zone).date())


COMMAND = CommandSpec("week", PRACTITIONERS, run, tapped, {MOVE: typed})
