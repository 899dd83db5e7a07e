"""What commands share: the operator's database, opened and closed, and the printing of lists."""

import asyncio
import os
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

import click

from bot.app.home import open_database
from bot.scheduler.clocks import utc_now
from bot.services.context import audit
from bot.services.context.audit import Verb
from bot.services.context.context import Context, Resources
from bot.settings import Settings, read_settings
from storage import migrations
from storage.bundled_content import load_instruments, load_words
from storage.database.unit_of_work import Database
from storage.repositories import checkpoints

T = TypeVar("T")


def run_with_database(
    work: Callable[[Database, Resources], Awaitable[T]], settings: Settings | None = None, bot_name: str = ""
) -> T:
    """Run ``work``, which makes its own transactions, on the operator's database, and return its result."""

    async def run() -> T:
        store = await open_database(settings or read_settings(), utc_now)
        try:
            return await work(store, Resources(load_words(), load_instruments(), bot_name))
        finally:
            await store.close()

    return asyncio.run(run())


def run_as_operator(
    use_case: Callable[[Context], T], settings: Settings | None = None, bot_name: str = ""
) -> T:
    """Run a use case in one transaction on behalf of the operator, and return its result."""
    return run_with_database(
        lambda store, resources: store.write(
            lambda unit: use_case(Context(unit, resources, operator_name()))
        ),
        settings,
        bot_name,
    )


def read_as_operator(use_case: Callable[[Context], T]) -> T:
    """Run a use case on one snapshot of the database on behalf of the operator, and return its result."""
    return run_with_database(
        lambda store, resources: store.read(lambda unit: use_case(Context(unit, resources, operator_name())))
    )


def operator_name() -> str:
    """Return how the audit names the operator: by the number of their account on this machine."""
    return f"operator:{os.environ.get('SUDO_UID') or os.getuid()}"


def record_in_audit(settings: Settings, verb: Verb, checkpoint: str | None = None) -> None:
    """Record an operation on files in the audit, and its moment as a checkpoint if one is named.

    Does nothing if the database has another schema version.
    """

    def record(ctx: Context) -> None:
        audit.record(ctx, verb)
        if checkpoint is not None:
            checkpoints.put(ctx, checkpoint)

    if migrations.current_revision(settings.database_url) == migrations.head_revision():
        run_as_operator(record, settings)


def print_rows(rows: Sequence[Sequence[str]], *otherwise: str) -> None:
    """Print a list, one row a line with tabs between columns; if it is empty, print ``otherwise``."""
    for line in ["\t".join(row) for row in rows] or otherwise:
        click.echo(line)
