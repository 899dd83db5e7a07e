"""The texts of every language as Fluent syntax trees, and sample parameters for them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from flows.i18n import LANGUAGES

LONGEST_NAME = "Maximiliane-Alexandrina & <Sons> " * 2  # 64 characters, with what HTML must escape
COUNTS = (0, 1, 2, 3, 5, 7, 11, 14, 21, 28, 100, 101, 102, 180)
_CATEGORIES = {"zero", "one", "two", "few", "many", "other"}


@dataclass(frozen=True, slots=True)
class Choice:
    """A select expression on a variable: its literal numbers and its plural categories, in order of writing."""

    variable: str
    keys: tuple[str, ...]

    @property
    def numbers(self) -> set[int]:
        return {int(key) for key in self.keys if key.isdecimal()}

    @property
    def categories(self) -> set[str]:
        return set(self.keys) & _CATEGORIES

    @property
    def counts(self) -> bool:
        """Whether it distinguishes plural categories, and not only some numbers from the rest."""
        return bool(self.categories - {"other"})


class _Finder(Visitor):
    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.references: set[str] = set()
        self.choices: list[Choice] = []

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the visitor's naming
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self.references.add(node.id.name)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
        if isinstance(node.selector, ast.VariableReference):
            keys = tuple(_key(variant.key) for variant in node.variants)
            self.choices.append(Choice(node.selector.id.name, keys))
        self.generic_visit(node)


def _key(key: ast.Identifier | ast.NumberLiteral) -> str:
    return key.name if isinstance(key, ast.Identifier) else key.value


@dataclass(frozen=True, slots=True)
class Text:
    """One text of one language, taken apart."""

    area: str
    variables: frozenset[str]
    references: frozenset[str]
    choices: tuple[Choice, ...]


@cache
def texts(language: str) -> Mapping[str, Text]:
    """Return every text of a language by key."""
    found: dict[str, Text] = {}
    for file in (files("flows.i18n") / language).iterdir():
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            if isinstance(entry, ast.Message):
                finder = _Finder()
                finder.visit(entry)
                found[entry.id.name] = Text(
                    file.name,
                    frozenset(finder.variables),
                    frozenset(finder.references),
                    tuple(finder.choices),
                )
    return found


def needed(language: str, key: str) -> set[str]:
    """Return the parameters a text needs, with those of its references; the mode and when one is asked are given."""
    text = texts(language)[key]
    own = set(text.variables) - {"mode", "asked"}
    return own.union(*(needed(language, other) for other in text.references))


@cache
def numeric_parameters() -> frozenset[str]:
    """Return the parameters that are numbers in some language."""
    choices = (choice for each in LANGUAGES for text in texts(each).values() for choice in text.choices)
    return frozenset(
        {"at", "of", "most"} | {each.variable for each in choices if each.numbers or each.counts}
    )


def sample_params(language: str, key: str) -> Iterator[dict[str, str | int]]:
    """Parameters to speak a text with: the longest names, and numbers of every plural."""
    names = needed(language, key)
    numbers = {name for name in names if name in numeric_parameters()}
    strings: dict[str, str | int] = dict.fromkeys(names - numbers, LONGEST_NAME)
    for count in COUNTS if numbers else (0,):
        yield strings | dict.fromkeys(numbers, count)
