"""What every renderer works with, and the few things they all need."""

import html
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from flows.conversation.callback import encode
from flows.conversation.inputs import AnswerAction, AnswerTap
from flows.conversation.state import State
from flows.i18n import Voice
from flows.i18n.direction import begin_lines_right, isolate
from flows.ids import ItemId
from flows.instruments.model import Instrument, Item, Perspective
from flows.message import Button, Message

Row = Sequence[Button]


@dataclass(frozen=True, slots=True)
class View:
    """A state and everything needed to say it."""

    state: State
    instrument: Instrument
    voice: Voice
    name: str

    @property
    def item(self) -> Item:
        """The open item."""
        return self.instrument.item(self.state.item or "")

    @property
    def practitioner(self) -> bool:
        """Whether the practitioner is asked."""
        return self.state.perspective is Perspective.PRACTITIONER

    def say(self, key: str, **params: str | int) -> str:
        """A text of this area."""
        return self.voice.say(f"checkin-{key}", **params)

    def text(self, item: Item) -> str:
        """The item as it is put to this person, as HTML."""
        texts = item.texts[self.state.perspective]
        text = texts.get(self.voice.language) or texts[self.instrument.languages[0]]
        rtl = self.voice.rtl
        said = html.escape(text, quote=False).replace("{name}", self._name(rtl=rtl))
        return begin_lines_right(said) if rtl else said

    def label(self, item: Item, value: int) -> str:
        """What the person reads for that value, not escaped."""
        labels = next(option.labels for option in item.options if option.value == value)
        return labels.get(self.voice.language) or labels[self.instrument.languages[0]]

    def button(self, action: AnswerAction, *, item: ItemId | None = None, key: str = "") -> Button:
        """A button of the present turn; labelled by the action's own text or by ``key``."""
        return self.labelled(self.voice.plain(f"checkin-{key or action}-button"), action, item=item)

    def labelled(
        self, label: str, action: AnswerAction, *, item: ItemId | None = None, value: int | None = None
    ) -> Button:
        """A button of the present turn with this label."""
        return Button(label, encode(AnswerTap(self.state.check_in, action, item, value, self.state.turn)))

    def _name(self, *, rtl: bool) -> str:
        return isolate(html.escape(self.name, quote=False), rtl=rtl)


def untouched(state: State) -> bool:
    """Nothing has happened yet: the first question stands with its greeting."""
    return state.turn == 0


def message(parts: Iterable[str], rows: Iterable[Row] = ()) -> Message:
    """Parts with an empty line between them; empty parts and rows are left out."""
    return Message("\n\n".join(part for part in parts if part), tuple(tuple(row) for row in rows if row))


def quoted(text: str, units: int) -> str:
    """What a person wrote, as HTML, in at most that many UTF-16 units, which is how Telegram counts.

    Not through Fluent, which takes no parameter above 1,000 characters.
    """
    return f"<blockquote>{html.escape(shortened(text, units), quote=False)}</blockquote>"


def shortened(text: str, units: int) -> str:
    """The text, or its beginning with a sign that there is more."""
    whole = text.encode("utf-16-le")
    if len(whole) <= 2 * units:
        return text
    return whole[: 2 * (units - 1)].decode("utf-16-le", "ignore") + "…"


def in_rows(buttons: Sequence[Button], width: int) -> list[Row]:
    """The buttons, ``width`` to a row."""
    return [buttons[at : at + width] for at in range(0, len(buttons), width)]
