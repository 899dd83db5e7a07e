"""``doctor``: check every setting and what it refers to, and print the remedy of what is wrong."""

from collections.abc import Callable, Iterator

import click

from bot.app import checks
from bot.cli import problem_of
from bot.settings import PREFIX, Settings, read_settings
from flows.errors import AllianceError

Check = tuple[str, Callable[[], str]]


@click.command("doctor", short_help="Check the settings and all they lead to")
@click.option("--settings", "only_settings", is_flag=True, help="List the settings and what they mean.")
@click.option("--offline", is_flag=True, help="Do not ask Telegram.")
@click.option("--alive", is_flag=True, help="Only whether the service is at work: has it polled of late?")
def command(only_settings: bool, offline: bool, alive: bool) -> None:
    """Check all settings and what they refer to, a line for each. Exit with 1 if anything is wrong."""
    if only_settings:
        _list_settings()
        return
    settings = read_settings()
    selected = (
        [("service", lambda: checks.check_last_poll(settings))] if alive else _all_checks(settings, offline)
    )
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
    yield "backups", lambda: checks.check_backups(settings)
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
