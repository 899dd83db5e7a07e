"""Composing a digest: every client is put in exactly one list, those who need attention sorted by urgency.

A client whose work has ended is listed as long as something new arrived, such as the last check-in. A client
who moved to another practitioner is listed once, by name only.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from flows.detection.assessment import Assessment, Comparison
from flows.detection.completed_check_in import RESET_AFTER
from flows.detection.episodes import EpisodeState
from flows.detection.finding import FindingKind, Severity
from flows.detection.silence import DIPS
from flows.digest.flag_summary import is_about_stated_goals, is_back, needs_attention, summarize_flag
from flows.digest.goal_news import are_goals_settled, is_repaired_since, reached_since, were_goals_refused
from flows.digest.priority import drop_implied, entry_sort_key, sort_flags
from flows.digest.value import AnswerLine, ClientList, Digest, DigestEntry, FlagSummary, ListedClient
from flows.digest.week import ClientStatus, ClientWeek, FlagRecord, StatedGoal, Week, WeekCheckIn
from flows.goals.goal import GoalFit
from flows.progress.series import further_away_since, no_nearer_since

# How long an open episode without a verdict is repeated in the digest: this project's choice.
REPEAT_OPEN_EPISODES_FOR = timedelta(days=28)
# What came before a silence counts although it was found earlier: told as one story.
_SLOW = (FindingKind.LOW_LEVEL, FindingKind.DECLINE)
HALF_A_DAY = timedelta(hours=12)
_LIST_BY_COMPARISON = {
    Comparison.FIRST: ClientList.EARLY,
    Comparison.RETURNED: ClientList.RETURNED,
    Comparison.RETURNED_LOWER: ClientList.RETURNED_LOWER,
    Comparison.CHANGED: ClientList.CHANGED,
    Comparison.PARTIAL: ClientList.PARTIAL,
    Comparison.SKIPPED: ClientList.SKIPPED,
}
_LIST_BY_STATUS = {
    ClientStatus.INVITED: ClientList.INVITED,
    ClientStatus.PAUSED: ClientList.PAUSED,
    ClientStatus.STOPPED: ClientList.STOPPED,
    ClientStatus.UNREACHABLE: ClientList.UNREACHABLE,
    ClientStatus.MOVED: ClientList.MOVED,
}


def compose(week: Week, *, most: int = 5) -> Digest:
    """Return the digest of that week, always the same for the same week; ``most`` clients are expanded."""
    since, until = week.bounds()
    starts, ends, made = _days(week)
    attention: list[DigestEntry] = []
    others: dict[ClientList, list[ListedClient]] = {group: [] for group in ClientList}
    for client in (each.known_at(until) for each in week.clients):
        if _is_omitted(client, since):
            continue
        flags = live_flags(client, since)
        unanswered = [flag for flag in flags if flag.verdict is None]
        if unanswered and client.state is not ClientStatus.MOVED:
            attention.append(_entry(client, unanswered, since))
        else:
            group = _choose_list(client, flags, since, until)
            refused = _refused_goals(client, until) if group is ClientList.GOALS_REFUSED else ()
            others[group].append(replace(_listed(client, since), refused=refused))
    return Digest(
        week=week.id,
        zone=week.zone,
        mode=week.mode,
        name=week.name,
        starts=starts,
        ends=ends,
        made=made,
        most=most,
        attention=tuple(sorted(attention, key=entry_sort_key)),
        others={group: tuple(sorted(clients, key=_by_label)) for group, clients in others.items() if clients},
    )


def _days(week: Week) -> tuple[date, date | None, date]:
    """Return the first and last local day that a week covers (None while it runs) and the day of composition.

    A day counts if the week covers at least half of it.
    """
    zone = ZoneInfo(week.zone)
    since, until = (moment.astimezone(zone) for moment in week.bounds())
    starts = min((since + HALF_A_DAY).date(), until.date())
    return starts, None if week.running else max((until - HALF_A_DAY).date(), starts), until.date()


def _is_omitted(client: ClientWeek, since: datetime) -> bool:
    """Return whether the digest has nothing to say about this client any more."""
    if client.state is ClientStatus.MOVED:
        return client.over_at is None or client.over_at < since
    return client.state is ClientStatus.ENDED and not _new_check_ins(client, since)


def live_flags(client: ClientWeek, since: datetime) -> list[FlagRecord]:
    """Return the flags of the present work that are new, or whose episode continues, and that are not muted.

    Flags repaired since are left out, and those whose answers have reached the usual ones shown beside them,
    except those found at the very check-in that repaired the episode: its low answers were given after the tension
    was talked through.
    """
    of_present_work = (flag for flag in client.flags if client.began is None or flag.at >= client.began)
    unmuted = (flag for flag in of_present_work if needs_attention(flag) and flag.kind not in client.muted)
    unrepaired = (
        flag
        for flag in unmuted
        if not _is_back(flag, client)
        and (flag.repair is not EpisodeState.REPAIRED or _is_from_repairing_check_in(flag))
    )
    return [
        flag for flag in unrepaired if _is_new_check_ins(flag, client, since) or _is_repeated(flag, since)
    ]


def _is_new_check_ins(flag: FlagRecord, client: ClientWeek, since: datetime) -> bool:
    return flag.at >= since and not _is_repeated_silence(flag, client, since)


def _is_repeated_silence(flag: FlagRecord, client: ClientWeek, since: datetime) -> bool:
    """Return whether a silence repeats an earlier one of the same severity, already reported before ``since``.

    Such a silence only raises the count of missed check-ins.
    """
    return flag.kind is FindingKind.SILENCE and any(
        each.at < since <= flag.at
        and (each.kind, each.severity, each.evidence.get("since"))
        == (flag.kind, flag.severity, flag.evidence.get("since"))
        for each in client.flags
    )


def _is_back(flag: FlagRecord, client: ClientWeek) -> bool:
    """Return whether a later check-in has reached what is shown as usual."""
    return flag.check_in is not None and is_back(summarize_flag(flag, client.rounds))


def _is_from_repairing_check_in(flag: FlagRecord) -> bool:
    return flag.repair_at is not None and flag.at >= flag.repair_at


def _is_repeated(flag: FlagRecord, since: datetime) -> bool:
    """Return whether an older flag is reported again.

    Uncertain or minor flags are repeated only once they count as unrepaired.
    """
    is_certain = flag.severity is Severity.LIKELY or flag.kind is FindingKind.TENSION
    continues = flag.repair is EpisodeState.UNREPAIRED or (flag.repair is EpisodeState.OPEN and is_certain)
    return continues and flag.at >= since - REPEAT_OPEN_EPISODES_FOR


def _entry(client: ClientWeek, flags: list[FlagRecord], since: datetime) -> DigestEntry:
    new = [flag for flag in flags if flag.at >= since]
    earlier = [flag for flag in flags if flag.at < since]
    # A silence alone does not show what came before it, so the open flags are reported with it.
    reported = new if any(flag.kind is not FindingKind.SILENCE for flag in new) else [*new, *earlier]
    summaries = sort_flags([summarize_flag(flag, client.rounds, client.goals) for flag in reported])
    is_silence_only = all(flag.kind is FindingKind.SILENCE for flag in reported)
    words, words_at = _shared_words(client, since)
    return DigestEntry(
        dyad=client.dyad,
        label=client.label,
        next_session=client.next_session,
        told=summaries,
        words=words,
        words_at=words_at,
        fresh=summaries[0].at >= since,
        since=min((flag.at for flag in earlier), default=None),
        missed=client.missed(),
        state=client.state,
        told_at=next((flag.told_at for flag in reported if flag.flag == summaries[0].flag), None),
        before=_flags_before_silence(client) if is_silence_only else (),
        contradicting=_contradicting_answers(client, since),
        reached=reached_since(client, since),
        no_nearer=no_nearer_since(client.progress, since),
        low_before=_is_low_before_silence(client) if is_silence_only else _was_low_before(client, reported),
        comparison=_comparison(client, summaries[0]),
        higher_before=bool(client.rounds) and client.rounds[-1].assessment.lower,
        goals_settled=are_goals_settled(client, since),
        goals_were_refused=were_goals_refused(client, since),
        further=further_away_since(client.progress, since),
    )


def _contradicting_answers(client: ClientWeek, since: datetime) -> tuple[AnswerLine, ...]:
    """Return the answers of the newest check-in since ``since`` whose answers contradict each other."""
    unclear = [flag for flag in client.flags if flag.kind is FindingKind.UNCLEAR and flag.at >= since]
    return summarize_flag(unclear[-1], client.rounds).answers if unclear else ()


def _comparison(client: ClientWeek, leading: FlagSummary) -> Comparison:
    """Return whether the check-in of the leading flag could be compared with earlier ones."""
    flagged = (each for each in client.rounds if each.check_in == leading.check_in)
    return next((each.assessment.comparison for each in flagged), Comparison.COMPARED)


def _is_low_before_silence(client: ClientWeek) -> bool:
    return bool(client.rounds) and _is_low_all_along(client.rounds[-1].assessment)


def _was_low_before(client: ClientWeek, flags: Sequence[FlagRecord]) -> bool:
    """Return whether the level was low already before the first check-in at which one of these dips was found."""
    dips = {flag.check_in for flag in flags if flag.kind in DIPS and flag.kind is not FindingKind.TENSION}
    first = next((index for index, each in enumerate(client.rounds) if each.check_in in dips), 0)
    return first > 0 and _is_low_all_along(client.rounds[first - 1].assessment)


def _is_low_all_along(assessment: Assessment) -> bool:
    is_known = assessment.comparison in (Comparison.COMPARED, Comparison.FIRST)
    return is_known and not assessment.high and not assessment.lower


def _flags_before_silence(client: ClientWeek) -> tuple[FlagSummary, ...]:
    """Return what the last check-in showed, for an entry that reports nothing but silence."""
    last = client.rounds[-1].check_in if client.rounds else None
    shown = [
        flag
        for flag in client.flags
        if flag.kind not in client.muted
        and ((flag.check_in == last and flag.kind in DIPS) or flag.kind in _SLOW)
    ]
    return tuple(drop_implied(sort_flags([summarize_flag(flag, client.rounds) for flag in shown])))


def _choose_list(client: ClientWeek, flags: list[FlagRecord], since: datetime, until: datetime) -> ClientList:
    if client.state in _LIST_BY_STATUS:
        return _LIST_BY_STATUS[client.state]
    has_unanswered_silence = any(
        flag.verdict is None and _is_repeated_silence(flag, client, since) for flag in client.flags
    )
    if flags and not has_unanswered_silence:
        return ClientList.SEEN
    open_flags = [flag for flag in client.flags if _is_open(flag, client, until)]
    if not has_unanswered_silence and not all(map(is_about_stated_goals, open_flags)):
        return ClientList.OPEN_LOW if _is_open_and_low(client, open_flags) else ClientList.OPEN
    is_mended = any(
        is_repaired_since(flag, since) and not is_about_stated_goals(flag) for flag in client.flags
    )
    if is_mended and (not _new_check_ins(client, since) or client.rounds[-1].assessment.high):
        return ClientList.MENDED
    if open_flags and not client.missed():
        return ClientList.GOALS_REFUSED if _refused_goals(client, until) else ClientList.GOALS_OPEN
    if _new_check_ins(client, since):
        return _list_of_answered(client, since)
    return ClientList.SILENT if client.missed() else ClientList.RESTING


def _is_open_and_low(client: ClientWeek, open_flags: Sequence[FlagRecord]) -> bool:
    """Return whether the level was low before an open episode, or at the first check-in if that began it."""
    dips = {flag.check_in for flag in open_flags}
    begins_with_dip = bool(client.rounds) and client.rounds[0].check_in in dips
    return (begins_with_dip and _is_low_all_along(client.rounds[0].assessment)) or _was_low_before(
        client, open_flags
    )


def _list_of_answered(client: ClientWeek, since: datetime) -> ClientList:
    kinds = {flag.kind for flag in client.flags if flag.at >= since and flag.kind not in client.muted}
    assessments = [each.assessment for each in _new_check_ins(client, since)]
    compared = [each for each in assessments if each.comparison is Comparison.COMPARED]
    newest = (compared or assessments)[-1]
    if FindingKind.UNCLEAR in kinds:
        return ClientList.FLAT if FindingKind.NO_VARIATION in kinds else ClientList.UNCLEAR
    if not compared and newest.comparison is not Comparison.FIRST:
        return _LIST_BY_COMPARISON[newest.comparison]
    if FindingKind.GAIN in kinds:
        return ClientList.GAINED if newest.high else ClientList.GAINED_LOW
    if newest.lower:
        return ClientList.LOWER
    if newest.low:
        return ClientList.STEADY_LOW
    if not compared:
        return ClientList.EARLY
    if FindingKind.NO_VARIATION in kinds:
        return ClientList.FLAT if newest.high else ClientList.STEADY_LOW
    return ClientList.STEADY if newest.high else ClientList.STEADY_LOW


def _is_open(flag: FlagRecord, client: ClientWeek, until: datetime) -> bool:
    """Return whether the flag's episode goes on: neither repaired nor left for sixty days."""
    goes_on = flag.repair in (EpisodeState.OPEN, EpisodeState.UNREPAIRED) and flag.repair_at is None
    is_present = client.began is None or flag.at >= client.began
    return (
        goes_on
        and is_present
        and flag.at > until - RESET_AFTER
        and flag.kind not in client.muted
        and not _is_back(flag, client)
    )


def _listed(client: ClientWeek, since: datetime) -> ListedClient:
    if client.state is ClientStatus.MOVED:
        return ListedClient(client.dyad, client.label)
    count = client.missed() or len(_new_check_ins(client, since))
    words, words_at = _shared_words(client, since)
    return ListedClient(
        client.dyad,
        client.label,
        count,
        words,
        words_at,
        reached_since(client, since),
        no_nearer_since(client.progress, since),
        are_goals_settled(client, since),
        were_goals_refused(client, since),
        further_away_since(client.progress, since),
    )


def _refused_goals(client: ClientWeek, until: datetime) -> tuple[StatedGoal, ...]:
    """Return the goals, without words, that the other side said "not for me" about, of the flags still open."""
    stated = (
        summarize_flag(flag, client.rounds, client.goals).stated or ()
        for flag in client.flags
        if is_about_stated_goals(flag) and _is_open(flag, client, until)
    )
    found = (replace(each, words=None, words_at=None) for goals in stated for each in goals)
    return tuple(dict.fromkeys(each for each in found if each.fit is GoalFit.NOT_FOR_ME))


def _shared_words(client: ClientWeek, since: datetime) -> tuple[str, datetime] | tuple[None, None]:
    """Return the newest words that the client chose to share this week and when, or two Nones."""
    shared = ((each.words, each.at) for each in reversed(_new_check_ins(client, since)) if each.words)
    return next(shared, (None, None))


def _new_check_ins(client: ClientWeek, since: datetime) -> list[WeekCheckIn]:
    return [each for each in client.rounds if each.at >= since]


def _by_label(client: ListedClient) -> tuple[str, str]:
    return client.label, client.dyad
