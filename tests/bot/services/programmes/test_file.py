"""The programme file: its keys, and the errors of an invalid one."""

import re
from pathlib import Path

import pytest
from pydantic import BaseModel

from bot.services.programmes.cadence import CadencePart
from bot.services.programmes.default import DEFAULT_PROGRAMME, default_programme, placeholder_contacts
from bot.services.programmes.file import PaperFormPart, ProgrammeFile, SafetyPart, parse_programme, slug_of
from bot.services.programmes.safety import StaffedPart
from flows.errors import BadFile
from flows.i18n import LANGUAGES
from storage.bundled_content import load_words
from tests.support.contacts import contacts_table, with_contacts

FILE = "ours.toml"


def _keys(part: type[BaseModel], before: str = "") -> set[str]:
    """Return the keys as the handbook names them, those of a table prefixed with its name."""
    keys: set[str] = set()
    for name, field in part.model_fields.items():
        inner = field.annotation
        whole = isinstance(inner, type) and issubclass(inner, BaseModel)
        keys |= _keys(inner, f"{name}.") if whole else {before + name}  # type: ignore[arg-type]
    return keys


def test_the_default_file_is_valid_and_states_the_defaults() -> None:
    programme = parse_programme(default_programme(), DEFAULT_PROGRAMME)
    assert programme.slug == "my-practice"
    contacts = SafetyPart(crisis=dict(placeholder_contacts()))
    assert programme == ProgrammeFile(name="My practice", slug="my-practice", safety=contacts)
    assert programme.unwritten_contacts == [*LANGUAGES]


def test_contacts_of_its_own_are_known_from_the_neutral_ones() -> None:
    programme = parse_programme(with_contacts(de="Rufen Sie 112 an.", ar="112"), FILE)
    assert programme.unwritten_contacts == ["en", "es", "fr", "pt", "ru", "uk"]
    assert programme.missing_contacts == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_neutral_contacts_point_to_the_emergency_number_and_say_what_is_missing(language: str) -> None:
    text = placeholder_contacts()[language]
    general = load_words().format(language, "safety-no-contacts", {})
    assert text.startswith(general)
    assert len(text) > len(general) + 20


@pytest.mark.parametrize("key", sorted(_keys(ProgrammeFile)))
def test_every_key_is_in_the_handbook(key: str) -> None:
    assert f"`{key}`" in Path("docs/operators.md").read_text()


BROKEN = [
    ('name = "A', None, 1, "quotes"),
    ('language = "en"\n', "name", None, "name = "),
    ('name = "A"\nlanguge = "de"\n', "languge", 2, "spelling"),
    ('name = "A"\nlanguage = "tlh"\n', "language", 2, "en, de, es"),
    ('name = "A"\nzone = "Middle-earth"\n', "zone", 2, "Europe/Berlin"),
    ('name = "A"\nsession_minutes = 0\n', "session_minutes", 2, "5"),
    ('name = "A"\n[check_in]\nask_after_hours = -1\n', "check_in.ask_after_hours", 3, "0"),
    (
        'name = "A"\n\n[check_in]\nquiet_from = "25:00"\n',
        "check_in.quiet_from",
        4,
        'in quotes, such as "08:30"',
    ),
    ('name = "A"\n[digest]\nweekday = "moonday"\n', "digest.weekday", 3, "monday"),
    ('name = "A"\n[digest]\nhour = 8\n', "digest.hour", 3, "spelling"),
    ('name = "A"\n[words]\nfree = true\n', "words.free", 3, "[safety.crisis]: en = "),
    ('name = "A"\n[words]\nfree = true\n[safety]\ncrisis = { de = "112" }\n', "words.free", 3, "(en)"),
    ('name = "A"\n', "safety.crisis", None, "in en, de, es, fr, pt, ru, uk, ar"),
    ('name = "A"\n[safety]\ncrisis = { en = "112" }\n', "safety.crisis", 3, "in de, es, fr"),
    ('name = "A"\n[safety]\ncrisis = { tlh = "112" }\n', "safety.crisis", 3, "has no language tlh"),
    ('name = "A"\n[retention]\nwords_days = 0\n', "retention.words_days", 3, "1"),
    ('name = "A"\n[retention]\nwords_days = 7\n', "retention.inbox_days", 2, "above words_days (7)"),
    ('name = "A"\n[retention]\nwords_days = 7\ninbox_days = 8\n', "retention.inbox_days", 4, "is 8"),
    ('name = "A"\n[retention]\nscores_years = 2\n', "retention.scores_years", 3, "spelling"),
    ('name = "A"\n[[paper]]\nname = "F"\nlow = 4\nhigh = 4\n', "paper.0", 2, "low must be below high"),
    ('name = "A"\n[cadence]\nevery_days = 10\nweekday = "monday"\n', "cadence", 2, "7, 14, 21"),
    ('name = "A"\n[cadence]\nat = "22:30"\nwindow_minutes = 120\n', "cadence", 2, "before midnight"),
    ('name = "A"\n' + 2 * '[[paper]]\nname = "F"\nlow = 0\nhigh = 4\n', "paper", 2, "the same name"),
]

TEXTS, NUMBERS = ('"nonsense"', '""'), ("-1", "1e9", "nan", "inf", "1.5")
WRONG = (*TEXTS, *NUMBERS, "10:00:00", "2026-10-01", "[]", "{}", "[{ x = 1 }]", "true")
THEIRS = re.compile(
    "Input|should|valid|pattern|instance|Extra|Field required|pydantic|literal", re.IGNORECASE
)
OTHERS = {
    "": {"name": '"A"'},
    "paper": {"name": '"F"', "low": "0", "high": "4"},
    "safety.staffed": {"reader": '"own"', "begins": '"09:00"', "ends": '"17:00"'},
}
OWN = _keys(ProgrammeFile) - {"cadence", "paper"}
EVERY = sorted(
    OWN
    | _keys(CadencePart, "cadence.")
    | _keys(PaperFormPart, "paper.")
    | _keys(StaffedPart, "safety.staffed.")
)


@pytest.mark.parametrize("key", EVERY)
def test_a_wrong_value_of_any_key_has_a_readable_error(key: str) -> None:
    problems = [problem for value in WRONG if (problem := _problem(_with(key, value))) is not None]
    assert problems
    for error in problems:
        assert error.key is not None
        assert error.key.replace(".0", "").startswith((key, key.partition(".")[0])), error
        assert error.line is not None, error
        assert not THEIRS.search(str(error)), error
        assert "cannot be used as it is" not in str(error), error


@pytest.mark.parametrize("table", ["check_in", "digest", "words", "safety", "cadence", "paper"])
def test_a_value_in_place_of_a_table_is_reported(table: str) -> None:
    error = _problem(f'name = "A"\n{table} = 5\n')
    assert error is not None
    assert "table" in str(error)
    assert (error.key, error.line) == (table, 2)


def _with(key: str, value: str) -> str:
    """Return a complete file with that value at that key."""
    table, _, name = key.rpartition(".")
    head = {"": "", "paper": "[[paper]]\n", "safety.staffed": "[[safety.staffed]]\n"}.get(
        table, f"[{table}]\n"
    )
    others = OTHERS.get(table, {})
    lines = [f"{each} = {other}" for each, other in others.items() if each != name]
    top = "" if table == "" else 'name = "A"\n'
    contacts = "" if key == "safety.crisis" else contacts_table()
    return f"{top}{head}" + "\n".join([*lines, f"{name} = {value}", contacts])


def _problem(text: str) -> BadFile | None:
    try:
        parse_programme(text, FILE)
    except BadFile as error:
        return error
    return None


@pytest.mark.parametrize(("text", "key", "line", "words"), BROKEN)
def test_a_broken_file_names_file_line_key_and_remedy(
    text: str, key: str | None, line: int | None, words: str
) -> None:
    with pytest.raises(BadFile) as caught:
        parse_programme(text, FILE)
    error = caught.value
    assert str(error).startswith(FILE)
    assert (error.key, error.line) == (key, line)
    assert words in str(error)


@pytest.mark.parametrize("name", ["My practice", "Ünïcödé & Söhne", "  ", "x" * 80, "Практика"])
def test_a_slug_can_always_be_typed(name: str) -> None:
    assert re.fullmatch(r"[a-z0-9][a-z0-9-]{0,62}", slug_of(name))
