"""``seed``: write the made-up practice into an empty home."""

import click

from bot.cli.session import run_as_operator
from bot.program_name import PROGRAM_NAME
from bot.rehearsal import made_up_practice
from bot.services.programmes.default import default_programme


@click.command("seed", short_help="A made-up practice in an empty home, to try")
def command() -> None:
    """Write a made-up practice into an empty home: one practitioner, six clients, ten weeks of check-ins."""
    practitioner = run_as_operator(lambda ctx: made_up_practice.seed(ctx, default_programme()))
    click.echo(f"A practice with six clients is there. Try: {PROGRAM_NAME} digest {practitioner}")
