"""Rules for an instrument whose file has the right shape. Each rule sees the whole file."""

import string
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from flows.instruments.lines import Path
from flows.instruments.model import Dimension, ItemKind
from flows.instruments.shape import InstrumentShape, ItemShape

MAX_LABEL_CHARACTERS = 20
"""Characters of a button in a row of its own that small screens show."""

NO_LICENCE = (
    "an instrument without a licence is not used",
    'Say who allows its use, and where: licence = "..."',
)
_FOREIGN = "not one of the languages", "Add it to languages, or remove it"
_MISSING = "this translation is missing", "Write it, or take the language out of languages"


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem (``what``) at ``path``, and its ``remedy``. An instrument with warnings only can be used."""

    path: Path
    what: str
    remedy: str
    is_error: bool = True
    line: int | None = None

    @property
    def key(self) -> str | None:
        """The path as written in the file, list indices from 1: "items[2].client.de"."""
        key = ""
        for part in self.path:
            key += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if key else part
        return key or None

    def at(self, line: int | None) -> "Problem":
        """Return the same problem with its line."""
        return replace(self, line=line)


def find_problems(shape: InstrumentShape) -> Iterator[Problem]:
    """Yield all problems, in the order of the rules."""
    for rule in _RULES:
        yield from rule(shape)


def _check_languages(shape: InstrumentShape) -> Iterator[Problem]:
    for language in shape.languages:
        if language not in shape.translations:
            remedy = 'Say how it came about: "original", or "translated for ..., not validated"'
            yield Problem(("translations", language), "this language has no status", remedy)
    for language in shape.translations:
        if language not in shape.languages:
            yield Problem(("translations", language), *_FOREIGN)


def _check_translations(shape: InstrumentShape) -> Iterator[Problem]:
    for name, scale in shape.scales.items():
        yield from _check_same_languages(shape, scale.labels, ("scales", name, "labels"))
    for index, item in enumerate(shape.items):
        for side in ("client", "practitioner"):
            texts: Mapping[str, str] | None = getattr(item, side)
            if texts is not None:
                yield from _check_same_languages(shape, texts, ("items", index, side))


def _check_same_languages(
    shape: InstrumentShape, texts: Mapping[str, object], path: Path
) -> Iterator[Problem]:
    for language in shape.languages:
        if language not in texts:
            yield Problem((*path, language), *_MISSING)
    for language in texts:
        if language not in shape.languages:
            yield Problem((*path, language), *_FOREIGN)


def _check_scales(shape: InstrumentShape) -> Iterator[Problem]:
    for name, scale in shape.scales.items():
        path = ("scales", name)
        if scale.values != sorted(set(scale.values)):
            yield Problem((*path, "values"), "not in rising order", "Write each value once, from low to high")
        for language, labels in scale.labels.items():
            yield from _check_labels(labels, len(scale.values), (*path, "labels", language))


def _check_labels(labels: list[str], count: int, path: Path) -> Iterator[Problem]:
    if len(labels) != count:
        yield Problem(path, f"{len(labels)} labels for {count} values", "Write one label for each value")
    if len({label.casefold() for label in labels}) != len(labels):
        yield Problem(path, "two labels are the same", "Give each value its own label")
    for label in labels:
        if len(label) > MAX_LABEL_CHARACTERS:
            what = f'"{label}" has {len(label)} characters; phones cut buttons after about {MAX_LABEL_CHARACTERS}'
            yield Problem(path, what, "Shorten it if the licence allows that", is_error=False)


def _check_items(shape: InstrumentShape) -> Iterator[Problem]:
    counts = Counter(item.id for item in shape.items)
    for index, item in enumerate(shape.items):
        path = ("items", index)
        if counts[item.id] > 1:
            yield Problem((*path, "id"), f'"{item.id}" is there twice', "Give every item its own id")
        if item.client is None and item.practitioner is None:
            yield Problem(path, "nobody is asked", "Add [items.client] or [items.practitioner]")
        yield from _check_dimension(item, path)
        yield from _check_scale_name(item, shape, path)
        yield from _check_placeholders(item, path)


def _check_dimension(item: ItemShape, path: Path) -> Iterator[Problem]:
    if item.kind is ItemKind.RATING and item.dimension is None:
        yield Problem((*path, "dimension"), "a rating needs a dimension", 'Write "goal", "task" or "bond"')
    if item.kind is not ItemKind.RATING and item.dimension is not None:
        yield Problem((*path, "dimension"), "only ratings have one", "Remove it")


def _check_scale_name(item: ItemShape, shape: InstrumentShape, path: Path) -> Iterator[Problem]:
    if item.kind is ItemKind.NOTE:
        if item.scale is not None:
            yield Problem((*path, "scale"), "a note has no scale", "Remove it")
    elif item.scale is None:
        yield Problem((*path, "scale"), "no scale is named", "Name one of [scales]")
    elif item.scale not in shape.scales:
        yield Problem((*path, "scale"), f'there is no scale "{item.scale}"', "Name one of [scales]")


def _check_placeholders(item: ItemShape, path: Path) -> Iterator[Problem]:
    for side, texts in (("client", item.client or {}), ("practitioner", item.practitioner or {})):
        for language, text in texts.items():
            if not _has_only_name(text):
                yield Problem((*path, side, language), "only {name} is filled in", "Write no other braces")


def _has_only_name(text: str) -> bool:
    """Return whether ``{name}`` is the only placeholder of the text."""
    try:
        fields = string.Formatter().parse(text)
        return all(
            name in (None, "name") and not spec and not conversion for _, name, spec, conversion in fields
        )
    except ValueError:
        return False


def _check_branches(shape: InstrumentShape) -> Iterator[Problem]:
    earlier: dict[str, ItemShape] = {}
    for index, item in enumerate(shape.items):
        if item.branch is not None:
            reason = _unreachable_reason(item, earlier.get(item.branch.item), shape)
            if reason:
                yield Problem(
                    ("items", index, "branch"), f"never asked: {reason}", "Correct item or at_least"
                )
        earlier[item.id] = item


def _unreachable_reason(item: ItemShape, condition: ItemShape | None, shape: InstrumentShape) -> str | None:
    if condition is None:
        return "no item of that id comes before it"
    scale = shape.scales.get(condition.scale or "")
    if scale is None or item.branch is None or max(scale.values) < item.branch.at_least:
        return "that item cannot be answered so high"
    if (item.client is not None and condition.client is None) or (
        item.practitioner is not None and condition.practitioner is None
    ):
        return "that item is not put to the same person"
    return None


def _check_balance(shape: InstrumentShape) -> Iterator[Problem]:
    counts = Counter(item.dimension for item in shape.items if item.dimension and item.client is not None)
    if len({counts[dimension] for dimension in Dimension}) > 1:
        what = "unbalanced: " + ", ".join(f"{counts[dimension]} for {dimension}" for dimension in Dimension)
        yield Problem(("items",), what, "Ask equally many for each, or know why not", is_error=False)


def _check_reversed(shape: InstrumentShape) -> Iterator[Problem]:
    for index, item in enumerate(shape.items):
        if item.reverse and item.kind is ItemKind.RATING:
            what = "reversed items misfire in chat: quick readers take them for praise"
            remedy = "Keep it only where the licence asks for it"
            yield Problem(("items", index, "reverse"), what, remedy, is_error=False)
        elif item.reverse:
            yield Problem(("items", index, "reverse"), "only ratings are scored", "Remove it")


_RULES = (
    _check_languages,
    _check_translations,
    _check_scales,
    _check_items,
    _check_branches,
    _check_balance,
    _check_reversed,
)
