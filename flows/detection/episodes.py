"""Episodes: a dip and what follows until its repair, as one record.

1. A check-in with a dip (a change, a low answer, tension) opens an episode; a dip within one extends it.
2. *Repaired*: the tension was talked through (in the same check-in or later), or, within three check-ins after the
   latest dip and without a new one, each answer that was shown has reached what was shown as usual
   (flows/detection/shown). Ends the episode.
3. *Unrepaired*: two low check-ins in a row, or a dip and then silence. The episode continues and may be repaired.
4. *Unknown*: three check-ins after the latest dip neither repaired nor unrepaired, or sixty days without an answer (or
   another instrument, or a restart). Ends the episode. An unrepaired episode that ends this way stays unrepaired.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from flows.detection.baseline import estimate_baseline
from flows.detection.completed_check_in import RESET_AFTER, CompletedCheckIn, is_reset, since_last_reset
from flows.detection.display_values import ShownAnswer, is_back, shown_answers
from flows.detection.finding import Finding, FindingKind
from flows.detection.silence import is_dip
from flows.detection.tension import YES, item_and_answer
from flows.ids import CheckInId
from flows.instruments.model import Dimension, ItemKind

CHECK_INS_FOR_REPAIR = 3


class EpisodeState(StrEnum):
    """State of an episode."""

    OPEN = "open"
    REPAIRED = "repaired"
    UNREPAIRED = "unrepaired"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Episode:
    """One episode; ``before`` are the expected scores when it began, ``closed_at`` is None while it continues.

    ``shown`` are the answers that were shown of its dips, the latest of each item, with what was usual before.
    ``check_ins`` are all it comprises, beginning with the one that opened it; ``dips`` those with a dip;
    ``since_dip`` counts those after the latest dip. ``reason`` is "level-back", "talked-through", "two-low",
    "silence", "ran-out", "anew" (a reset), or "" while the state is open.
    """

    opened: CheckInId
    opened_at: datetime
    closed_at: datetime | None
    state: EpisodeState
    kinds: tuple[FindingKind, ...]
    dimensions: tuple[Dimension, ...]
    before: Mapping[Dimension, float]
    check_ins: tuple[CheckInId, ...]
    dips: tuple[CheckInId, ...]
    shown: tuple[ShownAnswer, ...] = ()
    since_dip: int = 0
    reason: str = ""


def build_episodes(
    check_ins: Sequence[CompletedCheckIn],
    findings: Mapping[CheckInId, Sequence[Finding]],
    expired: Sequence[datetime] = (),
) -> tuple[Episode, ...]:
    """Return the episodes of one dyad, oldest first; only the last one can still be open.

    ``findings`` are those of each check-in, ``expired`` when invitations closed unanswered.
    """
    episodes: list[Episode] = []
    for index, check_in in enumerate(check_ins):
        _apply_time_passed(episodes, check_ins, index, expired)
        dips = [finding for finding in findings.get(check_in.check_in, ()) if is_dip(finding)]
        if _is_running(episodes):
            episodes[-1] = _close_if_talked_through(
                _extend(episodes[-1], check_in, dips) if dips else _continue(episodes[-1], check_in), check_in
            )
        elif dips:
            episodes.append(_close_if_talked_through(_begin(check_ins, index, dips), check_in))
    _apply_time_passed(episodes, check_ins, len(check_ins), expired)
    return tuple(episodes)


def _is_running(episodes: Sequence[Episode]) -> bool:
    return bool(episodes) and episodes[-1].closed_at is None


def _begin(check_ins: Sequence[CompletedCheckIn], index: int, dips: Sequence[Finding]) -> Episode:
    check_in = check_ins[index]
    baseline = estimate_baseline(
        since_last_reset(check_ins[: index + 1])[:-1], check_in.instrument, check_in.model
    )
    before = {each: level.level for each, level in baseline.levels.items()}
    return Episode(
        opened=check_in.check_in,
        opened_at=check_in.at,
        closed_at=None,
        state=EpisodeState.OPEN,
        kinds=_kinds((), dips),
        dimensions=_dimensions((), dips),
        before=before,
        check_ins=(check_in.check_in,),
        dips=(check_in.check_in,),
        shown=_shown((), check_in, dips),
    )


def _extend(running: Episode, check_in: CompletedCheckIn, dips: Sequence[Finding]) -> Episode:
    is_second_in_a_row = running.since_dip == 0
    return replace(
        running,
        state=EpisodeState.UNREPAIRED if is_second_in_a_row else running.state,
        reason="two-low" if is_second_in_a_row else running.reason,
        kinds=_kinds(running.kinds, dips),
        dimensions=_dimensions(running.dimensions, dips),
        check_ins=(*running.check_ins, check_in.check_in),
        dips=(*running.dips, check_in.check_in),
        shown=_shown(running.shown, check_in, dips),
        since_dip=0,
    )


def _continue(running: Episode, check_in: CompletedCheckIn) -> Episode:
    extended = replace(
        running, check_ins=(*running.check_ins, check_in.check_in), since_dip=running.since_dip + 1
    )
    if is_back(running.shown, check_in):
        return replace(extended, state=EpisodeState.REPAIRED, reason="level-back", closed_at=check_in.at)
    if extended.since_dip < CHECK_INS_FOR_REPAIR:
        return extended
    return _close_without_repair(extended, check_in.at, "ran-out")


def _close_if_talked_through(running: Episode, check_in: CompletedCheckIn) -> Episode:
    """Return the episode closed as repaired if the check-in says so, regardless of its ratings."""
    if item_and_answer(check_in, ItemKind.REPAIR)[1] != YES:
        return running
    return replace(running, state=EpisodeState.REPAIRED, reason="talked-through", closed_at=check_in.at)


def _close_without_repair(running: Episode, at: datetime, reason: str) -> Episode:
    if running.state is EpisodeState.UNREPAIRED:
        return replace(running, closed_at=at)
    return replace(running, state=EpisodeState.UNKNOWN, reason=reason, closed_at=at)


def _shown(
    before: Sequence[ShownAnswer], check_in: CompletedCheckIn, dips: Sequence[Finding]
) -> tuple[ShownAnswer, ...]:
    """Return the answers shown of an episode with those of another dip, which replace earlier ones of an item."""
    latest = {line.item: line for line in before}
    for finding in dips:
        latest |= {line.item: line for line in shown_answers(finding, check_in)}
    return tuple(latest.values())


def _apply_time_passed(
    episodes: list[Episode], check_ins: Sequence[CompletedCheckIn], index: int, expired: Sequence[datetime]
) -> None:
    """Apply silence and resets between check-in ``index`` - 1 and ``index`` (past the last: until now)."""
    if not _is_running(episodes):
        return
    last, upcoming = check_ins[index - 1], check_ins[index] if index < len(check_ins) else None
    is_silent = any(moment > last.at and (upcoming is None or moment < upcoming.at) for moment in expired)
    if is_silent and episodes[-1].since_dip == 0 and episodes[-1].state is EpisodeState.OPEN:
        episodes[-1] = replace(episodes[-1], state=EpisodeState.UNREPAIRED, reason="silence")
    if upcoming is not None and is_reset(last, upcoming):
        episodes[-1] = _close_without_repair(episodes[-1], min(upcoming.at, last.at + RESET_AFTER), "anew")


def _kinds(before: tuple[FindingKind, ...], dips: Sequence[Finding]) -> tuple[FindingKind, ...]:
    return tuple(dict.fromkeys([*before, *(finding.kind for finding in dips)]))


def _dimensions(before: tuple[Dimension, ...], dips: Sequence[Finding]) -> tuple[Dimension, ...]:
    return tuple(dict.fromkeys([*before, *(one.dimension for one in dips if one.dimension is not None)]))
