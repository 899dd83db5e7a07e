"""The digest as Telegram messages: a first screen of at most ten lines, then one message per expanded client."""

from collections.abc import Sequence

from flows.digest.buttons import DigestAction, DigestTap, encode
from flows.digest.entry import render_entry
from flows.digest.first_screen import list_labels, render_first_screen, shown_lists, title_with_dates
from flows.digest.pages import clip, paginate
from flows.digest.phrases import MAX_LABEL_CHARACTERS, MAX_QUOTE_CHARACTERS, goal_names
from flows.digest.value import DELETED_WORDS, ClientList, Digest, DigestEntry, ListedClient
from flows.i18n import Voice
from flows.instruments.model import Instrument, Perspective
from flows.message import Button, Message

_LABELS_PER_TEXT = 10  # 40 characters each, every one perhaps "&amp;": Fluent's limit is 2,500 per parameter


def render(digest: Digest, voice: Voice, instrument: Instrument) -> tuple[Message, ...]:
    """Return the messages of a digest, first screen first. A quiet week is one message of two lines."""
    first = Message(render_first_screen(digest, voice), _more_button(digest, voice))
    return (first, *(render_entry(digest, entry, voice, instrument) for entry in _expanded(digest)))


def render_rest(digest: Digest, voice: Voice, instrument: Instrument) -> tuple[Message, ...]:
    """Return the messages for "everyone else": entries not expanded, then the lists and all quoted words."""
    not_expanded = digest.attention[digest.most :]
    lines = [
        title_with_dates(digest, voice, _variant("digest-rest-title", digest)),
        *_sections(digest, voice),
        *_quoted(digest, voice),
        *_goal_news(digest, voice),
    ]
    if len(lines) == 1:
        lines.append(voice.say("digest-rest-nobody"))
    entries = (render_entry(digest, entry, voice, instrument) for entry in not_expanded)
    return (*entries, *(Message(page) for page in paginate(lines)))


def _sections(digest: Digest, voice: Voice) -> list[str]:
    lines = []
    for group, clients in shown_lists(digest).items():
        for chunk in _chunks(clients):
            is_counted = group is ClientList.SILENT
            labels = _counted(chunk, voice) if is_counted else list_labels(chunk, voice)
            lines.append(voice.say(f"digest-rest-{group}", labels=labels))
        if group is ClientList.GOALS_REFUSED:
            lines += _refused(digest, voice)
    return lines


def _refused(digest: Digest, voice: Voice) -> list[str]:
    """Return a line for each side that said "not for me", with the goal, for each client of that list."""
    lines = []
    for each in digest.others.get(ClientList.GOALS_REFUSED, ()):
        for side in Perspective:
            if goals := [goal.category for goal in each.refused if goal.perspective is not side]:
                label = clip(each.label, MAX_LABEL_CHARACTERS)
                lines.append(
                    voice.say(f"digest-rest-refused-{side}", label=label, goals=goal_names(goals, voice))
                )
    return lines


def _quoted(digest: Digest, voice: Voice) -> list[str]:
    return [_quote(client, client.words, voice) for client in digest.named if client.words is not None]


def _goal_news(digest: Digest, voice: Voice) -> list[str]:
    """Return lines on whose goals fit now and what was before, who reached one and who came no nearer."""
    lines = []
    for key, were_refused in (
        ("digest-rest-goals-settled", False),
        ("digest-rest-goals-settled-refused", True),
    ):
        settled = [
            each for each in digest.named if each.goals_settled and each.goals_were_refused is were_refused
        ]
        lines += [voice.say(key, labels=list_labels(chunk, voice)) for chunk in _chunks(settled)]
    return lines + [
        voice.say(key, label=clip(each.label, MAX_LABEL_CHARACTERS), goals=goal_names(goals, voice))
        for each in digest.named
        for key, goals in (
            ("digest-rest-reached", each.reached),
            ("digest-rest-no-nearer", each.no_nearer),
            ("digest-rest-further", each.further),
        )
        if goals
    ]


def _quote(client: ListedClient, words: str, voice: Voice) -> str:
    label = clip(client.label, MAX_LABEL_CHARACTERS)
    if words == DELETED_WORDS:
        return voice.say("digest-rest-words-gone", label=label)
    return voice.say("digest-rest-words", label=label, words=clip(words, MAX_QUOTE_CHARACTERS))


def _counted(clients: Sequence[ListedClient], voice: Voice) -> str:
    """Return the clients' labels as a list in words, each with the number of missed check-ins."""
    return voice.listing(
        [
            voice.plain("digest-rest-missed", label=clip(each.label, MAX_LABEL_CHARACTERS), count=each.count)
            for each in clients
        ]
    )


def _chunks(clients: Sequence[ListedClient]) -> list[Sequence[ListedClient]]:
    """Split the clients into chunks whose labels, escaped, fit into one text."""
    return [clients[start : start + _LABELS_PER_TEXT] for start in range(0, len(clients), _LABELS_PER_TEXT)]


def _more_button(digest: Digest, voice: Voice) -> tuple[tuple[Button, ...], ...]:
    has_started_clients = bool(digest.attention or set(digest.others) - {ClientList.INVITED})
    if not has_started_clients or not (digest.others or len(digest.attention) > digest.most):
        return ()
    return (
        (
            Button(
                voice.plain(_variant("digest-rest-button", digest)),
                encode(DigestTap(DigestAction.REST, digest.week)),
            ),
        ),
    )


def _variant(key: str, digest: Digest) -> str:
    """Return the key for the rest of the digest: without expanded entries it is about all clients."""
    return key if _expanded(digest) else f"{key}-quiet"


def _expanded(digest: Digest) -> tuple[DigestEntry, ...]:
    return digest.attention[: digest.most]
