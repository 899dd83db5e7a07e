"""A person with a phone: starts, types, taps, reads, waits for what the bot does next."""

import asyncio
from collections.abc import Callable
from typing import Any

from bot.rehearsal.botapi import BotApi, CallbackQuery, Chat

GONE = 999_999_999  # a message nobody has
PATIENCE = 10.0  # seconds of real time until a test stops waiting for the bot


def invitation_code(text: str) -> str:
    """Return the code of the invitation link in a text."""
    return text.split("?start=")[1].split(maxsplit=1)[0]


class Person:
    """A person with a phone. Ids are above 2**32, as many real ones are."""

    def __init__(self, api: BotApi, user_id: int, name: str = "Robin", language_code: str = "en") -> None:
        self.api, self.id, self.name = api, user_id, name
        api.people.meet(user_id, name, language_code)

    @property
    def chat(self) -> Chat:
        """Return the private chat with the bot."""
        return self.api.world.chats[self.id]

    @property
    def last(self) -> dict[str, Any]:
        """Return the latest message from the bot, as Telegram's object; an empty one before there is any."""
        return next((m for m in reversed(self.chat.messages.values()) if m["from"]["is_bot"]), {})

    async def start(self, payload: str = "") -> None:
        """Tap "Start", or a link with a payload."""
        self.api.people.begin(self.id, payload)

    async def types(self, text: str, group: Chat | None = None) -> None:
        """Type a text, here or in a group."""
        self.api.people.type(self.id, text, group.id if group else None)

    async def sends(self, kind: str, **beside: str) -> dict[str, Any]:
        """Send a sticker, voice, photo, video, document, location, contact or dice, with an optional ``caption``."""
        return self.api.people.send(self.id, kind, None, **beside)

    async def attaches(
        self, name: str, content: str | bytes, mime: str = "application/octet-stream", **beside: str
    ) -> None:
        """Send a file, with an optional ``caption``."""
        data = content.encode() if isinstance(content, str) else content
        self.api.people.attach(self.id, name, mime, data, **beside)

    async def edits(self, text: str, message: dict[str, Any] | None = None) -> None:
        """Edit one's latest text, or the given message."""
        own = [m for m in self.chat.messages.values() if m["from"]["id"] == self.id and "text" in m]
        self.api.people.edit(self.id, (message or own[-1])["message_id"], text)

    async def taps(self, label: str, message: dict[str, Any] | None = None) -> CallbackQuery:
        """Tap the button with that label: under the given message, else under the latest that has one."""
        for shown in [message] if message else reversed(self.chat.messages.values()):
            for button in buttons_of(self.chat.messages.get(shown["message_id"], shown)):
                if button["text"] == label and "callback_data" in button:
                    return self.api.people.tap(self.id, shown["message_id"], button["callback_data"])
        raise AssertionError(f"{self.name} sees no button {label!r}.\n{self.screen()}")

    async def taps_data(self, data: str, message: dict[str, Any] | None = None) -> CallbackQuery:
        """Tap a button that does not exist: forged or expired."""
        return self.api.people.tap(self.id, (message or self.last).get("message_id", GONE), data)

    async def blocks(self) -> None:
        """Block the bot."""
        self.api.people.block(self.id)

    async def unblocks(self) -> None:
        """Unblock the bot."""
        self.api.people.unblock(self.id)

    async def lets_into_group(self, title: str = "A group") -> Chat:
        """Make a group with the bot in it."""
        return self.api.people.group(self.id, title)

    async def waits(self, until: Callable[[], object], patience: float = PATIENCE) -> None:
        """Return once ``until()`` is true; it is checked after each change in any chat."""
        try:
            async with asyncio.timeout(patience):
                await self.api.world.changes.wait_for(until)
        except TimeoutError:
            raise AssertionError(f"{self.name} waited in vain.\n{self.screen()}") from None

    async def waits_for(self, words: str, patience: float = PATIENCE) -> str:
        """Wait until the bot's latest message contains ``words``; return its text."""
        await self.waits(lambda: words in text_of(self.last), patience)
        return text_of(self.last)

    async def is_answered(self, tap: CallbackQuery) -> str:
        """Wait until a tap is answered; return the text of the answer, "" if it has none."""
        await self.waits(lambda: tap.answer is not None)
        return str((tap.answer or {}).get("text", ""))

    def reads(self) -> str:
        """Return the text of the bot's latest message."""
        return text_of(self.last)

    def received(self) -> list[str]:
        """Return the texts of all the bot's messages, oldest first."""
        return [text_of(message) for message in self.chat.messages.values() if message["from"]["is_bot"]]

    def received_text(self) -> str:
        """Return the texts of all the bot's messages, joined by newlines."""
        return "\n".join(self.received())

    def sees(self) -> list[str]:
        """Return the labels of the buttons under the bot's latest message."""
        return [button["text"] for button in buttons_of(self.last)]

    def screen(self) -> str:
        """Return the whole chat as text, newest at the bottom, buttons in brackets."""
        lines = [f"--- {self.name}'s chat with {self.api.world.bot.first_name} ---"]
        for message in self.chat.messages.values():
            lines.append(f"{message['from']['first_name']}: {text_of(message)}")
            rows = message.get("reply_markup", {}).get("inline_keyboard", [])
            lines += ["    " + " ".join(f"[{button['text']}]" for button in row) for row in rows]
        return "\n".join(lines)


def text_of(message: dict[str, Any]) -> str:
    """Return a message's text or caption, or its kind."""
    kinds = [kind for kind in ("photo", "document", "sticker", "voice", "video") if kind in message]
    return str(message.get("text") or message.get("caption") or "".join(f"<{kind}>" for kind in kinds))


def buttons_of(message: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the buttons under a message, row by row."""
    return [button for row in message.get("reply_markup", {}).get("inline_keyboard", []) for button in row]
