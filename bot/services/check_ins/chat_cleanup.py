"""What is removed when a check-in is over: its due rows, its unsent messages and, if chosen, the client's typed ones.

What else was typed about oneself, such as a goal, belongs to no check-in and is removed at once.

The questions need no removal: they are asked in one message, which ends as a thank-you.
"""

from bot.services.check_ins import display
from bot.services.context import contact
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from storage.repositories import due, outbox_messages, typed_message_ids
from storage.repositories.check_ins import CheckIn
from storage.repositories.outbox_messages import OutboxKind

UNSENT = (
    OutboxKind.QUESTION,
    OutboxKind.REMINDER,
    OutboxKind.CHECK_IN_EDIT,
    OutboxKind.CHECK_IN_RESENT,
)
"""Messages of a check-in that are not sent any more once it is closed."""
UNSENT_REMINDER = (OutboxKind.REMINDER,)
"""The one message of a check-in that is not sent any more once it is completed."""


def remember_message(ctx: Context, person: Contact, check_in: CheckIn, message_id: int | None) -> None:
    """Record a typed message for deletion, if the person has chosen that."""
    if message_id is not None and _wants_cleared(person):
        typed_message_ids.add(ctx, check_in.id, message_id)


def remove_typed(ctx: Context, person: Contact, message_id: int | None) -> None:
    """Delete a message that was typed outside a check-in at once, if the person has chosen that."""
    if message_id is not None and _wants_cleared(person):
        display.remove_message(ctx, person, message_id)


def _wants_cleared(person: Contact) -> bool:
    return person.person is not None and person.person.clears


def clean_up(ctx: Context, check_in: CheckIn, unsent: tuple[OutboxKind, ...]) -> None:
    """Drop a finished check-in's due rows and its outbox messages of the kinds ``unsent``; delete typed messages.

    Telegram lets a bot delete messages of the last two days only.
    """
    due.cancel_all(ctx, check_in.id)
    outbox_messages.drop(ctx, check_in.id, unsent)
    for message_id in typed_message_ids.take(ctx, check_in.id):
        display.remove_message(ctx, contact.from_person(ctx, check_in.person), message_id)
