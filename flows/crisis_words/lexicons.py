"""The lexicons, one for each language."""

from flows.crisis_words import ar, de, en, es, fr, pt, ru, uk
from flows.crisis_words.lexicon import Lexicon

LEXICONS: tuple[Lexicon, ...] = tuple(each.LEXICON for each in (en, de, es, fr, pt, ru, uk, ar))
