"""Conversation starters: enough for every kind of flag, each with a skill and a source."""

from itertools import pairwise

import pytest

from flows.detection.finding import Severity
from flows.digest.conversation_starters import SOURCES, STARTERS, Skill, choose_starter, find_starter
from flows.digest.topics import Topic
from flows.i18n import Mode
from tests.flows.digest.practice import voice, words

# What the detectors report (flows/detection) in an entry: some never weigh more than "watch".
_LISTED = (Topic.FLAT, Topic.GAIN, Topic.UNCLEAR)
_WATCH_ONLY = (Topic.GAP, Topic.STATED, Topic.LEVEL, Topic.DECLINE)
REPORTED = [
    (topic, severity)
    for topic in Topic
    if topic not in _LISTED
    for severity in Severity
    if severity is Severity.WATCH or topic not in _WATCH_ONLY
]
ALL = [each for openings in STARTERS.values() for each in openings]
# After a "not for me" the same starters with the goal that was meant.
REFUSED = {
    f"opening-refused-watch-{number}" for number in range(1, len(STARTERS[Topic.STATED, Severity.WATCH]) + 1)
}


@pytest.mark.parametrize(("topic", "severity"), REPORTED)
def test_there_are_three_or_more_for_whatever_is_reported(topic: Topic, severity: Severity) -> None:
    assert len(STARTERS[topic, severity]) >= 3


@pytest.mark.parametrize(("topic", "severity"), REPORTED)
def test_asking_for_another_shows_every_one_before_the_first_again(topic: Topic, severity: Severity) -> None:
    shown = [choose_starter(topic, severity, "flag-1", passed) for passed in range(7)]
    assert all(before != after for before, after in pairwise(shown))
    assert len(set(shown[:3])) == 3
    assert shown[0] == choose_starter(topic, severity, "flag-1")


def test_different_flags_begin_with_different_openings() -> None:
    assert len({choose_starter(Topic.BOND, Severity.LIKELY, f"flag-{number}") for number in range(50)}) == 3


@pytest.mark.parametrize("mode", ["therapy", "coaching"])
def test_every_opening_has_words_short_enough_to_say_and_no_clinical_ones(mode: Mode) -> None:
    speaker = voice(mode=mode)
    for each in ALL:
        text = speaker.plain(each.key)
        assert 30 <= len(text) <= 170, each.key
        clinical = ("therap", "patient", "rupture", "alliance", "session", "resist", "disorder", "symptom")
        assert not any(word in text.lower() for word in clinical), each.key


def test_no_words_without_an_opening() -> None:
    keys = {
        key
        for key in words().keys("en")
        if key.startswith("opening-") and not key.startswith("opening-skill-")
    }
    assert keys == {each.key for each in ALL} | REFUSED


def test_every_skill_has_a_name_and_every_skill_and_source_is_used() -> None:
    assert {each.skill for each in ALL} == set(Skill)
    assert {each.source for each in ALL} == set(SOURCES)
    assert all(voice().plain(f"opening-skill-{skill}") for skill in Skill)


def test_exploring_comes_first_and_change_later() -> None:
    exploring = {Skill.OPEN_QUESTION, Skill.REFLECTING, Skill.RESTATING, Skill.GOALS, Skill.SUMMARISING}
    assert all(openings[0].skill in exploring for openings in STARTERS.values())


def test_an_opening_is_found_by_its_key() -> None:
    assert all(find_starter(each.key) is each for each in ALL)
