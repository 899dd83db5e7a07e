"""``coordinator``: who enrols people into a programme, and sees numbers, never one person's answers."""

import click

from bot.cli.links import name_of_bot, show
from bot.cli.session import at_desk, show_rows
from bot.program_name import ALLIANCE
from bot.services.context.context import Desk
from bot.services.enrolment import programme_setup, reinvitations
from storage.repositories import coordinators, programmes


@click.group("coordinator", short_help="Coordinators: they invite into a programme")
def command() -> None:
    """Coordinators: they invite people into a programme, and see in numbers how it goes."""


@command.command("invite")
@click.argument("programme")
def invite(programme: str) -> None:
    """Invite somebody to coordinate PROGRAMME. Prints a link and a code that work once."""
    bot_name = name_of_bot()
    show(at_desk(lambda desk: programme_setup.invite_coordinator(desk, programme)), bot_name)


@command.command("list")
def list_() -> None:
    """The coordinators there are, by id and programme."""
    show_rows(at_desk(_rows), f"No coordinator yet. Invite one: {ALLIANCE} coordinator invite PROGRAMME")


def _rows(desk: Desk) -> list[tuple[str, str, str]]:
    slugs = {each.id: each.slug for each in programmes.every(desk.unit)}
    return [
        (each.id, slugs[each.programme], "has begun" if each.person else "invited")
        for each in coordinators.every(desk.unit)
    ]


@command.command("remove", short_help="A coordinator is none any more")
@click.argument("coordinator")
def remove(coordinator: str) -> None:
    """COORDINATOR (an id of "alliance coordinator list") is none any more; their link opens nothing."""
    at_desk(lambda desk: reinvitations.remove_coordinator(desk, coordinator))
    click.echo("Removed.")
