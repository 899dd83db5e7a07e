"""Recognition of a plain request for help: "help", "emergency" or an emergency number, in any of the languages.

A message counts only if it holds nothing else but filler words of the same language, so that it cannot be an answer.
All languages are tried, since people in need write in their own.
"""

import re
from collections.abc import Mapping

from flows.answer_parsing.fold import fold

MAX_WORDS = 8

_REQUESTS: Mapping[str, str] = {
    "en": "help|sos|emergency|crisis|mayday|ambulance",
    "de": "hilfe|hilf|helft|helfen|notfall|notruf|krise|rettungswagen|krankenwagen",
    "es": "ayuda|ayudame|ayudeme|ayudenme|socorro|auxilio|emergencia|urgencia|ambulancia",
    "fr": "aide|aidez|aider|secours|urgence|samu|ambulance",
    "pt": "ajuda|ajudem|ajude|socorro|emergência|urgência|ambulância|samu",
    "ru": "помощь|помощи|помогите|помоги|спасите|спаси|сос|скорая|скорую",
    "uk": "допомога|допомоги|допомогу|допоможіть|допоможи|рятуйте|рятуй|швидка|швидку|сос",
    "ar": "مساعدة|المساعدة|ساعدوني|ساعدني|ساعديني|النجدة|نجدة|طوارئ|الطوارئ|إسعاف|الإسعاف|أنقذوني",
}
_FILLERS: Mapping[str, str] = {
    "en": "i|s|m|we|need|want|now|please|me|us|urgent|urgently|it|is|this|an|a|right|somebody|someone|get|call|really"
    "|can|you|for|in|am",
    "de": "ich|wir|brauche|brauchen|jetzt|bitte|mir|uns|dringend|sofort|das|es|ist|ein|eine|einen|kann|jemand|schnell"
    "|bin|in|einer|ruf|rufen|wer",
    "es": "necesito|necesitamos|ahora|ya|por|favor|me|urgente|es|una|un|esto|alguien|mismo|pido|de|la|puede|estoy|en",
    "fr": "j|ai|besoin|d|de|moi|maintenant|vite|svp|sil|vous|te|plait|il|me|faut"
    "|c|est|une|un|au|a|l|quelqu|un|urgent",
    "pt": "eu|preciso|precisamos|agora|já|por|favor|me|urgente|é|uma|um|isto|alguém|de|da|pode|quero|estou|em",
    "ru": "мне|нам|нужна|нужно|сейчас|срочно|срочная|пожалуйста|кто|нибудь|это|очень|прошу|требуется",
    "uk": "мені|нам|потрібна|потрібно|зараз|терміново|термінова|будь|ласка|хтось|це|дуже|прошу|негайно",
    "ar": "أحتاج|احتاج|نحتاج|إلى|الى|أريد|الآن|فورا|من|فضلك|رجاء|أرجوكم|حالة|هذه|عاجلة|عاجل|بسرعة|أنا|في",
}
_NUMBERS = """
    000 061 091 101 102 103 110 111 112 113 114 115 116111 116117 116123 119 120 122 123 143 144 147 188 190 192 193
    911 988 997 998 999 3114
"""
NUMBERS = frozenset(_NUMBERS.split())
"""Emergency and crisis numbers of countries where the languages are spoken; none is on a scale of answers."""

_WORD = re.compile(r"\w+")
_APOSTROPHE = re.compile("['’ʼ`´]")


def _split(text: str) -> list[str]:
    """Return the words, those on both sides of an apostrophe apart: "d'aide" is two."""
    return _WORD.findall(fold(_APOSTROPHE.sub(" ", text)))


def _words(text: str) -> frozenset[str]:
    return frozenset(word for each in text.split("|") for word in _split(each))


_BY_LANGUAGE = tuple((_words(_REQUESTS[each]), _words(_FILLERS[each])) for each in _REQUESTS)


def asks_for_help(text: str) -> bool:
    """Return whether the text is a plain call for help, such as "I need help now!" or "Hilfe"."""
    words = _split(text[:200])
    if not 1 <= len(words) <= MAX_WORDS or len(text) > 200:
        return False
    found = frozenset(words)
    return any(found & requests and found <= requests | fillers for requests, fillers in _BY_LANGUAGE)


def emergency_number(text: str) -> int | None:
    """Return the emergency number that is all there is in the text, or None; "116 123" is one, too."""
    number = "".join(_split(text[:40]))
    return int(number) if len(text) <= 40 and number in NUMBERS else None
