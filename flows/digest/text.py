"""The digest as Telegram messages: a first screen of at most ten lines, then one a client."""

from collections.abc import Sequence

from flows.digest.buttons import Action, Tap, encode
from flows.digest.entry import render_entry
from flows.digest.pages import clip, pages
from flows.digest.phrases import MOST_OF_A_LABEL, MOST_OF_WORDS, briefly, day, soon
from flows.digest.value import Digest, Entry, Named, Place
from flows.instruments.model import Instrument
from flows.message import Button, Message
from flows.words import Voice

_FEW, _SHORT = (
    3,
    30,
)  # so many names, and so many characters of them, stand on the first screen; else a number
_COMPARED = {Place.SEEN, Place.MENDED, Place.STEADY, Place.FLAT}
_CHUNK = 10  # labels of forty characters, each of them perhaps "&amp;": Fluent takes 2,500 a parameter


def render(digest: Digest, voice: Voice, instrument: Instrument) -> tuple[Message, ...]:
    """The messages of a digest, first screen first. A quiet week is one message of two lines."""
    first = Message("\n".join(_first_screen(digest, voice)), _more_button(digest, voice))
    return (first, *(render_entry(digest, entry, voice, instrument) for entry in _opened(digest)))


def render_rest(digest: Digest, voice: Voice, instrument: Instrument) -> tuple[Message, ...]:
    """What "everyone else" brings: the clients not yet opened out, then the lists with everybody's words."""
    unopened = digest.attention[digest.most :]
    lines = [_titled(digest, voice, "digest-rest-title"), *_sections(digest, voice), *_quoted(digest, voice)]
    if len(lines) == 1:
        lines.append(voice.say("digest-rest-nobody"))
    entries = (render_entry(digest, entry, voice, instrument) for entry in unopened)
    return (*entries, *(Message(page) for page in pages(lines)))


def _first_screen(digest: Digest, voice: Voice) -> list[str]:
    title, counts = _titled(digest, voice, "digest-title"), _counts(digest, voice)
    if not digest.attention:
        return [title, *_nothing_stands_out(digest, voice, counts), *_wrote(digest, voice)]
    lines = [title, voice.say("digest-think")]
    lines += [_line(number, entry, digest, voice) for number, entry in enumerate(_opened(digest), start=1)]
    if hidden := len(digest.attention) - len(_opened(digest)):
        lines.append(voice.say("digest-more", count=hidden))
    return [*lines, *([counts] if counts else []), *_wrote(digest, voice)]


def _nothing_stands_out(digest: Digest, voice: Voice, counts: str) -> list[str]:
    filled = set(digest.others)
    if not filled:
        return [voice.say("digest-nobody")]
    if filled == {Place.INVITED}:
        return [voice.say("digest-waiting", labels=_labels(_parts(digest.others[Place.INVITED])[0], voice))]
    if filled & _COMPARED:
        return [f"{voice.say('digest-quiet')} {counts}"]
    if Place.EARLY in filled:
        return [voice.say("digest-first"), counts]
    return [f"{voice.say('digest-no-answers')} {counts}"]


def _line(number: int, entry: Entry, digest: Digest, voice: Voice) -> str:
    about = briefly(entry.told[0], voice)
    if not entry.fresh:
        about = voice.plain("digest-still", what=about)
    elif entry.told_at is not None:
        about = voice.plain("told-already", what=about)
    label = clip(entry.label, MOST_OF_A_LABEL)
    if entry.next_session is None:
        return voice.say("digest-line", number=number, label=label, what=about)
    when = soon(entry.next_session, digest, voice)
    return voice.say("digest-line-meet", number=number, label=label, what=about, when=when)


def _counts(digest: Digest, voice: Voice) -> str:
    return " · ".join(
        voice.say(f"digest-count-{place}", who=_who(found, voice)) for place, found in digest.others.items()
    )


def _who(found: Sequence[Named], voice: Voice) -> str:
    names = _labels(found[:_FEW], voice)
    return names if len(found) <= _FEW and len(names) <= _SHORT else voice.number(len(found))


def _wrote(digest: Digest, voice: Voice) -> list[str]:
    writers = [named for found in digest.others.values() for named in found if named.words]
    if not writers:
        return []
    return [voice.say("digest-wrote", labels=_who(writers, voice), count=len(writers))]


def _sections(digest: Digest, voice: Voice) -> list[str]:
    return [
        voice.say(f"digest-rest-{place}", labels=_labels(part, voice, counted=place is Place.SILENT))
        for place, found in digest.others.items()
        for part in _parts(found)
    ]


def _quoted(digest: Digest, voice: Voice) -> list[str]:
    return [
        voice.say(
            "digest-rest-words",
            label=clip(named.label, MOST_OF_A_LABEL),
            words=clip(named.words, MOST_OF_WORDS),
        )
        for found in digest.others.values()
        for named in found
        if named.words
    ]


def _labels(named: Sequence[Named], voice: Voice, counted: bool = False) -> str:
    def one(each: Named) -> str:
        label = clip(each.label, MOST_OF_A_LABEL)
        return voice.plain("digest-rest-missed", label=label, count=each.count) if counted else label

    return voice.listing([one(each) for each in named])


def _parts(found: Sequence[Named]) -> list[Sequence[Named]]:
    """The clients in parts whose labels, escaped, fit into one text."""
    return [found[start : start + _CHUNK] for start in range(0, len(found), _CHUNK)]


def _titled(digest: Digest, voice: Voice, key: str) -> str:
    return voice.say(key, **{"from": day(digest.starts, voice), "to": day(digest.ends, voice)})


def _more_button(digest: Digest, voice: Voice) -> tuple[tuple[Button, ...], ...]:
    some_started = bool(digest.attention or set(digest.others) - {Place.INVITED})
    if not some_started or not (digest.others or len(digest.attention) > digest.most):
        return ()
    return ((Button(voice.plain("digest-rest-button"), encode(Tap(Action.REST, digest.week))),),)


def _opened(digest: Digest) -> tuple[Entry, ...]:
    return digest.attention[: digest.most]
