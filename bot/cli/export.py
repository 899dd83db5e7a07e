"""``export``: files for research, sponsors and record systems, without names or words."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import click

from bot.cli.session import read_as_operator, run_as_operator
from bot.services.exports import flow_results_package, programme_month, records, research
from flows.errors import BadInput
from flows.exports.codebook import ExportSummary
from flows.exports.fhir import DEFAULT_BASE
from flows.exports.pseudonyms import MIN_KEY_BYTES, Pseudonyms
from storage.files import fresh_folder, write_atomically

KEY = click.option(
    "--key", type=click.Path(path_type=Path, dir_okay=False), help="The file of the export's key."
)
DATE = click.option(
    "--date",
    "day",
    type=click.DateTime(formats=["%Y-%m-%d"]),
    help="The date that the files bear; today's in UTC without it.",
)
SMALL = click.option("--small", is_flag=True, help="Also with fewer than five people.")


@click.group("export", short_help="Files for research, sponsors and record systems")
def command() -> None:
    """Write files that may leave: only of clients who agreed to that, under pseudonyms, without names or words.

    Files are for their owner only, and none is ever replaced. docs/integrators.md explains every field.
    """


@command.command("research", short_help="A programme's answers for research")
@click.argument("programme")
@click.argument("folder", type=click.Path(path_type=Path))
@KEY
@DATE
@SMALL
def research_(programme: str, folder: Path, key: Path | None, day: datetime | None, small: bool) -> None:
    """Write PROGRAMME's answers into a new FOLDER: CSV, codebook, SPSS, an R script, REDCap.

    Pseudonyms are made with a new key that is kept nowhere; with --key they are those of every export with that file,
    which is made where there is none. Keep it like the database: who has both can tell whose answers are whose.
    """
    names, date = _pseudonyms(key), (day or datetime.now(UTC)).date()
    run_as_operator(lambda ctx: research.record(ctx, programme, names, small=small))
    with _replacing_nothing(folder), fresh_folder(folder) as made:
        summary = read_as_operator(lambda ctx: research.write(ctx, made, programme, names, date, small=small))
    _show(summary, folder)


@command.command("flow-results", short_help="A programme's answers as a Flow Results package")
@click.argument("programme")
@click.argument("folder", type=click.Path(path_type=Path))
@KEY
@DATE
@SMALL
def flow_results_(programme: str, folder: Path, key: Path | None, day: datetime | None, small: bool) -> None:
    """Write PROGRAMME's answers into a new FOLDER, as a Flow Results data package (CSV and JSON)."""
    names, date = _pseudonyms(key), (day or datetime.now(UTC)).date()
    run_as_operator(lambda ctx: flow_results_package.record(ctx, programme, names, small=small))
    with _replacing_nothing(folder), fresh_folder(folder) as made:
        count = read_as_operator(
            lambda ctx: flow_results_package.write(ctx, made, programme, names, date, small=small)
        )
    click.echo(f"{count} answers in {folder}.")


@command.command("fhir", short_help="A client's or a programme's check-ins as FHIR R4")
@click.argument("about", metavar="CLIENT|PROGRAMME")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@KEY
@DATE
@click.option("--base", default=DEFAULT_BASE, show_default=True, help="Where canonical addresses begin.")
def fhir_(about: str, file: Path, key: Path | None, day: datetime | None, base: str) -> None:
    """Write the check-ins of a CLIENT (an id of "alliance client list") or of a PROGRAMME as a FHIR R4 bundle."""
    names, date = _pseudonyms(key), (day or datetime.now(UTC)).date()
    run_as_operator(lambda ctx: records.record(ctx, about, names, "fhir"))
    with _replacing_nothing(file), write_atomically(file, over=False) as out:
        count = read_as_operator(
            lambda ctx: records.write_fhir(ctx, about, names, base.rstrip("/"), date, out.write)
        )
    click.echo(f"{count} check-ins in {file}.")


@command.command("month", short_help="A programme's month for its sponsor")
@click.argument("programme")
@click.argument("month", type=click.DateTime(formats=["%Y-%m"]))
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=Path())
def month_(programme: str, month: datetime, folder: Path) -> None:
    """Write PROGRAMME's MONTH (2026-11) into FOLDER as XLSX and CSV: rounded counts, no group under five."""
    for document in run_as_operator(lambda ctx: programme_month.read(ctx, programme, month.date())):
        file = folder / document.name
        with _replacing_nothing(file), write_atomically(file, over=False) as out:
            out.write(document.content)
        click.echo(file)


@contextmanager
def _replacing_nothing(path: Path) -> Iterator[None]:
    """Raise BadInput if a file or folder that is written inside turns out to exist."""
    try:
        yield
    except FileExistsError:
        raise BadInput(f"{path} is there already. Choose another name, or take it away first.") from None


def _show(summary: ExportSummary, folder: Path) -> None:
    """Print what was written and how many people look alike."""
    click.echo(
        f"{summary.answers} rows of {summary.check_ins} check-ins of {summary.people} clients in {folder}."
    )
    if summary.left_out:
        click.echo(f"Left out, not having agreed to the present text: {summary.left_out} clients.")
    for group in summary.groups:
        click.echo(
            f"By {' and '.join(group.by)}: {group.groups} groups, the smallest of {group.smallest};"
            f" {group.people_in_small} people in groups under five."
        )


def _pseudonyms(key: Path | None) -> Pseudonyms:
    """Return pseudonyms under the key in a file, which is made if there is none, or under a new key."""
    if key is None:
        return Pseudonyms(secrets.token_bytes(MIN_KEY_BYTES))
    try:
        found = bytes.fromhex(key.read_text(encoding="ascii"))
    except FileNotFoundError:
        found = secrets.token_bytes(MIN_KEY_BYTES)
        with write_atomically(key, over=False) as file:
            file.write(f"{found.hex()}\n".encode())
    except ValueError:
        found = b""
    if len(found) < MIN_KEY_BYTES:
        raise BadInput(f"{key} is not the key of an export. Name a file that is not there, and one is made.")
    return Pseudonyms(found)
