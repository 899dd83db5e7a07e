"""Inputs of a conversation: taps, typed text, other content, and the service's timers and endings."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, TypeAlias

from flows.ids import CheckInId, ItemId


class AnswerAction(StrEnum):
    """What a button does."""

    ANSWER = "answer"  # item and value
    KEEP = "keep"  # leave the answer, or the words, as they are
    SKIP = "skip"
    BACK = "back"
    LATER = "later"
    HOUR = "hour"
    EVENING = "evening"
    TOMORROW = "tomorrow"
    PAUSE = "pause"  # without value: the menu; with value: that many days
    STOP = "stop"  # first asks, then stops
    RESUME = "resume"
    YES = "yes"
    NO = "no"
    CHOOSE = "choose"  # from the summary: which answer to change
    CHANGE = "change"  # that item
    MORE = "more"  # the words about that item's dimension
    SHARE = "share"  # value: the number of the words in the summary's list
    WITHHOLD = "withhold"
    REMOVE = "remove"
    SEND = "send"


@dataclass(frozen=True, slots=True)
class AnswerTap:
    """A tap on a button. Clients can forge it, so every field is checked again."""

    check_in: CheckInId
    action: AnswerAction
    item: ItemId | None = None
    value: int | None = None
    turn: int = 0


@dataclass(frozen=True, slots=True)
class TypedText:
    """A text message of the person."""

    text: str


@dataclass(frozen=True, slots=True)
class OtherContent:
    """Content that is not an answer; ``kind`` is Telegram's name ("voice"), "forwarded" or "edited"."""

    kind: str


@dataclass(frozen=True, slots=True)
class SnoozeEnded:
    """The snooze that began at ``turn`` is over."""

    check_in: CheckInId
    turn: int


@dataclass(frozen=True, slots=True)
class Requested:
    """The person asks to see the check-in again, or to continue it after its time ran out."""

    check_in: CheckInId


@dataclass(frozen=True, slots=True)
class CheckInEnded:
    """The service ends the check-in.

    "expired": its time ran out; "closed": stopped, withdrawn or replaced.
    """

    reason: Literal["expired", "closed"]


Input: TypeAlias = AnswerTap | TypedText | OtherContent | SnoozeEnded | Requested | CheckInEnded
