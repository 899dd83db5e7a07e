"""People in a simulation: who answer, tap twice, tap old buttons, type, block the bot and leave."""

import asyncio
import random
from collections.abc import Callable
from dataclasses import dataclass, field

from flows.conversation.inputs import AnswerAction
from tests.simulation.chats import ShownMessage, SimulatedTelegram

AGAIN_SECONDS = 6.0
SAVED, DELETED = "Your answers are saved", "Everything about you is deleted"
DELETE = "delete:client"


@dataclass
class SimulatedClient:
    """A client who answers whatever is asked, in their own way, until it says that it is saved.

    ``turn_of`` returns the turn of a stored check-in if nothing that this person did is unhandled, else None: only
    then it is certain which question a typed text answers.
    """

    telegram: SimulatedTelegram
    chat: int
    random: random.Random
    turn_of: Callable[[int, str], int | None]
    is_calm: bool = False
    """Whether this person only answers now."""
    leaves: bool = False
    """Whether this person asks for everything to be deleted as soon as a question is open."""
    meant: dict[tuple[str, str], int | None] = field(default_factory=dict)
    """What this person has chosen last, by check-in and item."""
    begun: set[str] = field(default_factory=set)
    has_left: bool = False
    _chosen: dict[tuple[str, int], str] = field(default_factory=dict)
    _old: list[tuple[int, str]] = field(default_factory=list)
    _acted: tuple[object, float] = (None, -AGAIN_SECONDS)
    _ignored: int = 0
    _asked_at: float = -AGAIN_SECONDS

    @property
    def is_done(self) -> bool:
        """Return whether nothing is asked and the last check-in is seen as saved."""
        chat = self.telegram.chat(self.chat)
        newest = chat.newest(lambda each: each.taps or SAVED in each.content.html)
        return newest is not None and SAVED in newest.content.html

    @property
    def rests(self) -> bool:
        """Return whether this person waits for a reminder or has gone."""
        newest = self.telegram.chat(self.chat).newest(lambda each: each.taps)
        return self.has_left or (newest is not None and newest.number == self._ignored and not self.is_calm)

    async def live(self) -> None:
        """Look at the chat every few seconds, and do something, for ever."""
        while True:
            await asyncio.sleep(self.random.uniform(0.5, 3.0))
            self._look()

    def ask_for_check_in(self) -> None:
        """Ask the bot whether there is something to answer."""
        self.telegram.type(self.chat, "/checkin")

    def _look(self) -> None:
        chat, now = self.telegram.chat(self.chat), asyncio.get_running_loop().time()
        if self.leaves and self._leave():
            return
        if not self.is_calm and self.random.random() < 0.01:
            self.telegram.block(self.chat, not chat.is_blocked)
        if chat.is_blocked:
            if self.is_calm or self.random.random() < 0.2:
                self.telegram.block(self.chat, False)
            return
        shown = chat.newest(lambda each: each.taps)
        if shown is None or self.is_done or self._ignores(shown):
            return
        seen = shown.number, tuple(shown.data)
        if seen == self._acted[0] and now - self._acted[1] < AGAIN_SECONDS:
            if not self.is_calm and self._old and self.random.random() < 0.1:
                self.telegram.tap(self.chat, *self.random.choice(self._old))
            return
        self._acted = seen, now
        self._answer(shown)

    def _answer(self, shown: ShownMessage) -> None:
        data = self._choose(shown)
        tap = shown.taps[data]
        may_type = not self.is_calm and tap.action is AnswerAction.ANSWER and self.random.random() < 0.2
        if may_type and self.turn_of(self.chat, tap.check_in) == tap.turn:
            label = next(b.label for row in shown.content.buttons for b in row if b.data == data)
            self.telegram.type(self.chat, label)
            return
        for _ in range(2 if not self.is_calm and self.random.random() < 0.15 else 1):
            self.telegram.tap(self.chat, shown.number, data)
        self._old.append((shown.number, data))

    def _choose(self, shown: ShownMessage) -> str:
        """Return the data of the button for this screen, the same one whenever it is shown."""
        taps = shown.taps
        first = next(iter(taps.values()))
        screen = first.check_in, first.turn
        if self._chosen.get(screen) not in taps:
            answers = [data for data, tap in taps.items() if tap.action is AnswerAction.ANSWER]
            backs = [data for data, tap in taps.items() if tap.action is AnswerAction.BACK]
            if backs and not self.is_calm and self.random.random() < 0.1:
                answers = backs
            self._chosen[screen] = self.random.choice(answers) if answers else next(iter(taps))
        tap = taps[self._chosen[screen]]
        self.begun.add(tap.check_in)
        if tap.action is AnswerAction.ANSWER and tap.item is not None:
            self.meant[tap.check_in, tap.item] = tap.value
        return self._chosen[screen]

    def _ignores(self, shown: ShownMessage) -> bool:
        """Return whether this person leaves this message alone: some wait for the reminder."""
        if shown.number > self._ignored and not self.is_calm and self.random.random() < 0.02:
            self._ignored = shown.number
        return shown.number == self._ignored and not self.is_calm

    def _leave(self) -> bool:
        """Take one step towards being deleted; return whether this person is about that."""
        chat, now = self.telegram.chat(self.chat), asyncio.get_running_loop().time()
        self.has_left = self.has_left or chat.newest(lambda each: DELETED in each.content.html) is not None
        asked, shown = chat.newest(lambda each: DELETE in each.data), chat.newest(lambda each: each.is_live)
        if self.has_left or (asked is None and shown is None):
            return self.has_left
        self.begun |= {tap.check_in for tap in shown.taps.values()} if shown else set()
        if now - self._asked_at > AGAIN_SECONDS:
            self._asked_at = now
            if asked is not None:
                self.telegram.tap(self.chat, asked.number, DELETE)
            else:
                self.telegram.type(self.chat, "/delete")
        return True


@dataclass
class SimulatedReader:
    """A practitioner who asks for lists now and then, so that mail about clients is under way."""

    telegram: SimulatedTelegram
    chat: int
    random: random.Random
    is_calm: bool = False

    async def live(self) -> None:
        """Ask for something every few seconds, for ever."""
        while True:
            await asyncio.sleep(self.random.uniform(4.0, 25.0))
            if not self.is_calm:
                self.telegram.type(self.chat, self.random.choice(("/clients", "/help")))
