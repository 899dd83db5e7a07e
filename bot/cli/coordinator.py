"""``coordinator``: who enrols people into a programme; they see numbers, never one person's answers."""

import click

from bot.cli.links import fetch_bot_name, print_invitation
from bot.cli.session import print_rows, run_as_operator
from bot.program_name import PROGRAM_NAME
from bot.services.context.context import Context
from bot.services.enrolment import coordinator_removal, role_invitations
from storage.repositories import coordinators, programmes


@click.group("coordinator", short_help="Coordinators: they invite into a programme")
def command() -> None:
    """Coordinators: they invite people into a programme, and see in numbers how it goes."""


@command.command("invite")
@click.argument("programme")
def invite(programme: str) -> None:
    """Invite a coordinator of PROGRAMME. Prints a link and a code that work once."""
    bot_name = fetch_bot_name()
    print_invitation(
        run_as_operator(lambda ctx: role_invitations.invite_coordinator(ctx, programme)), bot_name
    )


@command.command("list")
def list_() -> None:
    """List the coordinators by id and programme."""
    print_rows(
        run_as_operator(_rows), f"No coordinator yet. Invite one: {PROGRAM_NAME} coordinator invite PROGRAMME"
    )


def _rows(ctx: Context) -> list[tuple[str, str, str]]:
    slugs = {each.id: each.slug for each in programmes.every(ctx)}
    return [
        (each.id, slugs[each.programme], "has begun" if each.person else "invited")
        for each in coordinators.every(ctx)
    ]


@command.command("remove", short_help="A coordinator is none any more")
@click.argument("coordinator")
def remove(coordinator: str) -> None:
    """Remove COORDINATOR (an id of "alliance coordinator list"); their invitation link is void."""
    run_as_operator(lambda ctx: coordinator_removal.remove_coordinator(ctx, coordinator))
    click.echo("Removed.")
