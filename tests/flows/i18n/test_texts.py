"""Properties of every text in every language."""

import html
import re
from collections.abc import Iterator
from importlib.resources import files
from itertools import product

import pytest
from babel import Locale

from flows.i18n import LANGUAGES, CheckInOccasion, Mode, Voice
from flows.i18n.languages import TRANSLATION_STATUS
from storage.bundled_content import load_words
from tests.flows.i18n.texts import Text, needed, sample_params, texts

pytestmark = pytest.mark.slow

WORDS = load_words()
OTHERS = [language for language in LANGUAGES if language != "en"]
MODES: tuple[Mode, ...] = ("therapy", "coaching")
ASKED: tuple[CheckInOccasion, ...] = ("sessions", "cadence")
TAGS = {"b", "i", "u", "s", "code", "pre", "blockquote"}
MAX_LABEL_CHARACTERS = 20
MAX_MESSAGE_CHARACTERS = 4096
MAX_NOTICE_CHARACTERS = 200
MAX_DESCRIPTION_CHARACTERS = 256


def rendered_forms(language: str, key: str, *, plain: bool = False) -> Iterator[str]:
    """Yield all forms of a text, with the longest names and every plural."""
    for mode, asked in product(MODES, ASKED):
        voice = Voice(WORDS, language, mode, asked)
        for params in sample_params(language, key):
            yield voice.plain(key, **params) if plain else voice.say(key, **params)


def keys(language: str, *, begin: str = "", end: str = "") -> list[str]:
    return [key for key in texts(language) if key.startswith(begin) and key.endswith(end)]


@pytest.mark.parametrize("language", OTHERS)
def test_every_text_is_there_and_none_is_left_over(language: str) -> None:
    english, own = set(texts("en")), set(texts(language))
    assert sorted(english - own) == [], "not translated"
    assert sorted(own - english) == [], "no longer in English"


@pytest.mark.parametrize("language", OTHERS)
def test_every_text_stands_in_the_file_of_its_area(language: str) -> None:
    moved = [
        key
        for key, text in texts(language).items()
        if key in texts("en") and text.area != texts("en")[key].area
    ]
    assert moved == []


@pytest.mark.parametrize("language", OTHERS)
def test_every_file_says_how_its_translation_came_about(language: str) -> None:
    for file in (files("flows.i18n") / language).iterdir():
        first = file.read_text(encoding="utf-8").splitlines()[0]
        assert TRANSLATION_STATUS[language] in first.lower(), f"{file.name}: say so in its first line"


@pytest.mark.parametrize("language", OTHERS)
def test_every_text_has_the_parameters_of_the_english_one(language: str) -> None:
    for key in keys(language):
        if key in texts("en"):
            assert needed(language, key) == needed("en", key), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_button_fits_in_twenty_characters(language: str) -> None:
    for key in keys(language, end="-button"):
        too_long = [
            label for label in rendered_forms(language, key, plain=True) if len(label) > MAX_LABEL_CHARACTERS
        ]
        assert too_long == [], key


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_sound_html_within_telegrams_limit(language: str) -> None:
    for key in keys(language):
        for text in rendered_forms(language, key):
            assert _invalid_html(text) is None, (key, _invalid_html(text))
            assert len(html.unescape(re.sub(r"<[^>]*>", "", text))) <= MAX_MESSAGE_CHARACTERS, key


COMMAND = re.compile(r"(?<![A-Za-z0-9_/<])/[a-z]+")
COPIED_LINE = re.compile(r"/[a-z]+( [A-Za-z0-9_-]+)?")


def test_no_command_is_drawn_with_its_slash_behind_it_in_arabic() -> None:
    """A slash between Arabic and Latin letters takes the sentence's direction unless a mark stands before it."""
    bare, marked = set(), 0
    for key in keys("ar"):
        for text in {*rendered_forms("ar", key), *rendered_forms("ar", key, plain=True)}:
            for line in re.sub(r"<[^<>]*>", "", text).split("\n"):
                found = [] if COPIED_LINE.fullmatch(line.strip()) else [*COMMAND.finditer(line)]
                bare |= {key for each in found if line[: each.start()][-1:] != "\u200e"}
                marked += len(found)
    assert bare == set()
    assert marked > 100


CODE_OR_DATE = re.compile("#[^ ]|[0-9]{4}-[0-9]{2}-[0-9]{2}")


def test_no_code_and_no_date_is_drawn_in_reverse_in_arabic() -> None:
    """After Arabic letters, a hash goes behind its code and a date begins with its day unless a mark stands before."""
    bare, marked = set(), 0
    for key in keys("ar"):
        for text in rendered_forms("ar", key):
            line = re.sub(r"<[^<>]*>", "", text)
            found = [*CODE_OR_DATE.finditer(line)]
            bare |= {key for each in found if line[: each.start()][-1:] != "\u200e"}
            marked += len(found)
    assert bare == set()
    assert marked > 10


def _invalid_html(text: str) -> str | None:
    """Return what Telegram would refuse in a text, if anything."""
    open_tags: list[str] = []
    for closing, tag in re.findall(r"<(/?)([^<>]*)>", text):
        if tag not in TAGS or (closing and (not open_tags or open_tags.pop() != tag)):
            return f"<{closing}{tag}>"
        if not closing:
            open_tags.append(tag)
    stray = re.search(r"&(?!amp;|lt;|gt;|quot;)", text)
    return stray[0] if stray else ", ".join(open_tags) or None


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_shown_without_html_has_none_and_fits_its_place(language: str) -> None:
    limits = {"-button": MAX_LABEL_CHARACTERS}
    for key in keys(language):
        most = limits.get(key[-7:]) or _max_characters(key)
        if most is not None:
            for text in rendered_forms(language, key, plain=True):
                assert not re.search(r"</?\w+>", text), key
                assert 0 < len(text) <= most, key


def _max_characters(key: str) -> int | None:
    if key.startswith("checkin-notice-"):
        return MAX_NOTICE_CHARACTERS
    return MAX_DESCRIPTION_CHARACTERS if key.startswith("menu-") else None


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_counts_has_every_plural_of_the_language(language: str) -> None:
    plural = Locale.parse(language).plural_form
    for key, text in texts(language).items():
        english = texts("en").get(key)
        for choice in text.choices:
            if choice.counts or (english and _counts(english, choice.variable)):
                missing = {plural(n) for n in range(1, 200) if n not in choice.numbers} - choice.categories
                assert missing == set(), key


def _counts(text: Text, variable: str) -> bool:
    return any(choice.counts for choice in text.choices if choice.variable == variable)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_plural_stands_before_the_single_number_it_would_take(language: str) -> None:
    plural = Locale.parse(language).plural_form
    for key, text in texts(language).items():
        for choice in text.choices:
            for at, each in enumerate(choice.keys):
                if each.isdecimal():
                    assert plural(int(each)) not in choice.keys[:at], key


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_has_a_branch_for_every_mode_and_every_way_of_being_asked_or_none(language: str) -> None:
    ways = {"mode": set(MODES), "asked": set(ASKED)}
    for key, text in texts(language).items():
        for choice in text.choices:
            assert set(choice.keys) == ways.get(choice.variable, set(choice.keys)), key


CLINICAL = {
    "en": r"therap|clinic|patient|symptom|diagnos|treatment",
    "de": r"therap|klinisch|patient|symptom|diagnos|behandlung",
    "es": r"terap|clínic|pacient|síntoma|diagnós|tratamiento",
    "fr": r"thérap|cliniqu|patient|symptôme|diagnos|traitement",
    "pt": r"terap|clínic|pacient|sintoma|diagnós|tratamento",
    "ru": r"терап|клиник|клинич|пациент|симптом|диагноз|лечени",
    "uk": r"терап|клінік|клініч|пацієнт|симптом|діагноз|лікуван",
    "ar": r"علاج|سريري|مريض|أعراض|تشخيص",
}
CLIENT_AREAS = ("checkin.ftl", "consent.ftl")


@pytest.mark.parametrize("language", LANGUAGES)
def test_coaching_has_no_clinical_word_and_clients_never_read_one(language: str) -> None:
    for key, text in texts(language).items():
        said = list(rendered_forms(language, key))
        coaching = said[len(said) // 2 :]
        heard = said if text.area in CLIENT_AREAS else coaching
        assert [each for each in heard if re.search(CLINICAL[language], each, re.IGNORECASE)] == [], key


FIRST_LINES = (
    "checkin-hello",
    "checkin-hello-practitioner",
    "checkin-again",
    "checkin-reminder",
    "consent-anew",
    "digest-title",
    "digest-title-span",
    "digest-again",
    "digest-picture-caption",
    "news",  # above all else that comes unasked
)
REVEALING = {
    "en": r"session|meeting|coach|practitioner|client|bond",
    "de": r"sitzung|treffen|coach|klient|beziehung",
    "es": r"sesión|encuentro|coach|client|vínculo",
    "fr": r"séance|rencontre|coach|client|lien",
    "pt": r"sessão|encontro|coach|client|vínculo",
    "ru": r"сесси|встреч|коуч|клиент|связь",
    "uk": r"сесі|зустріч|коуч|клієнт|зв'язок",
    "ar": r"جلس|لقاء|كوتش|عميل|العلاقة",
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", FIRST_LINES)
def test_the_first_line_on_a_locked_phone_tells_nothing(language: str, key: str) -> None:
    assert "name" not in texts(language)[key].variables
    assert "label" not in texts(language)[key].variables
    for text in rendered_forms(language, key):
        first = text.splitlines()[0]
        assert not re.search(f"{REVEALING[language]}|{CLINICAL[language]}", first, re.IGNORECASE)


MAX_SENTENCE_WORDS = 25  # words
READING_AGE = 12


@pytest.mark.parametrize("area", CLIENT_AREAS)
def test_clients_texts_can_be_read_at_twelve(area: str) -> None:
    """Automated readability index (Smith & Senter 1967): 6 to 7 is the school year of twelve-year-olds."""
    sentences = [
        sentence for key, text in texts("en").items() if text.area == area for sentence in _sentences(key)
    ]
    words = [word for sentence in sentences for word in sentence]
    letters = sum(len(word) for word in words)
    index = 4.71 * letters / len(words) + 0.5 * len(words) / len(sentences) - 21.43
    assert index + 5 <= READING_AGE
    assert [sentence for sentence in sentences if len(sentence) > MAX_SENTENCE_WORDS] == []


def _sentences(key: str) -> list[list[str]]:
    params = {
        name: 3 if isinstance(value, int) else "Anna"
        for name, value in next(sample_params("en", key)).items()
    }
    text = re.sub(r"<[^>]*>", "", Voice(WORDS, "en").say(key, **params))
    return [
        words
        for part in re.split(r"[.!?:]\s|\n", f"{text} ")
        if len(words := re.findall(r"[\w'’-]+", part)) > 1
    ]
