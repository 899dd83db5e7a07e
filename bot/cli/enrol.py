"""``enrol``: a programme's whole list invited at once."""

import os
from pathlib import Path

import click

from bot.cli.input_files import content_of
from bot.cli.links import NO_LINK, name_of_bot
from bot.cli.session import run_as_operator
from bot.services.context.context import Context
from bot.services.enrolment import batch, programme_setup
from bot.services.enrolment.batch import Choice, Enrolled
from bot.services.enrolment.list_summary import lines
from flows.enrolment.answer import failures_file, links_file
from flows.enrolment.file import read_enrolment
from flows.errors import BadFile, BadInput
from flows.i18n import FALLBACK, Voice
from flows.text.csv_file import decoded, told
from storage.bundled_content import load_words
from storage.files import fresh

MAX_BYTES = 10_000_000
PROBLEMS_TOLD = 20


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
    """Invite everybody in FILE (CSV): columns practitioner, client, and if you like language.

    A row with a client invites that client of that practitioner, a row without one the practitioner. Other columns come
    back beside the links, and are not stored. All rows are done, or none, unless --partly. The same file again invites
    nobody twice.
    """
    read = read_enrolment(decoded(content_of(file, MAX_BYTES), file.name), file.name)
    to = links or _beside(file, "links"), failures or _beside(file, "failures")
    choice = Choice(store=yes, allow_partial=partly, renew=renew)

    def work(ctx: Context) -> Enrolled:
        found = batch.enrol(ctx, programme_setup.find_programme(ctx, programme), read, choice)
        _refuse_to_overwrite(found, yes, *to)
        return found

    found = run_as_operator(work, bot_name=name_of_bot() if yes else "")
    _say(found)
    _keep(found, yes, *to)


def _beside(file: Path, what: str) -> Path:
    return file.with_name(f"{file.stem}-{what}.csv")


def _refuse_to_overwrite(found: Enrolled, yes: bool, links: Path, failures: Path) -> None:
    """Raises BadFile, and so nothing is stored, where a file that would come back has no place."""
    for option, path, wanted in (("links", links, found.links), ("failures", failures, found.problems)):
        if not (yes and wanted):
            continue
        if path.exists():
            remedy = f"Move it away, or name another with --{option}"
            raise BadFile("is there already", file=str(path), remedy=remedy)
        if not os.access(path.parent, os.W_OK):
            raise BadFile("cannot be written", file=str(path), remedy=f"Name another place with --{option}")


def _say(found: Enrolled) -> None:
    voice = Voice(load_words(), FALLBACK)
    for problem in found.problems[:PROBLEMS_TOLD]:
        click.echo(told(problem, voice))
    if len(found.problems) > PROBLEMS_TOLD:
        click.echo(f"… and {len(found.problems) - PROBLEMS_TOLD} more.")
    for line in lines(voice, found):
        click.echo(line)


def _keep(found: Enrolled, yes: bool, links: Path, failures: Path) -> None:
    """Write the two files, and say what can be done next."""
    if found.links:
        _write(links, links_file(found.file, found.links))
        click.echo(f"The links are in {links}; pass them on, and keep that file safe.")
        if not found.links[0].address:
            click.echo(NO_LINK)
    if yes and found.problems:
        _write(failures, failures_file(found.file, found.problems, Voice(load_words(), FALLBACK)))
        click.echo(f"The rows that need a look are in {failures}: correct them there, and send that file.")
    if found.problems and not found.stored:
        remedy = "Correct them, or add --partly to invite the others."
        raise BadInput(f"Nothing was stored: {len(found.problems)} rows need a look. {remedy}")
    if not yes:
        click.echo("To invite them, add --yes.")
    if found.waiting and not found.links:
        click.echo("New links for those who have not opened theirs: add --renew.")


def _write(path: Path, content: bytes) -> None:
    try:
        with fresh(path, over=False) as file:
            file.write(content)
    except OSError as error:
        problem = f"cannot be written ({error.strerror}); what was said above is stored"
        remedy = "For links, enrol the same list again with --renew --links ANOTHER-FILE"
        raise BadFile(problem, file=str(path), remedy=remedy) from None
