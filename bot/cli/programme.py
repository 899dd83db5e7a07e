"""``programme``: create, change and list programmes."""

from pathlib import Path

import click

from bot.cli.input_files import read_text
from bot.cli.session import run_as_operator
from bot.program_name import PROGRAM_NAME
from bot.services.enrolment import programme_setup
from bot.services.programmes.default import DEFAULT_PROGRAMME, default_programme
from bot.services.programmes.file import ProgrammeFile, parse_programme
from storage.repositories import programmes

MAX_BYTES = 100_000


@click.group("programme", short_help="Programmes: a practice, a service")
def command() -> None:
    """Programmes: a practice, a service, a coaching programme."""


@command.command("create", short_help="Create a programme from its TOML file, or change it")
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option("--print-default", is_flag=True, help="Print the default file, to begin from.")
def create(file: Path | None, print_default: bool) -> None:
    """Create a programme from its TOML FILE, or change the one of the same short name; without FILE, the default."""
    if print_default:
        click.echo(default_programme(), nl=False)
        return
    text, name = _read(file)
    stored = run_as_operator(lambda ctx: programme_setup.create_programme(ctx, text, name))
    click.echo(f"{stored.slug}: {stored.definition['name']}")
    _remind_of_contacts(ProgrammeFile.model_validate(stored.definition))
    click.echo(f'Next: {PROGRAM_NAME} practitioner invite {stored.slug} "NAME"')


@command.command("check", short_help="Check a programme's TOML file without storing it")
@click.argument("file", type=click.Path(path_type=Path))
def check(file: Path) -> None:
    """Check a programme's TOML FILE without storing it, and say which emergency contacts are still to be written."""
    text, name = _read(file)
    programme = parse_programme(text, name)
    click.echo(f"ok: {programme.slug}")
    _remind_of_contacts(programme)


def _remind_of_contacts(programme: ProgrammeFile) -> None:
    if unwritten := programme.unwritten_contacts:
        click.echo(f"Still to be written under [safety.crisis]: {', '.join(unwritten)}")


def _read(file: Path | None) -> tuple[str, str]:
    if file is None:
        return default_programme(), DEFAULT_PROGRAMME
    return read_text(file, MAX_BYTES), str(file)


@command.command("list")
def list_() -> None:
    """List the programmes."""
    stored = run_as_operator(programmes.every)
    for each in stored:
        click.echo(f"{each.slug}\t{each.definition['name']}")
    if not stored:
        click.echo(f"No programme yet. Create one: {PROGRAM_NAME} programme create")
