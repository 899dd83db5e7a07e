"""``seed``: a made-up practice in an empty home."""

import click

from bot.called import ALLIANCE
from bot.cli.work import at_desk
from bot.services import seeding
from bot.services.defaults import default_programme


@click.command("seed", short_help="A made-up practice in an empty home, to try")
def command() -> None:
    """Write a made-up practice into an empty home: one practitioner, six clients, ten weeks of check-ins."""
    practitioner = at_desk(lambda desk: seeding.seed(desk, default_programme()))
    click.echo(f"A practice with six clients is there. Try: {ALLIANCE} digest {practitioner}")
