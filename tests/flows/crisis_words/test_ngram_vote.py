"""The second vote: what it adds to the lists, and what it leaves alone."""

import pytest

from flows.crisis_words import DangerTier, matcher, tier
from flows.crisis_words.ngram_vote import MAX_WORDS, is_voted, passages
from flows.crisis_words.spelling import split
from tests.flows.crisis_words.labelled import DANGER_KINDS, labelled_sentences

VOTED = (
    "I hope the surgery goes wrong and I don't come out",
    "alle müssen auf mich Rücksicht nehmen, ohne das wären sie frei",
    "limpié toda la casa para que nadie tenga que hacerlo después",
)
"""Sentences of danger for which no rule has words."""


@pytest.mark.parametrize("text", VOTED)
def test_the_second_vote_alone_gives_the_weak_tier(text: str) -> None:
    assert matcher().find(text) == []
    assert tier(text) is DangerTier.WEAK


def test_a_sentence_stands_out_in_a_long_message() -> None:
    calm = "We talked about the new job and about the garden. "
    assert tier(calm * 20) is None
    assert tier(f"{calm * 20}{VOTED[0]}. {calm * 20}") is DangerTier.WEAK


@pytest.mark.parametrize(
    "text", ["Dr Meyer", "23:30", "drei viertel drei", "vendredi dernier à 15h", "4", ""]
)
def test_names_times_and_answers_get_no_vote(text: str) -> None:
    assert not is_voted(split(text), frozenset())


def test_what_is_said_to_be_long_over_gets_no_second_vote() -> None:
    text = "früher wollte ich sterben, das ist lange vorbei"
    assert {each.tier for each in matcher().find(text)} == {None}
    assert tier(text) is None


def test_long_sentences_are_looked_at_in_overlapping_parts() -> None:
    words = [f"w{chr(97 + number % 26)}".replace("w", "word") for number in range(100)]
    parts = list(passages(words))
    assert all(len(each) <= MAX_WORDS for each in parts)
    assert {word for each in parts for word in each} == set(words)
    assert parts[0][MAX_WORDS // 2 :] == parts[1][: MAX_WORDS // 2]


def test_it_adds_what_the_lists_miss() -> None:
    danger = [each.text for each in labelled_sentences("written_apart") if each.kind in DANGER_KINDS]
    missed = [text for text in danger if not matcher().find(text)]
    added = [text for text in missed if tier(text)]
    assert all(tier(text) is DangerTier.WEAK for text in added)
    assert len(added) >= 0.1 * len(missed)
