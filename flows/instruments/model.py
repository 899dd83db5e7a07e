"""Instruments as validated, frozen values."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from flows.ids import ItemId


class Dimension(StrEnum):
    """The three parts of the working alliance (Bordin)."""

    GOAL = "goal"
    TASK = "task"
    BOND = "bond"


RATING_DIMENSIONS = tuple(Dimension)


class Perspective(StrEnum):
    """Who answers: the client, or the practitioner about how the client experienced the session."""

    CLIENT = "client"
    PRACTITIONER = "practitioner"


class ItemKind(StrEnum):
    """``rating`` items are scored; tension, repair and note are asked, stored and shown, never averaged.

    ``progress`` is how far a client has come with a goal. No instrument has it: a check-in adds it to its questions.
    """

    RATING = "rating"
    TENSION = "tension"
    REPAIR = "repair"
    NOTE = "note"
    PROGRESS = "progress"


@dataclass(frozen=True, slots=True)
class Option:
    """A possible answer: its value on the scale and its label in each language."""

    value: int
    labels: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Branch:
    """A condition: ask only if ``item`` was answered with at least ``at_least``."""

    item: ItemId
    at_least: int


@dataclass(frozen=True, slots=True)
class Item:
    """One question. ``texts[perspective][language]`` may hold ``{name}``: the other person's name.

    A ``note`` has no options. ``reverse`` marks a licensed item that is scored from the other end.
    """

    id: ItemId
    kind: ItemKind
    dimension: Dimension | None
    options: tuple[Option, ...]
    texts: Mapping[Perspective, Mapping[str, str]]
    branch: Branch | None = None
    reverse: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Instrument:
    """One version of one instrument; ``digest`` is the SHA-256 of its file in hex.

    Each file is read once, so instruments compare by identity and can be cache keys.
    """

    id: str
    version: int
    title: str
    source: str
    licence: str
    languages: tuple[str, ...]
    items: tuple[Item, ...]
    digest: str
    translations: Mapping[str, str]  # language -> status, e.g. "translated for this project, not validated"

    def asked(self, perspective: Perspective) -> tuple[Item, ...]:
        """Return the items for that perspective, in order, without evaluating branches."""
        return tuple(item for item in self.items if perspective in item.texts)

    def item(self, item_id: str) -> Item:
        """Return the item with that id. Raises KeyError if there is none."""
        for item in self.items:
            if item.id == item_id:
                return item
        raise KeyError(item_id)
