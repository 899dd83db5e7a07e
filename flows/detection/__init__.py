"""Detection of alliance ruptures in a dyad's check-ins; the same check-ins always give the same findings.

One module per detector: `detect` runs them all on the newest check-in, `missed` is for invitations that closed
unanswered, `estimate_baseline` gives the expected next check-in, and `fold` groups findings into episodes.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime

from flows.detection import (
    change,
    gap,
    level,
    low_answer,
    no_variation,
    silence,
    stated_goals,
    tension,
    trend,
    unclear,
)
from flows.detection.assessment import Assessment, Comparison, assess
from flows.detection.baseline import Baseline, ExpectedLevel, estimate_baseline
from flows.detection.completed_check_in import CompletedCheckIn
from flows.detection.episodes import Episode, EpisodeState, build_episodes
from flows.detection.finding import Evidence, Finding, FindingKind, Severity
from flows.detection.model import SHIPPED, Model

__all__ = [
    "SHIPPED",
    "Assessment",
    "Baseline",
    "Comparison",
    "CompletedCheckIn",
    "Episode",
    "EpisodeState",
    "Evidence",
    "ExpectedLevel",
    "Finding",
    "FindingKind",
    "Model",
    "Severity",
    "assess",
    "build_episodes",
    "detect",
    "detect_each",
    "detect_silence",
    "estimate_baseline",
]

_DETECTORS = (low_answer, tension, level, trend, gap, stated_goals, no_variation, unclear)


def detect(check_ins: Sequence[CompletedCheckIn]) -> tuple[Finding, ...]:
    """Return the findings of the newest of these completed check-ins of one dyad, oldest first."""
    if not check_ins:
        return ()
    others = (finding for detector in _DETECTORS for finding in detector.detect(check_ins))
    return (*change.detect(check_ins), *others)


def detect_each(check_ins: Sequence[CompletedCheckIn]) -> Iterator[tuple[Finding, ...]]:
    """Yield the findings of each of these check-ins given those before it, oldest first."""
    return (detect(check_ins[: index + 1]) for index in range(len(check_ins)))


def detect_silence(check_ins: Sequence[CompletedCheckIn], expired: Sequence[datetime]) -> tuple[Finding, ...]:
    """Return the findings of invitations that closed unanswered at ``expired`` (aware).

    Only those after the last check-in count. Called when an invitation closes: ``expired`` includes its
    closing.
    """
    return silence.detect(check_ins, detect(check_ins), expired)
