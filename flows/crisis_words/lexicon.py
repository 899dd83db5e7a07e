"""One language's words of danger to life, as patterns of regular expressions in natural spelling.

"~" stands for up to three other words. Nothing repeats without end but the letters of one word, so that a search takes
time in proportion to the text (tests/flows/crisis_words/test_linear.py).
"""

import re
from dataclasses import dataclass

from flows.answer_parsing.fold import fold

ANY_WORDS = r"(?:\w+ ){0,3}"


@dataclass(frozen=True, slots=True)
class CrisisLexicon:
    """``danger`` is looked for once what any language's ``denied`` says has been taken out; both on folded texts.

    Any language's, for many stems are shared: "suicid" stands in five of the eight.
    """

    danger: re.Pattern[str]
    denied: re.Pattern[str]

    @classmethod
    def of(cls, danger: tuple[str, ...], denied: tuple[str, ...], before: str = "") -> "CrisisLexicon":
        """From patterns in the spelling of the language; each begins where a word begins, after ``before``."""
        return cls(_compiled(danger, before), _compiled(denied, before))


def _compiled(patterns: tuple[str, ...], before: str) -> re.Pattern[str]:
    r"""Folded as the texts are: without accents and apostrophes. Classes such as \\w mean the same in small letters."""
    spelled = "|".join(fold(each).replace("~", ANY_WORDS) for each in patterns)
    return re.compile(rf"(?<!\w){before}(?:{spelled})")
