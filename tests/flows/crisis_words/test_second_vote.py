"""The second vote: what it adds to the lists, and what it leaves alone."""

import pytest

from flows.crisis_words import DangerTier, matcher, tier
from flows.crisis_words.second_vote import MAX_WORDS, is_voted, passages
from flows.crisis_words.spelling import split
from tests.flows.crisis_words.labelled import DANGER_KINDS, labelled_sentences

VOTED = (
    "I hope the surgery goes wrong and I don't come out",
    "alle müssen auf mich Rücksicht nehmen, ohne das wären sie frei",
    "каждый вечер молюсь чтобы утром меня уже не было",
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


def test_the_second_vote_finds_danger_that_the_word_lists_miss() -> None:
    danger = [each.text for each in labelled_sentences("written_apart") if each.kind in DANGER_KINDS]
    missed = [text for text in danger if not matcher().find(text)]
    added = [text for text in missed if tier(text)]
    assert all(tier(text) is DangerTier.WEAK for text in added)
    assert len(added) >= 0.1 * len(missed)


def strong_rules(text: str) -> bool:
    """Return whether the lists alone say danger surely."""
    return any(each.tier is DangerTier.STRONG for each in matcher().find(text))


@pytest.mark.parametrize(
    "text",
    [
        "in our seminar we compared the prevention of suicide in three countries",
        "le service des urgences forme les internes à la prévention du suicide, on a fini tard",
        "суицид в романе описан слишком подробно, на курсе об этом спорили весь вечер",
    ],
)
def test_what_only_sounds_like_danger_is_lowered_and_never_deleted(text: str) -> None:
    assert tier(text) is DangerTier.WEAK


CALM = "We had cake at work, the new printer works and my sister sends her love to everybody"
"""An ordinary note, beside which danger must not fade."""


@pytest.mark.parametrize(
    "text",
    [
        "I want to die",
        "tonight I will kill myself",
        "Ich will nicht mehr leben",
        "heute Nacht bringe ich mich um",
        "quiero morirme",
        "voy a matarme esta noche",
        "je veux mourir",
        "je vais me tuer ce soir",
        "eu quero morrer",
        "vou me matar hoje",
        "я хочу умереть",
        "сегодня я убью себя",
        "я хочу померти",
        "сьогодні я вб'ю себе",
        "أريد أن أموت",
        "سأقتل نفسي الليلة",
    ],
)
def test_a_plain_wish_to_die_is_never_lowered(text: str) -> None:
    for around in ("{}", f"{CALM}. {{}}", f"{CALM}, {{}}", f"{{}}. {CALM}", f"{CALM}. {{}}. {CALM}. {CALM}."):
        assert tier(around.format(text)) is DangerTier.STRONG


@pytest.mark.parametrize("folder", ["written_apart", "sixth", "seventh"])
def test_no_sentence_written_as_a_wish_to_die_or_kill_oneself_is_lowered(folder: str) -> None:
    danger = [each for each in labelled_sentences(folder) if each.family in ("want_to_die", "kill_self")]
    lowered = [
        each.text for each in danger if strong_rules(each.text) and tier(each.text) is not DangerTier.STRONG
    ]
    assert lowered == []


@pytest.mark.parametrize("folder", ["development", "third", "training", "fourth", "fifth"])
def test_hardly_any_plain_sentence_is_lowered(folder: str) -> None:
    plain = [
        each.text for each in labelled_sentences(folder) if each.kind == "plain" and strong_rules(each.text)
    ]
    lowered = [text for text in plain if tier(text) is not DangerTier.STRONG]
    assert len(lowered) <= 0.02 * len(plain)
