"""Composing: every client of a practitioner is put in exactly one list, those who need thought in order.

Whose work has ended is told of as long as something new came, such as the last check-in; whoever has moved on to
somebody else is named once, without a word of how they are.
"""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from flows.detection.episodes import EpisodeState
from flows.detection.finding import FindingKind, Severity
from flows.detection.silence import DIPS
from flows.digest.flag_summary import needs_attention, summarize_flag
from flows.digest.priority import drop_implied, entry_sort_key, sort_flags
from flows.digest.value import ClientList, Digest, DigestEntry, ListedClient, Told
from flows.digest.week import ClientWeek, FlagSeen, Standing, Week, WeekCheckIn

# How long an open episode without a response is repeated in the digest: this project's choice.
REPEAT_OPEN_EPISODES_FOR = timedelta(days=28)
HALF_A_DAY = timedelta(hours=12)
_STATES = {
    Standing.INVITED: ClientList.INVITED,
    Standing.PAUSED: ClientList.PAUSED,
    Standing.STOPPED: ClientList.STOPPED,
    Standing.UNREACHABLE: ClientList.UNREACHABLE,
    Standing.MOVED: ClientList.MOVED,
}


def compose(week: Week, *, most: int = 5) -> Digest:
    """The digest of that week: the same for ever. ``most`` clients are opened out."""
    since, until = week.bounds()
    starts, ends, made = _days(week)
    attention: list[DigestEntry] = []
    others: dict[ClientList, list[ListedClient]] = {place: [] for place in ClientList}
    for client in (each.known_at(until) for each in week.clients):
        if _is_past(client, since):
            continue
        flags = live_flags(client, since)
        unanswered = [flag for flag in flags if flag.verdict is None]
        if unanswered and client.state is not Standing.MOVED:
            attention.append(_entry(client, unanswered, since))
        else:
            others[_place(client, flags, since)].append(_named(client, since))
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
        others={place: tuple(sorted(found, key=_by_label)) for place, found in others.items() if found},
    )


def _days(week: Week) -> tuple[date, date | None, date]:
    """The first and the last day a week covers, none while it runs, and today; a day counts where it has most of it."""
    zone = ZoneInfo(week.zone)
    since, until = (moment.astimezone(zone) for moment in week.bounds())
    starts = min((since + HALF_A_DAY).date(), until.date())
    return starts, None if week.running else max((until - HALF_A_DAY).date(), starts), until.date()


def _is_past(client: ClientWeek, since: datetime) -> bool:
    """Whether there is nothing to say of this client any more."""
    if client.state is Standing.MOVED:
        return client.over_at is None or client.over_at < since
    return client.state is Standing.ENDED and not _new(client, since)


def live_flags(client: ClientWeek, since: datetime) -> list[FlagSeen]:
    """The flags that are new this week, or whose episode goes on, and that are not muted; of the present work only.

    What was repaired since is left out, but not what a check-in shows that itself says the tension was talked through:
    its answers were given after that, and are as low as they are.
    """
    present = (flag for flag in client.flags if client.began is None or flag.at >= client.began)
    wanted = (flag for flag in present if needs_attention(flag) and flag.kind not in client.muted)
    lasting = (flag for flag in wanted if flag.repair is not EpisodeState.REPAIRED or _repaired_there(flag))
    return [flag for flag in lasting if _is_new(flag, client, since) or _carried(flag, since)]


def _is_new(flag: FlagSeen, client: ClientWeek, since: datetime) -> bool:
    return flag.at >= since and not _goes_on(flag, client, since)


def _goes_on(flag: FlagSeen, client: ClientWeek, since: datetime) -> bool:
    """Whether a silence is one more of those told before and no surer than they were: then the count tells it."""
    return flag.kind is FindingKind.SILENCE and any(
        each.at < since <= flag.at
        and (each.kind, each.severity, each.evidence.get("since"))
        == (flag.kind, flag.severity, flag.evidence.get("since"))
        for each in client.flags
    )


def _repaired_there(flag: FlagSeen) -> bool:
    return flag.repair_at is not None and flag.at >= flag.repair_at


def _carried(flag: FlagSeen, since: datetime) -> bool:
    """Whether an older flag is told again; what may have been chance, or was a small thing, only once it has lasted."""
    firm = flag.severity is Severity.LIKELY or flag.kind is FindingKind.TENSION
    lasting = flag.repair is EpisodeState.UNREPAIRED or (flag.repair is EpisodeState.OPEN and firm)
    return lasting and flag.at >= since - REPEAT_OPEN_EPISODES_FOR


def _entry(client: ClientWeek, flags: list[FlagSeen], since: datetime) -> DigestEntry:
    fresh = [flag for flag in flags if flag.at >= since]
    running = [flag for flag in flags if flag.at < since]
    # A silence alone does not say what came before it, so the open story is told with it.
    told = fresh if any(flag.kind is not FindingKind.SILENCE for flag in fresh) else [*fresh, *running]
    ordered = sort_flags([summarize_flag(flag, client.rounds) for flag in told])
    only_silent = all(flag.kind is FindingKind.SILENCE for flag in told)
    words, words_at = _words(client, since)
    return DigestEntry(
        dyad=client.dyad,
        label=client.label,
        next_session=client.next_session,
        told=ordered,
        words=words,
        words_at=words_at,
        fresh=ordered[0].at >= since,
        since=min((flag.at for flag in running), default=None),
        missed=client.missed(),
        state=client.state,
        told_at=next((flag.told_at for flag in told if flag.flag == ordered[0].flag), None),
        before=_before(client) if only_silent else (),
    )


def _before(client: ClientWeek) -> tuple[Told, ...]:
    """What the last check-in showed, for a silence that is told alone: its story is answered for, or long ago."""
    last = client.rounds[-1].check_in if client.rounds else None
    shown = [
        flag
        for flag in client.flags
        if flag.check_in == last and flag.kind in DIPS and flag.kind not in client.muted
    ]
    return tuple(drop_implied(sort_flags([summarize_flag(flag, client.rounds) for flag in shown])))


def _place(client: ClientWeek, live: list[FlagSeen], since: datetime) -> ClientList:
    if client.state in _STATES:
        return _STATES[client.state]
    unasked = any(flag.verdict is None and _goes_on(flag, client, since) for flag in client.flags)
    if live and not unasked:
        return ClientList.SEEN
    if any(flag.repair is EpisodeState.REPAIRED and _within(flag.repair_at, since) for flag in client.flags):
        return ClientList.MENDED
    if _new(client, since):
        return _answered(client, since)
    return ClientList.SILENT if client.missed() else ClientList.RESTING


def _answered(client: ClientWeek, since: datetime) -> ClientList:
    if any(flag.kind is FindingKind.NO_VARIATION and flag.at >= since for flag in client.flags):
        return ClientList.FLAT
    return ClientList.EARLY if len(client.rounds) < 2 else ClientList.STEADY


def _named(client: ClientWeek, since: datetime) -> ListedClient:
    if client.state is Standing.MOVED:
        return ListedClient(client.dyad, client.label)
    count = client.missed() or len(_new(client, since))
    return ListedClient(client.dyad, client.label, count, *_words(client, since))


def _words(client: ClientWeek, since: datetime) -> tuple[str, datetime] | tuple[None, None]:
    """What the client last chose to share this week, and when."""
    shared = ((each.words, each.at) for each in reversed(_new(client, since)) if each.words)
    return next(shared, (None, None))


def _new(client: ClientWeek, since: datetime) -> list[WeekCheckIn]:
    return [each for each in client.rounds if each.at >= since]


def _within(moment: datetime | None, since: datetime) -> bool:
    return moment is not None and moment >= since


def _by_label(named: ListedClient) -> tuple[str, str]:
    return named.label, named.dyad
