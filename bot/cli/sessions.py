"""``sessions``: bring in the sessions of a practice that exports them as a file."""

from pathlib import Path

import click

from bot.cli.work import at_desk
from bot.services import sessions_import
from flows.errors import BadFile, BadInput
from flows.schedule.sessions_file import RowProblem
from flows.words import FALLBACK, Voice
from storage.catalogue import load_words


@click.group("sessions")
def command() -> None:
    """Sessions from a practice's own program."""


@command.command("import")
@click.argument("practitioner")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--yes", is_flag=True, help="Store them. Without it, only what would be stored is said.")
def import_(practitioner: str, file: Path, yes: bool) -> None:
    """FILE (CSV) with the sessions of PRACTITIONER's clients: columns code, date, start, and end or minutes.

    All rows are stored, or none. Codes stand in the chat under /clients, ids under "alliance practitioner list".
    """
    text = _text(file)
    found = at_desk(
        lambda desk: sessions_import.sessions_from(desk, practitioner, text, file.name, store=yes)
    )
    for problem in found.problems:
        click.echo(_told(problem))
    if found.problems:
        raise BadInput(f"Nothing was stored: {len(found.problems)} rows need a look.")
    done = "Stored" if yes else "Would store"
    click.echo(f"{done}: {found.coming} to come, {found.ended} that have ended, {found.off} called off.")
    if not yes:
        click.echo("To store them, add --yes.")


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise BadFile("this is not UTF-8 text", file=file.name, remedy="Save it as CSV in UTF-8.") from None


def _told(problem: RowProblem) -> str:
    voice = Voice(load_words(), FALLBACK)
    said = voice.plain(problem.said)
    return voice.plain("schedule-row-problem", line=problem.line, column=problem.column, problem=said)
