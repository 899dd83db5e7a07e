"""Whether a person can be reached, and what to do when a message did not arrive."""

from dataclasses import replace
from datetime import datetime

from bot.services.check_ins import display
from bot.services.context import contact
from bot.services.context.contact import Who
from bot.services.context.context import Desk
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import Dispatch
from bot.services.participation import participation
from flows.conversation import State
from storage.repositories import check_ins, dyads, people
from storage.repositories.check_ins import Phase
from storage.repositories.outbox_messages import Letter


def unreachable(desk: Desk, lane: str) -> None:
    """The person has blocked the bot or is gone: nothing more is sent, and each practitioner learns it once."""
    person = people.by_lane(desk.unit, lane)
    if person is None or not person.reachable:
        return
    people.change(desk.unit, person.id, reachable=False)
    for dyad in dyads.of_client(desk.unit, person.id):
        participation.tell_practitioner(desk, dyad, "client-unreachable")


def reachable(desk: Desk, somebody: Who) -> None:
    """They have written, or let the bot in again."""
    if somebody.person is not None and not somebody.person.reachable:
        people.change(desk.unit, somebody.person.id, reachable=True)
        for dyad in somebody.dyads:
            participation.tell_practitioner(desk, dyad, "client-reachable")


def arrived(desk: Desk, check_in_id: str, message_id: int) -> None:
    """A check-in is shown in this message; one that it was shown in before is taken away."""
    check_in = check_ins.find(desk.unit, check_in_id)
    if check_in is None or check_in.message_id == message_id:
        return
    check_ins.shown_in(desk.unit, check_in_id, message_id)
    if check_in.message_id is not None:
        display.take_away(desk, contact.known(desk, check_in.person), check_in.message_id)


def show_anew(desk: Desk, check_in_id: str) -> None:
    """The message a check-in was shown in is gone (deleted by the person): show it in a new one."""
    check_in = check_ins.find(desk.unit, check_in_id)
    if check_in is not None and check_in.phase is Phase.ASKED:
        person = contact.known(desk, check_in.person)
        key = f"checkin:{check_in.id}:anew:{desk.unit.new_id()}"
        display.anew(desk, person, check_in, key, "ask")


def offer_again(desk: Desk, check_in_id: str) -> None:
    """A question may not have arrived: show it once more where the one before it stands, which shows nothing twice."""
    check_in = check_ins.find(desk.unit, check_in_id)
    if check_in is not None and check_in.phase is Phase.ASKED and check_in.message_id is not None:
        display.in_place(
            desk, contact.known(desk, check_in.person), check_in, State.from_json(check_in.state)
        )


def send_once_more(desk: Desk, letter: Letter, at: datetime) -> None:
    """The same letter again, later and only once, saying that it may have come already."""
    person = people.by_lane(desk.unit, letter.lane)
    sent = Dispatch.from_json(letter.payload)
    if person is None or sent.message is None:
        return
    reader = contact.known(desk, person.id)
    message = replace(sent.message, html=f"{reader.voice.say('digest-again')}\n\n{sent.message.html}")
    dispatch = replace(sent, message=message)
    key, kind = f"{letter.key}:again", f"{letter.kind}-again"
    outbox.post(desk, reader, dispatch, key=key, kind=kind, urgency=outbox.BULK, at=at)
