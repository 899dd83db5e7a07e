r"""A conversation driven by lines of text, for rehearsals in a terminal and for transcripts.

A line is what the person types, or one of these:

    /tap Mostly        tap the button with that label (/3 is the third one)
    /old Mostly        tap that button of the previous message
    /send voice        send content that is not an answer
    /wait 2 hours      advance the clock (minutes, hours, days)
    /wake              fire the timer of the last snooze, even if it is stale
    /expire  /close    end the check-in as the service does

Typed text may hold \n for a new line and \u200b for a character by its code. The state is stored and read back
between any two lines.
"""

import html
import re
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime, timedelta

from flows.conversation.begin import begin
from flows.conversation.callback import decode
from flows.conversation.events import Event
from flows.conversation.goal_progress import GoalWording
from flows.conversation.inputs import (
    AnswerTap,
    CheckInEnded,
    Input,
    OtherContent,
    SnoozeEnded,
    TypedText,
)
from flows.conversation.renderers import show
from flows.conversation.state import ConversationPhase, State
from flows.conversation.step import ConversationStep
from flows.conversation.table import advance
from flows.errors import BadInput
from flows.i18n import Mode, TextCatalog, Voice
from flows.ids import CheckInId, GoalId
from flows.instruments.model import Instrument, Perspective
from flows.message import Message

_START = datetime(2026, 3, 9, 17, 0, tzinfo=UTC)
_WAIT = re.compile(r"(\d{1,4}) (minute|hour|day)s?")
_ESCAPE = re.compile(r"\\n|\\u([0-9a-f]{4})")
_ENDINGS = {"/expire": CheckInEnded("expired"), "/close": CheckInEnded("closed")}


@dataclass(frozen=True, slots=True)
class SimulatorSetting:
    """Who is asked, in which language, about whom; with a ``goal`` it is asked how far they have come with it."""

    instrument: str = "core-6"
    perspective: Perspective = Perspective.CLIENT
    language: str = "en"
    mode: Mode = "therapy"
    name: str = "Alex"
    words: bool = True
    reassure: bool = False
    goal: str = ""


class SimulatedConversation:
    """One conversation in progress."""

    def __init__(self, setting: SimulatorSetting, instrument: Instrument, words: TextCatalog) -> None:
        self._instrument, self._name = instrument, setting.name
        self._voice = Voice(words, setting.language, setting.mode)
        check_in, perspective = CheckInId("rehearsal"), setting.perspective
        state = begin(
            check_in, instrument, perspective, words_allowed=setting.words, reassure=setting.reassure
        )
        self.state = replace(state, goal=GoalId("rehearsal")) if setting.goal else state
        self._goal = GoalWording(setting.goal, setting.goal) if setting.goal else None
        self._now = _START
        self._timer = SnoozeEnded(check_in, self.state.turn)
        self._shown = self._previous = self._show()

    def opening(self) -> list[str]:
        """Return the first message, in lines."""
        return _message_lines(self._shown)

    def play(self, line: str) -> list[str]:
        """Return the lines shown after this input. Raises BadInput if the line cannot be played."""
        if line.startswith("/wait "):
            return self._wait(line.removeprefix("/wait "))
        step = advance(self.state, self._instrument, self._parse_line(line), self._now, self._voice.language)
        changed = step.state != self.state
        self.state = State.from_json(step.state.to_json())
        if changed:
            self._previous, self._shown = self._shown, self._show()
        if changed and self.state.phase is ConversationPhase.SNOOZED:
            self._timer = SnoozeEnded(self.state.check_in, self.state.turn)
        return [*_step_lines(step, self._voice), *(_message_lines(self._shown) if changed else [])]

    def _show(self) -> Message:
        return show(self.state, self._instrument, self._voice, self._name, goal=self._goal)

    def _wait(self, text: str) -> list[str]:
        match = _WAIT.fullmatch(text)
        if match is None:
            raise BadInput(f"cannot wait for {text!r}: write, for example, /wait 2 hours")
        self._now += timedelta(**{f"{match[2]}s": int(match[1])})
        return [f"  ~ {self._voice.moment(self._now, 'UTC')}"]

    def _parse_line(self, line: str) -> Input:
        command, _, rest = line.partition(" ")
        if command in _ENDINGS:
            return _ENDINGS[command]
        if command == "/wake":
            return self._timer
        if command == "/send":
            return OtherContent(rest)
        if re.fullmatch(r"/\d{1,2}", command):
            return _find_tap_by_number(self._shown, int(command[1:]))
        if command in ("/tap", "/old"):
            return _find_tap(self._shown if command == "/tap" else self._previous, rest)
        return TypedText(_ESCAPE.sub(lambda match: chr(int(match[1], 16)) if match[1] else "\n", line))


def _find_tap(message: Message, label: str) -> AnswerTap:
    for row in message.buttons:
        for button in row:
            if button.label == label and (tap := decode(button.data)):
                return tap
    raise BadInput(f"there is no button {label!r}")


def _find_tap_by_number(message: Message, number: int) -> AnswerTap:
    buttons = [button for row in message.buttons for button in row]
    if not 1 <= number <= len(buttons):
        raise BadInput(f"there is no button number {number}")
    return _find_tap(message, buttons[number - 1].label)


def _message_lines(message: Message) -> list[str]:
    text = re.sub(r"<[^<>]*>", "", message.html.replace("<blockquote>", "“").replace("</blockquote>", "”"))
    rows = ["  " + " ".join(f"[{button.label}]" for button in row) for row in message.buttons]
    return [*(f"  {line}".rstrip() for line in html.unescape(text).split("\n")), *rows]


def _step_lines(step: ConversationStep, voice: Voice) -> list[str]:
    notice = [f"  ! {voice.plain(step.notice)}"] if step.notice else []
    return [*notice, *(f"  * {_event_text(event)}" for event in step.events)]


def _event_text(event: Event) -> str:
    values = {field.name: getattr(event, field.name) for field in fields(event)}
    return " ".join(
        [type(event).__name__, *(f"{name}={value!s}" for name, value in values.items() if value is not None)]
    )
