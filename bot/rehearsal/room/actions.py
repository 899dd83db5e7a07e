"""The page's actions: act as a person in a chat, or move the clock. Each returns a small JSON object."""

import asyncio
import base64
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import timedelta
from itertools import count
from secrets import token_hex
from typing import Any

from bot.rehearsal.botapi import BotApi, ImpossibleAction
from bot.rehearsal.room.stage import CastMember, Stage

Parameters = dict[str, Any]
Result = dict[str, Any]
Action = Callable[[Parameters], Awaitable[Result]]

FIRST_NEWCOMER = 6_000_000_001
NAMES = ("Sam", "Noa", "Kit", "Ari", "Lou", "Robin", "Tova", "Remy")
TAP_ANSWER_SECONDS = 10.0  # seconds of real time to wait for the answer to a tap


class Actions:
    """The actions by name, over one Bot API and one stage. People added on the page stay until it starts over."""

    def __init__(self, api: BotApi, stage: Stage) -> None:
        self.api, self.stage = api, stage
        self.newcomers: list[CastMember] = []
        self.play = token_hex(4)  # changes with every start over, so that open pages notice
        self._new_ids = count(FIRST_NEWCOMER)
        self._moving = asyncio.Lock()
        self.table: dict[str, Action] = {
            "start": self.start, "type": self.type, "send": self.send, "attach": self.attach, "tap": self.tap,
            "block": self.block, "unblock": self.unblock, "arrive": self.arrive,
            "hour": self.hour, "day": self.day, "due": self.due, "digest": self.digest, "over": self.over,
        }  # fmt: skip

    def cast(self) -> list[CastMember]:
        """Return the people whose phones can be shown."""
        return [*self.stage.cast(), *self.newcomers]

    async def start(self, parameters: Parameters) -> Result:
        """Begin the chat."""
        self.api.people.begin(self._member_id(parameters), str(parameters.get("payload", "")))
        return {}

    async def type(self, parameters: Parameters) -> Result:
        """Send a text."""
        self.api.people.type(self._member_id(parameters), str(parameters["text"]))
        return {}

    async def send(self, parameters: Parameters) -> Result:
        """Send a sticker, a voice message or the like."""
        self.api.people.send(self._member_id(parameters), str(parameters["kind"]))
        return {}

    async def attach(self, parameters: Parameters) -> Result:
        """Send a file, whose content comes in base64."""
        content = base64.b64decode(str(parameters["content"]), validate=True)
        mime = str(parameters.get("mime") or "application/octet-stream")
        self.api.people.attach(self._member_id(parameters), str(parameters["name"]), mime, content)
        return {}

    async def tap(self, parameters: Parameters) -> Result:
        """Tap a button, and wait some seconds for the bot's answer to the tap."""
        tap = self.api.people.tap(
            self._member_id(parameters), int(parameters["message"]), str(parameters["data"])
        )
        with suppress(TimeoutError):
            async with asyncio.timeout(TAP_ANSWER_SECONDS):
                await self.api.world.changes.wait_for(lambda: tap.answer is not None)
        return {"answered": tap.answer is not None} | (tap.answer or {})

    async def block(self, parameters: Parameters) -> Result:
        """Block the bot."""
        self.api.people.block(self._member_id(parameters))
        return {}

    async def unblock(self, parameters: Parameters) -> Result:
        """Unblock the bot."""
        self.api.people.unblock(self._member_id(parameters))
        return {}

    async def arrive(self, parameters: Parameters) -> Result:
        """Add a new person, optionally through an invitation link."""
        name = NAMES[len(self.newcomers) % len(NAMES)]
        member = CastMember(next(self._new_ids), name, "client", "new here")
        self.newcomers.append(member)
        self.api.people.meet(member.user_id, name)
        if payload := str(parameters.get("payload", "")):
            self.api.people.begin(member.user_id, payload)
        self.api.world.changes.happened()
        return {"user": member.user_id}

    async def hour(self, parameters: Parameters) -> Result:
        """Let an hour pass."""
        return await self._move(self.stage.move(timedelta(hours=1)), "An hour has passed.")

    async def day(self, parameters: Parameters) -> Result:
        """Let a day pass."""
        return await self._move(self.stage.move(timedelta(days=1)), "A day has passed.")

    async def due(self, parameters: Parameters) -> Result:
        """Move the clock to the next due row."""
        return await self._move(self.stage.next_due())

    async def digest(self, parameters: Parameters) -> Result:
        """Move the clock to the next digest."""
        return await self._move(self.stage.next_digest())

    async def over(self, parameters: Parameters) -> Result:
        """Start over."""
        return await self._move(self._start_over(), "Everything is as it was at the beginning.")

    async def _start_over(self) -> None:
        self.newcomers.clear()
        await self.stage.start_over()
        self.play = token_hex(4)

    def _member_id(self, parameters: Parameters) -> int:
        user_id = int(parameters["user"])
        member = next((one for one in self.cast() if one.user_id == user_id), None)
        if member is None:
            raise ImpossibleAction("That person is not in the rehearsal any more. Choose somebody else.")
        if user_id not in self.api.world.users:
            self.api.people.meet(user_id, member.name)
        return user_id

    async def _move(self, move: Awaitable[str | None], default: str = "") -> Result:
        """Await a move of the clock, one at a time (a second page may ask for another), and return its sentence."""
        async with self._moving:
            sentence = await move
        self.api.world.changes.happened()
        return {"said": sentence or default}
