"""Where everything that comes from a person arrives, and who takes it from there.

In order: a tap goes to whom its data names; a command to its file; typed text to the open check-in, unless the person
was just asked to type something else. Whatever nobody takes gets an answer that says what can be done here.
"""

from collections.abc import Callable

from bot.services.alerts import crisis_reply
from bot.services.answering import answer
from bot.services.commands import COMMANDS, start
from bot.services.context import access, contact, rate_limit
from bot.services.context.access import Role, roles
from bot.services.context.command_spec import Typed
from bot.services.context.contact import Who
from bot.services.context.context import Desk
from bot.services.context.inbound_types import (
    Blocked,
    Command,
    Elsewhere,
    File,
    Other,
    Received,
    Tap,
    Text,
)
from bot.services.context.rate_limit import Kind
from bot.services.delivery import reachability
from bot.services.digests import buttons
from bot.services.inbound import file_uploads
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import Dispatch
from flows.digest.buttons import NotADigestButton, is_digest
from flows.errors import BadInput, NotYours
from flows.message import Message
from storage.repositories import prompts

CHECK_IN = "c"


def handle(desk: Desk, received: Received) -> None:
    """One update, inside its transaction."""
    given = received.input
    person = contact.at(desk, received.sender)
    desk = desk.acting_for(person.opaque)
    if isinstance(given, Elsewhere):
        _leave(desk, person)
        return
    if isinstance(given, Blocked):
        if given.blocked:
            reachability.unreachable(desk, person.lane)
        else:
            reachability.reachable(desk, person)
        return
    reachability.reachable(desk, person)
    crisis_reply.look(desk, person, received)
    match given:
        case Tap():
            _tap(desk, person, given)
        case Command(name, words):
            _command(desk, person, name, words)
        case Text(text, message_id):
            _text(desk, person, text, message_id)
        case File():
            if not file_uploads.sent(desk, person, given):
                _other(desk, person, "document", received.album)
        case Other(kind):
            _other(desk, person, kind, received.album)


def _leave(desk: Desk, person: Who) -> None:
    message = Message(person.voice.say("not-in-groups"))
    dispatch = Dispatch(person.chat, message, leaves=True)
    outbox.post(desk, person, dispatch, key=f"leave:{desk.unit.new_id()}", kind="leave", urgency=outbox.REPLY)


def _tap(desk: Desk, person: Who, tap: Tap) -> None:
    if minutes := rate_limit.minutes_left(desk, person, Kind.BUTTON):
        outbox.toast(desk, person, tap, person.voice.plain("wait-a-while", minutes=minutes))
        return
    name, *parts = tap.data.split(":")
    command = COMMANDS.get(name)
    try:
        if name == CHECK_IN:
            answer.tap(desk, person, tap)
        elif is_digest(tap.data):
            buttons.tap(desk, person, tap)
        elif file_uploads.is_take(tap.data):
            file_uploads.taken(desk, person, tap)
        elif command and command.tapped and parts and access.may_go_on(person, command.role):
            command.tapped(desk, person, tap, parts)
        else:
            raise NotYours
    except (NotYours, NotADigestButton):
        rate_limit.wrong(desk, person, Kind.BUTTON)
        outbox.toast(desk, person, tap, person.voice.plain("not-yours"))


def _command(desk: Desk, person: Who, name: str, words: str) -> None:
    prompts.drop(desk.unit, person.lane)
    command = COMMANDS.get(name)
    if command is None:
        _say(desk, person, "unknown-command")
    elif access.may_begin(person, command.role):
        _guarded(desk, person, lambda: command.run(desk, person, words))
    elif roles(person) is Role.NOBODY:
        _say(desk, person, "help-stranger")
    else:
        _say(desk, person, "for-clients" if command.role is Role.CLIENT else "for-practitioners")


def _text(desk: Desk, person: Who, text: str, message_id: int | None) -> None:
    prompt = prompts.get(desk.unit, person.lane)
    typed = _asked_by(person, prompt.kind) if prompt else None
    if prompt is not None and typed is not None:
        _guarded(desk, person, lambda: typed(desk, person, prompt.about, text))
    elif not answer.typed(desk, person, text, message_id) and not start.ask_again(desk, person):
        _say(desk, person, "nothing-open" if roles(person) else "help-stranger")


def _asked_by(person: Who, kind: str) -> Typed | None:
    """Who takes what was asked for; nobody any more where this person is no longer one whom that command is for."""
    asking = (each for each in COMMANDS.values() if kind in each.typed)
    return next((each.typed[kind] for each in asking if access.may_go_on(person, each.role)), None)


def _other(desk: Desk, person: Who, kind: str, album: str | None) -> None:
    if not answer.other(desk, person, kind):
        said = Message(person.voice.say("edited-unseen" if kind == "edited" else "only-text"))
        outbox.reply(desk, person, said, once=None if kind == "edited" else album)


def _guarded(desk: Desk, person: Who, work: Callable[[], None]) -> None:
    """Do it; what is wrong with what was typed is told, and the person may simply type again."""
    try:
        work()
    except (BadInput, NotYours) as error:
        if error.said is None:
            raise
        _say(desk, person, error.said, **error.params)


def _say(desk: Desk, person: Who, key: str, **params: str) -> None:
    outbox.reply(desk, person, Message(person.voice.say(key, **params)))
