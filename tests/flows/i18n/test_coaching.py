"""In coaching one word stands for a meeting everywhere, and suggestions are not those of a consulting room."""

import re

import pytest

from flows.i18n import LANGUAGES, Voice
from storage.bundled_content import load_words
from tests.flows.i18n.texts import sample_params, texts

WORDS = load_words()
THERAPY_SESSION = {
    "en": r"\bsessions?\b",
    "de": r"sitzung",
    "es": r"sesi[oó]n",
    "fr": r"séance",
    "pt": r"sess(ão|ões)",
    "ru": r"сесси",
    "uk": r"сес[іи][яїюйє]",
    "ar": r"جلس",
}
COMMANDS = re.compile(r"/\w+")
SPOKEN_IN_ONE_VOCABULARY = ("rehearsal",)
"""How the keys begin of texts that no programme's vocabulary reaches: the frame of a rehearsal on one's own machine."""


def coaching_forms(language: str, key: str) -> list[str]:
    voice = Voice(WORDS, language, "coaching")
    return [
        COMMANDS.sub("", voice.plain(key, **params)).casefold() for params in sample_params(language, key)
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_says_session_beside_meeting(language: str) -> None:
    keys = [key for key in texts(language) if not key.startswith(SPOKEN_IN_ONE_VOCABULARY)]
    word = re.compile(THERAPY_SESSION[language])
    found = [key for key in keys if any(word.search(form) for form in coaching_forms(language, key))]
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_therapy_keeps_its_word(language: str) -> None:
    word = re.compile(THERAPY_SESSION[language])
    for key in (
        "menu-week",
        "help-client",
        "week-title",
        "calendar-none",
        "session-taken",
        "schedule-row-length",
    ):
        params = next(sample_params(language, key))
        assert word.search(COMMANDS.sub("", Voice(WORDS, language).plain(key, **params)).casefold()), key


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "key", ["opening-bond-watch-1", "opening-tension-likely-3", "opening-overall-likely-3"]
)
def test_clinical_suggestions_have_another_form_in_coaching(language: str, key: str) -> None:
    assert Voice(WORDS, language, "coaching").plain(key) != Voice(WORDS, language).plain(key)


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        (0, "Your client then gets"),
        (0.5, "0.5 hours later"),
        (1, "An hour later"),
        (2, "2 hours later"),
        (24, "24 hours"),
    ],
)
def test_the_welcome_says_when_clients_are_asked(hours: float, said: str) -> None:
    assert said in Voice(WORDS, "en").plain(
        "welcome-practitioner", name="N", digest="D", zone="Z", hours=hours
    )
