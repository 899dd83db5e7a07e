"""One client opened out: why they need thought, how sure, what to try, and the buttons under it."""

from dataclasses import dataclass

from flows.detection.episodes import EpisodeState
from flows.digest.buttons import DigestAction, DigestTap, encode
from flows.digest.conversation_starters import SOURCES, choose, opening
from flows.digest.pages import clip
from flows.digest.phrases import (
    MAX_LABEL_CHARACTERS,
    MAX_QUOTE_CHARACTERS,
    answered,
    rests_on,
    sentence,
    sure,
    what,
)
from flows.digest.priority import gist
from flows.digest.topics import Topic
from flows.digest.value import NO_LONGER_KEPT, Digest, DigestEntry
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


NOTHING_YET = Acted()


def render_entry(
    digest: Digest, entry: DigestEntry, voice: Voice, instrument: Instrument, acted: Acted = NOTHING_YET
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
    lines = [voice.say("digest-what", what=sentence(what(first, voice)))]
    if digest.local(shown.at) < digest.starts:
        lines.append(voice.say("digest-found", day=voice.day(digest.local(shown.at))))
    lines += answered(shown, voice, instrument, digest.name)
    said = {each.item for each in rests_on(shown, instrument)}
    if also := gist(entry.told)[1:]:
        lines.append(voice.say("digest-also", what=voice.listing([what(told, voice) for told in also])))
        for told in also:
            lines += answered(told, voice, instrument, digest.name, said)[
                : 2 if told.topic is Topic.TENSION else 1
            ]
            said |= {each.item for each in rests_on(told, instrument)}
    lines.append(sure(first, voice, again=_explained(digest, entry)))
    if entry.before:
        day = voice.day(digest.local(entry.before[0].at))
        before = voice.listing([what(told, voice) for told in entry.before])
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
    if entry.words == NO_LONGER_KEPT:
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
    key = choose(first.topic, first.severity, first.flag, passed) if passed else first.opening
    idea = opening(key)
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
