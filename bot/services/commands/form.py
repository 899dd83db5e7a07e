"""/form: the practitioner's own short form about a session, if one is open."""

from bot.services.answering.open_check_in import closed_with_answers, open_check_in
from bot.services.check_ins import resumption
from bot.services.context import PRACTITIONERS, CommandSpec, Context, PractitionerContact
from bot.services.messaging import outbox
from flows.instruments import Perspective
from flows.message import Message


def run(ctx: Context, contact: PractitionerContact, words: str) -> None:
    """Resend the open form; without one, continue one that closed with answers less than a day ago."""
    form = open_check_in(ctx, contact, Perspective.PRACTITIONER)
    if form is not None:
        resumption.resend(ctx, form)
    elif (closed := closed_with_answers(ctx, contact, Perspective.PRACTITIONER)) is not None:
        resumption.reopen(ctx, *closed)
    else:
        outbox.reply(ctx, contact, Message(contact.voice.say("form-none")))


COMMAND = CommandSpec("form", PRACTITIONERS, run)
