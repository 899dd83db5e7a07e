"""Serving an aiohttp application on one address of this machine."""

from aiohttp import web


class HttpListener:
    """Serves one application at a time; ``stop_seconds`` is how long requests under way may take at a stop."""

    def __init__(self, stop_seconds: float) -> None:
        self._stop_seconds = stop_seconds
        self._runner: web.AppRunner | None = None

    async def start(self, application: web.Application, host: str, port: int) -> tuple[str, int]:
        """Listen, and return the address and port; port 0 takes any free one.

        Raises OSError if the address cannot be used; nothing is left open then.
        """
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=self._stop_seconds)
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, host, port).start()
        except OSError:
            await self.stop()
            raise
        address, listening = self._runner.addresses[0][:2]
        return str(address), int(listening)

    async def stop(self) -> None:
        """Accept nothing further and let requests under way finish; stopping twice is harmless."""
        runner, self._runner = self._runner, None
        if runner is not None:
            await runner.cleanup()
