"""What a dyad's check-ins show. Values in, findings out: the same rounds give the same findings, byte for
byte.

One file per detector; `detect` asks them all about the newest round, `missed` is asked when an invitation
closes unanswered, `usual` says what to expect of the next check-in, `fold` (episodes) tells the story
over weeks.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime

from flows.detection import change, gap, low_answer, no_variation, silence, stated_goals, tension
from flows.detection.baseline import Baseline, ExpectedLevel, estimate_baseline
from flows.detection.completed_check_in import CompletedCheckIn, StatedGoals
from flows.detection.episodes import Episode, EpisodeState, fold
from flows.detection.finding import Evidence, Finding, FindingKind, Severity
from flows.detection.model import SHIPPED, Model

__all__ = [
    "SHIPPED",
    "Baseline",
    "CompletedCheckIn",
    "Episode",
    "EpisodeState",
    "Evidence",
    "ExpectedLevel",
    "Finding",
    "FindingKind",
    "Model",
    "Severity",
    "StatedGoals",
    "detect",
    "estimate_baseline",
    "fold",
    "missed",
    "replay",
]

_DETECTORS = (low_answer, tension, gap, stated_goals, no_variation)


def detect(rounds: Sequence[CompletedCheckIn]) -> tuple[Finding, ...]:
    """What the newest of these rounds (one dyad, completed, oldest first) shows, given those before it."""
    if not rounds:
        return ()
    others = (finding for detector in _DETECTORS for finding in detector.detect(rounds))
    return (*change.detect(rounds), *others)


def replay(rounds: Sequence[CompletedCheckIn]) -> Iterator[tuple[Finding, ...]]:
    """What each of these rounds showed in its time: `detect` for every one of them, oldest first."""
    return (detect(rounds[: index + 1]) for index in range(len(rounds)))


def missed(rounds: Sequence[CompletedCheckIn], expired: Sequence[datetime]) -> tuple[Finding, ...]:
    """What it means that invitations closed unanswered at those moments (aware); only those after the
    last round count.

    To be asked when one closes: ``expired`` holds that moment too.
    """
    return silence.detect(rounds, detect(rounds), expired)
