"""Words of a text as the crisis lexicons look them up: chat spellings, letters in disguise, slips of the finger."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from rapidfuzz.distance import OSA

from flows.answer_parsing.fold import fold

MIN_SLIP_LETTERS = 5  # of a word that may be misspelled
_TWO_SLIPS_LETTERS = 9  # of a word with room for two slips
_MIN_SKELETON = 4  # consonants of a word that may be written without its vowels
_VOWELS = str.maketrans("", "", "aeiouyаеиоуыэюяіїє")
_LINE_BREAK = re.compile(r"[\r\n]+")
_DISGUISE = str.maketrans({"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t"})
_IN_WORD = {"!": "i", "*": "", "@": "a", "$": "s", "#": "", "_": ""}
_MASKED = re.compile(r"(?<=[^\W\d_])[!*@$#_](?=[^\W\d_])")
_SPELLED_OUT = re.compile(r"(?<![\w.])\w(?:[.\-]\w){2,5}\.?(?!\w)")
_ELLIPSIS = re.compile(r"\.{2,}|…")
_PIECE = re.compile(r"\w+|[.!?;,:😂🤣]")
_DOUBLE = re.compile(r"([^\W\d_])\1")


def split(text: str) -> list[str]:
    """Return the folded words of a text and the marks between them."""
    folded = fold(_ELLIPSIS.sub(" ", _LINE_BREAK.sub(" . ", text)))
    folded = _MASKED.sub(lambda mark: _IN_WORD[mark[0]], folded)
    folded = _SPELLED_OUT.sub(lambda letters: re.sub(r"[.\-]", "", letters[0]), folded)
    return _PIECE.findall(folded)


def spellings(word: str) -> Iterator[str]:
    """Yield the word, without doubled letters, and with digits read as the letters they look like."""
    yield word
    if _DOUBLE.search(word):
        yield _DOUBLE.sub(r"\1", word)
    if not word.isdigit() and any(each.isdigit() for each in word):
        yield word.translate(_DISGUISE)


class SlipIndex:
    """Key words by their beginning, to look up words that differ from them by a slip of the finger."""

    def __init__(self, key_words: Iterable[str], real_words: frozenset[str]) -> None:
        self._real_words = real_words
        self._by_start: dict[tuple[str, int], list[str]] = defaultdict(list)
        self._by_skeleton: dict[tuple[str, str], str] = {}
        for word in sorted(set(key_words)):
            if len(word) >= MIN_SLIP_LETTERS:
                self._by_start[word[0], len(word)].append(word)
                self._by_skeleton.setdefault((word[0], word.translate(_VOWELS)), word)

    def nearest(self, word: str) -> str | None:
        """Return the key word that ``word`` is a misspelling of; None for real words and short ones."""
        if len(word) < MIN_SLIP_LETTERS - 1 or word in self._real_words:
            return None
        best: tuple[int, str] | None = None
        for start in {word[0], word[1]}:
            for length in range(len(word) - 2, len(word) + 3):
                for key in self._by_start.get((start, length), ()):
                    limit = 2 if min(len(key), len(word)) >= _TWO_SLIPS_LETTERS else 1
                    distance = OSA.distance(word, key, score_cutoff=limit)
                    if distance <= limit and _starts_alike(word, key):
                        best = min(best or (distance, key), (distance, key))
        return best[1] if best else self._without_vowels(word)

    def _without_vowels(self, word: str) -> str | None:
        """Return the key word that ``word`` is without some of its vowels."""
        skeleton = word.translate(_VOWELS)
        key = self._by_skeleton.get((word[0], skeleton)) if len(skeleton) >= _MIN_SKELETON else None
        return key if key is not None and len(word) < len(key) else None


def _starts_alike(word: str, key: str) -> bool:
    """Return whether both begin with the same letter, or with the same two swapped."""
    return word[0] == key[0] or word[:2] == key[1::-1]
