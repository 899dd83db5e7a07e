"""The help of ``alliance`` fits: no command's short help is cut off, and its words suit every programme."""

from collections.abc import Iterator

import click
from click.testing import CliRunner

from bot.cli import alliance


def groups(command: click.Command, *names: str) -> Iterator[tuple[str, ...]]:
    if isinstance(command, click.Group):
        yield names
        context = click.Context(command)
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            assert inner is not None
            yield from groups(inner, *names, name)


def helps(command: click.Command, *names: str) -> Iterator[str]:
    """Yield the help of every command, but for the choice of a vocabulary."""
    shown = CliRunner().invoke(alliance, [*names, "--help"])
    assert shown.exit_code == 0
    yield shown.output.replace("[therapy|coaching]", "").replace("[default: therapy]", "")
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            assert inner is not None
            yield from helps(inner, *names, name)


def test_help_calls_a_therapist_or_coach_a_practitioner() -> None:
    found = [line for each in helps(alliance) for line in each.splitlines()]
    assert [line for line in found if "therap" in line.lower()] == []


def test_no_line_about_a_command_breaks_off() -> None:
    for names in groups(alliance):
        shown = CliRunner().invoke(alliance, [*names, "--help"])
        assert shown.exit_code == 0
        cut = [line for line in shown.output.splitlines()[1:] if line.endswith("...")]
        assert not cut, names
