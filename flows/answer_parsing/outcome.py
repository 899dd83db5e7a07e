"""The outcomes of parsing a typed answer."""

from dataclasses import dataclass, field
from typing import Literal

Reason = Literal["ambiguous", "out-of-range", "hedged", "unknown", "empty"]


@dataclass(frozen=True, slots=True)
class Understood:
    """The answer is the option with this value; ``by_number`` if a number stood for it, without any words of it."""

    value: int
    by_number: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Skipped:
    """The person declines or is unable to answer: missing, never a number."""


@dataclass(frozen=True, slots=True)
class Unclear:
    """The item must be asked again.

    ambiguous: more than one answer fits, or one is negated. out-of-range: a number outside the scale. hedged: "maybe
    4". unknown: nothing of the scale. empty: nothing visible.
    """

    reason: Reason


Reading = Understood | Skipped | Unclear
