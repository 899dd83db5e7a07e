"""The first screen of a digest: at most ten lines on a phone, so fuller weeks get shorter lines."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from flows.digest.line_count import count_lines
from flows.digest.pages import clip
from flows.digest.phrases import (
    MAX_LABEL_CHARACTERS,
    brief_topic_phrase,
    goal_names,
    short_date,
    short_moment,
)
from flows.digest.qualifier import qualifier_of
from flows.digest.quiet_week import NOT_COMPARABLE, quiet_opening
from flows.digest.topics import Topic
from flows.digest.value import ClientList, Digest, DigestEntry, ListedClient
from flows.i18n import Voice

MAX_ROWS, MAX_QUIET_ROWS = 10, 6
MAX_DAYS_OF_WEEK = 7  # from the first day to the last; a digest may be late
_MAX_NAMES = 3
_MAX_LISTED, _MAX_LISTED_CHARACTERS = 4, 30  # beyond either, a number replaces the names
_MAX_SILENT_CHARACTERS = 240  # of the names of all silent clients
_ABOUT_GOALS = (ClientList.GOALS_REFUSED, ClientList.GOALS_OPEN)
_TOPIC_WORDS = {Topic.TENSION: "tension", Topic.SILENCE: "missed"}
_WITHOUT_DIMENSION_WORD = (Topic.LEVEL,)
# What the first screen says of a client beside the leading finding: of another kind, or of another span of time.
_ALSO_TOLD = (Topic.STATED, Topic.DECLINE)
_ALWAYS_NAMED = (ClientList.LOWER, ClientList.RETURNED_LOWER)  # they have no line of their own
_ALWAYS_COUNTED = (
    *(ClientList.LOWER, ClientList.RETURNED_LOWER),
    *(ClientList.STEADY, ClientList.STEADY_LOW, ClientList.OPEN, ClientList.OPEN_LOW),
    *(ClientList.GOALS_OPEN, ClientList.GOALS_REFUSED),
    *(ClientList.SILENT, ClientList.UNREACHABLE),
)


@dataclass(frozen=True, slots=True)
class _Detail:
    """How much detail the screen shows: the longest label and the optional parts.

    ``names`` shows names where they are few, ``list_names`` also in the lists, ``all_silent`` all clients who did not
    answer. ``merged`` puts all that follows the clients into one running line. ``goals`` names the goals that news are
    about, ``own_lines`` gives each statement about goals a line of its own, and ``joined`` adds them to the line of a
    client who has one.
    """

    label: int
    list_names: bool = True
    goals: bool = False
    own_lines: bool = False
    joined: bool = False
    all_silent: bool = False
    names: bool = False
    heading: bool = False
    nuances: bool = False
    times: bool = False
    every_count: bool = False
    phrases: bool = True
    merged: bool = False


_FULL = _Detail(
    MAX_LABEL_CHARACTERS,
    joined=True,
    names=True,
    heading=True,
    nuances=True,
    times=True,
    every_count=True,
)
# With news about goals: which goals they are about goes before the heading and the names of the lists.
_GOAL_LEVELS = (
    replace(_FULL, all_silent=True, goals=True, own_lines=True),
    replace(_FULL, goals=True, own_lines=True),
    replace(_FULL, goals=True, own_lines=True, heading=False),
    replace(_FULL, goals=True, own_lines=True, heading=False, list_names=False),
    replace(_FULL, own_lines=True, heading=False, list_names=False),
)
_DETAIL_LEVELS = (
    replace(_FULL, all_silent=True),
    _FULL,
    _Detail(24, heading=True, nuances=True, times=True, every_count=True),
    _Detail(16, heading=True, nuances=True, every_count=True),
    _Detail(16, nuances=True),
    _Detail(16),
    _Detail(10, phrases=False),
    _Detail(10, phrases=False, merged=True),
)


def render_first_screen(digest: Digest, voice: Voice) -> str:
    """Return the most detailed text that fits on a phone's screen; a quiet week gets fewer lines."""
    has_goal_news = _has_goal_news(digest)
    max_rows = MAX_ROWS if digest.attention or has_goal_news else MAX_QUIET_ROWS
    levels = (*_GOAL_LEVELS, *_DETAIL_LEVELS) if has_goal_news else _DETAIL_LEVELS
    texts = ("\n".join(_lines(digest, voice, detail)) for detail in levels)
    that_fit = (text for text in texts if count_lines(text) <= max_rows)
    return next(that_fit, None) or "\n".join(_lines(digest, voice, _DETAIL_LEVELS[-1]))


def _has_goal_news(digest: Digest) -> bool:
    return any(group in digest.others for group in _ABOUT_GOALS) or any(
        each.goals_settled or each.reached or each.no_nearer or each.further for each in _everybody(digest)
    )


def _everybody(digest: Digest) -> list[DigestEntry | ListedClient]:
    return [*digest.attention, *digest.named]


def list_labels(
    clients: Sequence[ListedClient | DigestEntry], voice: Voice, most: int = MAX_LABEL_CHARACTERS
) -> str:
    """Return those clients' labels as a list in words, none longer than ``most`` characters."""
    return voice.listing([clip(each.label, most) for each in clients])


def title_with_dates(digest: Digest, voice: Voice, key: str) -> str:
    """Return the title with the days that the digest covers."""
    if digest.ends is None:
        return voice.say(f"{key}-running", **{"from": short_date(digest.starts, voice)})
    return voice.say(key, **{"from": short_date(digest.starts, voice), "to": short_date(digest.ends, voice)})


def _title_key(digest: Digest) -> str:
    """Return the key of the title: the first digest, and one after an outage, may cover more than a week."""
    days = ((digest.ends or digest.made) - digest.starts).days
    return "digest-title-span" if days > MAX_DAYS_OF_WEEK else "digest-title"


def _lines(digest: Digest, voice: Voice, detail: _Detail) -> list[str]:
    title, counts = title_with_dates(digest, voice, _title_key(digest)), _counts(digest, voice, detail)
    writers_line = []
    if with_words := [each for each in digest.named if each.words is not None]:
        names = _names_or_count(with_words, voice, detail)
        writers_line = [voice.say("digest-wrote", labels=names, count=len(with_words))]
    writers_line = [*_goal_news(digest, voice, detail), *writers_line]
    if not digest.attention:
        return [title, *_nothing_stands_out(digest, voice, counts), *writers_line]
    lines = [title, voice.say("digest-think")] if detail.heading else [title]
    expanded, rest = digest.attention[: digest.most], digest.attention[digest.most :]
    lines += [_line(number, each, digest, voice, detail) for number, each in enumerate(expanded, start=1)]
    lines += [_rest_line(rest, digest, voice, detail)] if rest else []
    tail = [*counts, *writers_line]
    return [*lines, " · ".join(tail)] if detail.merged else [*lines, *tail]


def _goal_news(digest: Digest, voice: Voice, detail: _Detail) -> list[str]:
    """Return whose goals fit now, who reached one and who came no nearer; nothing without such news."""
    with_line = digest.attention[: digest.most] if detail.joined else ()
    every = [each for each in _everybody(digest) if each not in with_line]
    brief = "-brief" if detail.merged else ""
    news: dict[str, Sequence[tuple[ListedClient | DigestEntry, Sequence[str]]]] = {
        "digest-goals-settled": [(each, ()) for each in every if each.goals_settled],
        "digest-reached": [(each, each.reached) for each in every if each.reached],
        f"digest-no-nearer{brief}": [(each, each.no_nearer) for each in every if each.no_nearer],
        f"digest-further{brief}": [(each, each.further) for each in every if each.further],
    }
    parts = [
        voice.say(key, labels=_with_goals(clients, voice, detail)) for key, clients in news.items() if clients
    ]
    return parts if detail.own_lines or not parts else [" · ".join(parts)]


def _with_goals(
    clients: Sequence[tuple[ListedClient | DigestEntry, Sequence[str]]], voice: Voice, detail: _Detail
) -> str:
    """Return the clients' names, each with the goals it is about if there is room; else their number."""
    if not detail.goals or len(clients) > _MAX_LISTED:
        return _names_or_count([each for each, _ in clients], voice, detail)
    labels = [(clip(each.label, detail.label), goals) for each, goals in clients]
    return voice.listing(
        [
            voice.plain("digest-label-goals", label=label, goals=goal_names(goals, voice)) if goals else label
            for label, goals in labels
        ]
    )


def _joined_news(entry: DigestEntry, voice: Voice, phrase: str, *, with_goals: bool) -> str:
    """Return the phrase of an entry, followed in few words by what else is told, and by news about goals."""
    news: dict[str, Sequence[str]] = {
        "reached": entry.reached,
        "no-nearer": entry.no_nearer,
        "further": entry.further,
    }
    parts = [brief_topic_phrase(flag, voice) for flag in entry.told[1:] if flag.topic in _ALSO_TOLD]
    parts += [voice.plain("digest-joined-settled")] if entry.goals_settled else []
    for name, goals in ((name, goals) for name, goals in news.items() if goals):
        part = voice.plain(f"digest-joined-{name}")
        names = goal_names(goals, voice)
        parts.append(voice.plain("digest-label-goals", label=part, goals=names) if with_goals else part)
    for part in parts:
        phrase = voice.plain("digest-joined", what=phrase, news=part)
    return phrase


def _line(number: int, entry: DigestEntry, digest: Digest, voice: Voice, detail: _Detail) -> str:
    phrase = (
        brief_topic_phrase(entry.told[0], voice, nuances=detail.nuances)
        if detail.phrases
        else _one_word_topic(entry, voice)
    )
    qualifier = qualifier_of(entry) if detail.nuances else None
    if qualifier is not None:
        phrase = voice.plain(f"digest-qualified-{qualifier}", what=phrase)
    elif detail.nuances and not entry.fresh:
        phrase = voice.plain("digest-still", what=phrase)
    elif detail.nuances and entry.told_at is not None:
        phrase = voice.plain("told-already", what=phrase)
    phrase = _joined_news(entry, voice, phrase, with_goals=detail.goals) if detail.joined else phrase
    params = {"label": clip(entry.label, detail.label), "what": phrase}
    if entry.next_session is None:
        return voice.say("digest-line", number=number, **params)
    when = short_moment(entry.next_session, digest, voice, clock=detail.times)
    return voice.say("digest-line-meet", number=number, when=when, **params)


def _one_word_topic(entry: DigestEntry, voice: Voice) -> str:
    leading = entry.told[0]
    dimension = None if leading.topic in _WITHOUT_DIMENSION_WORD else leading.dimension
    topic = dimension or _TOPIC_WORDS.get(leading.topic)
    return (
        voice.plain(f"digest-picture-{topic}") if topic else brief_topic_phrase(leading, voice, nuances=False)
    )


def _rest_line(entries: Sequence[DigestEntry], digest: Digest, voice: Voice, detail: _Detail) -> str:
    """Return one line with the names of the entries not expanded, the soonest session first."""
    ordered = sorted(
        entries, key=lambda each: (each.next_session is None, each.next_session or 0, each.label)
    )
    candidates = (_named_rest(ordered, count, digest, voice, detail) for count in range(_MAX_NAMES, 0, -1))
    return next(
        (each for each in candidates if count_lines(each) == 1),
        _named_rest(ordered, 1, digest, voice, _DETAIL_LEVELS[-1]),
    )


def _named_rest(
    entries: Sequence[DigestEntry], count: int, digest: Digest, voice: Voice, detail: _Detail
) -> str:
    names = []
    for each in entries[:count]:
        label = clip(each.label, detail.label)
        if each.next_session is None:
            names.append(label)
            continue
        when = short_moment(each.next_session, digest, voice, clock=False, words=False)
        names.append(voice.plain("digest-more-one", label=label, when=when))
    return voice.say("digest-more", labels=_join_with_rest(names, len(entries)))


def _join_with_rest(names: Sequence[str], total: int) -> str:
    remaining = total - len(names)
    return " · ".join([*names, f"+{remaining}"] if remaining else names)


def shown_lists(digest: Digest) -> dict[ClientList, tuple[ListedClient, ...]]:
    """Return the lists; whoever came no nearer to a goal is told there, and is not listed as steady and high."""
    steady = [
        each for each in digest.others.get(ClientList.STEADY, ()) if not (each.no_nearer or each.further)
    ]
    lists = {
        **digest.others,
        **({ClientList.STEADY: tuple(steady)} if ClientList.STEADY in digest.others else {}),
    }
    return {group: clients for group, clients in lists.items() if clients}


def _counts(digest: Digest, voice: Voice, detail: _Detail) -> list[str]:
    """Return the lists with names or numbers in one line; those about goals in lines of their own if there is room."""
    merged = _merged(digest)
    groups = {
        group: voice.say(f"digest-count-{group}", who=_who(group, clients, digest, voice, detail))
        for group, clients in merged.items()
        if detail.every_count or (group in _ALWAYS_COUNTED and not detail.merged)
    }
    about_goals = [groups[group] for group in _ABOUT_GOALS if group in groups and detail.own_lines]
    counts = [text for group, text in groups.items() if text not in about_goals]
    if remaining := sum(len(clients) for group, clients in merged.items() if group not in groups):
        counts.append(voice.say("digest-count-others", who=voice.number(remaining)))
    return [*about_goals, *([" · ".join(counts)] if counts else [])]


def _who(
    group: ClientList, clients: Sequence[ListedClient], digest: Digest, voice: Voice, detail: _Detail
) -> str:
    """Return the names or the number of a list's clients, and of goals refused which."""
    if group is ClientList.GOALS_REFUSED:
        return _with_goals(
            [(each, [goal.category for goal in each.refused]) for each in clients], voice, detail
        )
    has_room = not detail.merged and (group in _ALWAYS_NAMED or (detail.names and detail.list_names))
    with_names = replace(detail, names=has_room)
    names = _names_or_count(clients, voice, with_names, counted=group is ClientList.SILENT)
    if detail.names and digest.attention and names == voice.number(len(clients)):
        return voice.plain("digest-count-more", count=len(clients))
    return names


def _merged(digest: Digest) -> dict[ClientList, tuple[ListedClient, ...]]:
    """Return the lists as the first screen counts them: those not comparable are one with those too early."""
    merged: dict[ClientList, tuple[ListedClient, ...]] = {}
    for group, clients in shown_lists(digest).items():
        shown = ClientList.EARLY if group in NOT_COMPARABLE else group
        merged[shown] = merged.get(shown, ()) + clients
    return merged


def _names_or_count(
    clients: Sequence[ListedClient | DigestEntry],
    voice: Voice,
    detail: _Detail,
    *,
    counted: bool = False,
) -> str:
    """Return the clients' names if they fit, with missed check-ins if ``counted``; else their number."""
    names = list_labels(clients, voice)
    are_few = len(clients) <= _MAX_LISTED and len(names) <= _MAX_LISTED_CHARACTERS
    shows_all_silent = counted and detail.all_silent and len(names) <= _MAX_SILENT_CHARACTERS
    if not detail.names or not (are_few or shows_all_silent):
        return voice.number(len(clients))
    if not counted:
        return names
    labels_and_counts = [
        (clip(each.label, detail.label), each.count) for each in clients if isinstance(each, ListedClient)
    ]
    return voice.listing(
        [voice.plain("digest-count-missed", label=label, count=count) for label, count in labels_and_counts]
    )


def _nothing_stands_out(digest: Digest, voice: Voice, counts: Sequence[str]) -> list[str]:
    filled = set(shown_lists(digest))
    if not filled:
        return [] if digest.others else [voice.say("digest-nobody")]
    if filled == {ClientList.INVITED}:
        invited = digest.others[ClientList.INVITED]
        names = [clip(each.label, 24) for each in invited[:_MAX_NAMES]]
        return [voice.say("digest-waiting", labels=_join_with_rest(names, len(invited)))]
    opening = quiet_opening(filled)
    if opening is None:
        return [*counts]
    if opening == "digest-first":
        return [voice.say(opening), *counts]
    return [f"{voice.say(opening)} {counts[0]}", *counts[1:]]
