"""``alliance doctor``: a line for each check, a remedy for each failure, and the exit code."""

import asyncio
import os
import socket
import sqlite3
import time
from collections.abc import Mapping
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from bot.app.heartbeats import HealthReport, write_report
from bot.cli import backup, doctor, programme, restore
from bot.cli.session import read_as_operator, run_as_operator
from bot.monitoring.health_server import HealthChecks, HealthServer
from bot.monitoring.service_metrics import ServiceMetrics
from bot.rehearsal.botapi import BotApi
from bot.scheduler.clocks import MovableClock, utc_now
from bot.services.programmes.default import default_programme
from flows.errors import BadFile, BadSetting
from storage.repositories import checkpoints, due, operator_alerts
from storage.repositories.due import DueKind
from tests.support.contacts import with_contacts

TOKEN = "7000000001:AAH-looks-like-a-token-of-telegram"
LINES = (
    *("settings", "texts", "zones", "pictures", "home", "key", "database", "contacts"),
    *("backups", "work", "events", "operator", "monitoring", "token"),
)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ALLIANCE_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("ALLIANCE_TOKEN", TOKEN)
    return tmp_path


def asked(*options: str, **settings: str) -> Result:
    names = {f"ALLIANCE_{name.upper()}": value for name, value in settings.items()}
    return CliRunner(env=names).invoke(doctor.command, options)


def lines(result: Result) -> Mapping[str, str]:
    return dict(line.split("\t") for line in result.output.splitlines())


def test_a_new_home_is_well_and_says_what_is_still_to_come(home: Path) -> None:
    found = asked("--offline")
    told = lines(found)
    assert (found.exit_code, tuple(told)) == (0, LINES)
    assert told["key"] == f"{home / 'keys' / 'home.key'} is not made yet; the first start makes it"
    assert not (home / "home").exists()


def test_a_key_that_would_be_made_among_the_data_is_refused_before(home: Path) -> None:
    found = asked("--offline", key_file=str(home / "home" / "the.key"))
    assert found.exit_code == 1
    assert "lies with the data it protects" in lines(found)["key"]


def test_a_home_in_use_is_well(home: Path) -> None:
    run_as_operator(lambda _: None)
    found = asked("--offline", backups=str(home), operator_command="true")
    assert found.exit_code == 0
    assert all(said.startswith("ok") for said in lines(found).values()), found.output


def test_contacts_that_are_still_to_be_written_are_named(home: Path) -> None:
    own = home / "ours.toml"
    own.write_text(with_contacts(en="Night line 0800 111"))
    made = CliRunner().invoke(programme.command, ["create", str(own)])
    assert "Still to be written under [safety.crisis]: de, es" in made.output
    found = lines(asked("--offline"))["contacts"]
    assert found == (
        "ok, but still to be written under [safety.crisis]: my-practice: de, es, fr, pt, ru, uk, ar"
        " (asked for 0 times)"
    )


def test_a_programme_file_can_be_checked_without_storing_it(home: Path) -> None:
    file = home / "ours.toml"
    file.write_text(default_programme())
    found = CliRunner().invoke(programme.command, ["check", str(file)])
    assert found.output == (
        "ok: my-practice\nStill to be written under [safety.crisis]: en, de, es, fr, pt, ru, uk, ar\n"
    )
    file.write_text('name = "Ours"\n')
    with pytest.raises(BadFile, match="there are no emergency contacts in en, de"):
        CliRunner().invoke(programme.command, ["check", str(file)], catch_exceptions=False)
    assert not (home / "home").exists()


def test_without_a_token_it_is_not_well() -> None:
    found = asked("--offline", token="")
    assert found.exit_code == 1
    assert "WRONG: ALLIANCE_TOKEN_FILE is missing" in lines(found)["token"]


def test_what_is_wrong_is_said_with_what_to_do(home: Path) -> None:
    (home / "file").touch()
    found = asked("--offline", home=str(home / "file"), backups=str(home / "file" / "b"))
    told = lines(found)
    assert found.exit_code == 1
    assert "Change its owner, or set ALLIANCE_HOME" in told["home"]
    assert "or set ALLIANCE_BACKUPS" in told["backups"]


def test_a_key_that_is_gone_is_missed(home: Path) -> None:
    run_as_operator(lambda _: None)
    (home / "keys" / "home.key").unlink()
    told = lines(asked("--offline"))
    assert "is missing" in told["key"]
    assert "WRONG" in told["database"]


def test_a_database_of_a_newer_program_is_not_well(home: Path) -> None:
    run_as_operator(lambda _: None)
    with closing(sqlite3.connect(home / "home" / "alliance.sqlite")) as opened, opened:
        opened.execute("UPDATE alembic_version SET version_num = '9999'")
    found = asked("--offline")
    assert (found.exit_code, "WRONG: The database is at revision 9999" in lines(found)["database"]) == (
        1,
        True,
    )


def test_a_folder_where_the_database_should_be_is_named_and_the_rest_is_looked_at(home: Path) -> None:
    folder = home / "home" / "alliance.sqlite"
    folder.mkdir(parents=True)
    found = asked("--offline")
    assert (found.exit_code, tuple(lines(found))) == (1, LINES)
    assert lines(found)["database"].startswith(f"WRONG: {folder}: Is a directory. See that")


async def test_the_network_the_clock_and_the_bot_are_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    api = BotApi(utc_now)
    url = await api.start()
    try:
        found = await asyncio.to_thread(asked, token=api.token, api_url=url)
        told = lines(found)
        assert found.exit_code == 0, found.output
        assert told["network"] == f"ok: {url} answers, and the clocks agree"
        assert told["bot"] == "ok: @alliance_rehearsal_bot"
        monkeypatch.setattr(
            "bot.app.checks.utc_now", MovableClock(utc_now() + timedelta(minutes=7), running=False)
        )
        told = lines(await asyncio.to_thread(asked, token=api.token, api_url=url))
        assert "clock is 4" in told["network"]
    finally:
        await api.stop()


def test_an_address_where_nobody_answers_is_named() -> None:
    found = asked(api_url="http://127.0.0.1:1")
    assert "http://127.0.0.1:1 cannot be reached" in lines(found)["network"]
    assert found.exit_code == 1


def report(home: Path, **problems: Any) -> None:
    """Write the health report of a running service."""
    asyncio.run(write_report(home, HealthReport(os.getpid(), time.time(), **problems)))


@pytest.mark.parametrize(
    ("problems", "words"),
    [
        ({"stalled": ("inbox", "due")}, "hangs: inbox, due"),
        ({"sending_problem": "404"}, "cannot send: 404"),
    ],
)
def test_a_service_that_hangs_or_cannot_send_is_not_well(
    home: Path, problems: dict[str, Any], words: str
) -> None:
    run_as_operator(lambda ctx: checkpoints.put(ctx, checkpoints.LAST_POLL, ctx.now))
    report(home / "home", **problems)
    found = asked("--alive")
    assert found.exit_code == 1
    assert words in found.output


def test_a_service_that_was_killed_is_not_alive(home: Path) -> None:
    run_as_operator(lambda ctx: checkpoints.put(ctx, checkpoints.LAST_POLL, ctx.now))
    found = asked("--alive")
    assert found.exit_code == 1
    assert "does not run" in found.output


@pytest.mark.parametrize(("minutes", "code"), [(1, 0), (6, 1)])
def test_a_service_is_alive_that_has_polled_of_late(
    home: Path, minutes: int, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = utc_now()
    monkeypatch.setattr("bot.app.checks.utc_now", MovableClock(now, running=False))
    polled = now - timedelta(minutes=minutes)
    run_as_operator(lambda ctx: checkpoints.put(ctx, checkpoints.LAST_POLL, polled))
    report(home / "home")
    found = asked("--alive")
    assert found.exit_code == code
    assert (
        f"ok: Telegram was heard {60 * minutes}" in found.output
        or f"since {polled:%Y-%m-%d %H:%M}" in found.output
    )


def test_a_service_that_never_began_is_not_alive() -> None:
    assert asked("--alive").exit_code == 1
    run_as_operator(lambda _: None)
    assert "not heard from Telegram yet" in asked("--alive").output


def test_restoring_without_the_key_says_where_it_was_looked_for(home: Path) -> None:
    (home / "a.backup").touch()
    result = CliRunner().invoke(restore.command, [str(home / "a.backup")])
    assert isinstance(result.exception, BadSetting)
    assert str(home / "keys" / "home.key") in str(result.exception)
    assert "ALLIANCE_KEY_FILE" in str(result.exception)


def backup_of(home: Path, days: float) -> Path:
    """Make a folder of backups whose only one is so many days old."""
    folder = home / "backups"
    folder.mkdir()
    file = folder / "alliance-20260101T033000Z.backup"
    file.write_bytes(b"sealed")
    at = time.time() - timedelta(days=days).total_seconds()
    os.utime(file, (at, at))
    return folder


@pytest.mark.parametrize(("days", "word"), [(1.9, "ok"), (2.1, "WRONG")])
def test_backups_that_are_too_old_are_wrong(home: Path, days: float, word: str) -> None:
    run_as_operator(lambda _: None)
    told = lines(asked("--offline", backups=str(backup_of(home, days))))["backups"]
    assert told.startswith(word)
    assert word == "ok" or "Backups are older than two days. The latest is of 20" in told


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
