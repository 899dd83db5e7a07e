"""The clauses a digest is made of: questions and answers in the instrument's words, what a flag is about."""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from babel.dates import format_skeleton

from flows.detection.finding import Severity
from flows.digest.pages import clip
from flows.digest.topics import Topic
from flows.digest.value import AnswerLine, Digest, Told
from flows.i18n import FALLBACK, Voice
from flows.instruments.model import Instrument, Item, Perspective

MAX_LABEL_CHARACTERS, MAX_QUOTE_CHARACTERS, MAX_QUESTION_CHARACTERS = 40, 450, 200
_SHOWN = {Topic.OVERALL: 3}
_NEAR = {0: "digest-today", 1: "digest-tomorrow"}


def find_item(instrument: Instrument, item_id: str) -> Item | None:
    """The item, or None where another version of the instrument was asked."""
    return next((item for item in instrument.items if item.id == item_id), None)


def question_text(item: Item, voice: Voice, name: str) -> str:
    """The client's question as they read it, the practitioner called ``name``; unescaped."""
    text = _in_language(item.texts[Perspective.CLIENT], voice)
    return clip(text.replace("{name}", clip(name, MAX_LABEL_CHARACTERS)), MAX_QUESTION_CHARACTERS)


def option(item: Item, value: int, voice: Voice) -> str:
    """The label of an answer in the practitioner's language; unescaped."""
    for each in item.options:
        if each.value == value:
            return _in_language(each.labels, voice)
    return str(value)


def short_date(day: date, voice: Voice) -> str:
    """A date in few letters: "28 Sept"."""
    return _written(day, "MMMd", voice)


def days(digest: Digest, voice: Voice) -> str:
    """The days it covers: "28 Sept – 4 Oct"; of a running week the day it began."""
    return " – ".join(short_date(each, voice) for each in (digest.starts, digest.ends) if each is not None)


def short_moment(
    moment: datetime, digest: Digest, voice: Voice, *, clock: bool = True, words: bool = True
) -> str:
    """When they meet, in few letters: within seven days from the digest the weekday (and the time), else the date.

    The digest's own day and the next one are called so (``words``). An entry, which a tap may write anew weeks later
    in the words of another digest, names the date instead.
    """
    local = moment.astimezone(ZoneInfo(digest.zone))
    if not 0 <= (local.date() - digest.made).days < 7:
        return short_date(local.date(), voice)
    near = _NEAR.get((local.date() - digest.made).days) if words else None
    weekday = voice.plain(near) if near else _written(local.date(), "E", voice)
    return f"{weekday} {voice.clock(local.time())}" if clock else weekday


def topic_phrase(told: Told, voice: Voice) -> str:
    """What a flag is about, in a few words; plain."""
    if told.topic is Topic.GAP:
        return voice.plain("digest-head-gap", dimension=str(told.dimension))
    return voice.plain(f"digest-head-{told.topic}")


def capitalize_first(text: str) -> str:
    """A clause as it begins a line."""
    return text[:1].upper() + text[1:]


def brief_topic_phrase(told: Told, voice: Voice, *, nuances: bool = True) -> str:
    """The same in still fewer words, for the first screen; ``nuances``: what may be chance says so."""
    about = voice.plain(f"digest-brief-{told.topic}", dimension=str(told.dimension))
    unsure = told.one_in is not None and told.severity is Severity.WATCH
    return voice.plain("digest-maybe", what=about) if unsure and nuances else about


def key_answers(told: Told, instrument: Instrument, besides: Collection[str] = ()) -> list[AnswerLine]:
    """The few answers that show why it was flagged, furthest from the usual first; none of those items ``besides``."""
    known = [
        each
        for each in told.answers
        if find_item(instrument, each.item) is not None and each.item not in besides
    ]
    return known[: _SHOWN.get(told.topic, 2)]


def answer_lines(
    told: Told, voice: Voice, instrument: Instrument, name: str, besides: Collection[str] = ()
) -> list[str]:
    """Those answers, a line each, and the goals where those differ."""
    found = [(find_item(instrument, each.item), each) for each in key_answers(told, instrument, besides)]
    lines = [_answer(item, each, voice, name) for item, each in found if item is not None]
    if told.stated:
        client, practitioner = (voice.listing([clip(goal, 80) for goal in side[:5]]) for side in told.stated)
        lines.append(voice.say("digest-stated", client=client, practitioner=practitioner))
    return lines


def confidence_line(told: Told, voice: Voice, *, again: bool = False) -> str:
    """How sure it is, and on how much that rests, in one line; shorter where the digest has explained it before."""
    if told.topic is Topic.SILENCE:
        return voice.say("digest-sure-silence")
    if told.topic in (Topic.GAP, Topic.STATED):
        return voice.say("digest-sure-gap") + _pairs(told, voice)
    if told.one_in is None:
        first = voice.say("digest-sure-said")
        return first if told.topic is Topic.TENSION else f"{first} {_rests(told, voice)}"
    key = f"digest-sure-{told.severity}-again" if again else f"digest-sure-{told.severity}"
    return f"{voice.say(key, one=told.one_in)} {_rests(told, voice)}"


def _written(day: date, skeleton: str, voice: Voice) -> str:
    return str(format_skeleton(skeleton, day, locale="en_GB" if voice.language == "en" else voice.language))


def _in_language(texts: Mapping[str, str], voice: Voice) -> str:
    return texts.get(voice.language) or texts.get(FALLBACK) or next(iter(texts.values()))


def _pairs(told: Told, voice: Voice) -> str:
    return " " + voice.say("digest-rests-pairs", count=told.rests_on) if told.topic is Topic.GAP else ""


def _rests(told: Told, voice: Voice) -> str:
    return voice.say("digest-rests", count=told.rests_on)


def _answer(item: Item, each: AnswerLine, voice: Voice, name: str) -> str:
    said = {"question": question_text(item, voice, name), "answer": option(item, each.value, voice)}
    beside = []
    if each.usual is not None:
        same = each.usual == each.value
        usual = option(item, each.usual, voice)
        beside.append(voice.plain("digest-as-usual") if same else voice.plain("digest-usually", usual=usual))
    if each.now is not None:
        beside.append(voice.plain("digest-by-now", now=option(item, each.now, voice)))
    if each.own is not None:
        beside.append(voice.plain("digest-you-thought", own=option(item, each.own, voice)))
    if not beside:
        return voice.say("digest-answer", **said)
    return voice.say("digest-answer-beside", beside=" · ".join(beside), **said)
