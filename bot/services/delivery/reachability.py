"""Whether a person can be reached, and what to do when a message did not arrive."""

from dataclasses import replace
from datetime import datetime

from bot.services.check_ins import display
from bot.services.check_ins.loader import load
from bot.services.context import contact
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import OutboundAction
from bot.services.participation import participation
from storage.repositories import check_ins, dyads, people
from storage.repositories.check_ins import CheckInPhase
from storage.repositories.outbox_messages import OutboxMessage


def mark_unreachable(ctx: Context, chat_key: str) -> None:
    """The person has blocked the bot or is gone: nothing more is sent, and each practitioner learns it once."""
    person = people.by_chat_key(ctx, chat_key)
    if person is None or not person.reachable:
        return
    people.change(ctx, person.id, reachable=False)
    for dyad in dyads.of_client(ctx, person.id):
        participation.tell_practitioner(ctx, dyad, "client-unreachable")


def mark_reachable(ctx: Context, somebody: Contact) -> None:
    """They have written, or let the bot in again."""
    if somebody.person is not None and not somebody.person.reachable:
        people.change(ctx, somebody.person.id, reachable=True)
        for dyad in somebody.dyads:
            participation.tell_practitioner(ctx, dyad, "client-reachable")


def record_arrival(ctx: Context, check_in_id: str, message_id: int) -> None:
    """A check-in is shown in this message; one that it was shown in before is taken away."""
    check_in = check_ins.find(ctx, check_in_id)
    if check_in is None or check_in.message_id == message_id:
        return
    check_ins.shown_in(ctx, check_in_id, message_id)
    if check_in.message_id is not None:
        display.remove_message(ctx, contact.from_person(ctx, check_in.person), check_in.message_id)


def resend_after_rejection(ctx: Context, check_in_id: str) -> None:
    """The message a check-in was shown in is gone (deleted by the person): show it in a new one."""
    check_in = check_ins.find(ctx, check_in_id)
    if check_in is not None and check_in.phase is CheckInPhase.ASKED:
        person = contact.from_person(ctx, check_in.person)
        key = f"checkin:{check_in.id}:anew:{ctx.new_id()}"
        display.send_new(ctx, load(ctx, check_in, person), key, "ask")


def reoffer_uncertain(ctx: Context, check_in_id: str) -> None:
    """A question may not have arrived: show it once more where the one before it stands, which shows nothing twice."""
    check_in = check_ins.find(ctx, check_in_id)
    if check_in is not None and check_in.phase is CheckInPhase.ASKED and check_in.message_id is not None:
        person = contact.from_person(ctx, check_in.person)
        display.update_in_place(ctx, load(ctx, check_in, person))


def resend_digest(ctx: Context, letter: OutboxMessage, at: datetime) -> None:
    """The same letter again, later and only once, saying that it may have come already."""
    person = people.by_chat_key(ctx, letter.chat_key)
    sent = OutboundAction.from_json(letter.payload)
    if person is None or sent.message is None:
        return
    reader = contact.from_person(ctx, person.id)
    message = replace(sent.message, html=f"{reader.voice.say('digest-again')}\n\n{sent.message.html}")
    dispatch = replace(sent, message=message)
    key, kind = f"{letter.key}:again", f"{letter.kind}-again"
    outbox.post(ctx, reader, dispatch, key=key, kind=kind, urgency=outbox.BULK, at=at)
