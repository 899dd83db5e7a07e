"""``due``: what will be sent when, and why; and what is due at any moment asked about."""

from datetime import datetime

import click

from bot.cli.session import run_as_operator
from bot.services.context.context import Context
from bot.services.operations import forecast, quiet_check
from bot.services.operations.forecast import ForecastRow
from flows.errors import BadInput
from flows.i18n import FALLBACK, Voice
from flows.scheduling.local import local_time
from flows.scheduling.moment import ParsedMoment, read_moment
from storage.bundled_content import load_words
from storage.repositories import due

OCCURRENCE_NOTES = {
    0: "Clocks leave that time out on that day; this is the first moment after it.",
    1: "",
    2: "That time comes twice on that day; this is its first coming.",
}


@click.command("due", short_help="What will be sent when, and why")
@click.option("--dyad", help='Only what is about one client: an id of "alliance client list".')
@click.option("--at", "moment", help='Any moment, such as "2027-03-28 02:30 Europe/Berlin".')
@click.option("--most", type=click.IntRange(1), default=50, show_default=True, help="How many rows to show.")
def command(dyad: str | None, moment: str | None, most: int) -> None:
    """Show what will be sent when, and the steps that led there. Times are local to the recipient."""
    for line in run_as_operator(lambda ctx: _lines(ctx, dyad, moment, most)):
        click.echo(line)


def _lines(ctx: Context, dyad: str | None, moment: str | None, most: int) -> list[str]:
    if moment is not None:
        return _describe_moment(ctx, _parse_moment(moment), dyad)
    rows = forecast.of_dyad(ctx, dyad)[:most] if dyad else forecast.of_all(ctx, most)
    return [_format_row(each) for each in rows] or ["Nothing is due."]


def _format_row(each: ForecastRow) -> str:
    about = f"dyad {each.dyad}" if each.dyad else each.row.subject
    about += f", {each.side}" if each.side else ""
    steps = "; ".join(f"{step.step} {_format_local(step.at, each.zone)}" for step in each.why)
    line = f"{_format_local(each.row.at, each.zone)} {each.zone}  {each.row.kind}  {about}"
    if each.row.attempts:
        line += f"  (failed {each.row.attempts} times)"
    return f"{line}\n    because: {steps}" if steps else line


def _format_local(moment: datetime, zone: str) -> str:
    return f"{local_time(moment, zone):%Y-%m-%d %H:%M}"


def _parse_moment(text: str) -> ParsedMoment:
    try:
        return read_moment(text, "UTC")
    except BadInput as error:
        text_for_person = (
            Voice(load_words(), FALLBACK).plain(error.said, **error.params) if error.said else ""
        )
        raise BadInput(text_for_person or 'Write it like "2027-03-28 02:30 Europe/Berlin".') from None


def _describe_moment(ctx: Context, requested: ParsedMoment, dyad: str | None) -> list[str]:
    lines = [
        f"{_format_local(requested.at, requested.zone)} {requested.zone} is {requested.at:%Y-%m-%d %H:%M} UTC.",
        OCCURRENCE_NOTES[requested.occurrences],
    ]
    if dyad is None:
        lines.append(f"By then {due.count_due(ctx, requested.at)} rows that are planned now are due.")
    else:
        quiet = quiet_check.quiet_at(ctx, dyad, requested.at)
        lines += [
            f"The {side} is {'in quiet hours' if is_quiet else 'awake'} then."
            for side, is_quiet in quiet.items()
        ]
        before = [each for each in forecast.of_dyad(ctx, dyad) if each.row.at <= requested.at]
        lines += (
            ["By then are due:", *(_format_row(each) for each in before)]
            if before
            else ["Nothing is due by then."]
        )
    return [line for line in lines if line]
