"""``practitioner``: invite and list practitioners, and record that one has left."""

import click

from bot.cli.links import fetch_bot_name, print_invitation
from bot.cli.session import print_rows, run_as_operator
from bot.program_name import PROGRAM_NAME
from bot.services.context.context import Context
from bot.services.enrolment import reinvitations, role_invitations
from bot.services.privacy import practitioner_departure
from bot.services.programmes.file import ProgrammeFile
from flows.dyads import lifecycle
from flows.errors import BadInput
from storage.repositories import dyads, practitioners, programmes
from storage.repositories.practitioners import Practitioner


@click.group("practitioner")
def command() -> None:
    """Practitioners, who work with clients."""


@command.command("invite", short_help="A link and a code for a practitioner")
@click.argument("programme")
@click.argument("name")
def invite(programme: str, name: str) -> None:
    """Invite a practitioner to PROGRAMME; NAME is what clients call them ("Dr Meyer", "Sam").

    Prints a link and a code that work once.
    """
    bot_name = fetch_bot_name()
    print_invitation(
        run_as_operator(lambda ctx: role_invitations.invite_practitioner(ctx, programme, name)), bot_name
    )


@command.command("reissue", short_help="A new link for a practitioner who has not begun")
@click.argument("practitioner")
def reissue(practitioner: str) -> None:
    """Print a new link for PRACTITIONER, who has not begun; the old link is void. See the list for ids."""
    bot_name = fetch_bot_name()
    print_invitation(
        run_as_operator(lambda ctx: reinvitations.reissue_practitioner(ctx, practitioner)), bot_name
    )


@command.command("list")
def list_() -> None:
    """List the practitioners, with how many clients each has."""
    print_rows(
        run_as_operator(_rows),
        f'No practitioner yet. Invite one: {PROGRAM_NAME} practitioner invite PROGRAMME "NAME"',
    )


def _rows(ctx: Context) -> list[tuple[str, str, str, str]]:
    slugs = {each.id: each.slug for each in programmes.every(ctx)}
    return [
        (
            each.id,
            each.name,
            slugs[each.programme],
            _status(ctx, each),
        )
        for each in practitioners.every(ctx)
    ]


def _status(ctx: Context, practitioner: Practitioner) -> str:
    if practitioner.person is not None:
        return f"{len(dyads.of_practitioner(ctx, practitioner.id))} clients"
    return "left" if practitioner.left else "invited"


@command.command("leave", short_help="A practitioner no longer works here")
@click.argument("practitioner")
@click.option("--yes", is_flag=True, help="Do it without asking.")
def leave(practitioner: str, yes: bool) -> None:
    """Record that PRACTITIONER (an id as in "practitioner list") no longer works here.

    Their clients are informed that check-ins pause and that nothing was passed on; open check-ins close; the
    practitioner's digests are deleted, and their chat shows nothing of the clients any more. What clients answered
    stays their own: "client transfer" asks them whether they would like to go on with another practitioner.
    """
    name, clients = run_as_operator(lambda ctx: _name_and_clients(ctx, practitioner))
    if not yes:
        click.confirm(f"{name} leaves, and {clients} clients are told. Go on?", abort=True)
    run_as_operator(
        lambda ctx: practitioner_departure.practitioner_leaves(ctx, _find_active(ctx, practitioner))
    )
    for slug in run_as_operator(lambda ctx: _programmes_staffed_by(ctx, practitioner)):
        click.echo(
            f"{name} is still named under [safety] staffed in the file of programme {slug}: name somebody else."
        )
    click.echo(f"{name} has left. Their clients, to be asked about somebody else: {PROGRAM_NAME} client list")


def _name_and_clients(ctx: Context, practitioner: str) -> tuple[str, int]:
    own = dyads.of_practitioner(ctx, _find_active(ctx, practitioner).id)
    active = [each for each in own if each.person is not None and not lifecycle.is_over(each.state)]
    return _find_active(ctx, practitioner).name, len(active)


def _find_active(ctx: Context, practitioner: str) -> Practitioner:
    found = practitioners.find(ctx, practitioner)
    if found is None or found.left:
        problem = "has left already" if found else "is not known"
        raise BadInput(f"Practitioner {practitioner!r} {problem}. See: {PROGRAM_NAME} practitioner list")
    return found


def _programmes_staffed_by(ctx: Context, practitioner: str) -> list[str]:
    every = [(each.slug, ProgrammeFile.model_validate(each.definition)) for each in programmes.every(ctx)]
    return [slug for slug, file in every if practitioner in {part.reader for part in file.safety.staffed}]
