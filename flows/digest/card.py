"""One client's card: the answers of the last check-ins, and the usual gap between the two views."""

from dataclasses import dataclass
from datetime import datetime
from statistics import fmean

from flows.detection.finding import FindingKind
from flows.digest.flag_summary import is_about_stated_goals
from flows.digest.goal_progress_text import card_lines
from flows.digest.pages import clip, paginate
from flows.digest.phrases import (
    MAX_LABEL_CHARACTERS,
    MAX_QUOTE_CHARACTERS,
    goal_names,
    option_label,
    question_text,
    stated_goal_lines,
)
from flows.digest.week import ClientWeek, StatedGoal, WeekCheckIn
from flows.i18n import Voice
from flows.ids import DyadId
from flows.instruments.model import Instrument, Item, ItemKind, Perspective
from flows.message import Message
from flows.progress.series import GoalProgress
from flows.scoring import scored_value

MIN_CHECK_INS_FOR_LEVEL = (
    4  # check-ins before a usual level is reliable (generalizability .90 needs four or more)
)
_GAP_THRESHOLD = 0.5  # answer steps; a choice of this project


@dataclass(frozen=True, slots=True)
class Card:
    """The content of a client's card.

    ``rounds`` are the last check-ins, newest first; ``answered`` counts all. ``gap`` is the mean of
    practitioner minus client answers over the ``pairs`` of sessions that both answered, on the instrument's
    scale; None without such sessions. ``goals`` are those of both sides, ``reached`` the categories that were reached,
    ``progress`` the client's answers how far they have come. ``only_rated``: a check-in shown was flagged for its
    answers about goals, and there are no goals of both sides that these could be mistaken for.
    """

    dyad: DyadId
    label: str
    next_session: datetime | None
    rounds: tuple[WeekCheckIn, ...]
    answered: int
    gap: float | None
    pairs: int
    goals: tuple[StatedGoal, ...] = ()
    reached: tuple[str, ...] = ()
    progress: tuple[GoalProgress, ...] = ()
    only_rated: bool = False


def build_card(client: ClientWeek, instrument: Instrument, *, last: int = 3, with_goals: bool = True) -> Card:
    """Return the card of a client with the ``last`` check-ins.

    ``with_goals`` is False for a reader to whom no goals are shown.
    """
    gaps = [gap for each in client.rounds if (gap := _mean_gap(each, instrument)) is not None]
    return Card(
        dyad=client.dyad,
        label=client.label,
        next_session=client.next_session,
        rounds=tuple(reversed(client.rounds[-last:])),
        answered=len(client.rounds),
        gap=fmean(gaps) if gaps else None,
        pairs=len(gaps),
        goals=client.goals,
        reached=tuple(dict.fromkeys(each.category for each in client.reached)),
        progress=client.progress,
        only_rated=with_goals and not client.goals and _is_flagged_by_ratings(client, last),
    )


def _is_flagged_by_ratings(client: ClientWeek, last: int) -> bool:
    shown = {each.check_in for each in client.rounds[-last:]}
    return any(
        flag.kind is FindingKind.GOAL_DISAGREEMENT
        and flag.check_in in shown
        and not is_about_stated_goals(flag)
        for flag in client.flags
    )


def render_card(
    card: Card, voice: Voice, instrument: Instrument, *, zone: str, name: str
) -> tuple[Message, ...]:
    """Return the card as messages; ``name`` is how the client's questions call the practitioner."""
    lines = _head(card, voice, zone)
    for each in card.rounds:
        lines += ["", *_round(each, voice, instrument, zone, name)]
    if progress := card_lines(card.progress, voice, zone):
        lines += ["", *progress]
    if card.gap is not None:
        lines += ["", _usual_gap_line(card.gap, card.pairs, voice)]
    lines += _goal_lines(card, voice)
    return tuple(Message(page) for page in paginate(lines))


def _head(card: Card, voice: Voice, zone: str) -> list[str]:
    lines = [voice.say("digest-card-title", label=clip(card.label, MAX_LABEL_CHARACTERS))]
    if card.next_session:
        lines.append(voice.say("digest-card-meet", when=voice.moment(card.next_session, zone)))
    if not card.rounds:
        lines.append(voice.say("digest-card-none"))
    elif card.answered < MIN_CHECK_INS_FOR_LEVEL:
        lines.append(voice.say("digest-card-few", count=card.answered))
    return lines


def _round(each: WeekCheckIn, voice: Voice, instrument: Instrument, zone: str, name: str) -> list[str]:
    asked = [
        item for item in instrument.asked(Perspective.CLIENT) if item.id in each.answers and item.options
    ]
    lines = [voice.say("digest-card-round", day=voice.moment(each.at, zone))]
    lines += [_item(item, each, voice, name) for item in asked]
    if each.words:
        lines.append(voice.say("digest-card-words", words=clip(each.words, MAX_QUOTE_CHARACTERS)))
    return lines


def _item(item: Item, each: WeekCheckIn, voice: Voice, name: str) -> str:
    value, practitioner_value = each.answers[item.id], each.own.get(item.id)
    answer = voice.plain("digest-card-skipped") if value is None else _turned_option(item, value, voice)
    params = {"question": question_text(item, voice, name), "answer": answer}
    if practitioner_value is None:
        return voice.say("digest-card-item", **params)
    return voice.say("digest-card-item-own", own=_turned_option(item, practitioner_value, voice), **params)


def _turned_option(item: Item, value: int, voice: Voice) -> str:
    """Return the answer's label; of a reversed item also the label it counts as, so that all read one way."""
    label = option_label(item, value, voice)
    if not item.reverse:
        return label
    return voice.plain(
        "digest-card-turned", answer=label, counts=option_label(item, scored_value(item, value), voice)
    )


def _mean_gap(each: WeekCheckIn, instrument: Instrument) -> float | None:
    """Return the mean of practitioner minus client over the rating items that both answered, or None."""
    gaps = [
        scored_value(item, own) - scored_value(item, value)
        for item in instrument.items
        if item.kind is ItemKind.RATING
        and (own := each.own.get(item.id)) is not None
        and (value := each.answers.get(item.id)) is not None
    ]
    return fmean(gaps) if gaps else None


def _usual_gap_line(gap: float, pairs: int, voice: Voice) -> str:
    if pairs < MIN_CHECK_INS_FOR_LEVEL:
        return voice.say("digest-card-gap-few")
    direction = "less" if gap >= _GAP_THRESHOLD else "more" if gap <= -_GAP_THRESHOLD else "even"
    return voice.say(f"digest-card-gap-{direction}")


def _goal_lines(card: Card, voice: Voice) -> list[str]:
    lines = stated_goal_lines(card.goals, voice) if card.goals else []
    if card.only_rated:
        lines.append(voice.say("digest-card-no-goals"))
    if card.reached:
        lines.append(voice.say("digest-card-reached", goals=goal_names(card.reached, voice)))
    return ["", *lines] if lines else []
