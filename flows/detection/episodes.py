"""Episodes: one story from a dip to its repair, not a new alarm each time.

1. A round with a dip (a change, a low answer, tension) opens an episode; a dip inside one extends it.
2. *Repaired*: the tension was talked through (at once or later), or, within three check-ins after the latest dip and
   without a new one, what dipped is back within half a within-person spread of its level before: each dimension that
   was named, or the total where it was all together or tension alone. Ends the episode.
3. *Unrepaired*: two low check-ins in a row, or a dip and then silence. The episode goes on and may yet be repaired.
4. *Unknown*: three check-ins after the latest dip neither repaired nor unrepaired, or sixty days without an answer (or
   another instrument, or a new beginning). Ends the episode. An unrepaired one that runs out ends as unrepaired.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from flows.detection.baseline import estimate_baseline
from flows.detection.completed_check_in import RESET_AFTER, CompletedCheckIn, is_reset, since_last_reset
from flows.detection.finding import Finding, FindingKind
from flows.detection.silence import is_dip
from flows.detection.tension import YES, item_and_answer
from flows.ids import CheckInId
from flows.instruments.model import Dimension, ItemKind

# Within-person spreads of the published clinic, on 1-5: of each dimension, and of the total.
WITHIN_PERSON_SD = {Dimension.GOAL: 0.487, Dimension.TASK: 0.367, Dimension.BOND: 0.5}
WITHIN_PERSON_SD_TOTAL = 0.307
CHECK_INS_FOR_REPAIR = 3


class EpisodeState(StrEnum):
    """How an episode stands."""

    OPEN = "open"
    REPAIRED = "repaired"
    UNREPAIRED = "unrepaired"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Episode:
    """One story. ``before``: the usual scores when it began; ``closed_at`` None while it goes on.

    ``check_ins`` are all it has gone through, the first the one that opened it; ``dips`` those of them
    that dipped; ``reason``: "level-back", "talked-through", "two-low", "silence", "ran-out", "anew",
    or "" while nothing is known.
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
    since_dip: int = 0
    reason: str = ""


def fold(
    rounds: Sequence[CompletedCheckIn],
    findings: Mapping[CheckInId, Sequence[Finding]],
    expired: Sequence[datetime] = (),
) -> tuple[Episode, ...]:
    """The episodes of one dyad, oldest first; at most the last one is still going on.

    ``findings`` are those of each round, ``expired`` when invitations closed unanswered.
    """
    stories: list[Episode] = []
    for index, here in enumerate(rounds):
        _wait(stories, rounds, index, expired)
        dips = [finding for finding in findings.get(here.check_in, ()) if is_dip(finding)]
        if _running(stories):
            stories[-1] = _settle(
                _extend(stories[-1], here, dips) if dips else _go_on(stories[-1], here), here
            )
        elif dips:
            stories.append(_settle(_begin(rounds, index, dips), here))
    _wait(stories, rounds, len(rounds), expired)
    return tuple(stories)


def _running(stories: Sequence[Episode]) -> bool:
    return bool(stories) and stories[-1].closed_at is None


def _begin(rounds: Sequence[CompletedCheckIn], index: int, dips: Sequence[Finding]) -> Episode:
    here = rounds[index]
    expected = estimate_baseline(since_last_reset(rounds[: index + 1])[:-1], here.instrument, here.model)
    before = {each: level.level for each, level in expected.levels.items()}
    return Episode(
        opened=here.check_in,
        opened_at=here.at,
        closed_at=None,
        state=EpisodeState.OPEN,
        kinds=_kinds((), dips),
        dimensions=_dimensions((), dips),
        before=before,
        check_ins=(here.check_in,),
        dips=(here.check_in,),
    )


def _extend(running: Episode, here: CompletedCheckIn, dips: Sequence[Finding]) -> Episode:
    again = running.since_dip == 0
    return replace(
        running,
        state=EpisodeState.UNREPAIRED if again else running.state,
        reason="two-low" if again else running.reason,
        kinds=_kinds(running.kinds, dips),
        dimensions=_dimensions(running.dimensions, dips),
        check_ins=(*running.check_ins, here.check_in),
        dips=(*running.dips, here.check_in),
        since_dip=0,
    )


def _go_on(running: Episode, here: CompletedCheckIn) -> Episode:
    after = replace(running, check_ins=(*running.check_ins, here.check_in), since_dip=running.since_dip + 1)
    if _back(running, here):
        return replace(after, state=EpisodeState.REPAIRED, reason="level-back", closed_at=here.at)
    if after.since_dip < CHECK_INS_FOR_REPAIR:
        return after
    return _run_out(after, here.at, "ran-out")


def _settle(running: Episode, here: CompletedCheckIn) -> Episode:
    """Talked through is repaired, whatever the ratings of that session."""
    if item_and_answer(here, ItemKind.REPAIR)[1] != YES:
        return running
    return replace(running, state=EpisodeState.REPAIRED, reason="talked-through", closed_at=here.at)


def _run_out(running: Episode, at: datetime, reason: str) -> Episode:
    if running.state is EpisodeState.UNREPAIRED:
        return replace(running, closed_at=at)
    return replace(running, state=EpisodeState.UNKNOWN, reason=reason, closed_at=at)


def _back(running: Episode, here: CompletedCheckIn) -> bool:
    scores = here.scores()
    if FindingKind.OVERALL_CHANGE in running.kinds or not running.dimensions:
        before = sum(running.before.values()) / len(running.before)
        margin = WITHIN_PERSON_SD_TOTAL / 2 * _step(here, running.before)
        return scores.total.value is not None and scores.total.value >= before - margin
    return all(_is_back(running, here, each) for each in running.dimensions)


def _is_back(running: Episode, here: CompletedCheckIn, dimension: Dimension) -> bool:
    value = here.scores().dimensions[dimension].value
    margin = WITHIN_PERSON_SD[dimension] / 2 * _step(here, [dimension])
    return value is not None and value >= running.before[dimension] - margin


def _step(here: CompletedCheckIn, dimensions: Iterable[Dimension]) -> float:
    """How many points of the instrument's scale make one of 1-5."""
    items = [item for each in dimensions for item in here.ratings()[each]]
    spans = [
        max(one.value for one in item.options) - min(one.value for one in item.options) for item in items
    ]
    return sum(spans) / len(spans) / 4


def _wait(
    stories: list[Episode], rounds: Sequence[CompletedCheckIn], index: int, expired: Sequence[datetime]
) -> None:
    """What the time up to round ``index`` (or, past the last, up to now) does to a story that goes on."""
    if not _running(stories):
        return
    last, upcoming = rounds[index - 1], rounds[index] if index < len(rounds) else None
    quiet = any(moment > last.at and (upcoming is None or moment < upcoming.at) for moment in expired)
    if quiet and stories[-1].since_dip == 0 and stories[-1].state is EpisodeState.OPEN:
        stories[-1] = replace(stories[-1], state=EpisodeState.UNREPAIRED, reason="silence")
    if upcoming is not None and is_reset(last, upcoming):
        stories[-1] = _run_out(stories[-1], min(upcoming.at, last.at + RESET_AFTER), "anew")


def _kinds(before: tuple[FindingKind, ...], dips: Sequence[Finding]) -> tuple[FindingKind, ...]:
    return tuple(dict.fromkeys([*before, *(finding.kind for finding in dips)]))


def _dimensions(before: tuple[Dimension, ...], dips: Sequence[Finding]) -> tuple[Dimension, ...]:
    return tuple(dict.fromkeys([*before, *(one.dimension for one in dips if one.dimension is not None)]))
