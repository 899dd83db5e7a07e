"""The practitioner's form about the same session: four taps, no reminder, no finding if left unanswered."""

import pytest

from bot.services.programmes.default import default_programme
from tests.bot.services.check_ins.conftest import Pair
from tests.support.service_actions import completes_check_in, end_session, rates, says, taps


@pytest.fixture
def programme() -> str:
    return default_programme()


async def test_a_gap_is_found_when_the_form_comes_last(pair: Pair) -> None:
    played, alex, jo = pair.played, pair.alex, pair.jo
    await end_session(played, alex, jo)
    await completes_check_in(played, jo, 4, 5, 5, 4, 2, 3)
    assert "see the bond differently" not in await says(played, alex, "/digest")
    await says(played, alex, "5 5 5")
    await taps(played, alex, "Yes, right")
    await taps(played, alex, "None")
    assert "that is all" in alex.reads()
    await says(played, alex, "/digest")
    assert "see the bond differently" in alex.screen()
    assert "you thought: Completely" in alex.screen()


async def test_a_gap_is_found_when_the_client_comes_last(pair: Pair) -> None:
    played, alex, jo = pair.played, pair.alex, pair.jo
    await end_session(played, alex, jo)
    await rates(played, alex, 5, 5, 5)
    await taps(played, alex, "None")
    await completes_check_in(played, jo, 4, 5, 5, 4, 2, 3)
    await says(played, alex, "/digest")
    assert "see the bond differently" in alex.screen()


async def test_an_unanswered_form_closes_without_reminder_or_finding(pair: Pair) -> None:
    played, alex, jo = pair.played, pair.alex, pair.jo
    await end_session(played, alex, jo)
    await completes_check_in(played, jo, 4, 4, 4, 4, 4, 4)
    form = alex.last["message_id"]
    await played.passes(hours=71)
    assert alex.last["message_id"] == form, "nobody reminds of it"
    assert "1 of 4" in alex.reads()
    await played.passes(hours=1)
    assert "The form about Jo is closed now, and that is fine." in alex.reads()
    assert alex.sees() == []
    assert "not answered" not in await says(played, alex, "/digest")


async def test_the_form_has_no_snooze_and_no_free_text(pair: Pair) -> None:
    await end_session(pair.played, pair.alex, pair.jo)
    assert "Later" not in pair.alex.sees()
    assert "stays here" in await says(pair.played, pair.alex, "tomorrow")


async def test_the_form_closes_when_the_client_stops(pair: Pair) -> None:
    await end_session(pair.played, pair.alex, pair.jo)
    await says(pair.played, pair.jo, "/stop")
    await taps(pair.played, pair.jo, "Yes, stop")
    assert "This round is closed" in pair.alex.screen()


async def test_the_form_is_shown_again_by_checkin(pair: Pair) -> None:
    await end_session(pair.played, pair.alex, pair.jo)
    await rates(pair.played, pair.alex, 4)
    await says(pair.played, pair.alex, "/clients")
    assert "2 of 4" in await says(pair.played, pair.alex, "/checkin")
    stranger = pair.played.meet("Robin")
    assert "need an invitation" in await says(pair.played, stranger, "/checkin")
