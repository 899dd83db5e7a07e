"""``client``: list clients, without a word of what they answered."""

import click

from bot.cli.work import at_desk
from bot.services import audit
from bot.services.audit import Verb
from bot.services.desk import Desk
from storage.repositories import dyads, practitioners


@click.group("client")
def command() -> None:
    """Clients, as their practitioners call them."""


@command.command("list")
def list_() -> None:
    """Every client with code, practitioner and state. Answers are for their practitioner alone."""
    rows = at_desk(_rows)
    for row in rows:
        click.echo("\t".join(row))
    if not rows:
        click.echo("No client yet. Practitioners invite them in the chat, with /invite.")


def _rows(desk: Desk) -> list[tuple[str, ...]]:
    audit.note(desk, Verb.READ_CLIENTS)
    names = {each.id: each.name for each in practitioners.every(desk.unit)}
    return [
        (d.id, d.label, f"#{d.code}", names[d.practitioner], str(d.state)) for d in dyads.every(desk.unit)
    ]
