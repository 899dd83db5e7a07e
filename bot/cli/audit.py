"""``audit``: who did or read what, and whether that record is complete."""

from datetime import UTC, datetime
from typing import Any

import click
from typing_extensions import override

from bot.cli.session import run_as_operator
from flows.errors import BadInput, Stopped
from storage.database.unit_of_work import UnitOfWork
from storage.repositories import audit
from storage.repositories.audit import AuditEntry, Checked

SHOWN = 16  # digits of a link that a head is noted with
ALTERED = (
    "Somebody has written to the database past this program: find out who could, and when it still held."
)


class Since(click.DateTime):
    """A parameter type: a day, or a minute of a day."""

    def __init__(self) -> None:
        super().__init__(("%Y-%m-%d", "%Y-%m-%d %H:%M"))

    @override
    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        return '2026-11-01|"2026-11-01 14:30"'

    @override
    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            self.fail(f'{value!r} is no day. Write it like 2026-11-01 or "2026-11-01 14:30".', param, ctx)


@click.group("audit")
def command() -> None:
    """Who did or read what, and when; never what it said."""


@command.command("list")
@click.option("--since", type=Since(), help="From that day or minute on, UTC.")
@click.option(
    "--about", help='Only what names this id: of "alliance client list" or "alliance practitioner list".'
)
def list_(since: datetime | None, about: str | None) -> None:
    """List every entry, oldest first: when (UTC), who, what was done, to what."""
    moment = since and since.replace(tzinfo=UTC)
    found = run_as_operator(lambda ctx: audit.entries(ctx, moment, about))
    for each in found:
        click.echo(_line(each))
    if not found:
        click.echo("Nothing is written down there.")


def _line(entry: AuditEntry) -> str:
    return "\t".join((f"{entry.at:%Y-%m-%d %H:%M:%S}", entry.who, entry.verb, entry.what))


@command.command("verify", short_help="Check that no entry was changed, forged or left out")
@click.option("--head", help="A head this command printed earlier: is that much still as it was?")
def verify(head: str | None) -> None:
    """Check that no entry was changed, moved, forged or left out; exit with 1 and the first that does not fit."""
    kept = _read(head) if head else None
    found = run_as_operator(lambda ctx: _checked(ctx, kept))
    click.echo(f"The audit is whole: {found.length} entries chained, {found.waiting} not chained yet.")
    if found.length:
        click.echo(f"Head: {found.length}:{found.link[:SHOWN]}")
        click.echo("Keep the head somewhere else. Given to --head later, it shows that nothing was cut off.")


def _read(head: str) -> tuple[int, str]:
    place, _, link = head.partition(":")
    if not place.isdecimal() or len(link) != SHOWN:
        raise BadInput(f"{head!r} is no head. Give it as it was printed, such as 1200:0123456789abcdef.")
    return int(place), link


def _checked(unit: UnitOfWork, kept: tuple[int, str] | None) -> Checked:
    found = audit.check(unit)
    if found.problem:
        raise Stopped(
            f"The audit does not hold: {found.problem}. {found.length} entries before it do. {ALTERED}"
        )
    if kept and not (audit.link_at(unit, kept[0]) or "").startswith(kept[1]):
        problem = f"place {kept[0]} is gone, or is not the one that was noted"
        raise Stopped(f"The audit does not hold: {problem}. {ALTERED}")
    return found
