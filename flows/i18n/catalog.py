"""Reading Fluent texts strictly, and formatting one of them strictly.

fluent.runtime passes over what it cannot read and prints a placeholder for what it was not given. Here both
are errors: a text that is wrong is found by the tests and by ``alliance doctor``, not by a client.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast

from flows.errors import AllianceError, BadFile

_LOCALES = {"en": "en-GB"}
_LONGEST_FOR_FLUENT = 2000  # characters; fluent.runtime refuses parts of more than 2500


class BadText(AllianceError):
    """A text was asked for that is not there, or without what it needs."""


@dataclass(frozen=True, slots=True)
class _Language:
    """The texts of one language, parsed."""

    bundle: FluentBundle
    keys: frozenset[str]

    @classmethod
    def read(cls, language: str, files: Mapping[str, str]) -> "_Language":
        bundle = FluentBundle([_LOCALES.get(language, language)], use_isolating=False)
        homes: dict[str, str] = {}
        for file, text in files.items():
            resource = _parse(text, file)
            _note_keys(resource, file, homes)
            bundle.add_resource(resource)
        return cls(bundle, frozenset(homes))


@dataclass(frozen=True, slots=True)
class Words:
    """All texts of all languages. Speak them with a ``Voice``."""

    _files: Mapping[str, Mapping[str, str]]
    _read: dict[str, _Language] = field(default_factory=dict)

    @classmethod
    def read(cls, texts: Mapping[str, Iterable[str]]) -> "Words":
        """Fluent texts by language. Raises BadFile as ``read_files`` does, naming them by number."""
        return cls.read_files(
            {f"{language}/{at}": text for language, each in texts.items() for at, text in enumerate(each, 1)}
        )

    @classmethod
    def read_files(cls, files: Mapping[str, str]) -> "Words":
        """Texts of files named ``<language>/<area>.ftl``. BadFile: broken Fluent, a key given twice."""
        words = cls.of_files(files)
        for language in words.languages:
            words.keys(language)
        return words

    @classmethod
    def of_files(cls, files: Mapping[str, str]) -> "Words":
        """The same, each language read when it is first spoken: a start need not wait for eight of them."""
        languages: dict[str, dict[str, str]] = {}
        for file, text in sorted(files.items()):
            languages.setdefault(file.split("/")[0], {})[file] = text
        return cls(languages)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages there are texts in."""
        return tuple(self._files)

    def keys(self, language: str) -> frozenset[str]:
        """The keys of the texts of that language."""
        spoken = self._spoken(language)
        return spoken.keys if spoken else frozenset()

    def _spoken(self, language: str) -> _Language | None:
        if language not in self._read and language in self._files:
            self._read[language] = _Language.read(language, self._files[language])
        return self._read.get(language)

    def format(self, language: str, key: str, params: Mapping[str, str | int | float]) -> str:
        """The text of ``key`` with its parameters, unescaped. BadText: unknown key, missing parameter."""
        spoken = self._spoken(language)
        if spoken is None or not spoken.bundle.has_message(key):
            raise BadText(f"{language}/{key}: there is no such text")
        pattern = spoken.bundle.get_message(key).value
        if pattern is None:
            raise BadText(f"{language}/{key}: this text has no words of its own")
        short, long = _apart(params)
        text, errors = spoken.bundle.format_pattern(pattern, short)
        if errors:
            raise BadText(f"{language}/{key}: {errors[0]}")
        return _put_back(str(text), long)


def _apart(params: Mapping[str, str | int | float]) -> tuple[dict[str, str | int | float], dict[str, str]]:
    """The parameters with a mark for each text that is too long for Fluent, and these texts by mark."""
    marks = {
        f"\ue000{at}\ue001": (name, value)
        for at, (name, value) in enumerate(params.items())
        if isinstance(value, str) and len(value) > _LONGEST_FOR_FLUENT
    }
    short = {**params, **{name: mark for mark, (name, _) in marks.items()}}
    return short, {mark: value for mark, (_, value) in marks.items()}


def _put_back(text: str, long: Mapping[str, str]) -> str:
    for mark, value in long.items():
        text = text.replace(mark, value)
    return text


def _parse(text: str, file: str) -> ast.Resource:
    resource = FluentParser(with_spans=True).parse(text)
    for entry in resource.body:
        if isinstance(entry, ast.Junk):
            _refuse(entry, text, file)
    return resource


def _refuse(junk: ast.Junk, text: str, file: str) -> None:
    start = junk.span.start if junk.span else 0
    note = junk.annotations[0] if junk.annotations else None
    raise BadFile(
        (note.message if note and note.message else "this is not Fluent").rstrip("."),
        file=file,
        line=text.count("\n", 0, start) + 1,
        key=(junk.content or "").split("=")[0].strip()[:40] or None,
        remedy="Write `key = text`, and indent every further line of a text",
    )


def _note_keys(resource: ast.Resource, file: str, homes: dict[str, str]) -> None:
    for entry in resource.body:
        if isinstance(entry, (ast.Message, ast.Term)):
            key = entry.id.name if isinstance(entry, ast.Message) else f"-{entry.id.name}"
            if key in homes:
                raise BadFile(f"also in {homes[key]}", file=file, key=key, remedy="Keep one of the two")
            homes[key] = file
