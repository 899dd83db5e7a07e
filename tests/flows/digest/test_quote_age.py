"""A stored digest loses expired quotes and nothing else."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings

from flows.digest.compose import compose
from flows.digest.quote_age import delete_quotes_until, oldest_quote_at
from flows.digest.serialization import from_json, to_json
from flows.digest.text import render, render_rest
from flows.digest.week import Week
from flows.i18n import Voice
from storage.bundled_content import load_instruments, load_words
from tests.flows.digest.strategies import weeks

pytestmark = pytest.mark.slow

NEVER, ALWAYS = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)
INSTRUMENT = load_instruments()["core-6", 1]
VOICE = Voice(load_words(), "en")


@settings(max_examples=25)
@given(weeks())
def test_an_expired_quote_is_removed_and_the_digest_remains_readable(week: Week) -> None:
    digest = compose(week)
    aged = delete_quotes_until(digest, ALWAYS)
    assert oldest_quote_at(aged) is None
    assert from_json(to_json(aged)) == aged
    assert delete_quotes_until(digest, NEVER) == digest
    assert aged.quiet == digest.quiet
    # Line for line the same, but for the lines that quoted.
    before, after = _read(digest), _read(aged)
    assert len(before) == len(after)
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert all("no longer kept" in new and "“" in old for old, new in changed)
    assert bool(changed) == (oldest_quote_at(digest) is not None)


def _read(digest: object) -> list[str]:
    shown = (*render(digest, VOICE, INSTRUMENT), *render_rest(digest, VOICE, INSTRUMENT))  # type: ignore[arg-type]
    return [line for message in shown for line in message.html.splitlines()]
