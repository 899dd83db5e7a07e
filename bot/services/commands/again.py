"""/again: the question whether a client works on with the same practitioner after an end, or with another one."""

from bot.services.context import (
    CLIENTS,
    CallbackTap,
    ClientContact,
    CommandSpec,
    Context,
    access,
    expect_words,
)
from bot.services.enrolment import pending_consent, transfer_questions, transfers
from bot.services.messaging import outbox
from flows.dyads.lifecycle import DyadState
from flows.errors import NotAccessible
from flows.message import Message
from storage.repositories.transfer_requests import TransferAnswer

ANSWERS = {str(each): each for each in (TransferAnswer.WITH, TransferAnswer.WITHOUT, TransferAnswer.NO)}


def run(ctx: Context, contact: ClientContact, words: str) -> None:
    """Reply with the question, if one is open."""
    handover = transfer_questions.open_request(ctx, contact)
    if handover is not None:
        expect_words(ctx, contact, COMMAND.name)
        outbox.reply(ctx, contact, transfer_questions.build_question(ctx, contact, handover))
    elif not pending_consent.repeat_pending_question(ctx, contact):
        outbox.reply(ctx, contact, Message(contact.voice.say("again-nothing")))


def tapped(ctx: Context, contact: ClientContact, tap: CallbackTap, parts: list[str]) -> None:
    """Show the consent text for a restart, or handle the answer to the question about another practitioner."""
    match parts:
        case ["read", dyad] if access.own_dyad(contact, dyad).state is DyadState.ASKED_AGAIN:
            pending_consent.repeat_pending_question(ctx, contact)
            outbox.answer_callback(ctx, contact, tap)
        case [choice, handover] if choice in ANSWERS:
            outbox.edit_message(
                ctx, contact, transfers.record_answer(ctx, contact, handover, ANSWERS[choice]), tap
            )
        case _:
            raise NotAccessible


COMMAND = CommandSpec("again", CLIENTS, run, tapped)
