"""The HTTP server for the operator's tools: ``/health/live``, ``/health/ready`` and ``/metrics``.

It listens on a port of its own, on the loopback address unless told otherwise, and knows no other path or method. It
never touches the database: a page shows the latest observation, however often it is asked for.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST

from bot.http_listener import HttpListener
from bot.monitoring.service_metrics import ServiceMetrics
from flows.errors import OperatorNeeded

SHUTDOWN_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class HealthChecks:
    """What the health pages ask: each returns what is wrong, in words without a person; nothing if all is well."""

    live: Callable[[], Sequence[str]]
    ready: Callable[[], Sequence[str]]


class HealthServer:
    """Serves one process's health and metrics on ``host`` and ``port``; port 0 takes any free one."""

    def __init__(self, host: str, port: int, checks: HealthChecks, metrics: ServiceMetrics) -> None:
        self._host, self._port, self._checks, self._metrics = host, port, checks, metrics
        self._listener = HttpListener(SHUTDOWN_SECONDS)
        self._address: tuple[str, int] | None = None

    async def start(self) -> None:
        """Begin to listen. Raises OperatorNeeded if the port is taken or the address is not this machine's."""
        application = web.Application()
        application.router.add_get("/health/live", self._live)
        application.router.add_get("/health/ready", self._ready)
        application.router.add_get("/metrics", self._page)
        try:
            self._address = await self._listener.start(application, self._host, self._port)
        except OSError as error:
            raise OperatorNeeded(
                f"Nothing can listen on {self._host}, port {self._port} ({error.strerror}). Choose another"
                " ALLIANCE_MONITORING_PORT or ALLIANCE_MONITORING_HOST."
            ) from None

    @property
    def url(self) -> str:
        """Return the address it listens on."""
        assert self._address is not None
        host, port = self._address
        return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"

    async def stop(self) -> None:
        """Stop listening; stopping twice is harmless."""
        await self._listener.stop()

    async def _live(self, request: web.Request) -> web.Response:
        return _answer(self._checks.live())

    async def _ready(self, request: web.Request) -> web.Response:
        return _answer(self._checks.ready())

    async def _page(self, request: web.Request) -> web.Response:
        return web.Response(body=self._metrics.page(), headers={"Content-Type": CONTENT_TYPE_LATEST})


def _answer(problems: Sequence[str]) -> web.Response:
    body = {"status": "failing" if problems else "ok", "problems": list(problems)}
    headers = {"Cache-Control": "no-store"}
    return web.json_response(body, status=503 if problems else 200, headers=headers)
