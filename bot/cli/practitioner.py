"""``practitioner``: invite and list therapists and coaches, and take one out who has left."""

import click

from bot.cli.links import name_of_bot, show
from bot.cli.session import at_desk, show_rows
from bot.program_name import ALLIANCE
from bot.services.context.context import Desk
from bot.services.enrolment import programme_setup, reinvitations
from bot.services.privacy import erasure
from bot.services.programmes.file import ProgrammeFile
from flows.errors import BadInput
from storage.repositories import dyads, practitioners, programmes
from storage.repositories.practitioners import Practitioner


@click.group("practitioner")
def command() -> None:
    """Practitioners: therapists and coaches."""


@command.command("invite", short_help="A link and a code for a therapist or coach")
@click.argument("programme")
@click.argument("name")
def invite(programme: str, name: str) -> None:
    """Invite a practitioner to PROGRAMME; NAME is what clients call them ("Dr Meyer", "Sam").

    Prints a link and a code that work once.
    """
    bot_name = name_of_bot()
    show(at_desk(lambda desk: programme_setup.invite_practitioner(desk, programme, name)), bot_name)


@command.command("reissue", short_help="A new link for a practitioner who has not begun")
@click.argument("practitioner")
def reissue(practitioner: str) -> None:
    """A new link for PRACTITIONER, who has not begun; the old one opens nothing. See the list for ids."""
    bot_name = name_of_bot()
    show(at_desk(lambda desk: reinvitations.reissue_practitioner(desk, practitioner)), bot_name)


@command.command("list")
def list_() -> None:
    """The practitioners there are, with how many clients each has."""
    show_rows(
        at_desk(_rows), f'No practitioner yet. Invite one: {ALLIANCE} practitioner invite PROGRAMME "NAME"'
    )


def _rows(desk: Desk) -> list[tuple[str, str, str, str]]:
    slugs = {each.id: each.slug for each in programmes.every(desk.unit)}
    return [
        (
            each.id,
            each.name,
            slugs[each.programme],
            _standing(desk, each),
        )
        for each in practitioners.every(desk.unit)
    ]


def _standing(desk: Desk, practitioner: Practitioner) -> str:
    if practitioner.person is not None:
        return f"{len(dyads.of_practitioner(desk.unit, practitioner.id))} clients"
    return "left" if practitioner.left else "invited"


@command.command("leave", short_help="A practitioner no longer works here")
@click.argument("practitioner")
@click.option("--yes", is_flag=True, help="Do it without asking.")
def leave(practitioner: str, yes: bool) -> None:
    """PRACTITIONER (an id as in "practitioner list") no longer works here.

    Their clients are told that check-ins pause and that nothing was passed on; open check-ins close; the practitioner's
    digests are deleted, and their chat shows nothing of the clients any more. What clients answered stays their own:
    "client transfer" asks them whether they would like to go on with somebody else.
    """
    name, clients = at_desk(lambda desk: _going(desk, practitioner))
    if not yes:
        click.confirm(f"{name} leaves, and {clients} clients are told. Go on?", abort=True)
    at_desk(lambda desk: erasure.leave(desk, _found(desk, practitioner)))
    for slug in at_desk(lambda desk: _still_reads_alerts(desk, practitioner)):
        click.echo(
            f"{name} is still named under [safety] staffed in the file of programme {slug}: name somebody else."
        )
    click.echo(f"{name} has left. Their clients, to be asked about somebody else: {ALLIANCE} client list")


def _going(desk: Desk, practitioner: str) -> tuple[str, int]:
    own = dyads.of_practitioner(desk.unit, _found(desk, practitioner).id)
    told = [each for each in own if each.person is not None and each.state not in dyads.OVER]
    return _found(desk, practitioner).name, len(told)


def _found(desk: Desk, practitioner: str) -> Practitioner:
    found = practitioners.find(desk.unit, practitioner)
    if found is None or found.left:
        problem = "has left already" if found else "is not known"
        raise BadInput(f"Practitioner {practitioner!r} {problem}. See: {ALLIANCE} practitioner list")
    return found


def _still_reads_alerts(desk: Desk, practitioner: str) -> list[str]:
    every = [
        (each.slug, ProgrammeFile.model_validate(each.definition)) for each in programmes.every(desk.unit)
    ]
    return [slug for slug, file in every if practitioner in {part.reader for part in file.safety.staffed}]
