"""Telegram as a bot meets it: chats with messages, and updates that wait until a poll has confirmed them."""

import asyncio
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from typing import Any

from bot.services.messaging.messenger import Outcome, RecipientUnreachable, Rejected, Sent
from bot.services.messaging.outbound_actions import (
    EditMessage,
    LeaveChat,
    OutboundAction,
    RemoveMessage,
    SendDocument,
    SendMessage,
    SendRendered,
)
from flows.conversation import AnswerTap, callback
from flows.message import Message

TAP_LIFE = timedelta(seconds=150)
ANSWER = ":a:"  # in the data of a button that answers a question


@dataclass(slots=True)
class ShownMessage:
    """A message of the bot in a chat; ``row`` is the row in the outbox that has brought it."""

    number: int
    row: int
    content: Message

    @property
    def data(self) -> list[str]:
        """Return the data of its buttons."""
        return [each.data for row in self.content.buttons for each in row if each.url is None]

    @property
    def taps(self) -> dict[str, AnswerTap]:
        """Return what those of its buttons mean that belong to a check-in, by their data."""
        return {data: tap for data in self.data if (tap := callback.decode(data)) is not None}

    @property
    def is_live(self) -> bool:
        """Return whether a question can be answered in it."""
        return any(ANSWER in data for data in self.data)


@dataclass(slots=True)
class SimulatedChat:
    """A private chat with the bot."""

    number: int
    messages: dict[int, ShownMessage] = field(default_factory=dict)
    is_blocked: bool = False

    def newest(self, wanted: Callable[[ShownMessage], object] = lambda each: True) -> ShownMessage | None:
        """Return the newest message of which this is true."""
        return next((each for each in reversed(self.messages.values()) if wanted(each)), None)


class SimulatedTelegram:
    """All chats, and the queue of updates. ``now`` is the wall clock."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self.now = now
        self.chats: dict[int, SimulatedChat] = {}
        self.confirmed: list[int] = []
        """The numbers of all updates that a poll has confirmed."""
        self.shown_by: Counter[int] = Counter()
        """How many messages each row of the outbox has brought into a chat."""
        self.missed: set[int] = set()
        """The numbers of messages that could not be changed, since their person blocked the bot just then."""
        self._queue: list[tuple[dict[str, Any], datetime]] = []
        self._numbers, self._messages = count(900_000_001), count(1)
        self._arrived = asyncio.Event()

    def chat(self, number: int) -> SimulatedChat:
        """Return the chat with this person."""
        return self.chats.setdefault(number, SimulatedChat(number))

    # ── What people do ──

    def type(self, chat: int, text: str) -> None:
        """Send a text to the bot."""
        self._add(chat, "message", self._message(chat, next(self._messages)) | {"text": text})

    def tap(self, chat: int, message: int, data: str) -> None:
        """Tap a button."""
        tap = {"id": f"tap{chat}{next(self._messages)}", "chat_instance": "1", "data": data}
        self._add(chat, "callback_query", tap | {"message": self._message(chat, message)})

    def block(self, chat: int, blocked: bool) -> None:
        """Block or unblock the bot."""
        self.chat(chat).is_blocked = blocked
        status = {
            each: {"status": state, "user": {"id": 1, "is_bot": True, "first_name": "Bot"}, "until_date": 0}
            for each, state in (
                ("old_chat_member", "member" if blocked else "kicked"),
                ("new_chat_member", "kicked" if blocked else "member"),
            )
        }
        where = {"chat": self._message(chat, 0)["chat"], "date": int(self.now().timestamp())}
        self._add(chat, "my_chat_member", where | status)

    def _message(self, chat: int, number: int) -> dict[str, Any]:
        sender = {"id": chat, "is_bot": False, "first_name": "Jo", "language_code": "en"}
        place = {"id": chat, "type": "private", "first_name": "Jo"}
        return {
            "message_id": number,
            "date": int(self.now().timestamp()),
            "chat": place,
            "from": sender,
        }

    def _add(self, chat: int, kind: str, content: dict[str, Any]) -> None:
        sender = {"id": chat, "is_bot": False, "first_name": "Jo", "language_code": "en"}
        update = {"update_id": next(self._numbers), kind: content | {"from": sender}}
        self._queue.append((update, self.now()))
        self._arrived.set()

    # ── What the bot does ──

    @property
    def is_waiting(self) -> bool:
        """Return whether an update has not been confirmed."""
        return bool(self._queue)

    async def poll(self, offset: int | None, seconds: float) -> list[dict[str, Any]]:
        """Confirm all updates below ``offset`` and return the next ones, waiting for one."""
        numbers = [update["update_id"] for update, _ in self._queue]
        self.confirmed += [number for number in numbers if offset is not None and number < offset]
        self._queue = [each for each in self._queue if offset is None or each[0]["update_id"] >= offset]
        try:
            async with asyncio.timeout(seconds):
                while not self._waiting():
                    self._arrived.clear()
                    await self._arrived.wait()
        except TimeoutError:
            return []
        return self._waiting()

    def _waiting(self) -> list[dict[str, Any]]:
        oldest = self.now() - TAP_LIFE
        self._queue = [each for each in self._queue if "callback_query" not in each[0] or each[1] > oldest]
        return [update for update, _ in self._queue]

    def act(self, action: OutboundAction, row: int) -> Outcome:
        """Do what the bot asks for; ``row`` is its row in the outbox."""
        chat = self.chats.get(getattr(action, "chat", 0))
        if chat is not None and chat.is_blocked:
            self.missed.add(getattr(action, "message_id", 0))
            return RecipientUnreachable("blocked")
        match action:
            case SendMessage(message=content) | LeaveChat(message=content):
                return self._show(action.chat, content, row)
            case SendDocument(caption=content) | SendRendered(caption=content):
                return self._show(action.chat, content, row)
            case EditMessage(message_id=number, message=content):
                if number not in self.chat(action.chat).messages:
                    return Rejected("message to edit not found")
                self.chat(action.chat).messages[number].content = content
                return Sent(number)
            case RemoveMessage(message_id=number):
                self.chat(action.chat).messages.pop(number, None)
        return Sent()

    def _show(self, chat: int, content: Message, row: int) -> Sent:
        number = next(self._messages)
        self.chat(chat).messages[number] = ShownMessage(number, row, content)
        self.shown_by[row] += 1
        return Sent(number)
