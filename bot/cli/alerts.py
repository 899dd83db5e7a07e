"""``alerts``: list the alerts, how many people were notified, and whether one has confirmed; no one's words."""

from datetime import datetime

import click

from bot.cli.session import print_rows, run_as_operator
from bot.services.context.context import Context
from storage.repositories import alerts
from storage.repositories.alerts import Alert, AlertDelivery

MAX_ROWS = 200


@click.group("alerts", short_help="Alerts: words that may mean danger to life")
def command() -> None:
    """Alerts: words that may mean danger to life, sent to the people whom the programme has named."""


@command.command("list", short_help="The last alerts, newest first")
def list_() -> None:
    """List the last alerts, newest first: when, which client (an id), each notification, whether one has confirmed."""
    print_rows(run_as_operator(_rows), "No alert so far.")


def _rows(ctx: Context) -> list[tuple[str, ...]]:
    return [
        _format_alert(alert, alerts.list_deliveries(ctx, alert.id))
        for alert in alerts.list_newest(ctx, MAX_ROWS)
    ]


def _format_alert(alert: Alert, steps: list[AlertDelivery]) -> tuple[str, ...]:
    state = f"seen {_format_moment(alert.seen_at)}" if alert.seen_at else "NOT SEEN"
    return (
        alert.id,
        alert.dyad,
        _format_moment(alert.made_at),
        state,
        "; ".join(_format_step(each) for each in steps) or "-",
    )


def _format_step(step: AlertDelivery) -> str:
    sent = f"arrived {_format_moment(step.sent_at)}" if step.sent_at else "not known to have arrived"
    hours = "" if step.place is not None else " outside the hours"
    return f"{step.number}. told {_format_moment(step.at)}{hours}, {sent}"


def _format_moment(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC"
