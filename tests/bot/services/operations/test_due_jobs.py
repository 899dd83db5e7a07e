"""Every kind of due row has a handler, and a text in the rehearsal room."""

import pytest

from bot.services.operations.due_jobs import HANDLERS
from flows.i18n import LANGUAGES, Voice
from storage.bundled_content import load_words
from storage.repositories.due import DueKind

WORDS = load_words()


def test_every_kind_has_a_handler() -> None:
    assert set(HANDLERS) == set(DueKind)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_has_a_text(language: str) -> None:
    for kind in DueKind:
        assert "15:00" in Voice(WORDS, language).plain(f"rehearsal-due-{kind}", when="15:00")
