"""``keys``: replace the master key while the service runs."""

import click

from bot.cli.session import record_in_audit
from bot.services.context.audit import Verb
from bot.settings import read_settings
from storage.encryption.rotation import change_master_key


@click.group("keys", short_help="The master key that opens the data")
def command() -> None:
    """Change the master key: the file, kept apart from the data, that decrypts names, words and answers."""


@command.command("change", short_help="A new master key, while the service runs")
def change() -> None:
    """Make a new master key and wrap every data key under it; the service may run meanwhile.

    Backups made before need the old key: keep a copy of the key file as it was, or make a backup now.
    """
    settings = read_settings()
    record_in_audit(settings, Verb.KEY_CHANGED)
    count = change_master_key(settings.database_url, settings.key_path)
    click.echo(
        f"{count} data keys lie under the new master key. Copy {settings.key_path} to where its copy is kept."
    )
