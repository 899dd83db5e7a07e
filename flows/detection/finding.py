"""A detector's finding with its evidence as plain data."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from flows.instruments.model import Dimension

JsonValue: TypeAlias = "bool | int | float | str | Sequence[JsonValue] | Mapping[str, JsonValue] | None"
Evidence: TypeAlias = Mapping[str, JsonValue]


class FindingKind(StrEnum):
    """Kind of a finding.

    Goal disagreement has four forms and task disagreement two, distinguished by ``evidence["form"]``.
    """

    BOND_RUPTURE = "bond-rupture"
    GOAL_DISAGREEMENT = "goal-disagreement"  # form: "drop", "low-answer", "gap" or "stated"
    TASK_DISAGREEMENT = "task-disagreement"  # form: "drop" or "low-answer"
    OVERALL_CHANGE = "overall-change"
    TENSION = "tension"  # tension that was not talked through
    LOW_ANSWER = "low-answer"  # an explicit low answer on the bond
    SILENCE = "silence"
    GAP = "gap"  # client and practitioner further apart than this pair usually is (task, bond)
    NO_VARIATION = "no-variation"
    LOW_LEVEL = "low-level"  # low compared with most people, whatever is usual for this person
    DECLINE = "decline"  # lower month by month
    GAIN = "gain"  # clearly higher than at the beginning
    UNCLEAR = "unclear"  # answers that contradict each other; form: "slip" or "disagrees"


class Severity(StrEnum):
    """Severity of a finding.

    ``watch``: worth attention. ``likely``: stated explicitly, or as rare as one in a hundred ordinary
    check-ins.
    """

    WATCH = "watch"
    LIKELY = "likely"


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding of a check-in or of a missed invitation.

    ``evidence`` is JSON data; its keys are documented in the module of the ``detector`` that made it, whose
    version is ``version``. The same check-ins always give an equal finding.
    """

    kind: FindingKind
    dimension: Dimension | None
    severity: Severity
    evidence: Evidence
    detector: str
    version: int
