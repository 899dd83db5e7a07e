"""What commands share: the operator's own home, opened and closed."""

import asyncio
import os
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

import click

from bot.app.home import open_store
from bot.scheduler.clocks import real
from bot.services.context import audit
from bot.services.context.audit import Verb
from bot.services.context.context import Context, Resources
from bot.settings import Settings, read_settings
from storage import migrations
from storage.bundled_content import load_instruments, load_words
from storage.database.unit_of_work import Database

T = TypeVar("T")


def with_store(
    work: Callable[[Database, Resources], Awaitable[T]], settings: Settings | None = None, bot_name: str = ""
) -> T:
    """Do what takes transactions of its own, and give back what it gave."""

    async def opened() -> T:
        store = await open_store(settings or read_settings(), real)
        try:
            return await work(store, Resources(load_words(), load_instruments(), bot_name))
        finally:
            await store.close()

    return asyncio.run(opened())


def run_as_operator(
    use_case: Callable[[Context], T], settings: Settings | None = None, bot_name: str = ""
) -> T:
    """Run a use case whole in one transaction on behalf of the operator, and give back what it gave."""
    return with_store(
        lambda store, resources: store.write(lambda unit: use_case(Context(unit, resources, operator()))),
        settings,
        bot_name,
    )


def operator() -> str:
    """Whom the audit names for what is done on the command line: the number of their account on this machine."""
    return f"operator:{os.environ.get('SUDO_UID') or os.getuid()}"


def audited(settings: Settings, verb: Verb) -> None:
    """Write down what is done to files; a database of another version is left as it is."""
    if migrations.current(settings.database_url) == migrations.head():
        run_as_operator(lambda ctx: audit.record(ctx, verb), settings)


def show_rows(rows: Sequence[Sequence[str]], *otherwise: str) -> None:
    """Print a list, a row to a line and its columns apart by tabs; where there is nothing, these lines instead."""
    for line in ["\t".join(row) for row in rows] or otherwise:
        click.echo(line)
