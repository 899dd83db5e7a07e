"""Whether a person can be reached, and what to do when a message did not arrive."""

from dataclasses import replace
from datetime import datetime

from bot.services.check_ins import display
from bot.services.check_ins.loader import load
from bot.services.context import contact
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import OutboundAction, SendDocument, SendMessage, SendRendered
from bot.services.participation import notices
from flows.message import Message
from storage.repositories import check_ins, dyads, people
from storage.repositories.check_ins import CheckInPhase
from storage.repositories.outbox_messages import OutboxKind, OutboxMessage


def mark_unreachable(ctx: Context, chat_key: str) -> None:
    """Stop sending to a person who has blocked the bot, and notify each of their practitioners once."""
    person = people.by_chat_key(ctx, chat_key)
    if person is None or not person.reachable:
        return
    people.change(ctx, person.id, reachable=False)
    for dyad in dyads.of_client(ctx, person.id):
        notices.notify_practitioner(ctx, dyad, "client-unreachable")


def mark_reachable(ctx: Context, sender: Contact) -> None:
    """Send again to a person who has written or unblocked the bot, and notify their practitioners."""
    if sender.person is not None and not sender.person.reachable:
        people.change(ctx, sender.person.id, reachable=True)
        for dyad in sender.dyads:
            notices.notify_practitioner(ctx, dyad, "client-reachable")


def record_arrival(ctx: Context, check_in_id: str, message_id: int) -> None:
    """Record which message shows a check-in; remove the one that showed it before.

    Telegram numbers the messages of a chat upwards. An edit of an older message than the one that shows the check-in
    arrives when it was posted before that one was sent: the older one is removed already, and the newer one must stay.
    """
    found = check_ins.get_shown(ctx, check_in_id)
    if found is None:
        return
    person, before = found
    if before == message_id:
        return
    if before is not None and message_id < before:
        reoffer_uncertain(ctx, check_in_id)
        return
    check_ins.set_message_id(ctx, check_in_id, message_id)
    if before is not None:
        display.remove_message(ctx, contact.from_person(ctx, person), before)


def resend_after_rejection(ctx: Context, check_in_id: str, edited: int | None) -> None:
    """Show an open check-in in a new message: the person has deleted the one it stood in.

    ``edited`` is the message that could not be edited. If it is the one that is known to show the check-in, none is
    from now on: else a new one with a lower number, as another bot's are, would be taken for an older one.
    """
    check_in = check_ins.find(ctx, check_in_id)
    if check_in is not None and check_in.phase is CheckInPhase.ASKED:
        if edited is not None and edited == check_in.message_id:
            check_ins.set_message_id(ctx, check_in.id, None)
            check_in = replace(check_in, message_id=None)
        person = contact.from_person(ctx, check_in.person)
        key = f"checkin:{check_in.id}:anew:{ctx.new_id()}"
        display.send_new(ctx, load(ctx, check_in, person), key, OutboxKind.CHECK_IN_RESENT)


def reoffer_uncertain(ctx: Context, check_in_id: str) -> None:
    """Show an open check-in in its previous message as well: the new one may not have arrived."""
    check_in = check_ins.find(ctx, check_in_id)
    if check_in is not None and check_in.phase is CheckInPhase.ASKED and check_in.message_id is not None:
        person = contact.from_person(ctx, check_in.person)
        display.update_in_place(ctx, load(ctx, check_in, person))


def resend_digest(ctx: Context, message: OutboxMessage, action: OutboundAction | None, at: datetime) -> None:
    """Post a message of a digest once more, with a note that it may be a duplicate."""
    person = people.by_chat_key(ctx, message.chat_key)
    if person is None:
        return
    reader = contact.from_person(ctx, person.id)

    def marked(content: Message) -> Message:
        return replace(content, html=f"{reader.voice.say('digest-again')}\n\n{content.html}")

    match action:
        case SendMessage():
            action = replace(action, message=marked(action.message))
        case SendDocument() | SendRendered():
            action = replace(action, caption=marked(action.caption))
        case _:
            return
    outbox.post(ctx, reader, OutboxKind.DIGEST_REPEAT, action, key=f"{message.key}:again", at=at)
