"""People who answer check-ins whatever happens: who taps again when nothing changes, and knows what they meant."""

import asyncio
import random
import time
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import func, select

from bot.rehearsal.botapi import BotApi
from bot.services.context.context import Context
from flows.conversation import callback
from flows.instruments import Perspective
from storage.repositories import check_ins, dyads, inbox, people
from storage.repositories.check_ins import CheckInPhase
from storage.tables.schema import inbox as inbox_table
from tests.support.person import Person, buttons_of, text_of

AGAIN_SECONDS = 6.0
PATIENCE_SECONDS = 300.0
_COUNT_SET_ASIDE = select(func.count()).select_from(inbox_table).where(inbox_table.c.state == "set-aside")
POLL_SECONDS = 0.05
ANSWER = ":a:"  # in the data of a button that answers a question
FINISHED = "Your answers are saved"


@dataclass
class TappingPerson:
    """A client who begins a check-in, answers every question at random and sends it.

    ``meant`` holds the value for each item, the same one at each tap; ``waits`` how long each screen took to change.
    """

    person: Person
    random: random.Random
    meant: dict[str, int | None] = field(default_factory=dict)
    waits: list[float] = field(default_factory=list)

    async def answer_check_in(self) -> None:
        """Begin, answer, send. Raises AssertionError if the screen does not change within the patience."""
        while not self.is_done:
            shown = self._message_with_buttons()
            if shown is None:
                await self._until_changed("/checkin", None)
                continue
            buttons = [button["callback_data"] for button in buttons_of(shown) if "callback_data" in button]
            answers = [data for data in buttons if ANSWER in data]
            await self._until_changed(self._choose(answers) if answers else buttons[0], shown)

    def _choose(self, answers: list[str]) -> str:
        """Return the button that answers this question, the same one whenever it is shown."""
        taps = {data: callback.decode(data) for data in answers}
        values = {tap.value: data for data, tap in taps.items() if tap is not None}
        item = next(tap.item for tap in taps.values() if tap is not None and tap.item is not None)
        return values[self.meant.setdefault(item, self.random.choice([*values]))]

    @property
    def is_done(self) -> bool:
        """Return whether the bot's latest message says that the check-in is saved."""
        return FINISHED in text_of(self.person.last) and self._message_with_buttons() is None

    def _message_with_buttons(self) -> dict[str, Any] | None:
        own = [message for message in self.person.chat.messages.values() if message["from"]["is_bot"]]
        return next((message for message in reversed(own) if buttons_of(message)), None)

    async def _until_changed(self, act: str, shown: dict[str, Any] | None) -> None:
        """Do this, and again every few seconds, until the message with buttons looks different."""
        begun = time.monotonic()
        while self._message_with_buttons() is shown and not self.is_done:
            if time.monotonic() - begun > PATIENCE_SECONDS:
                raise AssertionError(f"nothing changed after {act!r}\n{self.person.screen()}")
            if shown is None:
                await self.person.types(act)
            else:
                await self.person.taps_data(act, shown)
            await self._wait(shown)
        self.waits.append(time.monotonic() - begun)

    async def _wait(self, shown: dict[str, Any] | None) -> None:
        until = time.monotonic() + AGAIN_SECONDS
        while self._message_with_buttons() is shown and not self.is_done and time.monotonic() < until:  # noqa: ASYNC110
            await asyncio.sleep(POLL_SECONDS)

    @property
    def live_keyboards(self) -> int:
        """Return how many of the bot's messages have buttons that answer a question."""
        own = [message for message in self.person.chat.messages.values() if message["from"]["is_bot"]]
        return sum(any(ANSWER in b.get("callback_data", "") for b in buttons_of(each)) for each in own)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the database and the chats say at the end; every number but ``check_ins`` should be 0."""

    check_ins: int
    unfinished: int
    wrong_answers: int
    doubled_check_ins: int
    live_keyboards: int
    unhandled_updates: int
    set_aside: int

    @property
    def is_right(self) -> bool:
        """Return whether nothing was lost, changed or doubled."""
        return not any(
            (
                self.unfinished,
                self.wrong_answers,
                self.doubled_check_ins,
                self.live_keyboards,
                self.unhandled_updates,
                self.set_aside,
            )
        )


def tapping_people(api: BotApi, first_chat: int, count: int, seed: int = 1) -> list[TappingPerson]:
    """Return people with these chats, who have begun the chat with the bot."""
    crowd = []
    for number in range(count):
        person = Person(api, first_chat + number, f"C{number}")
        person.chat.open = True
        crowd.append(TappingPerson(person, random.Random(seed * 10_000 + number)))  # noqa: S311 -- repeatable
    return crowd


def check_outcome(ctx: Context, crowd: list[TappingPerson]) -> Outcome:
    """Compare what is stored with what was tapped."""
    by_chat = {each.person.id: each for each in crowd}
    stored = unfinished = wrong = doubled = 0
    for dyad in dyads.every(ctx):
        tapper = by_chat.get(people.get(ctx, dyad.person).chat) if dyad.person is not None else None
        if tapper is None:
            continue
        own = check_ins.of_dyad(ctx, dyad.id, Perspective.CLIENT, *CheckInPhase)
        completed = [each for each in own if each.phase is CheckInPhase.DONE]
        stored += len(completed)
        unfinished += not completed
        doubled += max(len(own) - 1, 0)
        for each in completed:
            wrong += check_ins.unseal_answers(ctx, each).values != tapper.meant
    return Outcome(
        stored,
        unfinished,
        wrong,
        doubled,
        sum(each.live_keyboards for each in crowd),
        inbox.count_unhandled(ctx),
        ctx.conn.execute(_COUNT_SET_ASIDE).scalar_one(),
    )
