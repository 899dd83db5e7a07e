"""The digest as Telegram messages: a first screen of at most ten lines, then one a client."""

from collections.abc import Sequence

from flows.digest.buttons import DigestAction, DigestTap, encode
from flows.digest.entry import render_entry
from flows.digest.first_screen import list_labels, render_first_screen, title_with_dates
from flows.digest.pages import clip, pages
from flows.digest.phrases import MAX_LABEL_CHARACTERS, MAX_QUOTE_CHARACTERS
from flows.digest.value import DELETED_WORDS, ClientList, Digest, DigestEntry, ListedClient
from flows.i18n import Voice
from flows.instruments.model import Instrument
from flows.message import Button, Message

_CHUNK = 10  # labels of forty characters, each of them perhaps "&amp;": Fluent takes 2,500 a parameter


def render(digest: Digest, voice: Voice, instrument: Instrument) -> tuple[Message, ...]:
    """The messages of a digest, first screen first. A quiet week is one message of two lines."""
    first = Message(render_first_screen(digest, voice), _more_button(digest, voice))
    return (first, *(render_entry(digest, entry, voice, instrument) for entry in _opened(digest)))


def render_rest(digest: Digest, voice: Voice, instrument: Instrument) -> tuple[Message, ...]:
    """What "everyone else" brings: the clients not yet opened out, then the lists with everybody's words."""
    unopened = digest.attention[digest.most :]
    lines = [
        title_with_dates(digest, voice, _rest("digest-rest-title", digest)),
        *_sections(digest, voice),
        *_quoted(digest, voice),
    ]
    if len(lines) == 1:
        lines.append(voice.say("digest-rest-nobody"))
    entries = (render_entry(digest, entry, voice, instrument) for entry in unopened)
    return (*entries, *(Message(page) for page in pages(lines)))


def _sections(digest: Digest, voice: Voice) -> list[str]:
    return [
        voice.say(
            f"digest-rest-{place}",
            labels=_counted(part, voice) if place is ClientList.SILENT else list_labels(part, voice),
        )
        for place, found in digest.others.items()
        for part in _parts(found)
    ]


def _quoted(digest: Digest, voice: Voice) -> list[str]:
    return [_quote(named, named.words, voice) for named in digest.named if named.words is not None]


def _quote(named: ListedClient, words: str, voice: Voice) -> str:
    label = clip(named.label, MAX_LABEL_CHARACTERS)
    if words == DELETED_WORDS:
        return voice.say("digest-rest-words-gone", label=label)
    return voice.say("digest-rest-words", label=label, words=clip(words, MAX_QUOTE_CHARACTERS))


def _counted(named: Sequence[ListedClient], voice: Voice) -> str:
    """Their labels, each with the check-ins missed."""
    return voice.listing(
        [
            voice.plain("digest-rest-missed", label=clip(each.label, MAX_LABEL_CHARACTERS), count=each.count)
            for each in named
        ]
    )


def _parts(found: Sequence[ListedClient]) -> list[Sequence[ListedClient]]:
    """The clients in parts whose labels, escaped, fit into one text."""
    return [found[start : start + _CHUNK] for start in range(0, len(found), _CHUNK)]


def _more_button(digest: Digest, voice: Voice) -> tuple[tuple[Button, ...], ...]:
    some_started = bool(digest.attention or set(digest.others) - {ClientList.INVITED})
    if not some_started or not (digest.others or len(digest.attention) > digest.most):
        return ()
    return (
        (
            Button(
                voice.plain(_rest("digest-rest-button", digest)),
                encode(DigestTap(DigestAction.REST, digest.week)),
            ),
        ),
    )


def _rest(key: str, digest: Digest) -> str:
    """Where nobody is opened out there are no others: it is everyone."""
    return key if _opened(digest) else f"{key}-quiet"


def _opened(digest: Digest) -> tuple[DigestEntry, ...]:
    return digest.attention[: digest.most]
