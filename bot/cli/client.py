"""``client``: list, re-invite and transfer clients; never what they answered."""

import click

from bot.cli.links import fetch_bot_name, print_invitation
from bot.cli.session import print_rows, run_as_operator
from bot.program_name import PROGRAM_NAME
from bot.services.context import audit
from bot.services.context.audit import Verb
from bot.services.context.context import Context
from bot.services.enrolment import reinvitations, transfer_questions, transfer_rules
from bot.services.participation import client_status
from flows.errors import BadInput
from storage.repositories import dyads, practitioners


@click.group("client")
def command() -> None:
    """Clients, as their practitioners call them."""


@command.command("list")
def list_() -> None:
    """List every client with code, practitioner and state. Answers are for their practitioner alone."""
    print_rows(
        run_as_operator(_rows),
        "No client yet. Practitioners invite them in the chat, with /invite.",
        f"A whole list at once: {PROGRAM_NAME} enrol FILE.csv",
    )


@command.command("reissue", short_help="A new link for a client who has not opened theirs")
@click.argument("client")
def reissue(client: str) -> None:
    """Print a new link for CLIENT (an id of "alliance client list") who has not opened theirs; the old link is void."""
    bot_name = fetch_bot_name()
    print_invitation(run_as_operator(lambda ctx: reinvitations.reissue(ctx, client)), bot_name)


@command.command("revoke", short_help="Take back an invitation that was not opened")
@click.argument("client")
def revoke(client: str) -> None:
    """Revoke the invitation of CLIENT, who has not opened the link, and delete what is stored of them."""
    run_as_operator(lambda ctx: reinvitations.revoke(ctx, client))
    click.echo("Taken back. The link opens nothing any more.")


def _rows(ctx: Context) -> list[tuple[str, ...]]:
    audit.record(ctx, Verb.READ_CLIENTS)
    names = {each.id: each.name for each in practitioners.every(ctx)}
    every = dyads.every(ctx)
    states = client_status.client_statuses(ctx, every)
    return [(d.id, d.label, f"#{d.code}", names[d.practitioner], states[d.id]) for d in every]


@command.command("transfer", short_help="Ask clients whether to go on with somebody else")
@click.argument("clients", nargs=-1, required=True)
@click.option("--to", "to", required=True, help="The other practitioner's id: see practitioner list.")
def transfer(clients: tuple[str, ...], to: str) -> None:
    """Ask CLIENTS whether they would like to go on with another practitioner of their programme.

    CLIENTS are ids as in "client list". Each is asked in their chat, and chooses whether earlier answers may be seen.
    Nothing changes, and the other practitioner learns nothing, before they have agreed. All are asked, or none.
    """
    run_as_operator(lambda ctx: _ask_all(ctx, clients, to))
    click.echo(
        f"Asked: {len(clients)}. Who has agreed is with the other practitioner in: {PROGRAM_NAME} client list"
    )


def _ask_all(ctx: Context, clients: tuple[str, ...], to: str) -> None:
    practitioner = practitioners.find(ctx, to)
    if practitioner is None:
        raise BadInput(f"There is no practitioner {to!r}. See: {PROGRAM_NAME} practitioner list")
    for client in dict.fromkeys(clients):
        dyad = dyads.find(ctx, client)
        problem = f"there is no client of this id; see: {PROGRAM_NAME} client list"
        if dyad is not None:
            problem = transfer_rules.refusal_reason(ctx, dyad, practitioner) or ""
        if dyad is None or problem:
            raise BadInput(f"Client {client}: {problem}. Nobody was asked.")
        transfer_questions.ask(ctx, dyad, practitioner)
