"""``purge``: delete what is past its retention period now."""

import click

from bot.cli.session import operator_name, run_with_database
from bot.services.context.context import Resources
from bot.services.privacy.retention_purge import PurgeResult, RetentionPurge
from flows.errors import OperatorNeeded
from storage.database.unit_of_work import Database


@click.command("purge", short_help="Remove what is no longer kept")
@click.option("--dry-run", is_flag=True, help="Only count what would go.")
def command(dry_run: bool) -> None:
    """Delete what is older than its programme's [retention] says; a running service does so every day.

    Prints the number of rows deleted in each table.
    """

    async def work(store: Database, resources: Resources) -> PurgeResult:
        purging = RetentionPurge(store, resources, operator_name())
        return await (purging.counted() if dry_run else purging.purge())

    purged = run_with_database(work)
    click.echo(f"{'would go' if dry_run else 'gone'}: {purged}")
    if purged.failed:
        raise OperatorNeeded(f"Could not purge {', '.join(purged.failed)}. All else is done; try again")
