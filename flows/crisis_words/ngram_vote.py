"""A second vote on texts in which no rule was found: a linear score of short pieces of words.

It was trained on sentences written for this project (``tests/flows/crisis_words/ngram_training.py``) and only ever
counts as weak. A text is scored in passages, so that one sentence stands out in a long message.
"""

import base64
import math
import zlib
from collections.abc import Iterable, Iterator, Sequence

from flows.crisis_words.ngram_weights import BIAS, SCALE, THRESHOLD, WEIGHTS

BUCKETS = 1 << 16
GRAM_LENGTHS = (3, 4, 5)
MIN_WORDS = 4  # shorter ones are answers, names and times
MAX_WORDS = 30  # of a passage: a longer sentence is scored in halves that overlap
_SENTENCE_ENDS = frozenset(".!?;")
_WEIGHTS = tuple(
    each - 256 if each > 127 else each for each in zlib.decompress(base64.b85decode("".join(WEIGHTS)))
)


def votes_for_danger(pieces: Sequence[str]) -> bool:
    """Return whether any passage of a text scores above the threshold; ``pieces`` are its words and marks."""
    return any(score(words) > THRESHOLD for words in passages(pieces))


def score(words: Sequence[str]) -> float:
    """Return the score of a passage; positive where its pieces of words were frequent in sentences of danger."""
    found = buckets(words)
    return sum(_WEIGHTS[each] for each in found) * SCALE / math.sqrt(len(found)) + BIAS


def passages(pieces: Iterable[str]) -> Iterator[list[str]]:
    """Yield the words of each sentence, in overlapping parts where it is long."""
    sentence: list[str] = []
    for piece in (*pieces, "."):
        if piece not in _SENTENCE_ENDS:
            sentence += [piece] if piece.isalpha() else []
            continue
        for begin in range(0, max(len(sentence) - MAX_WORDS // 2, 1), MAX_WORDS // 2):
            if len(part := sentence[begin : begin + MAX_WORDS]) >= MIN_WORDS:
                yield part
        sentence = []


def buckets(words: Sequence[str]) -> frozenset[int]:
    """Return the numbers of the pieces of a passage: letters in sequence, words, and pairs of words."""
    text = f" {' '.join(words)} "
    grams = (text[at : at + length] for length in GRAM_LENGTHS for at in range(len(text) - length + 1))
    pairs = (
        f"{kind}{first} {second}"
        for kind, step in (("b", 1), ("s", 2))
        for first, second in zip(words, words[step:], strict=False)
    )
    return frozenset(_bucket(each) for each in (*grams, *(f"w{word}" for word in words), *pairs))


def _bucket(piece: str) -> int:
    return zlib.crc32(piece.encode()) % BUCKETS
