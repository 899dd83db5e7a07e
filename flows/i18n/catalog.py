"""Parsing Fluent files strictly, and formatting messages strictly.

fluent.runtime skips what it cannot parse and prints a placeholder for a missing parameter. Here both are errors: the
tests and ``alliance doctor`` find a wrong text, not a client.
"""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast

from flows.errors import AllianceError, BadFile

_LOCALES = {"en": "en-GB"}
_MAX_FLUENT_CHARACTERS = 2000  # characters; fluent.runtime refuses parts of more than 2500


class BadText(AllianceError):
    """An unknown text was requested, or a parameter is missing."""


@dataclass(frozen=True, slots=True)
class _Language:
    """The texts of one language, parsed."""

    bundle: FluentBundle
    keys: frozenset[str]

    @classmethod
    def read(cls, language: str, files: Mapping[str, str]) -> "_Language":
        bundle = FluentBundle([_LOCALES.get(language, language)], use_isolating=False)
        file_of_key: dict[str, str] = {}
        for file, text in files.items():
            resource = _parse(text, file)
            _check_keys(resource, file, file_of_key)
            bundle.add_resource(resource)
        return cls(bundle, frozenset(file_of_key))


OF_THE_PROGRAM = frozenset({"mode", "asked"})
"""Parameters that choose between texts of the program; every other text in a parameter may be a person's."""
MAX_FORMATTED = 20_000


@dataclass(frozen=True, slots=True)
class TextCatalog:
    """All texts of all languages. Format them with a ``Voice``."""

    _files: Mapping[str, Mapping[str, str]]
    _read: dict[str, _Language] = field(default_factory=dict)
    _formatted: dict[Hashable, str] = field(default_factory=dict, compare=False)

    @classmethod
    def read(cls, texts: Mapping[str, Iterable[str]]) -> "TextCatalog":
        """Return a catalog of Fluent texts by language. Raises BadFile as ``read_files``, naming texts by number."""
        return cls.read_files(
            {f"{language}/{at}": text for language, each in texts.items() for at, text in enumerate(each, 1)}
        )

    @classmethod
    def read_files(cls, files: Mapping[str, str]) -> "TextCatalog":
        """Return a catalog of files named ``<language>/<area>.ftl``. Raises BadFile: broken Fluent, duplicate key."""
        words = cls.of_files(files)
        for language in words.languages:
            words.keys(language)
        return words

    @classmethod
    def of_files(cls, files: Mapping[str, str]) -> "TextCatalog":
        """Return such a catalog that parses each language on first use, which makes starting faster."""
        languages: dict[str, dict[str, str]] = {}
        for file, text in sorted(files.items()):
            languages.setdefault(file.split("/")[0], {})[file] = text
        return cls(languages)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the catalog."""
        return tuple(self._files)

    def keys(self, language: str) -> frozenset[str]:
        """Return the keys of the texts in that language."""
        texts = self._load(language)
        return texts.keys if texts else frozenset()

    def _load(self, language: str) -> _Language | None:
        if language not in self._read and language in self._files:
            self._read[language] = _Language.read(language, self._files[language])
        return self._read.get(language)

    def format(self, language: str, key: str, params: Mapping[str, str | int | float]) -> str:
        """Return the text of ``key`` with its parameters, unescaped. Raises BadText: unknown key, missing parameter.

        Texts without words of people are kept: to format one takes longer than all else that shows a question.
        """
        if any(isinstance(each, str) for name, each in params.items() if name not in OF_THE_PROGRAM):
            return self._format(language, key, params)
        identity = language, key, *((name, type(each), each) for name, each in params.items())
        text = self._formatted.get(identity)
        if text is None:
            text = self._format(language, key, params)
            if len(self._formatted) < MAX_FORMATTED:
                self._formatted[identity] = text
        return text

    def _format(self, language: str, key: str, params: Mapping[str, str | int | float]) -> str:
        texts = self._load(language)
        if texts is None or not texts.bundle.has_message(key):
            raise BadText(f"{language}/{key}: there is no such text")
        pattern = texts.bundle.get_message(key).value
        if pattern is None:
            raise BadText(f"{language}/{key}: this text has no words of its own")
        short, long = _replace_long(params)
        text, errors = texts.bundle.format_pattern(pattern, short)
        if errors:
            raise BadText(f"{language}/{key}: {errors[0]}")
        return _restore_long(str(text), long)


def _replace_long(
    params: Mapping[str, str | int | float],
) -> tuple[dict[str, str | int | float], dict[str, str]]:
    """Return the parameters with a placeholder for each text too long for Fluent, and those texts by placeholder."""
    marks = {
        f"\ue000{at}\ue001": (name, value)
        for at, (name, value) in enumerate(params.items())
        if isinstance(value, str) and len(value) > _MAX_FLUENT_CHARACTERS
    }
    short = {**params, **{name: mark for mark, (name, _) in marks.items()}}
    return short, {mark: value for mark, (_, value) in marks.items()}


def _restore_long(text: str, long: Mapping[str, str]) -> str:
    for mark, value in long.items():
        text = text.replace(mark, value)
    return text


def _parse(text: str, file: str) -> ast.Resource:
    resource = FluentParser(with_spans=True).parse(text)
    for entry in resource.body:
        if isinstance(entry, ast.Junk):
            _raise_for_junk(entry, text, file)
    return resource


def _raise_for_junk(junk: ast.Junk, text: str, file: str) -> None:
    start = junk.span.start if junk.span else 0
    note = junk.annotations[0] if junk.annotations else None
    raise BadFile(
        (note.message if note and note.message else "this is not Fluent").rstrip("."),
        file=file,
        line=text.count("\n", 0, start) + 1,
        key=(junk.content or "").split("=")[0].strip()[:40] or None,
        remedy="Write `key = text`, and indent every further line of a text",
    )


def _check_keys(resource: ast.Resource, file: str, file_of_key: dict[str, str]) -> None:
    for entry in resource.body:
        if isinstance(entry, (ast.Message, ast.Term)):
            key = entry.id.name if isinstance(entry, ast.Message) else f"-{entry.id.name}"
            if key in file_of_key:
                raise BadFile(f"also in {file_of_key[key]}", file=file, key=key, remedy="Keep one of the two")
            file_of_key[key] = file
