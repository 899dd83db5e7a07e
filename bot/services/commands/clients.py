"""/clients: all of a practitioner's clients in one list, and who has not opened their link or not answered."""

from bot.services.commands import client_lists
from bot.services.commands.client_list_page import overview
from bot.services.context import (
    PRACTITIONERS,
    CallbackTap,
    CommandSpec,
    Context,
    PractitionerContact,
    access,
    audit,
)
from bot.services.context.audit import Verb
from bot.services.enrolment import identity_confirmation
from bot.services.messaging import outbox
from flows.dyads.lifecycle import DyadState
from flows.errors import NotAccessible
from flows.text.sanitize import one_line
from storage.repositories import dyads

MAX_QUESTIONS = 3  # about who opened a link; more are one tap away


def run(ctx: Context, contact: PractitionerContact, words: str) -> None:
    """Reply with a line for each client, what is new first; with words, only for those whose label contains them."""
    words = one_line(words)
    audit.record(ctx, Verb.READ_CLIENTS, contact.practitioner.id)
    for message in overview(ctx, contact, 0, words):
        outbox.reply(ctx, contact, message)
    waiting = client_lists.waiting(dyads.of_practitioner(ctx, contact.practitioner.id))
    for dyad in waiting if len(waiting) <= MAX_QUESTIONS and not words else ():
        outbox.reply(ctx, contact, identity_confirmation.build_question(ctx, contact, dyad))


def tapped(ctx: Context, contact: PractitionerContact, tap: CallbackTap, parts: list[str]) -> None:
    """Show a page or one of the lists, ask who opened a link, or plan a reminder."""
    match parts:
        case ["page", number] if number.isdecimal():
            audit.record(ctx, Verb.READ_CLIENTS, contact.practitioner.id)
            outbox.edit_message(ctx, contact, overview(ctx, contact, int(number))[0], tap)
        case ["list", name, number] if name in client_lists.LISTS and number.isdecimal():
            outbox.reply(ctx, contact, client_lists.LISTS[name](ctx, contact, int(number)), tap)
        case ["turn", name, number] if name in client_lists.LISTS and number.isdecimal():
            outbox.edit_message(ctx, contact, client_lists.LISTS[name](ctx, contact, int(number)), tap)
        case ["confirm", dyad_id]:
            dyad = access.own_client(ctx, contact, dyad_id)
            if dyad.state is DyadState.AGREED:
                question = identity_confirmation.build_question(ctx, contact, dyad)
                outbox.reply(ctx, contact, question, tap)
            else:
                outbox.answer_callback(ctx, contact, tap, contact.voice.plain("confirm-done-already"))
        case ["remind", check_in_id]:
            check_in = access.own_clients_check_in(ctx, contact, check_in_id)
            outbox.edit_message(ctx, contact, client_lists.remind(ctx, contact, check_in), tap)
        case _:
            raise NotAccessible


COMMAND = CommandSpec("clients", PRACTITIONERS, run, tapped)
