"""``demo``: the rehearsal in a browser."""

import asyncio
import signal
import tempfile
import webbrowser
from collections.abc import Awaitable
from contextlib import suppress
from pathlib import Path

import click

from bot.app import logs
from bot.app.rehearsal import Rehearsal
from bot.program_name import PROGRAM_NAME

DEFAULT_PORT = 8765


@click.command("demo", short_help="Everything, with a clock to move, and no token")
@click.option("--port", type=click.IntRange(0, 65535), default=None, help="The page's port; 0 takes any.")
@click.option("--no-browser", is_flag=True, help="Do not open the page, only print its address.")
def command(port: int | None, no_browser: bool) -> None:
    """Try everything: two phones, a clock, a made-up practice. No token, no account, no network."""
    logs.set_up("WARNING")
    with tempfile.TemporaryDirectory(prefix="alliance-rehearsal-") as folder:
        asyncio.run(_serve(Rehearsal(Path(folder)), port, no_browser))


async def _serve(rehearsal: Rehearsal, port: int | None, no_browser: bool) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    try:
        address = await _show_page(rehearsal, port)
        click.echo(f"The rehearsal room is open: {address}\nStop with Ctrl+C.")
        if not no_browser:
            await asyncio.to_thread(webbrowser.open, address)
        await _run_until(stop, rehearsal.set_up())
        await stop.wait()
    finally:
        await rehearsal.close()


async def _run_until(stop: asyncio.Event, work: Awaitable[None]) -> None:
    """Run ``work``, or cancel it as soon as ``over`` is set: Ctrl+C should not have to wait."""
    work_task, stop_task = asyncio.ensure_future(work), asyncio.ensure_future(stop.wait())
    await asyncio.wait([work_task, stop_task], return_when=asyncio.FIRST_COMPLETED)
    stop_task.cancel()
    work_task.cancel()
    with suppress(asyncio.CancelledError):
        await work_task


async def _show_page(rehearsal: Rehearsal, port: int | None) -> str:
    """Serve the page on the requested port; without one, on the default port, or else on any free one."""
    try:
        return await rehearsal.show(DEFAULT_PORT if port is None else port)
    except OSError:
        if port is not None:
            raise click.ClickException(
                f"Port {port} is taken. Choose another: {PROGRAM_NAME} demo --port 0 takes any that is free."
            ) from None
        return await rehearsal.show(0)
