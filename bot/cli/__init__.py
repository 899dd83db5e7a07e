"""The command line, ``alliance``: one file for each command, read only when it is needed."""

import sys
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
    "instrument": "bot.cli.instrument",
    "rehearse": "bot.cli.rehearse",
    "evaluate-detector": "bot.cli.evaluate_detector",
    "calibrate-detector": "bot.cli.calibrate_detector",
    "calibrate-prior": "bot.cli.calibrate_prior",
    "model": "bot.cli.model",
    "backup": "bot.cli.backup",
    "restore": "bot.cli.restore",
    "purge": "bot.cli.purge",
    "keys": "bot.cli.keys",
    "audit": "bot.cli.audit",
    "sbom": "bot.cli.sbom",
    "seed": "bot.cli.seed",
}


class Commands(click.Group):
    """Imports the file of a command when it is called for: a start should not wait for what it does not use."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order of the list above: what one needs first stands first."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, if there is one."""
        if cmd_name not in COMMANDS:
            return None
        found: click.Command = import_module(COMMANDS[cmd_name]).command
        return found


@click.command(
    cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
def alliance() -> None:
    """Asks clients a few questions after each session, and tells their therapist or coach what matters.

    Settings come from ALLIANCE_... variables; "alliance doctor" lists and checks them.
    """


def main() -> None:
    """Run a command; what is wrong and can be mended is said in one line, without a trace."""
    try:
        alliance(prog_name=PROGRAM_NAME)
    except (AllianceError, OSError) as error:
        problem = problem_of(error)
        if problem is None:
            raise
        click.echo(f"alliance: {problem}", err=True)
        sys.exit(1)


def problem_of(error: AllianceError | OSError) -> str | None:
    """What is wrong and what to do, in a line; None for what is neither ours nor about a file: it has no remedy."""
    if isinstance(error, AllianceError):
        return str(error)
    if error.filename is None:
        return None
    return f"{error.filename}: {error.strerror}. See that it is there, and that this user may use it."
