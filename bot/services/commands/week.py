"""/week: the sessions of the coming seven days, each with what can be put right by a tap."""

from datetime import date, time, timedelta

from bot.services.context.access import Role
from bot.services.context.command_spec import Command
from bot.services.context.contact import Who
from bot.services.context.context import Desk
from bot.services.context.inbound_types import Tap
from bot.services.messaging import outbox
from bot.services.sessions import planned_sessions
from bot.services.upcoming import upcoming_sessions
from bot.services.upcoming.upcoming_sessions import Coming
from flows.errors import BadInput
from flows.message import Button, Message
from flows.scheduling.local import wall
from flows.scheduling.parse import read_time
from flows.scheduling.typed_datetime import moment_of, read_said
from storage.repositories import dyads, prompts
from storage.repositories.dyads import DyadState

MOVE = "week-move"
BACK, AHEAD = timedelta(days=1), timedelta(days=7)
MOST = 40  # a message holds a hundred buttons
TAKING_PART = (DyadState.ACTIVE, DyadState.PAUSED)


def run(desk: Desk, person: Who, words: str) -> None:
    """The list, from yesterday on: that one did not take place is often said a day later."""
    outbox.reply(desk, person, _overview(desk, person))


def _overview(desk: Desk, person: Who) -> Message:
    voice, found = person.voice, _sessions(desk, person)
    if not found:
        return Message(voice.say("week-none"))
    lines = [voice.say("week-title"), *(_line(person, at, each) for at, each in enumerate(found, start=1))]
    rows = tuple(_buttons(person, at, each) for at, each in enumerate(found, start=1))
    return Message("\n".join(lines), rows)


def _sessions(desk: Desk, person: Who) -> list[Coming]:
    assert person.practitioner is not None
    own = (d for d in dyads.of_practitioner(desk.unit, person.practitioner.id) if d.state in TAKING_PART)
    found = [
        each for d in own for each in upcoming_sessions.sessions(desk, d, desk.now - BACK, desk.now + AHEAD)
    ]
    return sorted(found, key=lambda each: (each.starts, each.dyad.label))[:MOST]


def _line(person: Who, at: int, session: Coming) -> str:
    key = "week-line-off" if session.off else "week-line"
    when = person.voice.moment(session.starts, person.zone)
    return person.voice.say(key, at=at, label=session.dyad.label, when=when)


def _buttons(person: Who, at: int, session: Coming) -> tuple[Button, ...]:
    voice = person.voice
    if session.off:
        return (Button(voice.plain("week-again-button", at=at), f"week:again:{session.ref}"),)
    return (
        Button(voice.plain("week-off-button", at=at), f"week:off:{session.ref}"),
        Button(voice.plain("week-move-button", at=at), f"week:move:{session.ref}"),
    )


def tapped(desk: Desk, person: Who, tap: Tap, parts: list[str]) -> None:
    """A session does not take place, takes place after all, or is moved."""
    action, session = parts[0], upcoming_sessions.find(desk, person, parts[-1])
    if action == "move":
        prompts.put(desk.unit, person.lane, MOVE, session.ref)
        when = person.voice.moment(session.starts, person.zone)
        text = person.voice.say("week-move-ask", label=session.dyad.label, when=when)
        outbox.edit(desk, person, Message(text), tap)
        return
    if action == "off":
        planned_sessions.call_off(desk, session)
    elif action == "again":
        planned_sessions.take_up(desk, session)
    outbox.edit(desk, person, _overview(desk, person), tap)


def typed(desk: Desk, person: Who, about: str, text: str) -> None:
    """Where to it is moved: a time on the same day, or a day and a time."""
    session = upcoming_sessions.find(desk, person, about)
    to = moment_of(_to(desk, person, session, text), person.zone)
    if not desk.now - AHEAD < to < desk.now + upcoming_sessions.NEAR:
        raise BadInput("a session moved too far", said="week-move-far")
    prompts.drop(desk.unit, person.lane)
    planned_sessions.move(desk, session, to)
    when = person.voice.moment(to, person.zone)
    outbox.reply(desk, person, Message(person.voice.say("week-moved", label=session.dyad.label, when=when)))


def _to(desk: Desk, person: Who, session: Coming, text: str) -> tuple[date, time]:
    try:
        return wall(session.starts, person.zone).date(), read_time(text)
    except BadInput:
        return read_said(text, person.voice.language, wall(desk.now, person.zone).date())


COMMAND = Command("week", Role.PRACTITIONER, run, tapped, {MOVE: typed})
