"""/course: a client's picture of their own answers and of how far they have come, to keep or to look at together."""

from bot.services.context import (
    CLIENTS,
    CallbackTap,
    ClientContact,
    CommandSpec,
    Context,
    access,
    in_programme,
)
from bot.services.exports.own_course import own_course
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import SendRendered
from flows.errors import NotAccessible
from flows.instruments import Perspective
from flows.message import Button, Message, shorten_label
from storage.repositories import check_ins, practitioners
from storage.repositories.check_ins import CheckInPhase
from storage.repositories.dyads import Dyad


def run(ctx: Context, contact: ClientContact, words: str) -> None:
    """Reply with the picture; ask which one if the client has worked with several practitioners."""
    offered = [each for each in contact.dyads if in_programme(ctx, contact, each).programme.progress.course]
    answered = [each for each in offered if _has_sent(ctx, each)]
    if not offered:
        outbox.reply(ctx, contact, Message(contact.voice.say("course-off")))
    elif not answered:
        outbox.reply(ctx, contact, Message(contact.voice.say("course-none")))
    elif len(answered) == 1:
        _send(ctx, contact, answered[0])
    else:
        rows = tuple((_button(ctx, each),) for each in answered)
        outbox.reply(ctx, contact, Message(contact.voice.say("course-whom"), rows))


def tapped(ctx: Context, contact: ClientContact, tap: CallbackTap, parts: list[str]) -> None:
    """Send the picture of the work with the chosen practitioner. Raises NotAccessible for another client's."""
    match parts:
        case ["of", dyad_id]:
            dyad = access.own_dyad(contact, dyad_id)
            if not in_programme(ctx, contact, dyad).programme.progress.course:
                raise NotAccessible
            outbox.answer_callback(ctx, contact, tap)
            _send(ctx, contact, dyad)
        case _:
            raise NotAccessible


def _has_sent(ctx: Context, dyad: Dyad) -> bool:
    return bool(check_ins.of_dyad(ctx, dyad.id, Perspective.CLIENT, CheckInPhase.DONE))


def _send(ctx: Context, contact: ClientContact, dyad: Dyad) -> None:
    picture: SendRendered | None = own_course(ctx, in_programme(ctx, contact, dyad), dyad)
    if picture is None:
        outbox.reply(ctx, contact, Message(contact.voice.say("course-none")))
    else:
        outbox.reply_with(ctx, contact, picture)


def _button(ctx: Context, dyad: Dyad) -> Button:
    name = practitioners.get(ctx, dyad.practitioner).name
    return Button(shorten_label(name), f"course:of:{dyad.id}")


COMMAND = CommandSpec("course", CLIENTS, run, tapped)
