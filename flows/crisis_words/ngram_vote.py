"""A second vote on texts in which no rule is strong: a linear score of meanings, weak rules and pieces of words.

It was trained on sentences written for this project (``tests/flows/crisis_words/ngram_training.py``) and only ever
counts as weak. A rule that is weak by itself is one of its features: alone it is wrong too often on ordinary notes. A
long text is scored in passages, so that one sentence stands out in it.
"""

import base64
import math
import zlib
from collections.abc import Collection, Iterable, Iterator, Sequence

from flows.crisis_words.concept_index import ConceptIndex, language_of
from flows.crisis_words.families import Family
from flows.crisis_words.lexicons import LEXICONS
from flows.crisis_words.ngram_weights import BIAS, MEANING_SCALE, PIECE_SCALE, THRESHOLDS, WEIGHTS

BUCKETS = 1 << 17
PIECE_LENGTHS = (3, 4, 5)
PREFIX_LETTERS = 4  # of a word without its endings
PAIR_WINDOW = 12  # words between two meanings
MIN_WORDS = 4  # shorter ones are answers, names and times
MAX_WORDS = 30  # of a passage: a longer text is scored by sentences, a longer sentence in halves that overlap
_SENTENCE_ENDS = frozenset(".!?;")
CONCEPTS = ConceptIndex(LEXICONS)
_FAMILIES = {family: len(CONCEPTS.names) + number for number, family in enumerate(Family)}
WIDTH = len(CONCEPTS.names) + len(_FAMILIES)
_ALL = [each - 256 if each > 127 else each for each in zlib.decompress(base64.b85decode("".join(WEIGHTS)))]
_PIECE_WEIGHTS = tuple(_ALL[:BUCKETS])
_MEANING_WEIGHTS = {number: each for number, each in enumerate(_ALL[BUCKETS:]) if each}
del _ALL


def is_voted(pieces: Sequence[str], families: Collection[Family]) -> bool:
    """Return whether a passage scores above the threshold; ``families``: those of the rules found in it."""
    words = words_of(pieces)
    if len(words) < MIN_WORDS:
        return bool(families)
    return score(words, families) > THRESHOLDS[language_of(words)]


def score(words: Sequence[str], families: Collection[Family]) -> float:
    """Return the score of a passage; the higher, the more it is like sentences of danger."""
    found = buckets(words)
    by_pieces = sum(_PIECE_WEIGHTS[each] for each in found) * PIECE_SCALE / math.sqrt(len(found))
    by_meaning = sum(_MEANING_WEIGHTS.get(each, 0) for each in meanings(words, families)) * MEANING_SCALE
    return by_pieces + by_meaning + BIAS


def words_of(pieces: Iterable[str]) -> list[str]:
    """Return the pieces of a text that are words of letters."""
    return [each for each in pieces if each.isalpha()]


def passages(pieces: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield a text whole or, where it is long, its sentences, in overlapping parts where these are long."""
    if len(words_of(pieces)) <= MAX_WORDS:
        yield pieces
        return
    sentence: list[str] = []
    for piece in (*pieces, "."):
        if piece not in _SENTENCE_ENDS:
            sentence.append(piece)
        elif sentence:
            for begin in range(0, max(len(sentence) - MAX_WORDS // 2, 1), MAX_WORDS // 2):
                yield sentence[begin : begin + MAX_WORDS]
            sentence = []


def meanings(words: Sequence[str], families: Collection[Family]) -> set[int]:
    """Return the numbers of the concepts in a passage, of pairs of them near each other, and of its rules."""
    spans = CONCEPTS.find(words, language_of(words))
    found = {number * (WIDTH + 1) for _, number in spans}
    found |= {_FAMILIES[each] * (WIDTH + 1) for each in families}
    for index, (at, first) in enumerate(spans):
        for other, second in spans[index + 1 :]:
            if other - at > PAIR_WINDOW:
                break
            found.add(first * WIDTH + second if first < second else second * WIDTH + first)
    return found


def buckets(words: Sequence[str]) -> frozenset[int]:
    """Return the numbers of the pieces of a passage: letters in sequence, words, their beginnings, and pairs."""
    padded = [f" {word} " for word in words]
    pieces = {
        text[at : at + length]
        for text in padded
        for length in PIECE_LENGTHS
        for at in range(len(text) - length + 1)
    }
    starts = [word[:PREFIX_LETTERS] for word in words]
    pieces.update(f"w{word}" for word in words)
    pieces.update(f"p{start}" for start in starts)
    for kind, sequence, step in (("b", words, 1), ("q", starts, 1), ("r", starts, 2)):
        pieces.update(
            f"{kind}{first} {second}" for first, second in zip(sequence, sequence[step:], strict=False)
        )
    return frozenset(_bucket(each) for each in pieces)


def _bucket(piece: str) -> int:
    return zlib.crc32(piece.encode()) % BUCKETS
