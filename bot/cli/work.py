"""What commands share: one transaction on the operator's own home."""

import asyncio
import os
from collections.abc import Callable
from typing import TypeVar

from bot.app.home import open_store
from bot.clock.clocks import real
from bot.services import audit
from bot.services.audit import Verb
from bot.services.desk import Desk, Kit
from bot.settings import Settings, read_settings
from storage import migrations
from storage.catalogue import load_instruments, load_words

T = TypeVar("T")


def at_desk(use_case: Callable[[Desk], T], settings: Settings | None = None, bot_name: str = "") -> T:
    """Run a use case whole in one transaction on behalf of the operator, and give back what it gave."""

    async def work() -> T:
        store = await open_store(settings or read_settings(), real)
        try:
            kit = Kit(load_words(), load_instruments(), bot_name)
            return await store.write(lambda unit: use_case(Desk(unit, kit, operator())))
        finally:
            await store.close()

    return asyncio.run(work())


def operator() -> str:
    """Whom the audit names for what is done on the command line: the number of their account on this machine."""
    return f"operator:{os.environ.get('SUDO_UID') or os.getuid()}"


def noted(settings: Settings, verb: Verb) -> None:
    """Write down what is done to files; a database of another version is left as it is."""
    if migrations.current(settings.database_url) == migrations.head():
        at_desk(lambda desk: audit.note(desk, verb), settings)
