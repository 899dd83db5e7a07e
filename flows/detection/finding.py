"""What a detector says: one finding, with all it rests on, and no words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from flows.instruments.model import Dimension

JsonValue: TypeAlias = "bool | int | float | str | Sequence[JsonValue] | Mapping[str, JsonValue] | None"
Evidence: TypeAlias = Mapping[str, JsonValue]


class FindingKind(StrEnum):
    """What a finding is about. Goal disagreement has four forms, told apart by ``evidence["form"]``."""

    BOND_RUPTURE = "bond-rupture"
    GOAL_DISAGREEMENT = "goal-disagreement"  # form: "drop", "low-answer", "gap" or "stated"
    TASK_DISAGREEMENT = "task-disagreement"
    OVERALL_CHANGE = "overall-change"
    TENSION = "tension"  # tension that was not talked through
    LOW_ANSWER = "low-answer"  # an explicit low answer on the bond
    SILENCE = "silence"
    GAP = "gap"  # client and practitioner further apart than this pair usually is (task, bond)
    NO_VARIATION = "no-variation"


class Severity(StrEnum):
    """``watch``: worth a thought. ``likely``: told outright, or as rare as one in a hundred ordinary check-ins."""

    WATCH = "watch"
    LIKELY = "likely"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a check-in shows.

    ``evidence`` is plain data (what JSON can hold), its keys documented in the file of the ``detector``
    that made it; ``version`` is that detector's. The same rounds give the same finding, byte for byte.
    """

    kind: FindingKind
    dimension: Dimension | None
    severity: Severity
    evidence: Evidence
    detector: str
    version: int
