"""The command line ``alliance``: one module for each command, imported when the command is called."""

import gc
import sys
from collections.abc import Sequence
from importlib import import_module

import click

from bot.program_name import PROGRAM_NAME
from flows.errors import AllianceError

COMMANDS = {
    "demo": "bot.cli.demo",
    "run": "bot.cli.run",
    "doctor": "bot.cli.doctor",
    "programme": "bot.cli.programme",
    "practitioner": "bot.cli.practitioner",
    "enrol": "bot.cli.enrol",
    "coordinator": "bot.cli.coordinator",
    "client": "bot.cli.client",
    "alerts": "bot.cli.alerts",
    "digest": "bot.cli.digest",
    "due": "bot.cli.due",
    "sessions": "bot.cli.sessions",
    "webhook": "bot.cli.webhook",
    "instrument": "bot.cli.instrument",
    "rehearse": "bot.cli.rehearse",
    "evaluate-detector": "bot.cli.evaluate_detector",
    "calibrate-detector": "bot.cli.calibrate_detector",
    "calibrate-prior": "bot.cli.calibrate_prior",
    "model": "bot.cli.model",
    "export": "bot.cli.export",
    "backup": "bot.cli.backup",
    "restore": "bot.cli.restore",
    "purge": "bot.cli.purge",
    "keys": "bot.cli.keys",
    "audit": "bot.cli.audit",
    "sbom": "bot.cli.sbom",
    "seed": "bot.cli.seed",
}


class Commands(click.Group):
    """A group that imports a command's module only when it is called, so that a start is not slowed by the others."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order of COMMANDS: what a new operator needs first comes first."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of that name, or None."""
        if cmd_name not in COMMANDS:
            return None
        return _import_command(COMMANDS[cmd_name])


def _import_command(module: str) -> click.Command:
    """Import a command without garbage collection, which would look again and again through what stays for ever."""
    gc.disable()
    try:
        found: click.Command = import_module(module).command
    finally:
        gc.freeze()
        gc.enable()
    return found


@click.command(
    cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
def alliance() -> None:
    """Ask clients a few questions after each session, and tell their practitioner what matters.

    Settings come from ALLIANCE_... variables; "alliance doctor" lists and checks them.
    """


def main() -> None:
    """Run a command; an error with a remedy is printed in one line, without a trace, and exits with 1."""
    if (problem := problem_of_arguments(sys.argv)) is not None:
        click.echo(f"alliance: {problem}", err=True)
        sys.exit(1)
    try:
        alliance(prog_name=PROGRAM_NAME)
    except (AllianceError, OSError) as error:
        problem = problem_of(error)
        if problem is None:
            raise
        click.echo(f"alliance: {problem}", err=True)
        sys.exit(1)


def problem_of_arguments(arguments: Sequence[str]) -> str | None:
    """Return the problem of the first argument with bytes that are no text in the terminal's encoding, else None."""
    for number, argument in enumerate(arguments[1:], 1):
        if any("\ud800" <= character <= "\udfff" for character in argument):
            shown = argument.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
            return f"argument {number} ({shown}) is not UTF-8 text. Type it again, or rename the file."
    return None


def problem_of(error: AllianceError | OSError) -> str | None:
    """Return problem and remedy in one line; None for an error that has no remedy, whose trace is needed."""
    if isinstance(error, AllianceError):
        return str(error)
    if error.filename is None:
        return None
    return f"{error.filename}: {error.strerror}. See that it is there, and that this user may use it."
