"""A second vote: a linear score of meanings, weak rules and pieces of words.

It was trained on sentences written for this project (``tests/flows/crisis_words/second_vote_training.py``). Where no
rule is strong, it only ever counts as weak. A rule that is weak by itself is one of its features: alone it is wrong too
often on ordinary notes. A long text is scored in passages, so that one sentence stands out in it. Where a rule is
strong, a score far below that of danger lowers it to weak, and never deletes it.
"""

import base64
import lzma
import math
import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from flows.crisis_words.concept_index import ConceptIndex, language_of
from flows.crisis_words.families import Family
from flows.crisis_words.lexicons import LEXICONS
from flows.crisis_words.second_vote_weights import BIAS, MEANING_SCALE, PIECE_SCALE, THRESHOLDS, WEIGHTS

BUCKETS = 1 << 17
PIECE_LENGTHS = (3, 4, 5)
PREFIX_LETTERS = 4  # of a word without its endings
PAIR_WINDOW = 12  # words between two meanings
MIN_WORDS = 4  # shorter ones are answers, names and times
MAX_WORDS = 30  # of a passage: a longer text is scored by sentences, a longer sentence in halves that overlap
MIN_LOWERED_WORDS = 6  # a score of fewer words says too little to lower a strong rule
BACKING = 1.0  # of a score, by a weak rule; chosen on the ninth set, where it cost 1 of 133 indirect ones
_OFTEN_A_FIGURE = -0.25
_SELDOM_HARMLESS = -0.75
_HARDLY_EVER_HARMLESS = -1.25
LOWERED_BELOW: Mapping[Family, float] = MappingProxyType(
    {
        Family.SUICIDE: 0.0,
        Family.NO_REASON: _OFTEN_A_FIGURE,
        Family.WITHOUT_ME: _OFTEN_A_FIGURE,
        Family.VANISH: _OFTEN_A_FIGURE,
        Family.HELP: _SELDOM_HARMLESS,
        Family.HARM_OTHER: _SELDOM_HARMLESS,
        Family.HARM_BABY: _SELDOM_HARMLESS,
        Family.SELF_HARM: _SELDOM_HARMLESS,
        Family.MEANS: _SELDOM_HARMLESS,
        Family.OTHER_IN_DANGER: _HARDLY_EVER_HARMLESS,
        Family.THREAT: _HARDLY_EVER_HARMLESS,
        Family.KILL_SELF: _HARDLY_EVER_HARMLESS,
        Family.WISH_TO_DIE: _HARDLY_EVER_HARMLESS,
        Family.NOT_LIVE: _HARDLY_EVER_HARMLESS,
        Family.TAKEN: -2.0,
    }
)
"""The score below which a strong rule of a family counts as weak, chosen on held-out sentences; others always stay."""
WISH_FAMILIES = frozenset([Family.KILL_SELF, Family.WISH_TO_DIE, Family.NOT_LIVE])
_INTENT = frozenset(["WANT", "INTEND", "DOIT", "TONIGHT", "PLAN"])
_SENTENCE_ENDS = frozenset(".!?;")
_PLACES = {family: place for place, family in enumerate(Family)}


@cache
def concepts() -> ConceptIndex:
    """Return the index of the concepts of all lexicons, built by the first call."""
    return ConceptIndex(LEXICONS)


@cache
def width() -> int:
    """Return the number of meanings: the concepts, then the families."""
    return len(concepts().names) + len(Family)


@cache
def _weights() -> tuple[Sequence[int], Mapping[int, int]]:
    """Return the weights of the pieces of words, and those of the meanings that have one."""
    packed = lzma.decompress(base64.b85decode("".join(WEIGHTS)))
    weights = [each - 256 if each > 127 else each for each in packed]
    return weights[:BUCKETS], {number: each for number, each in enumerate(weights[BUCKETS:]) if each}


def is_voted(pieces: Sequence[str], families: Collection[Family], *, is_backed: bool = False) -> bool:
    """Return whether a passage scores above the threshold; ``families``: those of the rules found in it.

    ``is_backed``: a weak rule speaks for danger; then a score that much below the threshold suffices.
    """
    words = words_of(pieces)
    if len(words) < MIN_WORDS:
        return bool(families)
    return score(words, families) + (BACKING if is_backed else 0.0) > THRESHOLDS[language_of(words)]


def is_like_a_near_miss(pieces: Sequence[str], strong: Collection[Family], weak: Collection[Family]) -> bool:
    """Return whether a passage with strong rules scores so low that they count as weak."""
    words = words_of(pieces)
    limit = lowered_below(words, strong)
    return limit > -math.inf and score(words, weak) < limit


def lowered_below(words: Sequence[str], strong: Collection[Family]) -> float:
    """Return the score below which strong rules count as weak, minus infinity where they never do.

    A wish to die or to kill oneself beside a word of wanting, planning or soon is never lowered.
    """
    if len(words) < MIN_LOWERED_WORDS or not (strong and all(each in LOWERED_BELOW for each in strong)):
        return -math.inf
    if not WISH_FAMILIES.isdisjoint(strong) and _has_intent(words):
        return -math.inf
    return min(LOWERED_BELOW[each] for each in strong)


def _has_intent(words: Sequence[str]) -> bool:
    names = concepts().names
    return any(names[number] in _INTENT for _, number in concepts().find(words, language_of(words)))


def score(words: Sequence[str], families: Collection[Family]) -> float:
    """Return the score of a passage; the higher, the more it is like sentences of danger."""
    found, (of_pieces, of_meanings) = buckets(words), _weights()
    by_pieces = sum(of_pieces[each] for each in found) * PIECE_SCALE / math.sqrt(len(found))
    by_meaning = sum(of_meanings.get(each, 0) for each in meanings(words, families)) * MEANING_SCALE
    return by_pieces + by_meaning + BIAS


def words_of(pieces: Iterable[str]) -> list[str]:
    """Return the pieces of a text that are words of letters."""
    return [each for each in pieces if each.isalpha()]


def passages(pieces: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield a text whole or, where it is long, its sentences, in overlapping parts where these are long."""
    if len(words_of(pieces)) <= MAX_WORDS:
        yield pieces
    else:
        yield from sentences(pieces)


def sentences(pieces: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield the sentences of a text, in overlapping parts where they are long."""
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
    spans, size = concepts().find(words, language_of(words)), width()
    found = {number * (size + 1) for _, number in spans}
    found |= {(size - len(Family) + _PLACES[each]) * (size + 1) for each in families}
    for index, (at, first) in enumerate(spans):
        for other, second in spans[index + 1 :]:
            if other - at > PAIR_WINDOW:
                break
            found.add(first * size + second if first < second else second * size + first)
    return found


def buckets(words: Sequence[str]) -> frozenset[int]:
    """Return the features of a passage, hashed to buckets: runs of letters, words, their beginnings, pairs of both."""
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
