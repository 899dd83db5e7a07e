"""A digest written out and read back is the same digest."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings

from flows.digest.compose import compose
from flows.digest.serialization import UnknownDigest, from_json, to_json
from flows.digest.week import PractitionerVerdict, Week
from tests.flows.digest.practice import LAST, client, week
from tests.flows.digest.seeded import practice
from tests.flows.digest.strategies import weeks

pytestmark = pytest.mark.slow


@settings(max_examples=30)
@given(weeks())
def test_there_and_back(composed: Week) -> None:
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


def test_what_was_kept_reads_word_for_word_as_what_was_sent() -> None:
    """Among others the order of the lists: JSON holds them by the alphabet."""
    for seed in range(30):
        digest = compose(practice(seed).week)
        again = from_json(to_json(digest))
        assert list(again.others) == list(digest.others)
