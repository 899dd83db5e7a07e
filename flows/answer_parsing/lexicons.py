"""The lexicons of all languages."""

from collections.abc import Mapping

from flows.answer_parsing import ar, de, en, es, fr, pt, ru, uk
from flows.answer_parsing.lexicon import AnswerLexicon

LEXICONS: Mapping[str, AnswerLexicon] = {
    "en": en.LEXICON,
    "de": de.LEXICON,
    "es": es.LEXICON,
    "fr": fr.LEXICON,
    "pt": pt.LEXICON,
    "ru": ru.LEXICON,
    "uk": uk.LEXICON,
    "ar": ar.LEXICON,
}
