"""The first screen of a digest: ten lines of a phone at most, so the fuller the week, the shorter each is told."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from flows.digest.line_count import count_lines
from flows.digest.pages import clip
from flows.digest.phrases import MAX_LABEL_CHARACTERS, brief_topic_phrase, short_date, short_moment
from flows.digest.topics import Topic
from flows.digest.value import ClientList, Digest, DigestEntry, ListedClient
from flows.i18n import Voice

MAX_ROWS, MAX_QUIET_ROWS = 10, 6
_FEW, _SHORT = 3, 30  # so many names, and so many characters of them, stand there; else a number
_SCREENFUL = 240  # more characters of names than this no screen has room for
_COMPARED = {ClientList.SEEN, ClientList.MENDED, ClientList.STEADY, ClientList.FLAT}
_WORDS = {Topic.TENSION: "tension", Topic.SILENCE: "missed"}
_TELLING = (ClientList.STEADY, ClientList.SILENT, ClientList.UNREACHABLE)


@dataclass(frozen=True, slots=True)
class _Room:
    """How fully the screen is told: the longest label, and what else there is room for.

    ``names`` are told where they are few, ``all_silent`` however many did not answer.
    """

    label: int
    all_silent: bool = False
    names: bool = False
    heading: bool = False
    nuances: bool = False
    times: bool = False
    every_count: bool = False
    phrases: bool = True


_FULL = _Room(MAX_LABEL_CHARACTERS, names=True, heading=True, nuances=True, times=True, every_count=True)
_ROOMS = (
    replace(_FULL, all_silent=True),
    _FULL,
    _Room(24, heading=True, nuances=True, times=True, every_count=True),
    _Room(16, heading=True, nuances=True, every_count=True),
    _Room(16, nuances=True),
    _Room(10, phrases=False),
)


def render_first_screen(digest: Digest, voice: Voice) -> str:
    """The fullest telling that a phone shows whole; a quiet week takes even less."""
    most = MAX_ROWS if digest.attention else MAX_QUIET_ROWS
    told = ("\n".join(_lines(digest, voice, room)) for room in _ROOMS)
    fitting = (text for text in told if count_lines(text) <= most)
    return next(fitting, None) or "\n".join(_lines(digest, voice, _ROOMS[-1]))


def list_labels(named: Sequence[ListedClient], voice: Voice, most: int = MAX_LABEL_CHARACTERS) -> str:
    """Those labels in a row, none longer than ``most``."""
    return voice.listing([clip(each.label, most) for each in named])


def title_with_dates(digest: Digest, voice: Voice, key: str) -> str:
    """The title with the days the digest covers."""
    if digest.ends is None:
        return voice.say(f"{key}-running", **{"from": short_date(digest.starts, voice)})
    return voice.say(key, **{"from": short_date(digest.starts, voice), "to": short_date(digest.ends, voice)})


def _lines(digest: Digest, voice: Voice, room: _Room) -> list[str]:
    title, counts, wrote = title_with_dates(digest, voice, "digest-title"), _counts(digest, voice, room), []
    if writers := [each for each in digest.named if each.words is not None]:
        wrote = [voice.say("digest-wrote", labels=_who(writers, voice, room), count=len(writers))]
    if not digest.attention:
        return [title, *_nothing_stands_out(digest, voice, counts), *wrote]
    lines = [title, voice.say("digest-think")] if room.heading else [title]
    opened, folded = digest.attention[: digest.most], digest.attention[digest.most :]
    lines += [_line(number, each, digest, voice, room) for number, each in enumerate(opened, start=1)]
    lines += [_folded(folded, digest, voice, room)] if folded else []
    return [*lines, *([counts] if counts else []), *wrote]


def _line(number: int, entry: DigestEntry, digest: Digest, voice: Voice, room: _Room) -> str:
    about = (
        brief_topic_phrase(entry.told[0], voice, nuances=room.nuances)
        if room.phrases
        else _in_a_word(entry, voice)
    )
    if room.nuances and not entry.fresh:
        about = voice.plain("digest-still", what=about)
    elif room.nuances and entry.told_at is not None:
        about = voice.plain("told-already", what=about)
    said = {"label": clip(entry.label, room.label), "what": about}
    if entry.next_session is None:
        return voice.say("digest-line", number=number, **said)
    when = short_moment(entry.next_session, digest, voice, clock=room.times)
    return voice.say("digest-line-meet", number=number, when=when, **said)


def _in_a_word(entry: DigestEntry, voice: Voice) -> str:
    first = entry.told[0]
    about = first.dimension or _WORDS.get(first.topic)
    return (
        voice.plain(f"digest-picture-{about}") if about else brief_topic_phrase(first, voice, nuances=False)
    )


def _folded(entries: Sequence[DigestEntry], digest: Digest, voice: Voice, room: _Room) -> str:
    """Whoever is not opened out, in one line of the screen: by name, the one they meet soonest first."""
    ordered = sorted(
        entries, key=lambda each: (each.next_session is None, each.next_session or 0, each.label)
    )
    tellings = (_some(ordered, count, digest, voice, room) for count in range(_FEW, 0, -1))
    return next(
        (each for each in tellings if count_lines(each) == 1), _some(ordered, 1, digest, voice, _ROOMS[-1])
    )


def _some(entries: Sequence[DigestEntry], count: int, digest: Digest, voice: Voice, room: _Room) -> str:
    named = []
    for each in entries[:count]:
        label = clip(each.label, room.label)
        if each.next_session is None:
            named.append(label)
            continue
        when = short_moment(each.next_session, digest, voice, clock=False, words=False)
        named.append(voice.plain("digest-more-one", label=label, when=when))
    return voice.say("digest-more", labels=_among(named, len(entries)))


def _among(names: Sequence[str], all_: int) -> str:
    left = all_ - len(names)
    return " · ".join([*names, f"+{left}"] if left else names)


def _counts(digest: Digest, voice: Voice, room: _Room) -> str:
    told = {
        place: _who(found, voice, room, counted=place is ClientList.SILENT)
        for place, found in digest.others.items()
        if room.every_count or place in _TELLING
    }
    parts = [voice.say(f"digest-count-{place}", who=who) for place, who in told.items()]
    if left := sum(len(found) for place, found in digest.others.items() if place not in told):
        parts.append(voice.say("digest-count-others", who=voice.number(left)))
    return " · ".join(parts)


def _who(found: Sequence[ListedClient], voice: Voice, room: _Room, *, counted: bool = False) -> str:
    """Their names where there is room, of the silent with how often; else how many they are."""
    named = list_labels(found, voice)
    few = len(found) <= _FEW and len(named) <= _SHORT
    every_silent = counted and room.all_silent and len(named) <= _SCREENFUL
    if not room.names or not (few or every_silent):
        return voice.number(len(found))
    if not counted:
        return named
    said = [(clip(each.label, room.label), each.count) for each in found]
    return voice.listing(
        [voice.plain("digest-count-missed", label=label, count=count) for label, count in said]
    )


def _nothing_stands_out(digest: Digest, voice: Voice, counts: str) -> list[str]:
    filled = set(digest.others)
    if not filled:
        return [voice.say("digest-nobody")]
    if filled == {ClientList.INVITED}:
        invited = digest.others[ClientList.INVITED]
        first = [clip(each.label, 24) for each in invited[:_FEW]]
        return [voice.say("digest-waiting", labels=_among(first, len(invited)))]
    if filled & _COMPARED:
        return [f"{voice.say('digest-quiet')} {counts}"]
    if ClientList.EARLY in filled:
        return [voice.say("digest-first"), counts]
    return [f"{voice.say('digest-no-answers')} {counts}"]
