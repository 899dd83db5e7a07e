"""Texts and instruments that come with the code can be loaded."""

from flows.i18n import LANGUAGES
from flows.instruments import Perspective
from storage.bundled_content import load_instruments, load_words


def test_core_6_comes_with_the_code_in_every_language() -> None:
    core = load_instruments()[("core-6", 1)]
    assert core.languages == LANGUAGES
    assert [item.id for item in core.asked(Perspective.CLIENT)] == [
        "g1",
        "g2",
        "t1",
        "t2",
        "b1",
        "b2",
        "x1",
        "x2",
        "n1",
    ]
    assert [item.id for item in core.asked(Perspective.PRACTITIONER)] == ["g2", "t1", "b1", "x1"]


def test_texts_are_loaded_by_language() -> None:
    words = load_words()
    assert "en" in words.languages
    assert words.keys("en")
