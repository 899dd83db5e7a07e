"""One client opened out: why they need thought, how sure, what to try, and the buttons under it."""

from dataclasses import dataclass

from flows.detection.episodes import EpisodeState
from flows.digest.buttons import DigestAction, DigestTap, encode
from flows.digest.conversation_starters import SOURCES, choose_starter, find_starter
from flows.digest.pages import clip
from flows.digest.phrases import (
    MAX_LABEL_CHARACTERS,
    MAX_QUOTE_CHARACTERS,
    answer_lines,
    capitalize_first,
    confidence_line,
    key_answers,
    topic_phrase,
)
from flows.digest.priority import drop_implied
from flows.digest.topics import Topic
from flows.digest.value import DELETED_WORDS, Digest, DigestEntry
from flows.digest.week import PractitionerVerdict, Standing
from flows.i18n import Voice
from flows.instruments.model import Instrument
from flows.message import Button, Message


@dataclass(frozen=True, slots=True)
class Acted:
    """What the practitioner has done with an entry so far; ``shown`` counts the suggestions passed over."""

    verdict: PractitionerVerdict | None = None
    remind: bool = False
    muted: bool = False
    shown: int = 0


NO_ACTIONS = Acted()


def render_entry(
    digest: Digest, entry: DigestEntry, voice: Voice, instrument: Instrument, acted: Acted = NO_ACTIONS
) -> Message:
    """The message of one client. After a tap it is rendered again with what was done, and edited in place."""
    lines = [
        _head(digest, entry, voice),
        *_why(digest, entry, voice, instrument),
        *_story(digest, entry, voice),
        _opening(entry, voice, acted.shown),
        *_done(entry, voice, acted),
    ]
    return Message("\n".join(lines), _buttons(entry, voice, acted))


def _head(digest: Digest, entry: DigestEntry, voice: Voice) -> str:
    label = clip(entry.label, MAX_LABEL_CHARACTERS)
    if entry.next_session is None:
        return voice.say("digest-entry", label=label)
    return voice.say("digest-entry-meet", label=label, when=voice.moment(entry.next_session, digest.zone))


def _why(digest: Digest, entry: DigestEntry, voice: Voice, instrument: Instrument) -> list[str]:
    first = entry.told[0]
    shown = next((told for told in entry.told if told.answers), first)
    lines = [voice.say("digest-what", what=capitalize_first(topic_phrase(first, voice)))]
    if digest.local(shown.at) < digest.starts:
        lines.append(voice.say("digest-found", day=voice.day(digest.local(shown.at))))
    lines += answer_lines(shown, voice, instrument, digest.name)
    said = {each.item for each in key_answers(shown, instrument)}
    if also := drop_implied(entry.told)[1:]:
        lines.append(
            voice.say("digest-also", what=voice.listing([topic_phrase(told, voice) for told in also]))
        )
        for told in also:
            lines += answer_lines(told, voice, instrument, digest.name, said)[
                : 2 if told.topic is Topic.TENSION else 1
            ]
            said |= {each.item for each in key_answers(told, instrument)}
    lines.append(confidence_line(first, voice, again=_explained(digest, entry)))
    if entry.before:
        day = voice.day(digest.local(entry.before[0].at))
        before = voice.listing([topic_phrase(told, voice) for told in entry.before])
        lines.append(voice.say("digest-before", day=day, what=before))
    return lines


def _explained(digest: Digest, entry: DigestEntry) -> bool:
    """Whether an entry before this one says in full what such a chance means."""
    before = digest.attention[: digest.attention.index(entry)] if entry in digest.attention else ()
    likeness = entry.told[0].severity, entry.told[0].one_in is None
    return likeness in [(each.told[0].severity, each.told[0].one_in is None) for each in before]


def _story(digest: Digest, entry: DigestEntry, voice: Voice) -> list[str]:
    lines = [_repair(digest, entry, voice)]
    if entry.fresh and entry.told_at is not None:
        lines.append(voice.say("told-on", day=voice.day(digest.local(entry.told_at))))
    if entry.missed:
        lines.append(voice.say("digest-missed", count=entry.missed))
    if entry.state in (Standing.PAUSED, Standing.STOPPED, Standing.UNREACHABLE, Standing.ENDED):
        lines.append(voice.say(f"digest-state-{entry.state}"))
    if entry.words == DELETED_WORDS:
        lines.append(voice.say("digest-words-gone"))
    elif entry.words is not None:
        lines.append(voice.say("digest-words", words=clip(entry.words, MAX_QUOTE_CHARACTERS)))
    return [line for line in lines if line]


def _repair(digest: Digest, entry: DigestEntry, voice: Voice) -> str:
    states = {told.repair for told in entry.told}
    if EpisodeState.REPAIRED in states:
        return voice.say("digest-talked-through")
    unsettled = EpisodeState.UNREPAIRED in states
    if entry.since is None:
        return voice.say("digest-unsettled") if unsettled else ""
    since = digest.local(entry.since)
    if not entry.fresh and since == digest.local(entry.told[0].at):
        return voice.say("digest-unsettled" if unsettled else "digest-report-open")
    return voice.say("digest-unsettled-since" if unsettled else "digest-since", day=voice.day(since))


def _opening(entry: DigestEntry, voice: Voice, passed: int) -> str:
    first = entry.told[0]
    key = choose_starter(first.topic, first.severity, first.flag, passed) if passed else first.opening
    idea = find_starter(key)
    return voice.say(
        "digest-opening",
        opening=voice.plain(key),
        skill=voice.plain(f"opening-skill-{idea.skill}"),
        source=SOURCES[idea.source].short,
    )


def _done(entry: DigestEntry, voice: Voice, acted: Acted) -> list[str]:
    lines = []
    if acted.verdict:
        lines.append(voice.say(f"digest-done-{acted.verdict}"))
    if acted.remind:
        lines.append(voice.say("digest-done-remind"))
    if acted.muted:
        lines.append(voice.say("digest-done-mute", label=clip(entry.label, MAX_LABEL_CHARACTERS)))
    return lines


def _buttons(entry: DigestEntry, voice: Voice, acted: Acted) -> tuple[tuple[Button, ...], ...]:
    def button(action: DigestAction, key: str, done: bool = False) -> Button:
        label = voice.plain(f"digest-{key}-button")
        tap = DigestTap(action, entry.told[0].flag, acted.shown, off=done)
        return Button(f"✓ {label}" if done else label, encode(tap))

    rows = [
        [
            button(DigestAction.DETAILS, "details"),
            button(DigestAction.DISCUSSED, "discussed", acted.verdict is PractitionerVerdict.DISCUSSED),
        ],
        [
            button(DigestAction.ANOTHER, "another"),
            button(
                DigestAction.NOT_A_RUPTURE,
                "not-a-rupture",
                acted.verdict is PractitionerVerdict.NOT_A_RUPTURE,
            ),
        ],
        [button(DigestAction.MUTE, "mute", acted.muted)],
    ]
    if entry.next_session:
        rows[2].insert(0, button(DigestAction.REMIND, "remind", acted.remind))
    return tuple(tuple(row) for row in rows)
