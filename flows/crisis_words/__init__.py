"""Detection of words that may mean danger to life. A match leads to a fixed text with contacts for help, nothing else.

1. The words of all languages are searched for, whatever the person's app language: people write in their own.
2. False alarms are preferred to misses: a plain denial ("I would never kill myself") is ignored, a doubtful one is not.
3. Nothing is concluded from the absence of a match. No person is ever informed that there is no danger.
"""

import re

from flows.answer_parsing.fold import fold
from flows.crisis_words.lexicons import LEXICONS

NON_WORD = re.compile(r"[^\w\s]+")


def sounds_like_danger(text: str) -> bool:
    """Return whether the text matches any language's danger patterns, apart from plain denials."""
    left = fold(text)
    for lexicon in LEXICONS:
        left = lexicon.denied.sub(" ; ", left)
    bare = " ".join(NON_WORD.sub(" ", left).split())
    return any(lexicon.danger.search(bare) for lexicon in LEXICONS)
