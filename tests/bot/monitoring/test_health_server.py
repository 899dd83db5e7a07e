"""The pages of health and metrics over real HTTP."""

import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import pytest

from bot.monitoring.health_server import HealthChecks, HealthServer
from bot.monitoring.service_metrics import ServiceMetrics
from bot.scheduler.clocks import utc_now
from flows.errors import OperatorNeeded


@asynccontextmanager
async def served(live: list[str], ready: list[str], host: str = "127.0.0.1") -> AsyncIterator[str]:
    metrics = ServiceMetrics(utc_now, "sqlite", "0001")
    server = HealthServer(host, 0, HealthChecks(lambda: live, lambda: ready), metrics)
    await server.start()
    try:
        yield server.url
    finally:
        await server.stop()
        await server.stop()


async def asked(url: str, method: str = "GET") -> tuple[int, str, str]:
    async with aiohttp.ClientSession() as session, session.request(method, url) as response:
        return response.status, response.content_type, await response.text()


async def test_health_is_ok_or_says_what_is_wrong() -> None:
    live, ready = list[str](), ["the service starts or stops"]
    async with served(live, ready) as url:
        assert await asked(f"{url}/health/live") == (
            200,
            "application/json",
            '{"status": "ok", "problems": []}',
        )
        status, _, text = await asked(f"{url}/health/ready")
        assert (status, text) == (503, '{"status": "failing", "problems": ["the service starts or stops"]}')
        ready.clear()
        live.append("inbox gives no sign of life")
        assert (await asked(f"{url}/health/ready"))[0] == 200
        assert (await asked(f"{url}/health/live"))[0] == 503


async def test_the_page_of_metrics_is_in_prometheus_format() -> None:
    async with served([], []) as url:
        status, kind, text = await asked(f"{url}/metrics")
        assert (status, kind) == (200, "text/plain")
        assert 'alliance_service_info{database="sqlite",schema="0001"} 1.0' in text
        assert "process_resident_memory_bytes" in text


@pytest.mark.parametrize(
    ("path", "method", "status"),
    [("/", "GET", 404), ("/metrics/", "GET", 404), ("/metrics", "POST", 405), ("/health/live", "HEAD", 200)],
)
async def test_other_paths_and_methods_are_refused(path: str, method: str, status: int) -> None:
    async with served([], []) as url:
        assert (await asked(f"{url}{path}", method))[0] == status


async def test_a_port_that_is_taken_is_named_with_the_remedy() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        metrics = ServiceMetrics(utc_now, "sqlite", "0001")
        server = HealthServer("127.0.0.1", port, HealthChecks(list, list), metrics)
        with pytest.raises(OperatorNeeded, match=f"port {port} .*ALLIANCE_MONITORING_PORT"):
            await server.start()


async def test_ipv6_has_a_url_that_can_be_asked() -> None:
    async with served([], [], "::1") as url:
        assert (await asked(f"{url}/health/live"))[0] == 200
