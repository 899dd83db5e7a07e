"""The arguments of every renderer, and their helpers."""

import html
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from flows.conversation.callback import encode
from flows.conversation.goal_progress import GoalWording
from flows.conversation.inputs import AnswerAction, AnswerTap
from flows.conversation.state import State
from flows.i18n import Voice
from flows.i18n.direction import begin_lines_right, isolate
from flows.ids import ItemId
from flows.instruments.model import Instrument, Item, ItemKind, Perspective
from flows.message import Button, Message

Row = Sequence[Button]


@dataclass(frozen=True, slots=True)
class View:
    """A state with everything needed to render it."""

    state: State
    instrument: Instrument
    voice: Voice
    name: str
    goal: GoalWording | None = None

    @property
    def item(self) -> Item:
        """The open item."""
        return self.instrument.item(self.state.item or "")

    @property
    def is_practitioner(self) -> bool:
        """Whether the practitioner is asked."""
        return self.state.perspective is Perspective.PRACTITIONER

    def say(self, key: str, **params: str | int) -> str:
        """Return a text of the check-in as HTML."""
        return self.voice.say(f"checkin-{key}", **params)

    def text(self, item: Item, *, as_seen: bool = False) -> str:
        """Return the item's question for this person, as HTML; ``as_seen``: a goal as the other person sees it."""
        if item.kind is ItemKind.PROGRESS:
            return self._goal_question(as_seen=as_seen)
        texts = item.texts[self.state.perspective]
        text = texts.get(self.voice.language) or texts[self.instrument.languages[0]]
        rtl = self.voice.rtl
        shown = html.escape(text, quote=False).replace("{name}", self._name(rtl=rtl))
        return begin_lines_right(shown) if rtl else shown

    def label(self, item: Item, value: int) -> str:
        """Return the label of that value for this person, not escaped."""
        if item.kind is ItemKind.PROGRESS:
            return self.voice.plain("checkin-goal-value", value=value)
        labels = next(option.labels for option in item.options if option.value == value)
        return labels.get(self.voice.language) or labels[self.instrument.languages[0]]

    def button(self, action: AnswerAction, *, item: ItemId | None = None, key: str = "") -> Button:
        """Return a button of the present turn, labelled by ``key`` or else by its action."""
        return self.labelled(self.voice.plain(f"checkin-{key or action}-button"), action, item=item)

    def labelled(
        self, label: str, action: AnswerAction, *, item: ItemId | None = None, value: int | None = None
    ) -> Button:
        """Return a button of the present turn with this label."""
        return Button(label, encode(AnswerTap(self.state.check_in, action, item, value, self.state.turn)))

    def _goal_question(self, *, as_seen: bool) -> str:
        if self.goal is None:
            return self.say("goal-question-unnamed")
        return self.say("goal-question", goal=self.goal.seen if as_seen else self.goal.own)

    def _name(self, *, rtl: bool) -> str:
        return isolate(html.escape(self.name, quote=False), rtl=rtl)


def is_untouched(state: State) -> bool:
    """Return whether nothing has happened yet, so that the greeting is shown."""
    return state.turn == 0


def build_message(parts: Iterable[str], rows: Iterable[Row] = ()) -> Message:
    """Join parts by empty lines; empty parts and rows are left out."""
    return Message("\n\n".join(part for part in parts if part), tuple(tuple(row) for row in rows if row))


def quote(text: str, units: int) -> str:
    """Return the text as an HTML quotation of at most ``units`` UTF-16 units, Telegram's measure.

    Bypasses Fluent, which refuses long parameters.
    """
    return f"<blockquote>{html.escape(shorten(text, units), quote=False)}</blockquote>"


def shorten(text: str, units: int) -> str:
    """Return the text, cut to ``units`` UTF-16 units with an ellipsis if it is longer."""
    whole = text.encode("utf-16-le")
    if len(whole) <= 2 * units:
        return text
    return whole[: 2 * (units - 1)].decode("utf-16-le", "ignore") + "…"


def split_rows(buttons: Sequence[Button], width: int) -> list[Row]:
    """Split the buttons into rows of ``width``."""
    return [buttons[at : at + width] for at in range(0, len(buttons), width)]
