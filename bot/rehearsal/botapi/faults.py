"""Fault injection: what can go wrong between a bot and Telegram, when and how often."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from bot.rehearsal.botapi.calls import Call


class FaultKind(StrEnum):
    """The kinds of faults."""

    DROPPED = "dropped"  # the connection is closed without an answer
    SLOW = "slow"  # the answer comes `seconds` late
    SERVER_ERROR = "server error"  # 500
    BAD_GATEWAY = "bad gateway"  # 502 with a page in place of JSON
    BROKEN_JSON = "broken json"  # 200, cut off in the middle
    FLOOD = "flood"  # 429, retry after `seconds`; never acted upon
    UNAUTHORIZED = "unauthorized"  # 401; never acted upon
    NOT_FOUND = "not found"  # 404; never acted upon
    DRIPPING = "dripping"  # the answer comes a byte each `seconds`


@dataclass(slots=True)
class Fault:
    """One fault. ``acted``: the call is carried out first, and only its answer is affected.

    ``when`` selects calls (default: all), ``times`` ends it after so many, ``probability`` makes it random.
    """

    trouble: FaultKind
    acted: bool = False
    seconds: float = 1.0
    when: Callable[[Call], bool] = lambda call: True
    times: int | None = None
    probability: float = 1.0


@dataclass(slots=True)
class Faults:
    """The active faults; the first that matches a call applies. A seed makes a run repeatable."""

    seed: int = 0
    faults: list[Fault] = field(default_factory=list)
    struck: list[tuple[FaultKind, Call]] = field(default_factory=list)
    _random: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self._random = random.Random(self.seed)  # noqa: S311 - repeatable on purpose

    def add(self, *faults: Fault) -> None:
        """Activate faults."""
        self.faults.extend(faults)

    def clear(self) -> None:
        """Remove all faults."""
        self.faults.clear()

    def strike(self, call: Call) -> Fault | None:
        """Return the fault that applies to this call, or None."""
        for fault in self.faults:
            if fault.times == 0 or not fault.when(call) or self._random.random() >= fault.probability:
                continue
            if fault.times is not None:
                fault.times -= 1
            self.struck.append((fault.trouble, call))
            return fault
        return None
