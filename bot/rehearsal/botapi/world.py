"""The state that Telegram keeps: people, chats, messages, taps, files, and the bot's profile."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from typing import Any

from bot.rehearsal.botapi.changes import Changes
from bot.rehearsal.botapi.refusals import bad_request, forbidden
from bot.rehearsal.botapi.updates import TAP_LIFE, Updates

Body = dict[str, Any]


@dataclass(frozen=True, slots=True)
class User:
    """A Telegram account."""

    id: int
    first_name: str
    language_code: str = "en"
    is_bot: bool = False
    username: str = ""

    def body(self) -> Body:
        """Return Telegram's User."""
        body: Body = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        named = {"username": self.username} if self.username else {}
        return body | named | ({} if self.is_bot else {"language_code": self.language_code})


@dataclass(slots=True)
class Chat:
    """A chat with the bot in it. ``open``: the person began it (in a group: let the bot in), so it may write.

    ``read_only``: a group in which only its administrators may write.
    """

    id: int
    type: str
    name: str
    messages: dict[int, Body] = field(default_factory=dict)
    open: bool = False
    blocked: bool = False
    deactivated: bool = False
    read_only: bool = False

    def body(self) -> Body:
        """Return Telegram's Chat."""
        named = {"first_name": self.name} if self.type == "private" else {"title": self.name}
        return {"id": self.id, "type": self.type} | named

    def check_writable(self) -> None:
        """Raise Telegram's refusal if the bot may not write here."""
        if self.deactivated:
            raise forbidden("user is deactivated")
        if self.blocked:
            raise forbidden("bot was blocked by the user")
        if not self.open and self.type == "private":
            raise forbidden("bot can't initiate conversation with a user")
        if not self.open:
            raise forbidden(f"bot is not a member of the {self.type} chat")
        if self.read_only:
            raise bad_request("not enough rights to send text messages to the chat")


@dataclass(slots=True)
class CallbackQuery:
    """A tap on a button: where, by whom, with what data, and the bot's answer (None: not answered yet)."""

    id: str
    chat: int
    user: int
    message_id: int
    data: str
    at: datetime
    answer: Body | None = None


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file that a person sent."""

    id: str
    name: str
    mime: str
    content: bytes

    def body(self) -> Body:
        """Return Telegram's File, without its path."""
        return {"file_id": self.id, "file_unique_id": self.id[-12:], "file_size": len(self.content)}

    def document(self) -> Body:
        """Return Telegram's Document."""
        return self.body() | {"file_name": self.name, "mime_type": self.mime}


class BotApiWorld:
    """All state of one bot's token. ``changes`` counts and announces every change."""

    def __init__(self, now: Callable[[], datetime], bot: User) -> None:
        self.now, self.bot = now, bot
        self.changes, self.updates = Changes(), Updates(now)
        self.users: dict[int, User] = {}
        self.chats: dict[int, Chat] = {}
        self.taps: dict[str, CallbackQuery] = {}
        self.files: dict[str, StoredFile] = {}
        self.commands: dict[tuple[str, str], list[Body]] = {}
        self.profile: dict[tuple[str, str], str] = {}
        self.webhook: Body = {}
        self._message_ids, self._tap_ids, self._file_ids = count(1), count(4_400_000_000_000_001), count(1)

    def forget(self) -> None:
        """Remove people, chats, files and queued updates. The bot's profile stays."""
        for kept in (self.users, self.chats, self.taps, self.files):
            kept.clear()
        self.updates.forget()
        self.changes.happened()

    def timestamp(self) -> int:
        """Return the time as Telegram writes it: whole seconds since 1970."""
        return int(self.now().timestamp())

    def chat(self, chat_id: int) -> Chat:
        """Return the chat with that id; raises "chat not found"."""
        if chat_id not in self.chats:
            raise bad_request("chat not found")
        return self.chats[chat_id]

    def post(self, chat: Chat, sender: User, content: Body) -> Body:
        """Add a new message to a chat and return it."""
        number = next(self._message_ids)
        head = {"message_id": number, "from": sender.body(), "chat": chat.body(), "date": self.timestamp()}
        chat.messages[number] = message = head | content
        self.changes.happened()
        return message

    def edit(self, chat: Chat, message: Body) -> Body:
        """Replace a message by its edited version and return it."""
        changed = message | {"edit_date": self.timestamp()}
        chat.messages[message["message_id"]] = changed
        self.changes.happened()
        return changed

    def remove(self, chat: Chat, message_id: int) -> None:
        """Delete a message."""
        del chat.messages[message_id]
        self.changes.happened()

    def tap(self, chat: int, user: int, message_id: int, data: str) -> CallbackQuery:
        """Record a tap under a new id and return it."""
        tap = CallbackQuery(str(next(self._tap_ids)), chat, user, message_id, data, self.now())
        self.taps[tap.id] = tap
        self.changes.happened()
        return tap

    def living_tap(self, tap_id: str) -> CallbackQuery | None:
        """Return the tap with that id if it can still be answered, else None."""
        tap = self.taps.get(tap_id)
        return tap if tap and self.now() - tap.at < TAP_LIFE else None

    def keep_file(self, name: str, mime: str, content: bytes) -> StoredFile:
        """Store a file under a new id and return it."""
        file = StoredFile(f"BQACAgIAAxkB-rehearsal-{next(self._file_ids)}", name, mime, content)
        self.files[file.id] = file
        return file
