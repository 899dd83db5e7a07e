"""``run``: the service."""

import asyncio
import gc
import signal
from contextlib import suppress

import click

from bot.app import logs
from bot.app.service import Service
from bot.scheduler.clocks import utc_now
from bot.settings import Settings, read_settings
from flows import crisis_words

OBJECTS_BETWEEN_COLLECTIONS = 20_000
MIN_UP_SECONDS, MAX_WAIT_FOR_REST_SECONDS = 2.0, 10.0


@click.command("run", short_help="The service, until it is told to stop")
def command() -> None:
    """Run the service until Ctrl+C or SIGTERM."""
    settings = read_settings()
    logs.set_up(settings.log_level, settings.log_format)
    asyncio.run(_serve(settings))


def _spare_garbage_collection() -> None:
    """Exempt what the start has loaded from garbage collection, and collect more rarely.

    With Python's defaults a tenth of the time goes into looking through programs and texts that stay as long as the
    process does.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS, 20, 20)


async def _load_when_quiet(service: Service) -> None:
    """Build what the first typed words would wait for, once those have been answered who wrote during the start.

    The thread that builds would take half of their time.
    """
    await asyncio.sleep(MIN_UP_SECONDS)
    with suppress(TimeoutError):
        async with asyncio.timeout(MAX_WAIT_FOR_REST_SECONDS):
            await service.loops.wait()
    await asyncio.to_thread(crisis_words.load)
    _spare_garbage_collection()


async def _serve(settings: Settings) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    service = Service(settings, utc_now)
    starting = asyncio.ensure_future(service.start())
    stopping = asyncio.ensure_future(stop.wait())
    await asyncio.wait((starting, stopping), return_when=asyncio.FIRST_COMPLETED)
    try:
        if not starting.done():
            starting.cancel()
        else:
            starting.result()
            preparing = asyncio.ensure_future(_load_when_quiet(service))
            await asyncio.wait({stopping, preparing}, return_when=asyncio.FIRST_COMPLETED)
            if preparing.done():
                preparing.result()
            await stop.wait()
            preparing.cancel()
    finally:
        stopping.cancel()
        await service.stop()
