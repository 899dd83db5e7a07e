"""What became of a typed answer."""

from dataclasses import dataclass
from typing import Literal

Reason = Literal["ambiguous", "out-of-range", "hedged", "unknown", "empty"]


@dataclass(frozen=True, slots=True)
class Understood:
    """The answer is the option of this value."""

    value: int


@dataclass(frozen=True, slots=True)
class Skipped:
    """The person passes, or says that they cannot say: missing, never a number."""


@dataclass(frozen=True, slots=True)
class Unclear:
    """To be asked again, and why.

    ambiguous: more than one answer fits, or a negation of one. out-of-range: a number off the scale.
    hedged: "maybe 4". unknown: nothing of the scale. empty: nothing that can be seen.
    """

    reason: Reason


Reading = Understood | Skipped | Unclear
