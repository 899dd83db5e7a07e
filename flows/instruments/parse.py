"""From the text of a file to an instrument, or to everything that is wrong with it."""

import hashlib

from pydantic import ValidationError

from flows.errors import BadFile
from flows.ids import ItemId
from flows.instruments import lint
from flows.instruments.lines import Path, line_of
from flows.instruments.lint import Problem
from flows.instruments.model import Branch, Instrument, Item, Option, Perspective
from flows.instruments.shape import InstrumentShape, ItemShape
from flows.text.toml_file import NotToml, read_toml

_MOST_ERRORS = 100

_KNOWN = {
    "missing": ("this is missing", "Add it"),
    "extra_forbidden": (
        "there is no such key",
        "Remove it or correct it: docs/instruments.md lists the keys",
    ),
    "string_too_short": ("this is empty", "Write the text"),
}


def parse(text: str, file: str) -> Instrument:
    """The instrument in ``text``. Raises BadFile, with the file, line, key and remedy of the first error."""
    shape, found = _read(text)
    errors = [problem for problem in found if problem.is_error]
    if shape is None or errors:
        first = errors[0]
        raise BadFile(first.what, file=file, line=first.line, key=first.key, remedy=first.remedy)
    return _build(shape, hashlib.sha256(text.encode()).hexdigest())


def check(text: str) -> tuple[Problem, ...]:
    """Everything to say about the file, errors first. One that has only warnings can be used."""
    _, found = _read(text)
    return tuple(sorted(found, key=lambda problem: not problem.is_error))


def _read(text: str) -> tuple[InstrumentShape | None, list[Problem]]:
    try:
        shape = InstrumentShape.model_validate(read_toml(text))
    except NotToml as error:
        return None, [_not_toml(error)]
    except ValidationError as error:
        each = sorted(
            error.errors(), key=lambda one: one["type"] != "extra_forbidden"
        )  # a slip explains a gap
        return None, [_misshapen(text, one["loc"], one["type"], one["msg"]) for one in each[:_MOST_ERRORS]]
    return shape, [problem.at(line_of(text, problem.path)) for problem in lint.problems(shape)]


def _not_toml(error: NotToml) -> Problem:
    return Problem((), f"this is not TOML: {error}", "Mend the line (how: https://toml.io)", line=error.line)


def _misshapen(text: str, path: Path, kind: str, message: str) -> Problem:
    if path and path[-1] == "licence":
        return Problem(path, *lint.NO_LICENCE, line=line_of(text, path))
    other = (message[:1].lower() + message[1:], "docs/instruments.md says what may stand there")
    return Problem(path, *_KNOWN.get(kind, other), line=line_of(text, path))


def _build(shape: InstrumentShape, digest: str) -> Instrument:
    return Instrument(
        id=shape.id,
        version=shape.version,
        title=shape.title,
        source=shape.source,
        licence=shape.licence,
        languages=tuple(shape.languages),
        items=tuple(_item(item, shape) for item in shape.items),
        digest=digest,
        translations=dict(shape.translations),
    )


def _item(item: ItemShape, shape: InstrumentShape) -> Item:
    texts = {Perspective.CLIENT: item.client, Perspective.PRACTITIONER: item.practitioner}
    return Item(
        id=ItemId(item.id),
        kind=item.kind,
        dimension=item.dimension,
        options=_options(item, shape),
        texts={side: dict(text) for side, text in texts.items() if text is not None},
        branch=Branch(ItemId(item.branch.item), item.branch.at_least) if item.branch else None,
        reverse=item.reverse,
    )


def _options(item: ItemShape, shape: InstrumentShape) -> tuple[Option, ...]:
    if item.scale is None:
        return ()
    scale = shape.scales[item.scale]
    return tuple(
        Option(value, {language: labels[at] for language, labels in scale.labels.items()})
        for at, value in enumerate(scale.values)
    )
