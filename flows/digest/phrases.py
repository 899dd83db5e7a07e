"""Phrases of a digest: questions and answers in the instrument's words, and what a flag is about."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_skeleton

from flows.detection.assessment import Comparison
from flows.detection.display_values import MAX_SHOWN as DEFAULT_MAX_SHOWN
from flows.detection.finding import Severity
from flows.digest.flag_summary import MAX_SHOWN
from flows.digest.pages import clip
from flows.digest.topics import Topic
from flows.digest.value import AnswerLine, Digest, FlagSummary
from flows.digest.week import StatedGoal
from flows.goals.categories import OTHER
from flows.goals.comparison import common_categories
from flows.goals.goal import MAX_GOAL_CHARACTERS, GoalFit
from flows.i18n import FALLBACK, Voice
from flows.instruments.model import Instrument, Item, Perspective
from flows.progress.goal_name import category_name

MAX_LABEL_CHARACTERS, MAX_QUOTE_CHARACTERS, MAX_QUESTION_CHARACTERS = 40, 450, 200
_SEPARATOR = " · "
# Learning begins again here, although it is not the first check-in.
_STARTS_ANEW = (Comparison.RETURNED, Comparison.RETURNED_LOWER, Comparison.CHANGED)
_FIT_KEYS = {
    GoalFit.NOT_FOR_ME: "digest-refused",
    GoalFit.WORK_ON: "digest-fits",
    GoalFit.IN_PART: "digest-fits-in-part",
}
_NEAR_DAYS = {0: "digest-today", 1: "digest-tomorrow"}


def find_item(instrument: Instrument, item_id: str) -> Item | None:
    """Return the item with that id, or None if another version of the instrument was used."""
    return next((item for item in instrument.items if item.id == item_id), None)


def question_text(item: Item, voice: Voice, name: str) -> str:
    """Return the client's question as they read it, unescaped; ``name`` is the practitioner's."""
    text = _localized(item.texts[Perspective.CLIENT], voice)
    return clip(text.replace("{name}", clip(name, MAX_LABEL_CHARACTERS)), MAX_QUESTION_CHARACTERS)


def option_label(item: Item, value: int, voice: Voice) -> str:
    """Return the label of an answer in the practitioner's language, unescaped."""
    for each in item.options:
        if each.value == value:
            return _localized(each.labels, voice)
    return str(value)


def short_date(day: date, voice: Voice) -> str:
    """Return a date in short form: "28 Sept"."""
    return _format_date(day, "MMMd", voice)


def date_range(digest: Digest, voice: Voice) -> str:
    """Return the days that a digest covers: "28 Sept – 4 Oct"; for a running week its first day."""
    return " – ".join(short_date(each, voice) for each in (digest.starts, digest.ends) if each is not None)


def short_moment(
    moment: datetime, digest: Digest, voice: Voice, *, clock: bool = True, words: bool = True
) -> str:
    """Return the time of a session in short form: within seven days weekday and time, later the date.

    ``clock`` includes the time, ``words`` allows "today" and "tomorrow". Without ``words`` the text stays true
    if a tap renders the entry again weeks later.
    """
    local = moment.astimezone(ZoneInfo(digest.zone))
    if not 0 <= (local.date() - digest.made).days < 7:
        return short_date(local.date(), voice)
    near = _NEAR_DAYS.get((local.date() - digest.made).days) if words else None
    weekday = voice.plain(near) if near else _format_date(local.date(), "E", voice)
    return f"{weekday} {voice.clock(local.time())}" if clock else weekday


def topic_phrase(flag: FlagSummary, voice: Voice, *, for_report: bool = False) -> str:
    """Return what a flag is about in a few words, unescaped.

    ``for_report``: other people may read it, so it does not say what the practitioner tapped.
    """
    if flag.topic is Topic.GAP:
        return voice.plain("digest-head-gap", dimension=str(flag.dimension))
    if flag.topic is Topic.STATED:
        topic = _stated_topic(flag)
        is_refused = topic != "stated"
        return voice.plain(f"digest-head-{'refused-report' if for_report and is_refused else topic}")
    if flag.topic is Topic.LEVEL:
        return voice.plain("digest-head-level", parts=_parts(flag, voice))
    if flag.topic in (Topic.DECLINE, Topic.GAIN):
        month = month_name((flag.begins or flag.at).date(), voice)
        return voice.plain(f"digest-head-{flag.topic}", month=month)
    return voice.plain(f"digest-head-{flag.topic}")


def _stated_topic(flag: FlagSummary) -> str:
    """Return the part of a key that says which side said "not for me"; "stated" if neither did."""
    refused = {each.perspective for each in flag.stated or () if each.fit is GoalFit.NOT_FOR_ME}
    if refused == {*Perspective}:
        return "refused-both"
    if not refused:
        return "stated"
    return "refused-client" if Perspective.PRACTITIONER in refused else "refused-practitioner"


def starter_text(key: str, flag: FlagSummary, voice: Voice) -> str:
    """Return the conversation starter; after a "not for me" it names one goal that was meant, unescaped.

    If both sides said it, that is a goal that is not for the client.
    """
    refused = [each for each in flag.stated or () if each.fit is GoalFit.NOT_FOR_ME]
    if flag.topic is not Topic.STATED or not refused:
        return voice.plain(key)
    meant = next((each for each in refused if each.perspective is Perspective.PRACTITIONER), refused[0])
    return voice.plain(key.replace("opening-stated", "opening-refused"), goal=_brief_goal(meant, voice))


def _parts(flag: FlagSummary, voice: Voice) -> str:
    return voice.listing([voice.plain(f"digest-part-{each}") for each in flag.dimensions])


def month_name(day: date, voice: Voice) -> str:
    """Return a month's name by itself: "June"."""
    return str(format_date(day, "LLLL", locale=_locale(voice)))


def capitalize_first(text: str) -> str:
    """Return the text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def brief_topic_phrase(flag: FlagSummary, voice: Voice, *, nuances: bool = True) -> str:
    """Return a shorter `topic_phrase` for the first screen; ``nuances`` marks uncertain flags as such."""
    topic = _stated_topic(flag) if flag.topic is Topic.STATED else flag.topic
    phrase = voice.plain(f"digest-brief-{topic}", dimension=str(flag.dimension))
    return voice.plain("digest-maybe", what=phrase) if is_uncertain(flag) and nuances else phrase


def is_uncertain(flag: FlagSummary) -> bool:
    """Return whether a flag rests on an estimate and may be chance."""
    return flag.one_in is not None and flag.severity is Severity.WATCH


def key_answers(
    flag: FlagSummary, instrument: Instrument, excluded: Collection[str] = ()
) -> list[AnswerLine]:
    """Return the few answers that show why it was flagged, furthest from the usual first, except ``excluded``."""
    known = [
        each
        for each in flag.answers
        if find_item(instrument, each.item) is not None and each.item not in excluded
    ]
    return known[: MAX_SHOWN.get(flag.topic, DEFAULT_MAX_SHOWN)]


def answer_lines(
    flag: FlagSummary, voice: Voice, instrument: Instrument, name: str, excluded: Collection[str] = ()
) -> list[str]:
    """Return one line for each key answer of a flag.

    For a flag about goals that do not fit, the lines of `stated_goal_lines` follow.
    """
    lines = lines_of_answers(key_answers(flag, instrument, excluded), voice, instrument, name)
    return [*lines, *stated_goal_lines(flag.stated, voice)] if flag.stated else lines


def lines_of_answers(
    answers: Sequence[AnswerLine], voice: Voice, instrument: Instrument, name: str
) -> list[str]:
    """Return one line for each answer whose item is in the instrument."""
    items_and_answers = [(find_item(instrument, each.item), each) for each in answers]
    return [_answer_line(item, each, voice, name) for item, each in items_and_answers if item is not None]


def stated_goal_lines(goals: Sequence[StatedGoal], voice: Voice) -> list[str]:
    """Return the lines on goals that do not fit.

    The first line names both sides' goals. Then come those that a side said "not for me" to, those that both chose, and
    what else each side said of the other's. One line says so if nothing is in common and nobody has answered.
    """
    client, own = ([each for each in goals if each.perspective is side] for side in Perspective)
    refused = {each.category for each in goals if each.fit is GoalFit.NOT_FOR_ME}
    common = [each for each in common_categories(client, own) if each not in refused]
    lines = [
        voice.say("digest-stated", client=_goal_list(client, voice), practitioner=_goal_list(own, voice)),
        *_fit_lines(client, own, GoalFit.NOT_FOR_ME, voice),
    ]
    if common:
        lines.append(voice.say("digest-stated-common", goals=goal_names(common, voice)))
    elif all(each.fit is None for each in goals):
        lines.append(voice.say("digest-stated-untapped"))
    lines += _fit_lines(client, own, GoalFit.WORK_ON, voice, excluded=common)
    return lines + _fit_lines(client, own, GoalFit.IN_PART, voice)


def _fit_lines(
    client: Sequence[StatedGoal],
    own: Sequence[StatedGoal],
    fit: GoalFit,
    voice: Voice,
    excluded: Collection[str] = (),
) -> list[str]:
    """Return a line for each side that gave this answer about goals of the other, the client's first."""
    lines = []
    for side, named in ((Perspective.CLIENT, own), (Perspective.PRACTITIONER, client)):
        if meant := [each for each in named if each.fit is fit and each.category not in excluded]:
            names = _SEPARATOR.join(_brief_goal(each, voice) for each in meant)
            lines.append(voice.say(f"{_FIT_KEYS[fit]}-{side}", goals=names))
    return lines


def goal_names(categories: Sequence[str], voice: Voice) -> str:
    """Return categories of goals as a list, unescaped; their names contain an "and", so it joins none of them."""
    return _SEPARATOR.join(_category(each, voice) for each in categories)


def _category(category: str, voice: Voice) -> str:
    """Return the name of a category; "something else" is quoted, since a sentence would not show it to be a name."""
    name = category_name(category, voice)
    return voice.plain("goal-quoted", words=name) if category == OTHER else name


def _brief_goal(goal: StatedGoal, voice: Voice) -> str:
    """Return the name of a goal's category; of "something else" its own words if they are shown."""
    if goal.category == OTHER and goal.words:
        return voice.plain("goal-quoted", words=clip(goal.words, MAX_GOAL_CHARACTERS))
    return _category(goal.category, voice)


def _goal_list(goals: Sequence[StatedGoal], voice: Voice) -> str:
    return _SEPARATOR.join(_goal(each, voice) for each in goals)


def _goal(goal: StatedGoal, voice: Voice) -> str:
    if goal.category == OTHER or not goal.words:
        return _brief_goal(goal, voice)
    name, words = _category(goal.category, voice), clip(goal.words, MAX_GOAL_CHARACTERS)
    return voice.plain("goals-in-words", goal=name, words=words)


def confidence_line(
    flag: FlagSummary,
    voice: Voice,
    *,
    comparison: Comparison = Comparison.COMPARED,
    again: bool = False,
) -> str:
    """Return one line on how certain a flag is and how much data that rests on.

    ``comparison`` is that of the flag's check-in. ``again`` gives the short form, if the digest has explained this
    kind of certainty before.
    """
    if flag.topic is Topic.SILENCE:
        return voice.say("digest-sure-silence")
    if flag.topic is Topic.STATED:
        is_refused = _stated_topic(flag) != "stated"
        return voice.say("digest-sure-refused" if is_refused else "digest-sure-stated")
    if flag.topic is Topic.GAP:
        return voice.say("digest-sure-gap") + _pairs_sentence(flag, voice)
    if flag.topic is Topic.LEVEL:
        return voice.say("digest-sure-level", count=flag.rests_on)
    if flag.topic is Topic.DECLINE:
        return voice.say("digest-sure-decline", count=flag.rests_on)
    if flag.one_in is None:
        statement = voice.say("digest-sure-said")
        return (
            statement
            if flag.topic is Topic.TENSION
            else f"{statement} {_basis_sentence(flag, voice, comparison)}"
        )
    key = f"digest-sure-{flag.severity}-again" if again else f"digest-sure-{flag.severity}"
    return f"{voice.say(key, one=flag.one_in)} {_basis_sentence(flag, voice, comparison)}"


def _format_date(day: date, skeleton: str, voice: Voice) -> str:
    return str(format_skeleton(skeleton, day, locale=_locale(voice)))


def _locale(voice: Voice) -> str:
    return "en_GB" if voice.language == "en" else voice.language


def _localized(texts: Mapping[str, str], voice: Voice) -> str:
    return texts.get(voice.language) or texts.get(FALLBACK) or next(iter(texts.values()))


def _pairs_sentence(flag: FlagSummary, voice: Voice) -> str:
    return " " + voice.say("digest-rests-pairs", count=flag.rests_on)


def _basis_sentence(flag: FlagSummary, voice: Voice, comparison: Comparison) -> str:
    if not flag.rests_on and comparison in _STARTS_ANEW:
        return voice.say(f"digest-rests-{comparison}")
    return voice.say("digest-rests", count=flag.rests_on)


def _answer_line(item: Item, each: AnswerLine, voice: Voice, name: str) -> str:
    params = {"question": question_text(item, voice, name), "answer": option_label(item, each.value, voice)}
    comparisons = []
    if each.usual is not None:
        is_as_usual = each.usual == each.value
        usual = option_label(item, each.usual, voice)
        comparisons.append(
            voice.plain("digest-as-usual") if is_as_usual else voice.plain("digest-usually", usual=usual)
        )
    if each.now is not None:
        comparisons.append(voice.plain("digest-by-now", now=option_label(item, each.now, voice)))
    if each.own is not None:
        comparisons.append(voice.plain("digest-you-thought", own=option_label(item, each.own, voice)))
    if not comparisons:
        return voice.say("digest-answer", **params)
    return voice.say("digest-answer-beside", beside=" · ".join(comparisons), **params)
