"""Wherever a dyad's state is shown or counted, every state has its place."""

import pytest

from bot.services.digests import client_weeks
from bot.services.operations import programme_statistics
from flows.dyads.lifecycle import DyadState
from flows.i18n import LANGUAGES, Voice
from storage.bundled_content import load_words


def test_every_state_has_a_place_in_the_digest() -> None:
    assert set(client_weeks.STANDING) == set(DyadState)


def test_every_state_but_moved_is_counted() -> None:
    """A client who moved is counted in the dyad that they moved to."""
    counted = {programme_statistics.COUNTED_AS.get(each, each) for each in DyadState if each != "moved"}
    assert counted <= {*programme_statistics.STATES}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_state_has_a_text(language: str) -> None:
    voice = Voice(load_words(), language)
    assert all(voice.plain(f"state-{state}") for state in DyadState)
