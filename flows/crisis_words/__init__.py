"""Whether words sound like danger to life. Found words bring a fixed text with people to turn to, and nothing else.

1. Words of all languages are looked for, whatever language the person's app speaks: people write in their own.
2. Rather once too often than once too little: what is plainly said not to be ("I would never kill myself") is passed
   over; what is doubtful is not.
3. Nothing is concluded from words that are not found. Nobody is ever told that there is no danger.
"""

import re

from flows.answer_parsing.fold import fold
from flows.crisis_words.lexicons import LEXICONS

NO_LETTERS = re.compile(r"[^\w\s]+")


def sounds_like_danger(text: str) -> bool:
    """Whether any language's words of danger to life stand in the text, beyond what is plainly denied."""
    left = fold(text)
    for lexicon in LEXICONS:
        left = lexicon.denied.sub(" ; ", left)
    bare = " ".join(NO_LETTERS.sub(" ", left).split())
    return any(lexicon.danger.search(bare) for lexicon in LEXICONS)
