"""Every refusal of the scheduling parsers has a text short enough for a chat."""

import re
from pathlib import Path

import pytest

from flows.i18n import TextCatalog, Voice

ROOT = Path(__file__).parents[3]
TEXT = (ROOT / "flows/i18n/en/schedule.ftl").read_text(encoding="utf-8")
KEYS = re.findall(r"^(schedule-[a-z-]+) =", TEXT, re.MULTILINE)
PARAMS: dict[str, str | int] = {
    "count": 3,
    "code": "A7K2",
    "zones": "Europe/Berlin",
    "line": 3,
    "column": "start",
    "problem": "Please check it.",
}


def test_every_refusal_has_its_words() -> None:
    folders = ("flows/scheduling", "flows/calendar_feed")
    files = [path for folder in folders for path in (ROOT / folder).rglob("*.py")]
    source = "\n".join(path.read_text(encoding="utf-8") for path in files)
    said = set(re.findall(r'"(schedule-[a-z-]+)"', source))
    assert len(said) > 25
    assert said <= set(KEYS)


@pytest.mark.parametrize("key", KEYS)
def test_words_are_short_and_say_what_to_do(key: str) -> None:
    said = Voice(TextCatalog.read({"en": [TEXT]}), "en").plain(key, **PARAMS)
    assert 0 < len(said) <= 130
    assert said.endswith((".", "?"))
