"""Whole stories with a webhook: over real HTTP, with losses on the way, and back to polling."""

from pathlib import Path

from bot.app.service import Service
from bot.rehearsal.botapi import Fault, FaultKind
from tests.support.played_service import Play, play, unlimited_pace


async def answers(played: Play, alex_first: bool = True) -> None:
    """Let a new client answer a whole check-in."""
    alex = await played.practitioner() if alex_first else played.meet("Alex")
    jo = await played.client(alex, "Jo")
    await alex.types("/session Jo now")
    await played.passes(hours=2)
    for number in range(1, 7):
        assert f"{number} of 7" in jo.reads()
        await jo.taps("Mostly")
        await played.settle()
    assert "7 of 7" in jo.reads()


async def test_a_check_in_by_webhook(tables_url: str, tmp_path: Path) -> None:
    async with play(tables_url, tmp_path, webhook=True) as played:
        await answers(played)
        assert played.api.calls.of("getUpdates") == []


async def test_nothing_is_lost_or_doubled_when_deliveries_are_lost(tables_url: str, tmp_path: Path) -> None:
    async with play(tables_url, tmp_path, webhook=True) as played:
        for acted in (False, True):
            played.api.faults.add(
                Fault(
                    FaultKind.DROPPED,
                    acted=acted,
                    when=lambda call: call.method == "webhook",
                    probability=0.2,
                )
            )
        await answers(played)


async def test_back_to_polling_and_to_a_webhook_again(tables_url: str, tmp_path: Path) -> None:
    """Nothing but the setting changes; what was written meanwhile is answered."""
    async with play(tables_url, tmp_path, webhook=True) as played:
        alex = await played.practitioner()
        with_webhook = played.settings
        for settings in (with_webhook.model_copy(update={"webhook_url": None}), with_webhook):
            await played.service.stop()
            await alex.types("/help")
            played.service = Service(settings, played.clock, played._fetch, unlimited_pace())
            await played.service.start()
            await played.settle()
            assert "/session" in alex.reads()
            assert bool(played.api.world.webhook) == (settings.webhook_url is not None)
            await end_session_heard(played)


async def end_session_heard(played: Play) -> None:
    """Check that a client's first message is answered."""
    stranger = played.meet("Somebody")
    await stranger.types("/help")
    await played.settle()
    assert stranger.reads()
