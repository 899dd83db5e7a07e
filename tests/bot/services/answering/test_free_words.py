"""Free text is asked for only where a programme has a crisis text, which is shown beside every question for it."""

from pathlib import Path
from typing import Any

import pytest

from bot.services.enrolment import programme_setup
from bot.services.programmes.default import default_programme
from flows.errors import BadSetting
from storage.repositories import programmes
from tests.support.contacts import with_contacts
from tests.support.played_service import play
from tests.support.service_actions import end_session, rates, says, taps

WITH_WORDS = with_contacts(en="Call <112>.", de="Rufen Sie 112 an.").replace("free = false", "free = true")


async def test_by_default_no_free_text_is_asked_for(sqlite_url: str, tmp_path: Path) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo")
        await end_session(played, alex, jo)
        await rates(played, jo, 1, 1, 1, 1, 1, 1)
        await taps(played, jo, "None")
        assert "This is what Alex will see" in jo.reads()


async def test_the_crisis_text_is_in_the_clients_language_or_the_programmes(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner(programme=WITH_WORDS)
        for language, label, expected in [
            ("de", "Gar nicht", "Rufen Sie 112 an."),
            ("fr", "Pas du tout", "Call <112>."),
        ]:
            client = await played.client(alex, f"In {language}", language)
            await end_session(played, alex, client)
            await taps(played, client, label)
            assert expected in client.reads()


async def test_words_that_were_hidden_before_sending_are_quoted_nowhere(
    sqlite_url: str, tmp_path: Path
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner(programme=WITH_WORDS)
        jo = await played.client(alex, "Jo")
        await end_session(played, alex, jo)
        await rates(played, jo, 4, 1)
        await says(played, jo, "keep this to yourself")
        await rates(played, jo, 4, 4, 4, 4)
        await taps(played, jo, "None")
        await taps(played, jo, "Skip")
        await taps(played, jo, "Hide words on 2")
        await taps(played, jo, "Show words on 2")
        await taps(played, jo, "Hide words on 2")
        await taps(played, jo, "Send")
        await says(played, alex, "/digest")
        await taps(played, alex, "Details")
        assert "Low answer" in alex.screen()
        await played.passes(days=7)
        assert "Your week" in alex.received_text()
        assert "keep this to yourself" not in alex.received_text()


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"words": {"free": True}}, "words on and no crisis text in its language"),
        ({"safety": {"crisis": {"en": "112"}}}, "no emergency contacts in de, es, fr, pt, ru, uk, ar"),
    ],
)
async def test_the_service_does_not_start_without_contacts(
    sqlite_url: str, tmp_path: Path, changed: dict[str, Any], problem: str
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        stored = await played.do(
            lambda ctx: programme_setup.create_programme(ctx, default_programme(), "programme.toml")
        )
        await played.do(lambda ctx: programmes.put(ctx, stored.slug, dict(stored.definition) | changed))
        with pytest.raises(BadSetting, match=problem):
            await played.restarts()
        await played.service.stop()
