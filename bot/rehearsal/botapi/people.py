"""What a person can do in a chat with the bot: begin it, type, tap, send, edit, block.

The page and the tests act through this.
"""

from bot.rehearsal.botapi.html import utf16_length
from bot.rehearsal.botapi.texts import TEXT_LIMIT, find_links_and_commands
from bot.rehearsal.botapi.world import Body, BotApiWorld, CallbackQuery, Chat, User

ATTACHMENTS: dict[str, Body] = {
    "sticker": {"sticker": {
        "file_id": "sticker-1", "file_unique_id": "s1", "type": "regular", "width": 512, "height": 512,
        "is_animated": False, "is_video": False, "emoji": "🙂",
    }},
    "voice": {"voice": {"file_id": "voice-1", "file_unique_id": "v1", "duration": 3}},
    "photo": {"photo": [{"file_id": "photo-1", "file_unique_id": "p1", "width": 640, "height": 480}]},
    "video": {"video": {
        "file_id": "video-1", "file_unique_id": "m1", "width": 640, "height": 480, "duration": 5,
    }},
    "document": {"document": {"file_id": "document-1", "file_unique_id": "d1", "file_name": "notes.txt"}},
    "location": {"location": {"latitude": 52.5, "longitude": 13.4}},
    "contact": {"contact": {"phone_number": "+10000000000", "first_name": "Somebody"}},
    "dice": {"dice": {"emoji": "🎲", "value": 4}},
}  # fmt: skip


class ImpossibleAction(Exception):
    """The action is impossible in Telegram's own app too; the text says why."""


class People:
    """The people of a world, by user id. Every action results in updates for the bot."""

    def __init__(self, world: BotApiWorld) -> None:
        self.world = world

    def meet(self, user_id: int, name: str, language_code: str = "en") -> User:
        """Add a person with an account who has not begun a chat with the bot; a known one is renamed."""
        user = self.world.users[user_id] = User(user_id, name, language_code)
        chat = self.world.chats.setdefault(user_id, Chat(user_id, "private", name))
        chat.name = name
        return user

    def begin(self, user_id: int, payload: str = "") -> Body:
        """Tap "Start", or a link with a payload."""
        return self.type(user_id, f"/start {payload}".strip())[0]

    def type(self, user_id: int, text: str, chat_id: int | None = None) -> list[Body]:
        """Send a text; one longer than 4096 units is sent as several messages, as the apps do."""
        chat = self._writable_chat(user_id, chat_id)
        chat.open = chat.open or chat.type == "private"
        return [self._send(user_id, chat, _text_content(part)) for part in _split(text)]

    def send(self, user_id: int, kind: str, chat_id: int | None = None, **beside: str) -> Body:
        """Send something other than text: a key of ``ATTACHMENTS``, with fields such as ``caption``."""
        return self._send(user_id, self._writable_chat(user_id, chat_id), ATTACHMENTS[kind] | beside)

    def attach(self, user_id: int, name: str, mime: str, content: bytes, **beside: str) -> Body:
        """Send a file, with fields such as ``caption``."""
        if not content:
            raise ImpossibleAction("That file is empty.")
        file = self.world.keep_file(name, mime, content)
        return self._send(user_id, self._writable_chat(user_id, None), {"document": file.document()} | beside)

    def edit(self, user_id: int, message_id: int, text: str) -> Body:
        """Edit one's own text, or the caption of something else."""
        chat = self._writable_chat(user_id, None)
        message = chat.messages.get(message_id)
        if not message or message["from"]["id"] != user_id or not {"text", "caption"} & message.keys():
            raise ImpossibleAction("Only one's own texts can be edited.")
        changed = self.world.edit(
            chat, message | (_text_content(text) if "text" in message else {"caption": text})
        )
        self.world.updates.add("edited_message", changed)
        return changed

    def tap(self, user_id: int, message_id: int, data: str, chat_id: int | None = None) -> CallbackQuery:
        """Tap a button with that data under that message; nothing is checked, so this can forge taps."""
        chat = self._writable_chat(user_id, chat_id)
        tap = self.world.tap(chat.id, user_id, message_id, data)
        gone = {"chat": chat.body(), "message_id": message_id, "date": 0}
        query: Body = {"id": tap.id, "from": self.world.users[user_id].body(), "data": data}
        query |= {
            "message": chat.messages.get(message_id, gone),
            "chat_instance": str(7_000_000_000 + chat.id),
        }
        self.world.updates.add("callback_query", query)
        return tap

    def block(self, user_id: int) -> None:
        """Block the bot, which gets an update and may not write any more."""
        self._add_membership_update(user_id, "member", "kicked")
        self.world.chats[user_id].blocked = True
        self.world.changes.happened()

    def unblock(self, user_id: int) -> None:
        """Unblock the bot, which gets an update."""
        self.world.chats[user_id].blocked = False
        self._add_membership_update(user_id, "kicked", "member")
        self.world.changes.happened()

    def group(self, user_id: int, title: str) -> Chat:
        """Make a group with the bot in it, which gets an update."""
        chat_id = -(len(self.world.chats) + 5_000_000_000)
        chat = self.world.chats[chat_id] = Chat(chat_id, "group", title, open=True)
        self._add_membership_update(user_id, "left", "member", chat)
        return chat

    def _writable_chat(self, user_id: int, chat_id: int | None) -> Chat:
        chat = self.world.chats[user_id if chat_id is None else chat_id]
        if chat.blocked:
            raise ImpossibleAction("You blocked this bot. Unblock it to write to it.")
        return chat

    def _send(self, user_id: int, chat: Chat, content: Body) -> Body:
        message = self.world.post(chat, self.world.users[user_id], content)
        self.world.updates.add("message", message)
        return message

    def _add_membership_update(self, user_id: int, before: str, after: str, chat: Chat | None = None) -> None:
        bot = self.world.bot.body()
        self.world.updates.add("my_chat_member", {
            "chat": (chat or self.world.chats[user_id]).body(), "from": self.world.users[user_id].body(),
            "date": int(self.world.now().timestamp()),
            "old_chat_member": _chat_member(bot, before), "new_chat_member": _chat_member(bot, after),
        })  # fmt: skip


def _chat_member(bot: Body, status: str) -> Body:
    return {"user": bot, "status": status} | ({"until_date": 0} if status == "kicked" else {})


def _text_content(text: str) -> Body:
    entities = [entity.body() for entity in find_links_and_commands(text)]
    return {"text": text} | ({"entities": entities} if entities else {})


def _split(text: str) -> list[str]:
    if not text.strip():
        raise ImpossibleAction("There is nothing to send.")
    parts: list[str] = []
    part, length = "", 0
    for character in text:
        size = utf16_length(character)
        if length + size > TEXT_LIMIT:
            parts, part, length = [*parts, part], "", 0
        part, length = part + character, length + size
    return [*parts, part]
