"""The service's start: refused whole with a remedy where anything is missing; a restart continues the work."""

from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.app.service import Service
from bot.rehearsal.botapi import BotApi, Fault, FaultKind
from bot.scheduler.clocks import utc_now
from bot.settings import Settings
from flows.errors import BadSetting
from tests.support.played_service import play

UNKNOWN = "7000000002:AAH-a-token-telegram-does-not-know"


def test_without_a_token_it_says_where_to_get_one(tmp_path: Path) -> None:
    with pytest.raises(BadSetting, match="ALLIANCE_TOKEN_FILE"):
        Service(Settings(home=tmp_path), utc_now)


async def test_a_token_telegram_does_not_know_stops_the_start(sqlite_url: str, tmp_path: Path) -> None:
    api = BotApi(utc_now)
    url = await api.start()
    settings = Settings(
        token=SecretStr(UNKNOWN), api_url=url, home=tmp_path / "home", database=SecretStr(sqlite_url)
    )
    service = Service(settings, utc_now)
    try:
        with pytest.raises(BadSetting, match="BotFather") as caught:
            await service.start()
        assert UNKNOWN not in str(caught.value)
    finally:
        await service.stop()
        await api.stop()


async def test_a_key_that_is_gone_is_not_made_anew(tables_url: str, tmp_path: Path) -> None:
    async with play(tables_url, tmp_path) as played:
        await played.service.stop()
        played.settings.key_path.unlink()
        again = Service(played.settings, played.clock)
        with pytest.raises(BadSetting, match="is missing"):
            await again.start()
        assert not played.settings.key_path.exists()


async def test_a_check_in_survives_a_restart_between_any_two_items(tables_url: str, tmp_path: Path) -> None:
    async with play(tables_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo")
        await alex.types("/session Jo now")
        await played.passes(hours=2)
        for number in range(1, 7):
            assert f"{number} of 7" in jo.reads()
            await played.restarts()
            await jo.taps("Mostly")
            await played.settle()
        assert "7 of 7" in jo.reads()


async def test_a_tap_made_while_the_service_was_down_is_asked_for_again(
    tables_url: str, tmp_path: Path
) -> None:
    async with play(tables_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo")
        await alex.types("/session Jo now")
        await played.passes(hours=2)
        await played.service.stop()
        await jo.taps("Mostly")
        played.clock.move_to(played.clock().replace(hour=20))  # Telegram forgets a tap after 150 seconds
        await played.restarts()
        await jo.waits_for("I was away")
        await jo.taps("Mostly")
        await played.settle()
        assert "2 of 7" in jo.reads()
        assert "I was away" not in jo.reads()


async def test_text_typed_while_the_service_was_down_is_handled(tables_url: str, tmp_path: Path) -> None:
    async with play(tables_url, tmp_path) as played:
        alex = await played.practitioner()
        jo = await played.client(alex, "Jo")
        await alex.types("/session Jo now")
        await played.passes(hours=2)
        await played.service.stop()
        await jo.types("4")
        await played.restarts()
        await jo.waits_for("2 of 7")


async def test_polling_goes_on_after_refusals(tables_url: str, tmp_path: Path) -> None:
    """One 401 or 409 ends other bots' polling for good."""
    async with play(tables_url, tmp_path) as played:
        alex = await played.practitioner()
        for trouble in (FaultKind.UNAUTHORIZED, FaultKind.BROKEN_JSON, FaultKind.SERVER_ERROR):
            played.api.faults.add(Fault(trouble, when=lambda call: call.method == "getUpdates", times=1))
        await alex.types("/help")
        await alex.waits_for("/session")


@pytest.mark.parametrize("method", ["getMe", "deleteWebhook"])
async def test_the_service_starts_although_telegrams_first_answer_is_broken_json(
    sqlite_url: str, tmp_path: Path, method: str
) -> None:
    async with play(sqlite_url, tmp_path) as played:
        alex = await played.practitioner()
        half = Fault(FaultKind.BROKEN_JSON, when=lambda call: call.method == method, times=1)
        played.api.faults.add(half)
        await played.restarts()
        await alex.types("/help")
        await alex.waits_for("/session")
