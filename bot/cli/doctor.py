"""``doctor``: check every setting and what it refers to, and print the remedy of what is wrong."""

from collections.abc import Callable, Iterable, Iterator

import click

from bot.app import checks, monitoring_checks
from bot.cli import problem_of
from bot.settings import PREFIX, Settings, read_settings
from flows.errors import AllianceError

Check = tuple[str, Callable[[], str]]


@click.command("doctor", short_help="Check the settings and all they lead to")
@click.option("--settings", "only_settings", is_flag=True, help="List the settings and what they mean.")
@click.option("--offline", is_flag=True, help="Do not ask Telegram.")
@click.option("--alive", is_flag=True, help="Only whether the service is at work: has it polled of late?")
@click.option("--test-alert", is_flag=True, help="Only tell the operator a test, through every channel.")
def command(only_settings: bool, offline: bool, alive: bool, test_alert: bool) -> None:
    """Check all settings and what they refer to, a line for each. Exit with 1 if anything is wrong."""
    if only_settings:
        _list_settings()
        return
    settings = read_settings()
    selected: Iterable[Check] = _all_checks(settings, offline)
    if alive:
        selected = [("service", lambda: checks.check_last_poll(settings))]
    elif test_alert:
        selected = [("operator", lambda: monitoring_checks.check_alert_channels(settings))]
    failed = [name for name, check in selected if not _passes(name, check)]
    if failed:
        raise SystemExit(1)


def _list_settings() -> None:
    for name, field in Settings.model_fields.items():
        click.echo(f"{PREFIX}{name.upper()}\n    {field.description}")


def _all_checks(settings: Settings, offline: bool) -> Iterator[Check]:
    yield "settings", lambda: "ok"
    yield "texts", checks.check_texts
    yield "zones", checks.check_time_zones
    yield "pictures", checks.check_font
    yield "home", lambda: checks.check_home(settings)
    yield "key", lambda: checks.check_key_file(settings)
    yield "database", lambda: checks.check_database(settings)
    yield "contacts", lambda: checks.check_contacts(settings)
    yield "backups", lambda: monitoring_checks.check_backups(settings)
    yield "work", lambda: monitoring_checks.check_work(settings)
    yield "events", lambda: monitoring_checks.check_events(settings)
    yield "operator", lambda: monitoring_checks.check_operator(settings)
    yield "monitoring", lambda: monitoring_checks.check_monitoring(settings)
    yield "token", lambda: checks.check_token(settings)
    if not offline:
        yield "network", lambda: checks.check_bot_api(settings)
        yield "bot", lambda: checks.check_bot_name(settings)


def _passes(name: str, check: Callable[[], str]) -> bool:
    try:
        click.echo(f"{name}\t{check()}")
    except (AllianceError, OSError) as error:
        click.echo(f"{name}\tWRONG: {problem_of(error) or error}")
        return False
    return True
