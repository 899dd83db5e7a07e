"""A client's stored flags as the rules of the digest take them, each with what has become of it."""

from collections.abc import Sequence
from datetime import datetime

from bot.services.context.context import Context
from bot.services.history.check_in_history import History
from flows.detection import CompletedCheckIn, Episode, EpisodeState, Finding, FindingKind, build_episodes
from flows.digest.week import FlagRecord, PractitionerVerdict
from flows.goals import Disagreement, find_told
from flows.ids import CheckInId, DyadId
from storage.repositories import flags, mutes


def read_flags(
    ctx: Context, dyad: DyadId, history: History, silences: Sequence[datetime]
) -> tuple[FlagRecord, ...]:
    """Return the flags of a dyad raised by now; ``silences`` are when invitations closed unanswered."""
    completed = history.by(ctx.now)
    stored = [flag for flag in flags.of_dyad(ctx, dyad) if flag.at <= ctx.now]
    episodes = build_episodes(completed, _by_check_in(stored), silences)
    stated = _disagreements(history, completed)
    return tuple(
        _flag_seen(flag, episodes, stated.get(flag.check_in))
        for flag in stored
        if not _is_withdrawn(flag, stated)
    )


def muted_kinds(ctx: Context, dyad: DyadId) -> frozenset[FindingKind]:
    """Return the kinds of flags that are not reported about this client."""
    return mutes.of_dyad(ctx, dyad)


def _by_check_in(stored: list[flags.Flag]) -> dict[CheckInId, list[Finding]]:
    findings: dict[CheckInId, list[Finding]] = {}
    for flag in stored:
        findings.setdefault(flag.check_in, []).append(flag.finding)
    return findings


def _disagreements(
    history: History, completed: tuple[CompletedCheckIn, ...]
) -> dict[CheckInId, Disagreement]:
    """Return the last disagreement on stated goals that was told at each check-in."""
    ends = [each.at for each in completed]
    told = ((each, find_told(each, ends)) for each in history.goals)
    return {completed[found[0]].check_in: each for each, found in told if found is not None}


def _is_withdrawn(flag: flags.Flag, stated: dict[CheckInId, Disagreement]) -> bool:
    """Return whether a flag is about goals of which one side has shown none since: nothing is left to compare."""
    found = stated.get(flag.check_in) if _is_stated(flag) else None
    return found is not None and found.ended_at is not None and not found.settled


def _is_stated(flag: flags.Flag) -> bool:
    return flag.finding.evidence.get("form") == "stated"


def _flag_seen(flag: flags.Flag, episodes: tuple[Episode, ...], stated: Disagreement | None) -> FlagRecord:
    episode = next((each for each in episodes if flag.check_in in each.dips), None)
    repair, repair_at = (episode.state, episode.closed_at) if episode else (None, None)
    if _is_stated(flag):
        repair_at = stated.ended_at if stated else None
        repair = EpisodeState.REPAIRED if repair_at else EpisodeState.OPEN
    return FlagRecord(
        flag=flag.id,
        kind=flag.finding.kind,
        dimension=flag.finding.dimension,
        severity=flag.finding.severity,
        evidence=flag.finding.evidence,
        at=flag.at,
        check_in=flag.check_in,
        verdict=PractitionerVerdict(flag.verdict) if flag.verdict else None,
        verdict_at=flag.verdict_at,
        repair=repair,
        repair_at=repair_at,
        shown=flag.passed,
        told_at=flag.told_at,
    )
