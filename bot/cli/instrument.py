"""``alliance instrument check FILE``: the errors in an instrument's file, before it is used."""

from pathlib import Path

import click

from bot.cli.input_files import read_text
from flows.instruments import Problem, check

MAX_BYTES = 1_000_000


@click.group("instrument", short_help="Instruments: what is asked, as files")
def command() -> None:
    """Instruments as files: one TOML file for each version of each."""


@command.command("check", short_help="What is wrong with an instrument's file")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.pass_context
def check_file(context: click.Context, file: Path) -> None:
    """Check FILE as the service would, and print every problem.

    Exits with 1 if the service would refuse it; warnings alone do not.
    """
    problems = check(read_text(file, MAX_BYTES))
    for problem in problems:
        click.echo(f"{file.name}{_place(problem)}: {_line(problem)}")
    errors = sum(problem.is_error for problem in problems)
    click.echo(_verdict(errors, len(problems) - errors))
    context.exit(1 if errors else 0)


def _place(problem: Problem) -> str:
    return "" if problem.line is None else f", line {problem.line}"


def _line(problem: Problem) -> str:
    weight = "error" if problem.is_error else "warning"
    what = problem.what if problem.key is None else f"{problem.key}: {problem.what}"
    return f"{weight}: {what}. {problem.remedy}."


def _verdict(errors: int, warnings: int) -> str:
    if errors:
        return (
            f"{_count(errors, 'error')}, {_count(warnings, 'warning')}: the service would refuse this file."
        )
    return f"{_count(warnings, 'warning')}: this file can be used." if warnings else "This file can be used."


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
