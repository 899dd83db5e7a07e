"""``sessions``: import the sessions that a practice's own program exports."""

from pathlib import Path

import click

from bot.cli.input_files import read_bytes
from bot.cli.session import run_as_operator
from bot.services.sessions import received_sessions, sessions_import
from flows.errors import BadFile
from flows.i18n import FALLBACK, Voice
from flows.text.csv_file import decode_csv, describe_problem
from storage.bundled_content import load_words

MAX_BYTES = 4_000_000


@click.group("sessions")
def command() -> None:
    """Sessions from a practice's own program."""


@command.command("import", short_help="Store the sessions of a CSV file")
@click.argument("practitioner")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--yes", is_flag=True, help="Store them. Without it, only what would be stored is said.")
def import_(practitioner: str, file: Path, yes: bool) -> None:
    """Import FILE (CSV), the sessions of PRACTITIONER's clients: columns code, date, start, and end or minutes.

    All rows are stored, or none. Codes are listed in the chat by /clients, ids by "alliance practitioner list".
    """
    text = decode_csv(read_bytes(file, MAX_BYTES), file.name)
    result = run_as_operator(
        lambda ctx: sessions_import.import_text(ctx, practitioner, text, file.name, store=yes)
    )
    voice = Voice(load_words(), FALLBACK, result.reader.programme.vocabulary)
    for problem in result.problems:
        click.echo(describe_problem(problem, voice))
    if result.problems:
        summary = f"nothing was stored, {len(result.problems)} rows need a look"
        raise BadFile(summary, file=str(file), remedy="Correct them there, and import the file again")
    done = "Stored" if yes else "Would store"
    click.echo(f"{done}: {result.coming} to come, {result.ended} that have ended, {result.off} called off.")
    if not yes:
        click.echo("To store them, add --yes.")


@command.command("token", short_help="Let a practice program send sessions")
@click.argument("programme")
def token(programme: str) -> None:
    """Make a token with which PROGRAMME's practice program sends sessions; the one before it ends. Printed once."""
    made = run_as_operator(lambda ctx: received_sessions.create_token(ctx, programme))
    click.echo(f"Token, shown this once: {made}")


@command.command("revoke", short_help="End a programme's token")
@click.argument("programme")
def revoke(programme: str) -> None:
    """End PROGRAMME's token: with it nothing can be sent any more."""
    run_as_operator(lambda ctx: received_sessions.revoke_token(ctx, programme))
    click.echo("Ended.")
