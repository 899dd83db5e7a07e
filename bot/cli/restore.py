"""``restore``: a backup restored as a new database."""

from pathlib import Path

import click

from bot.cli.session import record_in_audit
from bot.program_name import PROGRAM_NAME
from bot.services.context.audit import Verb
from bot.settings import read_settings
from flows.errors import BadSetting
from storage import backup
from storage.encryption.keyfile import load_or_create_key

WARNING = (
    "Before you start the service: what happened after this backup is not in it. Whoever has had themselves erased or"
    " has given up a role since stays so, if the file data-keys beside it was the latest there is. But it does not know"
    " who has stopped, paused or withdrawn since, nor which sessions were called off: they would be asked again. Tell"
    " the practitioners, so that they tell these clients to say /stop or /withdraw once more."
)


@click.command("restore", short_help="A backup brought back")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
def command(file: Path) -> None:
    """Restore the backup FILE to the database of the settings, which must not exist yet.

    Needs the master key it was made with, and the file of data keys beside it.
    """
    settings = read_settings()
    if not settings.key_path.exists():
        raise BadSetting(
            f"The key file was looked for at {settings.key_path.absolute()} and is not there. Bring back the copy that"
            " belongs to this backup, or say where it lies: ALLIANCE_KEY_FILE=/folder/the.key"
        )
    ring = load_or_create_key(settings.key_path, may_make=False, apart_from=settings.home)
    settings.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    backup.restore(file, settings.database_url, ring)
    record_in_audit(settings, Verb.RESTORED)
    click.echo(f"Restored. Check it with: {PROGRAM_NAME} doctor")
    click.echo(WARNING)
