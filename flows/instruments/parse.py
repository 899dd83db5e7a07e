"""Parsing an instrument's file: to an instrument, or to its problems."""

import hashlib

from pydantic import ValidationError

from flows.errors import BadFile
from flows.ids import ItemId
from flows.instruments import lint
from flows.instruments.lines import Path, find_line
from flows.instruments.lint import Problem
from flows.instruments.model import Branch, Instrument, Item, Option, Perspective
from flows.instruments.shape import InstrumentShape, ItemShape
from flows.text.toml_file import NotToml, read_toml

_MAX_ERRORS = 100

_MESSAGES = {
    "missing": ("this is missing", "Add it"),
    "extra_forbidden": (
        "there is no such key",
        "Remove it or correct it: docs/instruments.md lists the keys",
    ),
    "string_too_short": ("this is empty", "Write the text"),
}


def parse(text: str, file: str) -> Instrument:
    """Return the instrument in ``text``. Raises BadFile with the file, line, key and remedy of the first error."""
    shape, problems = _read(text)
    errors = [problem for problem in problems if problem.is_error]
    if shape is None or errors:
        first = errors[0]
        raise BadFile(first.what, file=file, line=first.line, key=first.key, remedy=first.remedy)
    return _build(shape, hashlib.sha256(text.encode()).hexdigest())


def check(text: str) -> tuple[Problem, ...]:
    """Return all problems of the file, errors first. A file that has only warnings can be used."""
    _, problems = _read(text)
    return tuple(sorted(problems, key=lambda problem: not problem.is_error))


def _read(text: str) -> tuple[InstrumentShape | None, list[Problem]]:
    try:
        shape = InstrumentShape.model_validate(read_toml(text))
    except NotToml as error:
        return None, [_toml_problem(error)]
    except ValidationError as error:
        errors = sorted(
            error.errors(), key=lambda each: each["type"] != "extra_forbidden"
        )  # a misspelt key explains a missing one
        return None, [
            _shape_problem(text, each["loc"], each["type"], each["msg"]) for each in errors[:_MAX_ERRORS]
        ]
    return shape, [problem.at(find_line(text, problem.path)) for problem in lint.find_problems(shape)]


def _toml_problem(error: NotToml) -> Problem:
    return Problem((), f"this is not TOML: {error}", "Mend the line (how: https://toml.io)", line=error.line)


def _shape_problem(text: str, path: Path, kind: str, message: str) -> Problem:
    if path and path[-1] == "licence":
        return Problem(path, *lint.NO_LICENCE, line=find_line(text, path))
    other = (message[:1].lower() + message[1:], "docs/instruments.md says what may stand there")
    return Problem(path, *_MESSAGES.get(kind, other), line=find_line(text, path))


def _build(shape: InstrumentShape, digest: str) -> Instrument:
    return Instrument(
        id=shape.id,
        version=shape.version,
        title=shape.title,
        source=shape.source,
        licence=shape.licence,
        languages=tuple(shape.languages),
        items=tuple(_build_item(item, shape) for item in shape.items),
        digest=digest,
        translations=dict(shape.translations),
    )


def _build_item(item: ItemShape, shape: InstrumentShape) -> Item:
    texts = {Perspective.CLIENT: item.client, Perspective.PRACTITIONER: item.practitioner}
    return Item(
        id=ItemId(item.id),
        kind=item.kind,
        dimension=item.dimension,
        options=_build_options(item, shape),
        texts={side: dict(text) for side, text in texts.items() if text is not None},
        branch=Branch(ItemId(item.branch.item), item.branch.at_least) if item.branch else None,
        reverse=item.reverse,
    )


def _build_options(item: ItemShape, shape: InstrumentShape) -> tuple[Option, ...]:
    if item.scale is None:
        return ()
    scale = shape.scales[item.scale]
    return tuple(
        Option(value, {language: labels[at] for language, labels in scale.labels.items()})
        for at, value in enumerate(scale.values)
    )
