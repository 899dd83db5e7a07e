"""The first screen of a digest: at most ten lines on a phone, so fuller weeks get shorter lines."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from flows.digest.line_count import count_lines
from flows.digest.pages import clip
from flows.digest.phrases import MAX_LABEL_CHARACTERS, brief_topic_phrase, short_date, short_moment
from flows.digest.topics import Topic
from flows.digest.value import ClientList, Digest, DigestEntry, ListedClient
from flows.i18n import Voice

MAX_ROWS, MAX_QUIET_ROWS = 10, 6
MAX_DAYS_OF_WEEK = 7  # from the first day to the last; a digest may be late
_MAX_NAMES, _MAX_NAMES_CHARACTERS = 3, 30  # beyond either, a number replaces the names
_MAX_SILENT_CHARACTERS = 240  # of the names of all silent clients
_CALM = {ClientList.SEEN, ClientList.MENDED, ClientList.GAINED, ClientList.STEADY}
# Lists that are no news, and of which nobody may say that nothing stands out.
_NOT_CALM = {
    *(ClientList.STEADY_LOW, ClientList.OPEN, ClientList.OPEN_LOW, ClientList.GOALS_OPEN),
    ClientList.FLAT,
}
# Lists that are news, although nothing is found: nobody may say that there is none.
_NEWS = {ClientList.LOWER, ClientList.RETURNED_LOWER, ClientList.GAINED_LOW, ClientList.UNCLEAR}
# On the first screen these are one: too early or not comparable.
_NOT_COMPARABLE = (ClientList.RETURNED, ClientList.CHANGED, ClientList.PARTIAL, ClientList.SKIPPED)
_TOPIC_WORDS = {Topic.TENSION: "tension", Topic.SILENCE: "missed"}
_WITHOUT_DIMENSION_WORD = (Topic.LEVEL,)
_ALWAYS_COUNTED = (
    *(ClientList.LOWER, ClientList.RETURNED_LOWER),
    *(ClientList.STEADY, ClientList.STEADY_LOW, ClientList.OPEN, ClientList.OPEN_LOW, ClientList.GOALS_OPEN),
    *(ClientList.SILENT, ClientList.UNREACHABLE),
)


@dataclass(frozen=True, slots=True)
class _Detail:
    """How much detail the screen shows: the longest label and the optional parts.

    ``names`` shows names where they are few, ``all_silent`` all clients who did not answer. ``merged`` puts all that
    follows the clients into one running line.
    """

    label: int
    all_silent: bool = False
    names: bool = False
    heading: bool = False
    nuances: bool = False
    times: bool = False
    every_count: bool = False
    phrases: bool = True
    merged: bool = False


_FULL = _Detail(MAX_LABEL_CHARACTERS, names=True, heading=True, nuances=True, times=True, every_count=True)
_DETAIL_LEVELS = (
    replace(_FULL, all_silent=True),
    _FULL,
    _Detail(24, heading=True, nuances=True, times=True, every_count=True),
    _Detail(16, heading=True, nuances=True, every_count=True),
    _Detail(16, nuances=True),
    _Detail(10, phrases=False),
    _Detail(10, phrases=False, merged=True),
)


def render_first_screen(digest: Digest, voice: Voice) -> str:
    """Return the most detailed text that fits on a phone's screen; a quiet week gets fewer lines."""
    max_rows = MAX_ROWS if digest.attention else MAX_QUIET_ROWS
    texts = ("\n".join(_lines(digest, voice, detail)) for detail in _DETAIL_LEVELS)
    that_fit = (text for text in texts if count_lines(text) <= max_rows)
    return next(that_fit, None) or "\n".join(_lines(digest, voice, _DETAIL_LEVELS[-1]))


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
    writers_line = [*_goals_line(digest, voice, detail), *writers_line]
    if not digest.attention:
        return [title, *_nothing_stands_out(digest, voice, counts), *writers_line]
    lines = [title, voice.say("digest-think")] if detail.heading else [title]
    expanded, rest = digest.attention[: digest.most], digest.attention[digest.most :]
    lines += [_line(number, each, digest, voice, detail) for number, each in enumerate(expanded, start=1)]
    lines += [_rest_line(rest, digest, voice, detail)] if rest else []
    tail = [*([counts] if counts else []), *writers_line]
    return [*lines, " · ".join(tail)] if detail.merged else [*lines, *tail]


def _goals_line(digest: Digest, voice: Voice, detail: _Detail) -> list[str]:
    """Return one line with whose goals fit now, who reached one and who came no nearer; none without such news."""
    every: list[DigestEntry | ListedClient] = [*digest.attention, *digest.named]
    news = {
        "digest-goals-settled": [each for each in every if each.goals_settled],
        "digest-reached": [each for each in every if each.reached],
        f"digest-no-nearer{'-brief' if detail.merged else ''}": [each for each in every if each.no_nearer],
    }
    parts = [
        voice.say(key, labels=_names_or_count(clients, voice, detail))
        for key, clients in news.items()
        if clients
    ]
    return [" · ".join(parts)] if parts else []


def _line(number: int, entry: DigestEntry, digest: Digest, voice: Voice, detail: _Detail) -> str:
    phrase = (
        brief_topic_phrase(entry.told[0], voice, nuances=detail.nuances)
        if detail.phrases
        else _one_word_topic(entry, voice)
    )
    if detail.nuances and not entry.fresh:
        phrase = voice.plain("digest-still", what=phrase)
    elif detail.nuances and entry.told_at is not None:
        phrase = voice.plain("told-already", what=phrase)
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


def _counts(digest: Digest, voice: Voice, detail: _Detail) -> str:
    groups = {
        group: _names_or_count(clients, voice, detail, counted=group is ClientList.SILENT)
        for group, clients in _merged(digest).items()
        if detail.every_count or (group in _ALWAYS_COUNTED and not detail.merged)
    }
    counts = [voice.say(f"digest-count-{group}", who=who) for group, who in groups.items()]
    if remaining := sum(len(clients) for group, clients in _merged(digest).items() if group not in groups):
        counts.append(voice.say("digest-count-others", who=voice.number(remaining)))
    return " · ".join(counts)


def _merged(digest: Digest) -> dict[ClientList, tuple[ListedClient, ...]]:
    """Return the lists as the first screen counts them: those not comparable are one with those too early."""
    merged: dict[ClientList, tuple[ListedClient, ...]] = {}
    for group, clients in digest.others.items():
        shown = ClientList.EARLY if group in _NOT_COMPARABLE else group
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
    are_few = len(clients) <= _MAX_NAMES and len(names) <= _MAX_NAMES_CHARACTERS
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


def _nothing_stands_out(digest: Digest, voice: Voice, counts: str) -> list[str]:
    filled = set(digest.others)
    if not filled:
        return [voice.say("digest-nobody")]
    if filled == {ClientList.INVITED}:
        invited = digest.others[ClientList.INVITED]
        names = [clip(each.label, 24) for each in invited[:_MAX_NAMES]]
        return [voice.say("digest-waiting", labels=_join_with_rest(names, len(invited)))]
    if filled & _NEWS or filled == {ClientList.RESTING}:
        return [counts]
    if filled & _CALM:
        opening = "digest-nothing-new" if filled & _NOT_CALM else "digest-quiet"
        return [f"{voice.say(opening)} {counts}"]
    if ClientList.EARLY in filled and not filled & _NOT_CALM:
        return [voice.say("digest-first"), counts]
    if filled & (_NOT_CALM | set(_NOT_COMPARABLE)):
        return [counts]
    return [f"{voice.say('digest-no-answers')} {counts}"]
