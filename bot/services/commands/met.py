"""/met: a client says that the two met, or did not. The practitioner is asked; no session comes of it by itself."""

from datetime import timedelta

from bot.services.commands import start
from bot.services.context import access, contact
from bot.services.context.access import Role
from bot.services.context.command_spec import CommandSpec
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.context.inbound_types import CallbackTap
from bot.services.messaging import outbox
from bot.services.upcoming import upcoming_sessions
from bot.services.upcoming.upcoming_sessions import UpcomingSession
from flows.dyads.lifecycle import DyadState
from flows.errors import NotYours
from flows.message import Button, Message
from flows.scheduling.local import wall
from storage.repositories import practitioners
from storage.repositories.dyads import Dyad

ACTIONS = ("yes", "no")
BACK, AHEAD = timedelta(hours=36), timedelta(hours=12)


def run(ctx: Context, person: Contact, words: str) -> None:
    """Offer both, for each person they work with."""
    own = [each for each in person.dyads if each.state is DyadState.ACTIVE]
    if person.practitioner and not person.dyads:
        outbox.reply(ctx, person, Message(person.voice.say("for-clients")))
    elif not own and any(each.state is DyadState.PAUSED for each in person.dyads):
        outbox.reply(ctx, person, Message(person.voice.say("nothing-open")))
    elif not own:
        start.describe_status(ctx, person)
    for dyad in own:
        outbox.reply(ctx, person, _offer(ctx, person, dyad))


def _offer(ctx: Context, person: Contact, dyad: Dyad) -> Message:
    name = practitioners.get(ctx, dyad.practitioner).name
    rows = tuple(
        (Button(person.voice.plain(f"met-{action}-button"), f"met:{action}:{dyad.id}"),) for action in ACTIONS
    )
    return Message(person.voice.say("met-ask", name=name), rows)


def tapped(ctx: Context, person: Contact, tap: CallbackTap, parts: list[str]) -> None:
    """The client has said which; or the practitioner leaves everything as it is."""
    if parts[0] == "leave":
        dyad = access.own_client(ctx, person, parts[-1])
        outbox.edit_message(ctx, person, Message(person.voice.say("met-left", label=dyad.label)), tap)
        return
    if parts[0] not in ACTIONS:
        raise NotYours
    found = access.own_dyad(person, parts[-1])
    _ask_practitioner(ctx, found, parts[0])
    name = practitioners.get(ctx, found.practitioner).name
    outbox.edit_message(ctx, person, Message(person.voice.say("met-passed-on", name=name)), tap)


def _ask_practitioner(ctx: Context, dyad: Dyad, action: str) -> None:
    """Once a day at most, and not at night."""
    practitioner = practitioners.get(ctx, dyad.practitioner)
    if practitioner.person is None:
        return
    reader = contact.from_person(ctx, practitioner.person)
    message = _met(reader, dyad) if action == "yes" else _not_met(ctx, reader, dyad)
    key = f"met:{dyad.id}:{action}:{wall(ctx.now, reader.zone).date().isoformat()}"
    outbox.notify_outside_quiet_hours(ctx, reader, message, key=key)


def _met(reader: Contact, dyad: Dyad) -> Message:
    voice = reader.voice
    now = Button(voice.plain("session-now-button"), f"session:now:{dyad.id}")
    at = Button(voice.plain("session-today-button"), f"session:at:{dyad.id}")
    return Message(voice.say("met-yes-told", label=dyad.label), ((now,), (at,), (_leave(reader, dyad),)))


def _not_met(ctx: Context, reader: Contact, dyad: Dyad) -> Message:
    """Which session is meant is said: a tap calls off that one."""
    voice = reader.voice
    text, leave = voice.say("met-no-told", label=dyad.label), _leave(reader, dyad)
    session = _meant(ctx, dyad)
    if session is None:
        return Message(text, ((leave,),))
    text += "\n" + voice.say("met-no-planned", when=voice.moment(session.starts, reader.zone))
    off = Button(voice.plain("session-off-button"), f"week:off:{session.ref}")
    return Message(text, ((off,), (leave,)))


def _meant(ctx: Context, dyad: Dyad) -> UpcomingSession | None:
    """The last session that should have begun, else the one that is near."""
    near = [
        each
        for each in upcoming_sessions.sessions(ctx, dyad, ctx.now - BACK, ctx.now + AHEAD)
        if not each.off
    ]
    begun = [each for each in near if each.starts <= ctx.now]
    return next(iter(begun[-1:] or near[:1]), None)


def _leave(reader: Contact, dyad: Dyad) -> Button:
    return Button(reader.voice.plain("met-leave-button"), f"met:leave:{dyad.id}")


COMMAND = CommandSpec("met", Role.EVERYBODY, run, tapped)
