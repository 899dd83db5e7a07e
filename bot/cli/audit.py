"""``audit``: who did or read what, and whether that record is complete."""

from datetime import UTC, datetime
from typing import Any

import click
from typing_extensions import override

from bot.cli.session import run_as_operator
from flows.errors import BadInput, OperatorNeeded
from storage.database.unit_of_work import UnitOfWork
from storage.repositories import audit
from storage.repositories.audit import AuditEntry, ChainCheck

HEAD_DIGITS = 16  # digits of a link that a head is noted with
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


@command.command("list", short_help="Every entry, oldest first")
@click.option("--since", type=Since(), help="From that day or minute on, UTC.")
@click.option(
    "--about", help='Only what names this id: of "alliance client list" or "alliance practitioner list".'
)
def list_(since: datetime | None, about: str | None) -> None:
    """List every entry, oldest first: when (UTC), who, what was done, to what."""
    moment = since and since.replace(tzinfo=UTC)
    entries = run_as_operator(lambda ctx: audit.list_entries(ctx, moment, about))
    for each in entries:
        click.echo(_line(each))
    if not entries:
        click.echo("Nothing is written down there.")


def _line(entry: AuditEntry) -> str:
    return "\t".join((f"{entry.at:%Y-%m-%d %H:%M:%S}", entry.who, entry.verb, entry.what))


@command.command("verify", short_help="Check that no entry was changed, forged or left out")
@click.option("--head", help="A head this command printed earlier: is that much still as it was?")
def verify(head: str | None) -> None:
    """Check that no entry was changed, moved, forged or left out; exit with 1 and the first that does not fit."""
    expected = _parse_head(head) if head else None
    chain = run_as_operator(lambda ctx: _verify(ctx, expected))
    click.echo(f"The audit is whole: {chain.length} entries chained, {chain.waiting} not chained yet.")
    if chain.length:
        click.echo(f"Head: {chain.length}:{chain.link[:HEAD_DIGITS]}")
        click.echo("Keep the head somewhere else. Given to --head later, it shows that nothing was cut off.")


def _parse_head(head: str) -> tuple[int, str]:
    place, _, link = head.partition(":")
    if not place.isdecimal() or len(link) != HEAD_DIGITS:
        raise BadInput(f"{head!r} is no head. Give it as it was printed, such as 1200:0123456789abcdef.")
    return int(place), link


def _verify(unit: UnitOfWork, expected: tuple[int, str] | None) -> ChainCheck:
    chain = audit.verify_chain(unit)
    if chain.problem:
        raise OperatorNeeded(
            f"The audit does not hold: {chain.problem}. {chain.length} entries before it do. {ALTERED}"
        )
    if expected and not (audit.get_link(unit, expected[0]) or "").startswith(expected[1]):
        problem = f"place {expected[0]} is gone, or is not the one that was noted"
        raise OperatorNeeded(f"The audit does not hold: {problem}. {ALTERED}")
    return chain
