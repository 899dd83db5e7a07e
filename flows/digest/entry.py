"""One client's expanded entry: why they need attention, how certain it is, a suggestion and the buttons."""

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
    goal_names,
    is_uncertain,
    key_answers,
    lines_of_answers,
    starter_text,
    topic_phrase,
)
from flows.digest.priority import drop_implied
from flows.digest.qualifier import BEFORE_DROPOUT, Qualifier, is_low_as_before, qualifier_of
from flows.digest.topics import Topic
from flows.digest.value import DELETED_WORDS, Digest, DigestEntry, FlagSummary
from flows.digest.week import ClientStatus, PractitionerVerdict
from flows.i18n import Voice
from flows.instruments.model import Instrument
from flows.message import Button, Message

_MAX_LINES_BESIDE = {Topic.TENSION: 2, Topic.STATED: 3}
"""Lines of a flag that does not lead its entry; otherwise one."""
_MAX_CONTRADICTING_LINES = 2


@dataclass(frozen=True, slots=True)
class PractitionerActions:
    """What the practitioner has done with an entry so far; ``shown`` counts the suggestions skipped."""

    verdict: PractitionerVerdict | None = None
    remind: bool = False
    muted: bool = False
    shown: int = 0


NO_ACTIONS = PractitionerActions()


def render_entry(
    digest: Digest,
    entry: DigestEntry,
    voice: Voice,
    instrument: Instrument,
    acted: PractitionerActions = NO_ACTIONS,
) -> Message:
    """Return the message of one client. After a tap it is rendered again with ``acted`` and edited in place."""
    lines = [
        _head(digest, entry, voice),
        *_reason_lines(digest, entry, voice, instrument),
        *_history_lines(digest, entry, voice),
        _starter_line(entry, voice, acted.shown),
        *_action_lines(entry, voice, acted),
    ]
    return Message("\n".join(lines), _buttons(entry, voice, acted))


def _head(digest: Digest, entry: DigestEntry, voice: Voice) -> str:
    label = clip(entry.label, MAX_LABEL_CHARACTERS)
    if entry.next_session is None:
        return voice.say("digest-entry", label=label)
    return voice.say("digest-entry-meet", label=label, when=voice.moment(entry.next_session, digest.zone))


def _reason_lines(digest: Digest, entry: DigestEntry, voice: Voice, instrument: Instrument) -> list[str]:
    leading = entry.told[0]
    flag_with_answers = (
        leading if leading.stated else next((flag for flag in entry.told if flag.answers), leading)
    )
    lines = [voice.say("digest-what", what=capitalize_first(_headline(entry, voice)))]
    if entry.contradicting:
        lines.append(voice.say("digest-unclear"))
    if digest.local(flag_with_answers.at) < digest.starts:
        lines.append(voice.say("digest-found", day=voice.day(digest.local(flag_with_answers.at))))
    lines += answer_lines(flag_with_answers, voice, instrument, digest.name)
    again = _is_explained_before(digest, entry)
    confidence = confidence_line(leading, voice, comparison=entry.comparison, again=again)
    beside = _beside_lines(digest, entry, voice, instrument, flag_with_answers)
    beside += _contradicting_lines(digest, entry, voice, instrument, flag_with_answers)
    # Between ratings and named goals it stands with what leads: it says nothing of the other.
    is_mixed = any(flag.topic is Topic.STATED for flag in entry.told)
    lines += [confidence, *beside] if is_mixed else [*beside, confidence]
    if entry.low_before and not is_low_as_before(entry):
        lines.append(voice.say("digest-low-before"))
    elif entry.higher_before and leading.topic is Topic.LEVEL:
        lines.append(voice.say("digest-higher-before"))
    if entry.before:
        day = voice.day(digest.local(entry.before[0].at))
        topics = voice.listing([topic_phrase(flag, voice) for flag in entry.before])
        lines.append(voice.say("digest-before", day=day, what=topics))
    return lines


def _headline(entry: DigestEntry, voice: Voice) -> str:
    """Return what the leading flag is about, and what qualifies it."""
    leading, qualifier = entry.told[0], qualifier_of(entry)
    phrase = topic_phrase(leading, voice)
    if is_uncertain(leading):
        phrase = voice.plain("digest-maybe", what=phrase)
    # A silence after it has a line of its own.
    if qualifier is None or qualifier is Qualifier.THEN_SILENCE:
        return phrase
    return voice.plain(f"digest-qualified-{qualifier}", what=phrase)


def _contradicting_lines(
    digest: Digest, entry: DigestEntry, voice: Voice, instrument: Instrument, leading: FlagSummary
) -> list[str]:
    """Return the lines on the answers that contradict those shown for the flags of the entry."""
    flags = [leading, *drop_implied(entry.told)[1:]]
    shown_items = {each.item for flag in flags for each in key_answers(flag, instrument)}
    others = [each for each in entry.contradicting if each.item not in shown_items]
    return lines_of_answers(others[:_MAX_CONTRADICTING_LINES], voice, instrument, digest.name)


def _beside_lines(
    digest: Digest, entry: DigestEntry, voice: Voice, instrument: Instrument, shown: FlagSummary
) -> list[str]:
    """Return the lines on the flags that do not lead, without the answers of the flag ``shown`` before them."""
    others = drop_implied(entry.told)[1:]
    if not others:
        return []
    lines = [voice.say("digest-also", what=voice.listing([topic_phrase(flag, voice) for flag in others]))]
    shown_items = {each.item for each in key_answers(shown, instrument)}
    for flag in others:
        lines += answer_lines(flag, voice, instrument, digest.name, shown_items)[
            : _MAX_LINES_BESIDE.get(flag.topic, 1)
        ]
        shown_items |= {each.item for each in key_answers(flag, instrument)}
    return lines


def _is_explained_before(digest: Digest, entry: DigestEntry) -> bool:
    """Return whether an earlier entry of the digest already explains this kind of certainty in full."""
    earlier = digest.attention[: digest.attention.index(entry)] if entry in digest.attention else ()
    certainty = entry.told[0].severity, entry.told[0].one_in is None
    return certainty in [(each.told[0].severity, each.told[0].one_in is None) for each in earlier]


def _history_lines(digest: Digest, entry: DigestEntry, voice: Voice) -> list[str]:
    lines = [_repair_line(digest, entry, voice)]
    if entry.fresh and entry.told_at is not None:
        lines.append(voice.say("told-on", day=voice.day(digest.local(entry.told_at))))
    if entry.missed:
        lines.append(voice.say("digest-missed", count=entry.missed))
        if {flag.topic for flag in (*entry.told, *entry.before)} & BEFORE_DROPOUT:
            lines.append(voice.say("digest-dropout"))
    lines += _goal_news_lines(entry, voice)
    if entry.state in (
        ClientStatus.PAUSED,
        ClientStatus.STOPPED,
        ClientStatus.UNREACHABLE,
        ClientStatus.ENDED,
    ):
        lines.append(voice.say(f"digest-state-{entry.state}"))
    if entry.words == DELETED_WORDS:
        lines.append(voice.say("digest-words-gone"))
    elif entry.words is not None:
        lines.append(voice.say("digest-words", words=clip(entry.words, MAX_QUOTE_CHARACTERS)))
    return [line for line in lines if line]


def _goal_news_lines(entry: DigestEntry, voice: Voice) -> list[str]:
    """Return the lines on goals that fit now, were reached, or came no nearer."""
    lines = []
    if entry.goals_settled:
        variant = "-refused" if entry.goals_were_refused else ""
        lines.append(voice.say(f"digest-goals-settled-own{variant}"))
    if entry.reached:
        lines.append(voice.say("digest-reached-own", goals=goal_names(entry.reached, voice)))
    if entry.no_nearer:
        lines.append(voice.say("digest-no-nearer-own", goals=goal_names(entry.no_nearer, voice)))
    if entry.further:
        lines.append(voice.say("digest-further-own", goals=goal_names(entry.further, voice)))
    return lines


def _repair_line(digest: Digest, entry: DigestEntry, voice: Voice) -> str:
    states = {flag.repair for flag in entry.told}
    if EpisodeState.REPAIRED in states:
        return voice.say("digest-talked-through")
    if is_low_as_before(entry):
        return ""
    is_unrepaired = EpisodeState.UNREPAIRED in states
    if entry.since is None:
        return voice.say("digest-unsettled") if is_unrepaired else ""
    since = digest.local(entry.since)
    if not entry.fresh and since == digest.local(entry.told[0].at):
        return voice.say("digest-unsettled" if is_unrepaired else "digest-report-open")
    return voice.say("digest-since", day=voice.day(since))


def _starter_line(entry: DigestEntry, voice: Voice, passed: int) -> str:
    leading = entry.told[0]
    key = choose_starter(leading.topic, leading.severity, leading.flag, passed) if passed else leading.opening
    starter = find_starter(key)
    return voice.say(
        "digest-opening",
        opening=starter_text(key, leading, voice),
        skill=voice.plain(f"opening-skill-{starter.skill}"),
        source=SOURCES[starter.source].short,
    )


def _action_lines(entry: DigestEntry, voice: Voice, acted: PractitionerActions) -> list[str]:
    lines = []
    if acted.verdict:
        lines.append(voice.say(f"digest-done-{acted.verdict}"))
    if acted.remind:
        lines.append(voice.say("digest-done-remind"))
    if acted.muted:
        lines.append(voice.say("digest-done-mute", label=clip(entry.label, MAX_LABEL_CHARACTERS)))
    return lines


def _buttons(entry: DigestEntry, voice: Voice, acted: PractitionerActions) -> tuple[tuple[Button, ...], ...]:
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
