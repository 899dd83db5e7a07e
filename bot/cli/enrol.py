"""``enrol``: invite a programme's whole list."""

import os
from pathlib import Path

import click

from bot.cli.input_files import read_bytes
from bot.cli.links import NO_LINK, fetch_bot_name
from bot.cli.session import run_as_operator
from bot.services.context.context import Context
from bot.services.enrolment import batch, programme_lookup
from bot.services.enrolment.batch import EnrolmentOptions, EnrolmentResult
from bot.services.enrolment.list_summary import summary_lines
from flows.enrolment.answer import failures_file, links_file
from flows.enrolment.file import read_enrolment
from flows.errors import BadFile, BadInput
from flows.i18n import FALLBACK, Voice
from flows.text.csv_file import decode_csv, describe_problem
from storage.bundled_content import load_words
from storage.files import write_atomically

MAX_BYTES = 10_000_000
MAX_PROBLEMS_SHOWN = 20


@click.command("enrol", short_help="Invite a whole list of people at once")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--programme", help="Into which programme, where there are several.")
@click.option("--yes", is_flag=True, help="Invite them. Without it, only what would happen is said.")
@click.option("--partly", is_flag=True, help="Invite those whose rows are right, where others are not.")
@click.option("--renew", is_flag=True, help="New links for those who have not opened theirs.")
@click.option("--links", type=click.Path(path_type=Path), help="Where the links go [FILE-links.csv]")
@click.option("--failures", type=click.Path(path_type=Path), help="Where wrong rows go [FILE-failures.csv]")
def command(
    file: Path,
    programme: str | None,
    yes: bool,
    partly: bool,
    renew: bool,
    links: Path | None,
    failures: Path | None,
) -> None:
    """Invite the people in FILE (CSV): columns practitioner, client and, optionally, language.

    A row with a client invites that client of that practitioner, a row without one the practitioner. Other columns come
    back beside the links, and are not stored. All rows are done, or none, unless --partly. Running it again with the
    same file invites nobody twice.
    """
    rows = read_enrolment(decode_csv(read_bytes(file, MAX_BYTES), file.name), file.name)
    outputs = links or _output_path(file, "links"), failures or _output_path(file, "failures")
    choice = EnrolmentOptions(store=yes, allow_partial=partly, renew=renew)

    def work(ctx: Context) -> EnrolmentResult:
        result = batch.enrol(ctx, programme_lookup.find_programme(ctx, programme), rows, choice)
        _refuse_to_overwrite(result, yes, *outputs)
        return result

    result = run_as_operator(work, bot_name=fetch_bot_name() if yes else "")
    _print_result(result)
    _write_outputs(result, yes, *outputs)


def _output_path(file: Path, what: str) -> Path:
    return file.with_name(f"{file.stem}-{what}.csv")


def _refuse_to_overwrite(result: EnrolmentResult, yes: bool, links: Path, failures: Path) -> None:
    """Raise BadFile, and so store nothing, where an output file exists already or cannot be written."""
    for option, path, rows in (("links", links, result.links), ("failures", failures, result.problems)):
        if not (yes and rows):
            continue
        if path.exists():
            remedy = f"Move it away, or name another with --{option}"
            raise BadFile("is there already", file=str(path), remedy=remedy)
        if not os.access(path.parent, os.W_OK):
            raise BadFile("cannot be written", file=str(path), remedy=f"Name another place with --{option}")


def _print_result(result: EnrolmentResult) -> None:
    voice = Voice(load_words(), FALLBACK)
    for problem in result.problems[:MAX_PROBLEMS_SHOWN]:
        click.echo(describe_problem(problem, voice))
    if len(result.problems) > MAX_PROBLEMS_SHOWN:
        click.echo(f"… and {len(result.problems) - MAX_PROBLEMS_SHOWN} more.")
    for line in summary_lines(voice, result):
        click.echo(line)


def _write_outputs(result: EnrolmentResult, yes: bool, links: Path, failures: Path) -> None:
    """Write the links and the failures, and print what can be done next."""
    if result.links:
        _write_file(links, links_file(result.file, result.links))
        click.echo(f"The links are in {links}; pass them on, and keep that file safe.")
        if not result.links[0].address:
            click.echo(NO_LINK)
    if yes and result.problems:
        _write_file(failures, failures_file(result.file, result.problems, Voice(load_words(), FALLBACK)))
        click.echo(f"The rows that need a look are in {failures}: correct them there, and send that file.")
    if result.problems and not result.stored:
        remedy = "Correct them, or add --partly to invite the others."
        raise BadInput(f"Nothing was stored: {len(result.problems)} rows need a look. {remedy}")
    if not yes:
        click.echo("To invite them, add --yes.")
    if result.waiting and not result.links:
        click.echo("New links for those who have not opened theirs: add --renew.")


def _write_file(path: Path, content: bytes) -> None:
    try:
        with write_atomically(path, over=False) as file:
            file.write(content)
    except OSError as error:
        problem = f"cannot be written ({error.strerror}); what was said above is stored"
        remedy = "For links, enrol the same list again with --renew --links ANOTHER-FILE"
        raise BadFile(problem, file=str(path), remedy=remedy) from None
