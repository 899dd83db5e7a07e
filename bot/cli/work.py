"""What commands share: one transaction on the operator's own home."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

from bot.app.home import open_store
from bot.clock.clocks import real
from bot.services.desk import Desk, Kit
from bot.settings import Settings, read_settings
from storage.catalogue import load_instruments, load_words

T = TypeVar("T")


def at_desk(use_case: Callable[[Desk], T], settings: Settings | None = None, bot_name: str = "") -> T:
    """Run a use case whole in one transaction, and give back what it gave."""

    async def work() -> T:
        store = await open_store(settings or read_settings(), real)
        try:
            kit = Kit(load_words(), load_instruments(), bot_name)
            return await store.write(lambda unit: use_case(Desk(unit, kit)))
        finally:
            await store.close()

    return asyncio.run(work())
