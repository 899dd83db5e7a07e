"""A practitioner's clients as the rules of the digest take them: check-ins, flags, silences and state."""

from bot.services.context.context import Context
from bot.services.digests import client_goals
from bot.services.history import check_in_history
from bot.services.history.check_in_history import History
from bot.services.upcoming.upcoming_sessions import next_session
from flows.detection import CompletedCheckIn, Episode, EpisodeState, Finding, assess, build_episodes
from flows.digest.week import ClientStatus, ClientWeek, FlagRecord, PractitionerVerdict, WeekCheckIn
from flows.dyads import lifecycle
from flows.dyads.lifecycle import DyadState
from flows.goals import Disagreement, find_told
from flows.ids import CheckInId, PractitionerId
from storage.repositories import dyads, flags, mutes, people, restarts
from storage.repositories.dyads import Dyad
from storage.repositories.people import Person

STANDING = {
    DyadState.INVITED: ClientStatus.INVITED,
    DyadState.LINK_OPENED: ClientStatus.INVITED,
    DyadState.AGREED: ClientStatus.INVITED,
    DyadState.ACTIVE: ClientStatus.ACTIVE,
    DyadState.PAUSED: ClientStatus.PAUSED,
    DyadState.STOPPED: ClientStatus.STOPPED,
    DyadState.ENDING: ClientStatus.ACTIVE,
    DyadState.ENDED: ClientStatus.ENDED,
    DyadState.ASKED_AGAIN: ClientStatus.ENDED,
    DyadState.CLOSED_BY_CLIENT: ClientStatus.ENDED,
    DyadState.MOVED: ClientStatus.MOVED,
}


def read_client_weeks(ctx: Context, practitioner: PractitionerId) -> tuple[ClientWeek, ...]:
    """Return all clients that the practitioner had by now."""
    every = dyads.of_practitioner(ctx, practitioner)
    return tuple(read_client_week(ctx, dyad) for dyad in every if dyad.made_at <= ctx.now)


def read_client_week(ctx: Context, dyad: Dyad) -> ClientWeek:
    """Return one client with everything known by now."""
    history, silences = (
        check_in_history.read_history(ctx, dyad.id),
        check_in_history.times_unanswered(ctx, dyad.id),
    )
    completed = history.by(ctx.now)
    stored = [flag for flag in flags.of_dyad(ctx, dyad.id) if flag.at <= ctx.now]
    episodes = build_episodes(completed, _by_check_in(stored), silences)
    person = people.get(ctx, dyad.person) if dyad.person else None
    stated = _disagreements(history, completed)
    return ClientWeek(
        dyad=dyad.id,
        label=dyad.label,
        rounds=tuple(
            WeekCheckIn(
                check_in=each.check_in,
                at=each.at,
                answers=each.answers,
                scores=each.scores(),
                words="\n".join(history.given[each.check_in].shared) or None,
                own=each.practitioner or {},
                model=each.model,
                assessment=assess(completed[:number]),
            )
            for number, each in enumerate(completed, start=1)
        ),
        flags=tuple(
            _flag_seen(flag, episodes, stated.get(flag.check_in))
            for flag in stored
            if not _is_withdrawn(flag, stated)
        ),
        closed_unanswered=silences,
        state=_standing(dyad, person),
        next_session=None if lifecycle.is_over(dyad.state) else next_session(ctx, dyad, ctx.now),
        muted=mutes.of_dyad(ctx, dyad.id),
        over_at=dyad.over_at,
        began=restarts.last_restart(ctx, dyad.id),
        goals=client_goals.visible_to_both(ctx, dyad.id),
        reached=client_goals.reached(ctx, dyad.id),
        progress=client_goals.progress(ctx, dyad.id, history),
    )


def _standing(dyad: Dyad, person: Person | None) -> ClientStatus:
    is_unreachable = person is not None and not person.reachable and not lifecycle.is_over(dyad.state)
    return ClientStatus.UNREACHABLE if is_unreachable else STANDING[dyad.state]


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
