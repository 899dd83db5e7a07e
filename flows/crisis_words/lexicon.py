"""The danger words of one language, as regular expressions in natural spelling.

"~" stands for up to three other words. Only the letters of one word repeat without limit, so that a search takes time
proportional to the text (tests/flows/crisis_words/test_linear.py).
"""

import re
from dataclasses import dataclass

from flows.answer_parsing.fold import fold

UP_TO_THREE_WORDS = r"(?:\w+ ){0,3}"


@dataclass(frozen=True, slots=True)
class CrisisLexicon:
    """The patterns of one language, for folded texts.

    ``danger`` is searched for after the matches of all languages' ``denied`` were removed: languages share many stems
    ("suicid" occurs in five of the eight).
    """

    danger: re.Pattern[str]
    denied: re.Pattern[str]

    @classmethod
    def from_patterns(
        cls, danger: tuple[str, ...], denied: tuple[str, ...], before: str = ""
    ) -> "CrisisLexicon":
        """Compile patterns in natural spelling; each matches at the start of a word, after an optional ``before``."""
        return cls(_compile(danger, before), _compile(denied, before))


def _compile(patterns: tuple[str, ...], before: str) -> re.Pattern[str]:
    r"""Return one regular expression of all patterns.

    Patterns are folded as texts are: without accents and apostrophes, in lower case. Only lower-case classes such as \w
    survive this.
    """
    spelled = "|".join(fold(each).replace("~", UP_TO_THREE_WORDS) for each in patterns)
    return re.compile(rf"(?<!\w){before}(?:{spelled})")
