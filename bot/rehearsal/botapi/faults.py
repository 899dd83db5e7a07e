"""Trouble on the way, on purpose: what can go wrong between a bot and Telegram, when and how often."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from bot.rehearsal.botapi.calls import Call


class Trouble(StrEnum):
    """What goes wrong with a call."""

    DROPPED = "dropped"  # the connection is closed without an answer
    SLOW = "slow"  # the answer comes `seconds` late
    SERVER_ERROR = "server error"  # 500
    BAD_GATEWAY = "bad gateway"  # 502 with a page in place of JSON
    BROKEN_JSON = "broken json"  # 200, cut off in the middle
    FLOOD = "flood"  # 429, retry after `seconds`; never acted upon
    UNAUTHORIZED = "unauthorized"  # 401; never acted upon


@dataclass(slots=True)
class Fault:
    """One kind of trouble. ``acted``: the call was carried out first, only its answer suffers.

    ``when`` picks calls (all, if not given), ``times`` ends it after so many, ``probability`` makes it rare.
    """

    trouble: Trouble
    acted: bool = False
    seconds: float = 1.0
    when: Callable[[Call], bool] = lambda call: True
    times: int | None = None
    probability: float = 1.0


@dataclass(slots=True)
class Faults:
    """The faults in force, in order; the first that strikes is the one. A seed repeats a run."""

    seed: int = 0
    faults: list[Fault] = field(default_factory=list)
    struck: list[tuple[Trouble, Call]] = field(default_factory=list)
    _random: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self._random = random.Random(self.seed)  # noqa: S311 - repeatable on purpose

    def add(self, *faults: Fault) -> None:
        """Put faults in force."""
        self.faults.extend(faults)

    def clear(self) -> None:
        """From now on all goes well."""
        self.faults.clear()

    def strike(self, call: Call) -> Fault | None:
        """The fault that hits this call, if one does."""
        for fault in self.faults:
            if fault.times == 0 or not fault.when(call) or self._random.random() >= fault.probability:
                continue
            if fault.times is not None:
                fault.times -= 1
            self.struck.append((fault.trouble, call))
            return fault
        return None
