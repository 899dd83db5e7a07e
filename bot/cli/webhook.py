"""``webhook``: other programs that are told when something happens."""

import asyncio

import click

from bot.cli.session import print_rows, run_as_operator
from bot.integrations.event_post import post_event
from bot.program_name import PROGRAM_NAME
from bot.services.events import subscriptions
from bot.services.events.event_kinds import EventKind
from bot.services.events.subscriptions import EndpointStatus
from flows.errors import OperatorNeeded

EVERY = "all"


@click.group("webhook", short_help="Other programs that are told of events")
def command() -> None:
    """Addresses of other programs that are told when something happens: by opaque ids, never with names or words."""


@command.command("add", short_help="Tell an address of a programme's events")
@click.argument("programme")
@click.argument("address")
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    required=True,
    type=click.Choice([*map(str, EventKind), EVERY]),
    help="What it is told of; may be given several times.",
)
@click.option("--own-network", is_flag=True, help="The address may lie in this machine's own network.")
def add(programme: str, address: str, kinds: tuple[str, ...], own_network: bool) -> None:
    """Tell ADDRESS (https://) of PROGRAMME's events. Prints the secret that its receiver verifies them with, once."""
    chosen = tuple(map(str, EventKind)) if EVERY in kinds else kinds
    made = run_as_operator(
        lambda ctx: subscriptions.add(ctx, programme, address, chosen, own_network=own_network)
    )
    click.echo(f"Added: {made.id}")
    click.echo(f"Secret, shown this once: {made.secret}")
    click.echo(f"To try it: {PROGRAM_NAME} webhook test {made.id}")


@command.command("list", short_help="List the addresses and how it goes")
def list_() -> None:
    """List the addresses: id, programme, address, kinds, how many events wait, and how it goes."""
    rows = [_row(each) for each in run_as_operator(subscriptions.list_all)]
    print_rows(
        rows, f"No address yet. Add one: {PROGRAM_NAME} webhook add PROGRAMME https://… --kind {EVERY}"
    )


def _row(status: EndpointStatus) -> tuple[str, ...]:
    endpoint = status.endpoint
    kinds = EVERY if len(endpoint.kinds) == len(EventKind) else ",".join(endpoint.kinds)
    health = subscriptions.describe_health(endpoint)
    return endpoint.id, status.slug, endpoint.address, kinds, f"{status.waiting} wait", health


@command.command("remove", short_help="Tell an address nothing more")
@click.argument("endpoint")
def remove(endpoint: str) -> None:
    """Remove ENDPOINT (an id of "alliance webhook list"), its secret and what waits for it."""
    run_as_operator(lambda ctx: subscriptions.remove(ctx, endpoint))
    click.echo("Removed.")


@command.command("test", short_help="Send an address a test")
@click.argument("endpoint")
def test(endpoint: str) -> None:
    """Send a test event to ENDPOINT (an id of "alliance webhook list"), and print whether it was accepted.

    The event concerns no client.
    """
    request = run_as_operator(lambda ctx: subscriptions.build_test(ctx, endpoint))
    result = asyncio.run(post_event(request))
    if result.problem is not None:
        raise OperatorNeeded(f"It did not take the test: {result.problem}")
    click.echo("It took the test.")
