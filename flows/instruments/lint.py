"""What is wrong with an instrument although its file has the right shape. Each rule sees the whole file."""

import string
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from flows.instruments.lines import Path
from flows.instruments.model import Dimension, ItemKind
from flows.instruments.shape import InstrumentShape, ItemShape

LONGEST_LABEL = 20
"""Characters that a phone shows of a button in a row of its own; longer ones are cut on small screens."""

NO_LICENCE = (
    "an instrument without a licence is not used",
    'Say who allows its use, and where: licence = "..."',
)
_FOREIGN = "not one of the languages", "Add it to languages, or remove it"
_MISSING = "this translation is missing", "Write it, or take the language out of languages"


@dataclass(frozen=True, slots=True)
class Problem:
    """``what`` is wrong at ``path``, and the ``remedy``. An instrument with mere warnings can be used."""

    path: Path
    what: str
    remedy: str
    is_error: bool = True
    line: int | None = None

    @property
    def key(self) -> str | None:
        """The path as it is written in the file, list places counted from 1: "items[2].client.de"."""
        key = ""
        for part in self.path:
            key += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if key else part
        return key or None

    def at(self, line: int | None) -> "Problem":
        """The same problem with its place in the file."""
        return replace(self, line=line)


def problems(shape: InstrumentShape) -> Iterator[Problem]:
    """Everything the rules find, in the order of the rules; empty when the instrument is sound."""
    for rule in _RULES:
        yield from rule(shape)


def _languages(shape: InstrumentShape) -> Iterator[Problem]:
    for language in shape.languages:
        if language not in shape.translations:
            remedy = 'Say how it came about: "original", or "translated for ..., not validated"'
            yield Problem(("translations", language), "this language has no status", remedy)
    for language in shape.translations:
        if language not in shape.languages:
            yield Problem(("translations", language), *_FOREIGN)


def _translated(shape: InstrumentShape) -> Iterator[Problem]:
    for name, scale in shape.scales.items():
        yield from _same_languages(shape, scale.labels, ("scales", name, "labels"))
    for at, item in enumerate(shape.items):
        for side in ("client", "practitioner"):
            texts: Mapping[str, str] | None = getattr(item, side)
            if texts is not None:
                yield from _same_languages(shape, texts, ("items", at, side))


def _same_languages(shape: InstrumentShape, given: Mapping[str, object], path: Path) -> Iterator[Problem]:
    for language in shape.languages:
        if language not in given:
            yield Problem((*path, language), *_MISSING)
    for language in given:
        if language not in shape.languages:
            yield Problem((*path, language), *_FOREIGN)


def _scales(shape: InstrumentShape) -> Iterator[Problem]:
    for name, scale in shape.scales.items():
        path = ("scales", name)
        if scale.values != sorted(set(scale.values)):
            yield Problem((*path, "values"), "not in rising order", "Write each value once, from low to high")
        for language, labels in scale.labels.items():
            yield from _labels(labels, len(scale.values), (*path, "labels", language))


def _labels(labels: list[str], wanted: int, path: Path) -> Iterator[Problem]:
    if len(labels) != wanted:
        yield Problem(path, f"{len(labels)} labels for {wanted} values", "Write one label for each value")
    if len({label.casefold() for label in labels}) != len(labels):
        yield Problem(path, "two labels are the same", "Give each value its own label")
    for label in labels:
        if len(label) > LONGEST_LABEL:
            what = f'"{label}" has {len(label)} characters; phones cut buttons after about {LONGEST_LABEL}'
            yield Problem(path, what, "Shorten it if the licence allows that", is_error=False)


def _items(shape: InstrumentShape) -> Iterator[Problem]:
    counts = Counter(item.id for item in shape.items)
    for at, item in enumerate(shape.items):
        path = ("items", at)
        if counts[item.id] > 1:
            yield Problem((*path, "id"), f'"{item.id}" is there twice', "Give every item its own id")
        if item.client is None and item.practitioner is None:
            yield Problem(path, "nobody is asked", "Add [items.client] or [items.practitioner]")
        yield from _dimension(item, path)
        yield from _scale(item, shape, path)
        yield from _placeholders(item, path)


def _dimension(item: ItemShape, path: Path) -> Iterator[Problem]:
    if item.kind is ItemKind.RATING and item.dimension is None:
        yield Problem((*path, "dimension"), "a rating needs a dimension", 'Write "goal", "task" or "bond"')
    if item.kind is not ItemKind.RATING and item.dimension is not None:
        yield Problem((*path, "dimension"), "only ratings have one", "Remove it")


def _scale(item: ItemShape, shape: InstrumentShape, path: Path) -> Iterator[Problem]:
    if item.kind is ItemKind.NOTE:
        if item.scale is not None:
            yield Problem((*path, "scale"), "a note has no scale", "Remove it")
    elif item.scale is None:
        yield Problem((*path, "scale"), "no scale is named", "Name one of [scales]")
    elif item.scale not in shape.scales:
        yield Problem((*path, "scale"), f'there is no scale "{item.scale}"', "Name one of [scales]")


def _placeholders(item: ItemShape, path: Path) -> Iterator[Problem]:
    for side, texts in (("client", item.client or {}), ("practitioner", item.practitioner or {})):
        for language, text in texts.items():
            if not _fills(text):
                yield Problem((*path, side, language), "only {name} is filled in", "Write no other braces")


def _fills(text: str) -> bool:
    try:
        fields = string.Formatter().parse(text)
        return all(name in (None, "name") and not spec and not how for _, name, spec, how in fields)
    except ValueError:
        return False


def _branches(shape: InstrumentShape) -> Iterator[Problem]:
    before: dict[str, ItemShape] = {}
    for at, item in enumerate(shape.items):
        if item.branch is not None:
            reason = _unreachable(item, before.get(item.branch.item), shape)
            if reason:
                yield Problem(("items", at, "branch"), f"never asked: {reason}", "Correct item or at_least")
        before[item.id] = item


def _unreachable(item: ItemShape, asked: ItemShape | None, shape: InstrumentShape) -> str | None:
    if asked is None:
        return "no item of that id comes before it"
    scale = shape.scales.get(asked.scale or "")
    if scale is None or item.branch is None or max(scale.values) < item.branch.at_least:
        return "that item cannot be answered so high"
    if (item.client is not None and asked.client is None) or (
        item.practitioner is not None and asked.practitioner is None
    ):
        return "that item is not put to the same person"
    return None


def _balance(shape: InstrumentShape) -> Iterator[Problem]:
    counts = Counter(item.dimension for item in shape.items if item.dimension and item.client is not None)
    if len({counts[dimension] for dimension in Dimension}) > 1:
        what = "unbalanced: " + ", ".join(f"{counts[dimension]} for {dimension}" for dimension in Dimension)
        yield Problem(("items",), what, "Ask equally many for each, or know why not", is_error=False)


def _reversed(shape: InstrumentShape) -> Iterator[Problem]:
    for at, item in enumerate(shape.items):
        if item.reverse and item.kind is ItemKind.RATING:
            what = "reversed items misfire in chat: quick readers take them for praise"
            remedy = "Keep it only where the licence asks for it"
            yield Problem(("items", at, "reverse"), what, remedy, is_error=False)
        elif item.reverse:
            yield Problem(("items", at, "reverse"), "only ratings are scored", "Remove it")


_RULES = (_languages, _translated, _scales, _items, _branches, _balance, _reversed)
