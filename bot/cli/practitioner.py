"""``practitioner``: invite and list therapists and coaches."""

import asyncio

import click

from bot.cli.work import at_desk
from bot.services import enrolling
from bot.services.commands.invite import link
from bot.services.desk import Desk
from bot.settings import Settings, read_settings
from bot.telegram import connect
from storage.repositories import dyads, practitioners, programmes


@click.group("practitioner")
def command() -> None:
    """Practitioners: therapists and coaches."""


@command.command("invite")
@click.argument("programme")
@click.argument("name")
def invite(programme: str, name: str) -> None:
    """Invite a practitioner to PROGRAMME; NAME is what clients call them ("Dr Meyer", "Sam").

    Prints a link and a code that work once.
    """
    settings = read_settings()
    bot_name = asyncio.run(_bot_name(settings)) if settings.token else ""
    code = at_desk(lambda desk: enrolling.invite_practitioner(desk, programme, name), settings)
    click.echo(
        f"Link: {link(bot_name, code)}" if bot_name else "For a link as well, set ALLIANCE_TOKEN_FILE."
    )
    click.echo(f"Code: /start {code}")


async def _bot_name(settings: Settings) -> str:
    assert settings.token is not None
    bot = connect.build(settings.token.get_secret_value(), settings.api_url)
    try:
        return await connect.greet(bot)
    finally:
        await bot.shutdown()


@command.command("list")
def list_() -> None:
    """The practitioners there are, with how many clients each has."""
    rows = at_desk(_rows)
    for row in rows:
        click.echo("\t".join(row))
    if not rows:
        click.echo('No practitioner yet. Invite one: ./dev alliance practitioner invite PROGRAMME "NAME"')


def _rows(desk: Desk) -> list[tuple[str, str, str, str]]:
    slugs = {each.id: each.slug for each in programmes.every(desk.unit)}
    return [
        (
            each.id,
            each.name,
            slugs[each.programme],
            f"{len(dyads.of_practitioner(desk.unit, each.id))} clients" if each.person else "invited",
        )
        for each in practitioners.every(desk.unit)
    ]
