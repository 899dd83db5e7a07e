"""``doctor``: checks every setting and what it leads to, and says how to mend what is wrong."""

import asyncio
from collections.abc import Callable

import click

from bot.app.home import key_of, open_store
from bot.clock.clocks import real
from bot.settings import PREFIX, Settings, read_settings
from bot.telegram import connect
from flows.errors import AllianceError
from storage import migrations
from storage.catalogue import load_instruments, load_words

NETWORK_SECONDS = 10


@click.command("doctor")
@click.option("--settings", "only_settings", is_flag=True, help="List the settings and what they mean.")
@click.option("--offline", is_flag=True, help="Do not ask Telegram.")
def command(only_settings: bool, offline: bool) -> None:
    """Check all settings, the key, the database, the texts and the token. Exit code 1 if anything is wrong."""
    if only_settings:
        _list()
        return
    settings = read_settings()
    click.echo("settings\tok")
    checks: list[tuple[str, Callable[[], str]]] = [
        ("texts", _texts),
        ("key", lambda: _key(settings)),
        ("database", lambda: _database(settings)),
        ("token", lambda: _token(settings, offline)),
    ]
    wrong = [name for name, check in checks if not _checked(name, check)]
    if wrong:
        raise SystemExit(1)


def _list() -> None:
    for name, field in Settings.model_fields.items():
        click.echo(f"{PREFIX}{name.upper()}\n    {field.description}")


def _checked(name: str, check: Callable[[], str]) -> bool:
    try:
        click.echo(f"{name}\t{check()}")
    except AllianceError as error:
        click.echo(f"{name}\tWRONG: {error}")
        return False
    return True


def _texts() -> str:
    words, instruments = load_words(), load_instruments()
    texts = sum(len(words.keys(language)) for language in words.languages)
    return f"ok: {texts} texts in {len(words.languages)} languages, {len(instruments)} instruments"


def _key(settings: Settings) -> str:
    if not settings.key_path.exists() and migrations.current(settings.database_url) is None:
        return "not made yet; the first start makes it"
    key_of(settings)
    return f"ok: {settings.key_path}"


def _database(settings: Settings) -> str:
    now = migrations.current(settings.database_url)
    if now is None:
        return "not made yet; the first start makes it"
    if now != migrations.head():
        return "ok, and will be brought up to date at the next start. Make a backup first"

    async def look() -> None:
        store = await open_store(settings, real)
        await store.close()

    asyncio.run(look())
    return "ok"


def _token(settings: Settings, offline: bool) -> str:
    if settings.token is None:
        return "missing: set ALLIANCE_TOKEN_FILE before ./dev run"
    if offline:
        return "looks like a token; Telegram was not asked"

    async def ask(token: str) -> str:
        bot = connect.build(token, settings.api_url)
        try:
            async with asyncio.timeout(NETWORK_SECONDS):
                return await connect.greet(bot)
        finally:
            await bot.shutdown()

    try:
        return f"ok: @{asyncio.run(ask(settings.token.get_secret_value()))}"
    except TimeoutError:
        raise AllianceError(
            f"{settings.api_url} cannot be reached. Check the network and ALLIANCE_API_URL"
        ) from None
