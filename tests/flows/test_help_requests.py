"""Plain requests for help are recognized in every language, and are never an answer of a check-in."""

from itertools import groupby

import pytest

from flows.answer_parsing import Unclear, read
from flows.conversation.typed_commands import COMMAND_PHRASES
from flows.help_requests import NUMBERS, asks_for_help, emergency_number
from flows.i18n import LANGUAGES
from flows.instruments.model import ItemKind
from storage.bundled_content import load_instruments

REQUESTS = {
    "en": ("help", "HELP!!!", "i need help now", "please help me", "emergency", "sos", "it's an emergency"),
    "de": ("Hilfe", "ich brauche jetzt Hilfe", "Notfall!", "bitte hilf mir"),
    "es": ("ayuda", "necesito ayuda ahora", "¡Socorro!", "emergencia", "ayúdame por favor"),
    "fr": ("aide", "j'ai besoin d'aide", "à l'aide", "au secours !", "c'est une urgence"),
    "pt": ("ajuda", "preciso de ajuda agora", "socorro", "emergência"),
    "ru": ("помощь", "мне нужна помощь", "Помогите!", "помогите пожалуйста"),
    "uk": ("допомога", "мені потрібна допомога", "допоможіть", "рятуйте"),
    "ar": ("مساعدة", "أحتاج مساعدة الآن", "النجدة", "ساعدوني"),
}
NOT_REQUESTS = (
    "",
    "now",
    "this helped me a lot",
    "it was a help to talk about my father",
    "no help",
    "nein",
    "ich kann das jetzt",
    "ya",
    "maintenant",
    "сейчас",
    "зараз",
    "الآن",
    "help " * 9,
    "4",
    "12",
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_requests_are_recognized(language: str) -> None:
    assert [each for each in REQUESTS[language] if not asks_for_help(each)] == []


@pytest.mark.parametrize("text", NOT_REQUESTS)
def test_other_texts_are_not(text: str) -> None:
    assert not asks_for_help(text)
    assert emergency_number(text) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_request_is_an_answer_or_a_command_of_a_check_in(language: str) -> None:
    items = [
        item for each in load_instruments().values() for item in each.items if item.kind is not ItemKind.NOTE
    ]
    scales = [options for options, _ in groupby(item.options for item in items)]
    for text in (each for texts in REQUESTS.values() for each in texts):
        assert all(isinstance(read(text, options, language), Unclear) for options in scales), text
    phrases = [each for row in COMMAND_PHRASES[language].values() for each in row.split("|")]
    assert [each for each in phrases if asks_for_help(each)] == []
    labels = [option.labels.get(language, "") for item in items for option in item.options]
    assert [each for each in labels if asks_for_help(each)] == []


@pytest.mark.parametrize(("text", "number"), [("112", 112), ("911!", 911), ("116 123", 116123), ("٩٩٩", 999)])
def test_emergency_numbers_are_recognized(text: str, number: int) -> None:
    assert emergency_number(text) == number


def test_no_emergency_number_is_a_value_of_a_bundled_instrument() -> None:
    items = [item for each in load_instruments().values() for item in each.items]
    values = {option.value for item in items for option in item.options}
    assert values.isdisjoint(map(int, NUMBERS))
