"""A digest as JSON: read back unchanged, and stored bytes unchanged."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings

from flows.detection.episodes import EpisodeState
from flows.detection.finding import FindingKind, Severity
from flows.digest.compose import compose
from flows.digest.serialization import UnknownDigest, from_json, to_json
from flows.digest.topics import Topic
from flows.digest.value import AnswerLine, ClientList, Digest, FlagSummary
from flows.digest.week import ClientStatus, PractitionerVerdict, StatedGoal, Week
from flows.goals import GoalFit
from flows.instruments.model import Dimension, Perspective
from tests.flows.digest.practice import LAST, client, week
from tests.flows.digest.seeded import practice
from tests.flows.digest.strategies import weeks

pytestmark = pytest.mark.slow

# Digests as once written: with every kind of content of then, of a running week without any, with what came later.
STORED = Path(__file__).with_name("stored-digests.jsonl").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("text", STORED)
def test_a_stored_digest_stays_the_same_byte_for_byte(text: str) -> None:
    digest = from_json(text)
    assert to_json(digest) == text
    assert digest == from_json(to_json(digest))


def test_the_stored_digest_has_every_kind_of_content() -> None:
    digests = [from_json(text) for text in STORED]
    assert {place for digest in digests for place in digest.others} == set(ClientList)
    entries = [entry for digest in digests for entry in digest.attention]
    assert {entry.state for entry in entries} == set(ClientStatus)
    assert {flag.topic for entry in entries for flag in entry.told} == set(Topic)


@pytest.mark.parametrize("text", STORED)
def test_the_lists_come_in_the_order_shown(text: str) -> None:
    places = list(from_json(text).others)
    assert places == sorted(places, key=list(ClientList).index)


def test_a_stored_digest_is_read_with_its_types() -> None:
    """An enum's member equals its text, so that equality alone would not show it."""
    digest = from_json(STORED[0])
    entry = digest.attention[0]
    flag = entry.told[0]
    assert isinstance(digest, Digest)
    assert all(isinstance(place, ClientList) for place in digest.others)
    assert [type(each) for each in (entry.state, flag.kind, flag.topic, flag.dimension, flag.severity)] == [
        *(ClientStatus, FindingKind, Topic, Dimension, Severity)
    ]
    assert isinstance(flag.repair, EpisodeState)
    assert isinstance(flag.answers[0], AnswerLine)
    assert flag.at.utcoffset() == timedelta()
    assert isinstance(digest.attention[1].before[0], FlagSummary)
    stated = digest.attention[0].told[4].stated or ()
    assert [(type(each), each.category, type(each.perspective), each.fit) for each in stated] == [
        (StatedGoal, "sleep", Perspective, GoalFit.WORK_ON),
        (StatedGoal, "decision", Perspective, None),
        (StatedGoal, "closeness", Perspective, GoalFit.NOT_FOR_ME),
    ]


@settings(max_examples=30)
@given(weeks())
def test_any_digest_is_restored_from_its_json(composed: Week) -> None:
    digest = compose(composed)
    assert from_json(to_json(digest)) == digest
    assert to_json(from_json(to_json(digest))) == to_json(digest)


def test_what_a_silence_came_after_is_kept_and_an_older_digest_has_none() -> None:
    quiet = client("a", *["5445541"] * 8, "5445221", last=LAST - timedelta(weeks=1), expired=[LAST])
    seen = (
        replace(flag, verdict=PractitionerVerdict.DISCUSSED) if flag.check_in else flag
        for flag in quiet.flags
    )
    digest = compose(week(replace(quiet, flags=tuple(seen))))
    assert digest.attention[0].before
    assert from_json(to_json(digest)) == digest
    older = json.loads(to_json(digest))
    del older["attention"][0]["before"]
    assert from_json(json.dumps(older)).attention[0].before == ()


def test_another_version_is_refused() -> None:
    held = json.loads(to_json(compose(week(client("a", "5445541")))))
    with pytest.raises(UnknownDigest):
        from_json(json.dumps({**held, "version": 999}))


def test_a_stored_digest_renders_as_it_was_sent() -> None:
    """This includes the order of the lists, which the sorted JSON does not keep."""
    for seed in range(30):
        digest = compose(practice(seed).week)
        again = from_json(to_json(digest))
        assert list(again.others) == list(digest.others)
