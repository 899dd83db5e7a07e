"""``backup``: an encrypted copy of the data, made while the service runs."""

from datetime import UTC, datetime
from pathlib import Path

import click

from bot.app.home import load_key_ring
from bot.cli.session import record_in_audit
from bot.services.context.audit import Verb
from bot.settings import read_settings
from storage import backup
from storage.repositories import checkpoints


@click.command("backup", short_help="A dated, sealed backup, while the service runs")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def command(folder: Path) -> None:
    """Write a dated, encrypted backup into FOLDER, and the data keys beside it.

    Only the latest data keys are kept, so people erased later cannot be read in old backups either. The master key
    is not in it; keep its file somewhere else.
    """
    settings = read_settings()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    to = folder / f"alliance-{datetime.now(UTC):%Y%m%dT%H%M%SZ}.backup"
    backup.backup(settings.database_url, to, load_key_ring(settings))
    record_in_audit(settings, Verb.BACKED_UP, checkpoints.LAST_BACKUP)
    click.echo(f"{to}\t{to.stat().st_size} bytes")
