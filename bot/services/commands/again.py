"""/again: what a client was asked about going on: with the same practitioner after an end, or with another one."""

from bot.services.commands import start
from bot.services.context import access
from bot.services.context.access import Role
from bot.services.context.command_spec import CommandSpec
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.context.inbound_types import CallbackTap
from bot.services.enrolment import transfers
from bot.services.messaging import outbox
from flows.dyads.lifecycle import DyadState
from flows.errors import NotYours
from flows.message import Message
from storage.repositories.transfer_requests import TransferAnswer

ANSWERS = {str(each): each for each in (TransferAnswer.WITH, TransferAnswer.WITHOUT, TransferAnswer.NO)}


def run(ctx: Context, person: Contact, words: str) -> None:
    """Show the question again, if there is one."""
    handover = transfers.waiting(ctx, person)
    if handover is not None:
        outbox.reply(ctx, person, transfers.question_text(ctx, person, handover))
    elif not start.repeat_pending_question(ctx, person):
        outbox.reply(ctx, person, Message(person.voice.say("again-nothing")))


def tapped(ctx: Context, person: Contact, tap: CallbackTap, parts: list[str]) -> None:
    """Read what it means to begin again; or the answer to the question about another practitioner."""
    match parts:
        case ["read", dyad] if access.own_dyad(person, dyad).state is DyadState.ASKED_AGAIN:
            start.repeat_pending_question(ctx, person)
            outbox.answer_callback(ctx, person, tap)
        case [said, handover] if said in ANSWERS:
            outbox.edit_message(ctx, person, transfers.answer(ctx, person, handover, ANSWERS[said]), tap)
        case _:
            raise NotYours


COMMAND = CommandSpec("again", Role.CLIENT, run, tapped)
