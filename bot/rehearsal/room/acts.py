"""The page's actions: act as a person in a chat, or move the clock. Each returns a small JSON object."""

import asyncio
import base64
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import timedelta
from itertools import count
from secrets import token_hex
from typing import Any

from bot.rehearsal.botapi import BotApi, Unable
from bot.rehearsal.room.stage import CastMember, Stage

Given = dict[str, Any]
Answer = dict[str, Any]
Act = Callable[[Given], Awaitable[Answer]]

FIRST_NEWCOMER = 6_000_000_001
NAMES = ("Sam", "Noa", "Kit", "Ari", "Lou", "Robin", "Tova", "Remy")
ANSWERED_WITHIN = 10.0  # seconds of real time that a button may spin


class Acts:
    """The actions by name, over one Bot API and one stage. People added on the page stay until it starts over."""

    def __init__(self, api: BotApi, stage: Stage) -> None:
        self.api, self.stage = api, stage
        self.newcomers: list[CastMember] = []
        self.play = token_hex(4)  # which one this is: every page sees by it that another one began
        self._new_ids = count(FIRST_NEWCOMER)
        self._moving = asyncio.Lock()
        self.table: dict[str, Act] = {
            "start": self.start, "type": self.type, "send": self.send, "attach": self.attach, "tap": self.tap,
            "block": self.block, "unblock": self.unblock, "arrive": self.arrive,
            "hour": self.hour, "day": self.day, "due": self.due, "digest": self.digest, "over": self.over,
        }  # fmt: skip

    def cast(self) -> list[CastMember]:
        """Return the people whose phones can be shown."""
        return [*self.stage.cast(), *self.newcomers]

    async def start(self, given: Given) -> Answer:
        """Begin the chat."""
        self.api.people.begin(self._who(given), str(given.get("payload", "")))
        return {}

    async def type(self, given: Given) -> Answer:
        """Send a text."""
        self.api.people.type(self._who(given), str(given["text"]))
        return {}

    async def send(self, given: Given) -> Answer:
        """Send a sticker, a voice message or the like."""
        self.api.people.send(self._who(given), str(given["kind"]))
        return {}

    async def attach(self, given: Given) -> Answer:
        """Send a file, whose content comes in base64."""
        content = base64.b64decode(str(given["content"]), validate=True)
        mime = str(given.get("mime") or "application/octet-stream")
        self.api.people.attach(self._who(given), str(given["name"]), mime, content)
        return {}

    async def tap(self, given: Given) -> Answer:
        """Tap a button, and wait some seconds for the bot's answer to the tap."""
        tap = self.api.people.tap(self._who(given), int(given["message"]), str(given["data"]))
        with suppress(TimeoutError):
            async with asyncio.timeout(ANSWERED_WITHIN):
                await self.api.world.changes.wait_for(lambda: tap.answer is not None)
        return {"answered": tap.answer is not None} | (tap.answer or {})

    async def block(self, given: Given) -> Answer:
        """Block the bot."""
        self.api.people.block(self._who(given))
        return {}

    async def unblock(self, given: Given) -> Answer:
        """Unblock the bot."""
        self.api.people.unblock(self._who(given))
        return {}

    async def arrive(self, given: Given) -> Answer:
        """Add a new person, optionally through an invitation link."""
        name = NAMES[len(self.newcomers) % len(NAMES)]
        member = CastMember(next(self._new_ids), name, "client", "new here")
        self.newcomers.append(member)
        self.api.people.meet(member.user_id, name)
        if payload := str(given.get("payload", "")):
            self.api.people.begin(member.user_id, payload)
        self.api.world.changes.happened()
        return {"user": member.user_id}

    async def hour(self, given: Given) -> Answer:
        """Let an hour pass."""
        return await self._moved(self.stage.move(timedelta(hours=1)), "An hour has passed.")

    async def day(self, given: Given) -> Answer:
        """Let a day pass."""
        return await self._moved(self.stage.move(timedelta(days=1)), "A day has passed.")

    async def due(self, given: Given) -> Answer:
        """Move the clock to the next due row."""
        return await self._moved(self.stage.next_due())

    async def digest(self, given: Given) -> Answer:
        """Move the clock to the next digest."""
        return await self._moved(self.stage.next_digest())

    async def over(self, given: Given) -> Answer:
        """Start over."""
        return await self._moved(self._start_over(), "Everything is as it was at the beginning.")

    async def _start_over(self) -> None:
        self.newcomers.clear()
        await self.stage.start_over()
        self.play = token_hex(4)

    def _who(self, given: Given) -> int:
        wanted = int(given["user"])
        member = next((one for one in self.cast() if one.user_id == wanted), None)
        if member is None:
            raise Unable("That person is not in the rehearsal any more. Choose somebody else.")
        if wanted not in self.api.world.users:
            self.api.people.meet(wanted, member.name)
        return wanted

    async def _moved(self, move: Awaitable[str | None], words: str = "") -> Answer:
        """Await a move of the clock, one at a time (a second page may ask for another), and return its sentence."""
        async with self._moving:
            said = await move
        self.api.world.changes.happened()
        return {"said": said or words}
