"""The lexicons of all languages."""

from flows.crisis_words import ar, de, en, es, fr, pt, ru, uk
from flows.crisis_words.lexicon import CrisisLexicon

LEXICONS: tuple[CrisisLexicon, ...] = tuple(each.LEXICON for each in (en, de, es, fr, pt, ru, uk, ar))
