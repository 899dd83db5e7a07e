"""Names: one term per thing, unique class names, no old-style constants or modules (docs: ARCHITECTURE, Glossary)."""

import ast
import builtins
import io
import keyword
import re
import tokenize
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

SYNONYMS = {
    "appointment": "session",
    "checkin": "check_in",
    "checkins": "check_ins",
    "counsellor": "practitioner",
    "counselor": "practitioner",
    "patient": "client",
    "patients": "clients",
    "questionnaire": "instrument",
    "survey": "check_in",
    "therapist": "practitioner",
    "therapists": "practitioners",
}
WORD = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+")
ALIENS = {"show_alert"}  # Telegram's own names of arguments

HOMONYMS: dict[str, str] = {}
"""Class names that may stand for several classes, each with its reason. None does."""

TYPED_NAMES = (Path("bot/cli"), Path("bot/services/commands"))
"""Folders whose modules are named exactly as the command that a person types: /again, /met, alliance due."""
PRONOUNS = re.compile(
    r"he|she|it|its|they|them|their|who|whom|whose|what|which|that|this|these|those|we|us|our|you|"
    r"your|some|any|none|each|every|other|others|another|own|one|ones|somebody|nobody|whoever|"
    r"whatever"
)
ADVERBS = re.compile(
    r"again|alone|already|always|anew|apart|aside|away|even|ever|first|here|how|last|later|never|"
    r"now|once|only|otherwise|so|soon|still|then|there|together|too|twice|when|where|why"
)
PARTICIPLES = re.compile(
    r"become|begun|brought|built|called|chosen|done|drawn|fallen|found|given|gone|heard|held|kept|"
    r"known|left|lost|made|meant|met|passed|put|read|said|seen|sent|set|shown|spoken|spread|stood|"
    r"taken|thought|told|understood|written"
)
"""Irregular ones; the regular ones end in -ed or -ing."""
NOUNS = re.compile(
    r"answering|due|editing|encryption|feed|fetching|messaging|monitoring|parsing|polling|pricing|queueing|"
    r"rendering|rescheduling|sampling|scheduling|scoring|sealing|seed|sending|set|setting|string|"
    r"testing|finding|meaning|staffing|reply|family|spelling"
)
"""Exceptions: nouns that look like participles or adverbs, and activities in software or in this domain."""
AGREED = {
    "upcoming": "the package of upcoming sessions, as the agreed design names it",
    "self_initiated": "self-initiated check-ins, in the package check_ins",
}
"""Adjectives that the agreed design names a module by, each with the noun that it stands before."""
REVISIONS = Path("storage/migrations/versions")  # Alembic's, numbered


def words(source: str) -> set[str]:
    """Return the words that the names in a Python source are made of."""
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    names = {token.string for token in tokens if token.type == tokenize.NAME} - ALIENS
    return {word.lower() for name in names if not keyword.iskeyword(name) for word in WORD.findall(name)}


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("class CheckInState: pass", {"check", "in", "state"}),
        ("HTTPPatient_2 = 1", {"http", "patient", "2"}),
        ("x = 'therapist'  # a therapist", {"x"}),
    ],
)
def test_names_are_split_into_words(source: str, found: set[str]) -> None:
    assert words(source) == found


@pytest.mark.slow
def test_things_have_one_name(root: Path, modules: tuple[Path, ...]) -> None:
    used = {str(path): words((root / path).read_text()) | set(WORD.findall(path.stem)) for path in modules}
    wrong = {path: sorted(found & SYNONYMS.keys()) for path, found in used.items()}
    assert {
        path: [f"{word}: say {SYNONYMS[word]}" for word in found] for path, found in wrong.items() if found
    } == {}


@pytest.mark.slow
def test_a_class_name_stands_for_one_class(root: Path, modules: tuple[Path, ...]) -> None:
    """Public classes at the top of a module, in all of bot, flows and storage."""
    places: dict[str, list[str]] = defaultdict(list)
    for path in modules:
        for node in ast.parse((root / path).read_text()).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                places[node.name].append(str(path))
    homonyms = {name: paths for name, paths in places.items() if len(paths) > 1}
    assert {name: paths for name, paths in homonyms.items() if name not in HOMONYMS} == {}
    assert HOMONYMS.keys() <= homonyms.keys()


def constants(source: str) -> Iterator[str]:
    """Yield the names in capitals that are assigned at the top of a module or class."""
    tree = ast.parse(source)
    bodies = [tree.body, *(node.body for node in tree.body if isinstance(node, ast.ClassDef))]
    for node in (node for body in bodies for node in body):
        targets = node.targets if isinstance(node, ast.Assign) else []
        targets = [node.target] if isinstance(node, ast.AnnAssign) else targets
        names = (each for target in targets for each in ast.walk(target) if isinstance(each, ast.Name))
        yield from (each.id for each in names if each.id.isupper())


@pytest.mark.slow
def test_limits_are_named_max_and_min(root: Path, modules: tuple[Path, ...]) -> None:
    """``MAX_FILE_BYTES``, not ``MOST_BYTES`` or a bare ``MOST``."""
    old = re.compile(r"_*(MOST|LEAST|FEWEST)(_|$)")
    found = {str(path): [*filter(old.match, constants((root / path).read_text()))] for path in modules}
    assert {path: names for path, names in found.items() if names} == {}


def wrong_part_of_speech(module: str) -> str:
    """Return what a module's name is if it is not a noun or term, "" otherwise.

    The last word counts: ``typed_commands`` are commands. English words cannot be classified by rules alone, so this
    knows closed classes (pronouns, frequent adverbs, irregular participles) and endings; a noun with such an ending
    is listed in NOUNS.
    """
    head = module.strip("_").rpartition("_")[2]
    if NOUNS.fullmatch(head):
        return ""
    if PRONOUNS.fullmatch(head):
        return "a pronoun"
    if ADVERBS.fullmatch(head) or head.endswith("ly"):
        return "an adverb"
    return "a participle" if PARTICIPLES.fullmatch(head) or head.endswith(("ed", "ing")) else ""


@pytest.mark.parametrize(
    ("module", "kind"),
    [
        ("who", "a pronoun"),
        ("at_once", "an adverb"),
        ("weekly", "an adverb"),
        ("taking_part", ""),
        ("called", "a participle"),
        ("clearing", "a participle"),
        ("polling", ""),
        ("typed_commands", ""),
        ("settings", ""),
    ],
)
def test_parts_of_speech_are_recognized(module: str, kind: str) -> None:
    assert wrong_part_of_speech(module) == kind


def test_modules_are_named_by_nouns_and_standard_terms(modules: tuple[Path, ...]) -> None:
    """Modules and their folders; a name such as ``handling`` or ``aside`` does not say what is in it."""
    checked = [path for path in modules if path.parent not in {*TYPED_NAMES, REVISIONS}]
    names = {name for path in checked for name in path.with_suffix("").parts[1:]} - AGREED.keys()
    assert {name: kind for name in names if (kind := wrong_part_of_speech(name))} == {}


def defined_names(root: Path, modules: tuple[Path, ...]) -> set[str]:
    """Return every name that the code defines, uses or imports, and those of Python itself."""
    names = set(dir(builtins))
    for path in modules:
        names |= {path.stem, path.parent.name}
        for node in ast.walk(ast.parse((root / path).read_text())):
            match node:
                case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                    names.add(name)
                case ast.Name(id=name) | ast.Attribute(attr=name) | ast.arg(arg=name):
                    names.add(name)
                case ast.alias(name=name, asname=other):
                    names.add((other or name).rpartition(".")[2])
    return names


@pytest.mark.slow
def test_docstrings_name_what_exists(root: Path, modules: tuple[Path, ...]) -> None:
    """A renamed exception or function must not live on in ``Raises X`` or in backticks."""
    names, stale = defined_names(root, modules), []
    for path in modules:
        for node in ast.walk(ast.parse((root / path).read_text())):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.count(" ") > 1:
                raised = re.findall(r"Raises ([A-Z]\w+)(?:,? or ([A-Z]\w+))?", node.value)
                named = re.findall(r"(?<!`)`([A-Za-z_][\w.]*)`(?!`)", node.value)
                said = [each for pair in raised for each in pair if each] + [
                    each.rpartition(".")[2] for each in named
                ]
                stale += [f"{path}:{node.lineno} {each}" for each in said if each not in names]
    assert stale == []
