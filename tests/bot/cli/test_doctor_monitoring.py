"""``alliance doctor`` on what the monitor watches: backups, work that waits, events, and who is told."""

import asyncio
import os
import socket
import time
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlalchemy import update

from bot.cli import backup
from bot.cli.session import read_as_operator, run_as_operator
from bot.monitoring.health_server import HealthChecks, HealthServer
from bot.monitoring.service_metrics import ServiceMetrics
from bot.rehearsal.botapi import BotApi
from bot.scheduler.clocks import utc_now
from bot.services.enrolment import programme_setup
from bot.services.events import subscriptions
from bot.services.programmes.default import default_programme
from storage.repositories import checkpoints, due, event_endpoints, operator_alerts
from storage.repositories.due import DueKind
from storage.tables.event_tables import event_endpoints as endpoints_table
from tests.support.doctor_runs import asked, lines, report


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ALLIANCE_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("ALLIANCE_TOKEN", "7000000001:AAH-looks-like-a-token-of-telegram")
    return tmp_path


def test_an_address_that_takes_no_events_is_named_with_what_to_do(home: Path) -> None:
    text = default_programme().replace("events = false", "events = true")
    run_as_operator(lambda ctx: programme_setup.create_programme(ctx, text, "our.toml"))
    assert lines(asked("--offline"))["events"] == "ok: no other program is told of events"
    add = partial(subscriptions.add, slug="my-practice", kinds=["client.left"], own_network=False)
    taken, gone, failing = run_as_operator(
        lambda ctx: [add(ctx, address=f"https://{each}.invalid/") for each in ("taken", "gone", "failing")]
    )
    assert lines(asked("--offline"))["events"] == "ok, addresses: 3, events waiting: 0"

    run_as_operator(lambda ctx: event_endpoints.record_success(ctx, taken.id))
    run_as_operator(lambda ctx: event_endpoints.record_problem(ctx, failing.id, "status 500"))
    found = asked("--offline")
    assert lines(found)["events"].startswith(f"ok, but my-practice {failing.id} fails since ")

    since = utc_now() - timedelta(hours=2)
    fails = update(endpoints_table).where(endpoints_table.c.id == failing.id).values(failing_since=since)
    run_as_operator(lambda ctx: ctx.conn.execute(fails))
    run_as_operator(lambda ctx: event_endpoints.end(ctx, [gone.id], "gone"))
    found = asked("--offline")
    said = lines(found)["events"]
    assert found.exit_code == 1
    assert said.startswith("WRONG: my-practice ")
    assert f"my-practice {gone.id} ended by its receiver" in said
    assert f"alliance webhook remove {gone.id}" in said
    assert f"my-practice {failing.id} fails since {since:%Y-%m-%d %H:%M} UTC: status 500" in said
    assert taken.id not in said
    assert "invalid" not in said


def backup_of(home: Path, days: float) -> Path:
    """Make a folder of backups whose only one is so many days old."""
    folder = home / "backups"
    folder.mkdir()
    file = folder / "alliance-20260101T033000Z.backup"
    file.write_bytes(b"sealed")
    at = time.time() - timedelta(days=days).total_seconds()
    os.utime(file, (at, at))
    return folder


@pytest.mark.parametrize(
    ("days", "says"),
    [(1.9, "ok: "), (2.1, "WRONG: Backups are older than two days. The latest is of 20")],
)
def test_backups_that_are_too_old_are_wrong(home: Path, days: float, says: str) -> None:
    run_as_operator(lambda _: None)
    told = lines(asked("--offline", backups=str(backup_of(home, days))))["backups"]
    assert told.startswith(says)


def test_a_backup_made_here_is_remembered_and_seen(home: Path) -> None:
    run_as_operator(lambda _: None)
    folder = backup_of(home, 3)
    made = CliRunner().invoke(backup.command, [str(folder)])
    assert made.exit_code == 0, made.output
    assert lines(asked("--offline", backups=str(folder)))["backups"].startswith("ok")
    recorded = read_as_operator(lambda ctx: checkpoints.get(ctx, checkpoints.LAST_BACKUP))
    assert recorded is not None
    assert utc_now() - recorded < timedelta(hours=1)


def test_work_that_waits_too_long_and_what_the_service_has_found_is_wrong(home: Path) -> None:
    run_as_operator(lambda ctx: due.schedule(ctx, DueKind.DIGEST, "somebody", ctx.now - timedelta(hours=1)))
    found = asked("--offline")
    assert found.exit_code == 1
    assert lines(found)["work"].startswith("WRONG: Digests are late. One is not sent that was due at 20")
    run_as_operator(lambda ctx: due.cancel(ctx, DueKind.DIGEST, "somebody"))
    assert lines(asked("--offline"))["work"] == "ok: nothing waits for too long"
    run_as_operator(lambda ctx: operator_alerts.update_all(ctx, ["clock-off"], []))
    assert "The running service has found: clock-off since 20" in lines(asked("--offline"))["work"]


def test_who_is_told_of_problems_is_said_and_a_command_that_is_none_is_wrong(home: Path) -> None:
    assert "nobody is told" in lines(asked("--offline"))["operator"]
    told = lines(asked("--offline", operator_command="cat", operator_chat="5"))["operator"]
    assert told.startswith("ok: told by command, chat.")
    wrong = lines(asked("--offline", operator_command="/nowhere/mail -s x"))["operator"]
    assert wrong == "WRONG: ALLIANCE_OPERATOR_COMMAND: /nowhere/mail is no program here. Give its whole path"


async def test_a_test_is_told_through_every_channel(home: Path) -> None:
    api = BotApi(utc_now)
    url = await api.start()
    try:
        api.people.meet(77, "Operator", "en")
        api.world.chats[77].open = True
        script = home / "tell"
        script.write_text(f'#!/bin/sh\ncat > "{home}/told"\n')
        script.chmod(0o700)
        settings = {
            "token": api.token,
            "api_url": url,
            "operator_command": str(script),
            "operator_chat": "77",
        }
        found = await asyncio.to_thread(asked, "--test-alert", **settings)
        assert (found.exit_code, found.output) == (0, "operator\tok: told by command, chat\n")
        assert "This is a test." in (home / "told").read_text()
        assert "This is a test." in [*api.world.chats[77].messages.values()][-1]["text"]
        found = await asyncio.to_thread(asked, "--test-alert", **settings | {"operator_chat": "78"})
        assert found.exit_code == 1
        assert "chat: Telegram did not take it: BadRequest" in found.output
    finally:
        await api.stop()


def test_a_test_without_a_channel_is_wrong() -> None:
    found = asked("--test-alert")
    assert (found.exit_code, "Nobody is told" in found.output) == (1, True)


def test_a_monitoring_port_where_nothing_answers_is_wrong_only_while_the_service_runs(home: Path) -> None:
    assert lines(asked("--offline", monitoring_port="1"))["monitoring"] == (
        "http://127.0.0.1:1 is served while the service runs"
    )
    (home / "home").mkdir(exist_ok=True)
    report(home / "home")
    assert (
        "WRONG: The service runs, but http://[::1]:1"
        in lines(asked("--offline", monitoring_port="1", monitoring_host="::"))["monitoring"]
    )


async def test_a_running_service_is_asked_whether_it_is_ready(home: Path, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as opened:
        port = opened.getsockname()[1]
    ready = list[str]()
    checks = HealthChecks(list, lambda: ready)
    server = HealthServer("127.0.0.1", port, checks, ServiceMetrics(utc_now, "sqlite", "0001"))
    await server.start()
    try:
        found = await asyncio.to_thread(asked, "--offline", monitoring_port=str(port))
        assert lines(found)["monitoring"] == f"ok: http://127.0.0.1:{port}"
        ready.append("the database fails")
        found = await asyncio.to_thread(asked, "--offline", monitoring_port=str(port))
        assert lines(found)["monitoring"] == f"WRONG: http://127.0.0.1:{port} says: the database fails"
    finally:
        await server.stop()
