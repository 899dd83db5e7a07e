"""Storing what a poll brought, whole, in one commit; and what is told after a long silence of ours."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol

from bot.services.check_ins import display
from bot.services.context import contact
from bot.services.context.context import Desk
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import Dispatch
from flows.conversation import State
from flows.message import Message
from storage.repositories import check_ins, checkpoints, inbox
from storage.repositories.check_ins import CheckIn

LONG_AWAY = timedelta(seconds=120)
MARK_EVERY = timedelta(seconds=20)
NOWHERE = "nowhere"


class Raw(Protocol):
    """An update as it was fetched."""

    @property
    def update_id(self) -> int:
        """Telegram's number for it."""

    @property
    def digest(self) -> str:
        """The hash of the payload."""

    @property
    def chat(self) -> int | None:
        """The chat it belongs to, where one can be told."""

    @property
    def payload(self) -> str:
        """The whole of it, as JSON."""


def store(desk: Desk, batch: Sequence[Raw]) -> None:
    """Keep a batch; taps that waited longer than Telegram keeps them are asked for again.

    Telegram forgets a tap after 150 seconds without a poll. So after a gap each open question says once: if you
    tapped, please tap again.
    """
    last = checkpoints.get(desk.unit, checkpoints.LAST_POLL)
    if batch:
        inbox.add(desk.unit, [_arrival(desk, raw) for raw in batch])
    if last is None or desk.now - last >= MARK_EVERY:
        checkpoints.put(desk.unit, checkpoints.LAST_POLL)
    if last is not None and desk.now - last > LONG_AWAY:
        _say_away(desk, last)


def _arrival(desk: Desk, raw: Raw) -> inbox.Arrival:
    lane = contact.lane_of(desk, raw.chat) if raw.chat is not None else NOWHERE
    digest = desk.unit.hash(raw.digest)  # a plain one could be tried with every answer there is
    return inbox.Arrival(raw.update_id, digest, lane, raw.payload)


def _say_away(desk: Desk, since: datetime) -> None:
    for check_in in check_ins.open_ones(desk.unit):
        if check_in.message_id is not None:
            _tell(desk, check_in, since)


def _tell(desk: Desk, check_in: CheckIn, since: datetime) -> None:
    person = contact.known(desk, check_in.person)
    shown = display.message(desk, person, check_in, State.from_json(check_in.state))
    text = f"{person.voice.say('was-away')}\n\n{shown.html}"
    dispatch = Dispatch(person.chat, Message(text, shown.buttons), edits=check_in.message_id)
    key = f"checkin:{check_in.id}:away:{since:%Y%m%dT%H%M%S}"
    outbox.post(desk, person, dispatch, key=key, kind="show", urgency=outbox.REPLY, subject=check_in.id)
