"""The channels that tell the operator: a real command, a real HTTP server; each failure in words without a secret."""

import os
import stat
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from bot.monitoring import alert_channels
from bot.monitoring.alert_channels import AlertNotice, CommandChannel, WebhookChannel, tell_all

AT = datetime(2026, 3, 3, 14, 0, tzinfo=UTC)
NOTICE = AlertNotice("disk-nearly-full", "firing", "alliance-checkin on host: A disk is nearly full.", AT, AT)


def script(folder: Path, text: str) -> Path:
    path = folder / "tell me.sh"
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


@asynccontextmanager
async def receiver(
    status: int, headers: dict[str, str] | None = None
) -> AsyncIterator[tuple[str, list[Any]]]:
    """Serve an address that answers with ``status``, and collects what it is sent."""
    received: list[Any] = []

    async def take(request: web.Request) -> web.Response:
        received.append(await request.json())
        return web.Response(status=status, headers=headers)

    application = web.Application()
    application.router.add_post("/hook/{secret}", take)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook/s3cret", received
    finally:
        await runner.cleanup()


async def test_a_command_gets_the_text_and_two_variables_and_no_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ALLIANCE_TOKEN", "7000000001:AAH-canary")
    path = script(tmp_path, f'{{ cat; echo "$1 $ALERT_NAME $ALERT_STATE"; env; }} > "{tmp_path}/told"')
    channel = CommandChannel(f"'{path}' --urgent")
    assert await channel(NOTICE) is None
    told = (tmp_path / "told").read_text()
    assert told.startswith(f"{NOTICE.text}\n--urgent disk-nearly-full firing\n")
    assert "canary" not in told
    assert f"PATH={os.environ['PATH']}" in told


async def test_a_text_is_never_read_as_a_command(tmp_path: Path) -> None:
    path = script(tmp_path, f'cat > "{tmp_path}/told"')
    text = f"$(touch {tmp_path}/pwned); `touch {tmp_path}/pwned`"
    assert await CommandChannel(f"'{path}'")(AlertNotice("a", "firing", text, AT, AT)) is None
    assert (tmp_path / "told").read_text() == f"{text}\n"
    assert not (tmp_path / "pwned").exists()


@pytest.mark.parametrize(
    ("text", "problem"),
    [("exit 3", "the command ended with 3"), ("exit 0", None), ("exec <&-; exit 0", None)],
)
async def test_the_exit_of_an_alert_command_tells_whether_it_failed(
    tmp_path: Path, text: str, problem: str | None
) -> None:
    assert await CommandChannel(f"'{script(tmp_path, text)}'")(NOTICE) == problem


async def test_a_command_that_is_not_there_is_said(tmp_path: Path) -> None:
    problem = await CommandChannel(str(tmp_path / "nowhere"))(NOTICE)
    assert problem == "the command cannot be run: No such file or directory"


async def test_a_command_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alert_channels, "CHANNEL_SECONDS", 0.2)
    path = script(tmp_path, f'echo $$ > "{tmp_path}/pid"; exec sleep 60')
    assert "longer than" in str(await CommandChannel(f"'{path}'")(NOTICE))
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)


async def test_a_webhook_gets_the_notice_as_json() -> None:
    async with receiver(204) as (url, received):
        assert await WebhookChannel(url)(NOTICE) is None
    assert received == [
        {
            "text": NOTICE.text,
            "alert": "disk-nearly-full",
            "state": "firing",
            "at": "2026-03-03T14:00:00+00:00",
            "since": "2026-03-03T14:00:00+00:00",
            "service": "alliance-checkin",
        }
    ]


@pytest.mark.parametrize("status", [500, 404, 302])
async def test_a_webhook_that_refuses_is_said_without_its_address(status: int) -> None:
    async with receiver(status, {"Location": "/elsewhere"}) as (url, received):
        assert await WebhookChannel(url)(NOTICE) == f"the webhook answered {status}"
    assert len(received) == 1


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/s3cret", "http://nowhere.invalid/s3cret"])
async def test_a_webhook_that_cannot_be_reached_is_said_without_its_address(url: str) -> None:
    problem = await WebhookChannel(url)(NOTICE)
    assert problem is not None
    assert problem.startswith("the webhook cannot be reached")
    assert "s3cret" not in problem


async def test_a_channel_that_breaks_does_not_keep_the_others_from_telling() -> None:
    told = list[str]()

    async def breaks(notice: AlertNotice) -> str | None:
        raise KeyError("s3cret")

    async def tells(notice: AlertNotice) -> str | None:
        told.append(notice.text)
        return None

    assert await tell_all({"one": breaks, "two": tells}, NOTICE) == {"one": "KeyError", "two": None}
    assert told == [NOTICE.text]
