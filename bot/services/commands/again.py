"""/again: what a client was asked about going on: with the same practitioner after an end, or with another one."""

from bot.services.commands import start
from bot.services.context import access
from bot.services.context.access import Role
from bot.services.context.command_spec import Command
from bot.services.context.contact import Who
from bot.services.context.context import Desk
from bot.services.context.inbound_types import Tap
from bot.services.enrolment import transfers
from bot.services.messaging import outbox
from flows.errors import NotYours
from flows.message import Message
from storage.repositories.dyads import DyadState
from storage.repositories.transfer_requests import Answer

ANSWERS = {str(each): each for each in (Answer.WITH, Answer.WITHOUT, Answer.NO)}


def run(desk: Desk, person: Who, words: str) -> None:
    """Show the question again, if there is one."""
    handover = transfers.waiting(desk, person)
    if handover is not None:
        outbox.reply(desk, person, transfers.question(desk, person, handover))
    elif not start.ask_again(desk, person):
        outbox.reply(desk, person, Message(person.voice.say("again-nothing")))


def tapped(desk: Desk, person: Who, tap: Tap, parts: list[str]) -> None:
    """Read what it means to begin again; or the answer to the question about another practitioner."""
    match parts:
        case ["read", dyad] if access.own_dyad(person, dyad).state is DyadState.ASKED_AGAIN:
            start.ask_again(desk, person)
            outbox.toast(desk, person, tap)
        case [said, handover] if said in ANSWERS:
            outbox.edit(desk, person, transfers.answer(desk, person, handover, ANSWERS[said]), tap)
        case _:
            raise NotYours


COMMAND = Command("again", Role.CLIENT, run, tapped)
