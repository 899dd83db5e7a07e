"""One name per thing, everywhere: practitioner, client, check-in, flag, and no synonyms."""

import io
import keyword
import re
import tokenize
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


def words(source: str) -> set[str]:
    """The words that the names in a Python source are made of."""
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
def test_names_come_apart_into_words(source: str, found: set[str]) -> None:
    assert words(source) == found


def test_things_have_one_name(root: Path, modules: tuple[Path, ...]) -> None:
    said = {str(path): words((root / path).read_text()) | set(WORD.findall(path.stem)) for path in modules}
    wrong = {path: sorted(found & SYNONYMS.keys()) for path, found in said.items()}
    assert {
        path: [f"{word}: say {SYNONYMS[word]}" for word in found] for path, found in wrong.items() if found
    } == {}
