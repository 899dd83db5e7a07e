"""The service seen from outside: health and metrics over HTTP during a week, and an operator who is told."""

import asyncio
import json
import re
import socket
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

import aiohttp
import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.app import monitor
from bot.app.service import Service
from bot.rehearsal.botapi import Fault, FaultKind
from bot.scheduler.clocks import MovableClock, utc_now
from flows.errors import BadSetting
from storage.repositories import inbox
from storage.repositories.inbox import NewUpdate
from storage.repositories.operator_alerts import MENDED_AFTER
from tests.support.person import Person, invitation_code
from tests.support.played_service import Play, play
from tests.support.practice import WITH_WORDS
from tests.support.service_actions import practitioner_with_jo, rates, says, taps

LABEL, WORDS, ACCOUNT = "Xylo-9", "zanzibar quetzal", "Ozymandias"
METRIC = re.compile(r"\b(?:alliance|process)_[a-z_]+\b")
LABEL_VALUE = re.compile(r"\b(alliance_[a-z_]+)\{([a-z]+)=~?\"([^\"]+)\"")


def free_port() -> int:
    """Return a port on which nothing listens."""
    with socket.create_server(("127.0.0.1", 0)) as opened:
        return int(opened.getsockname()[1])


async def asked(played: Play, path: str) -> tuple[int, str]:
    url = f"http://127.0.0.1:{played.settings.monitoring_port}{path}"
    async with aiohttp.ClientSession() as session, session.get(url) as response:
        return response.status, await response.text()


async def observed(played: Play) -> dict[str, float]:
    """Let the monitor observe, and return every sample of the page, by its name and labels as written."""
    await played.service.monitor.round()
    _, page = await asked(played, "/metrics")
    lines = [line.rpartition(" ") for line in page.splitlines() if not line.startswith("#")]
    return {name: float(value) for name, _, value in lines}


def told(folder: Path) -> list[str]:
    """Return what the operator's command has been told, as NAME STATE."""
    file = folder / "told"
    return file.read_text().split("\n")[:-1] if file.exists() else []


def operator(folder: Path) -> Mapping[str, str]:
    """Return the settings of an operator who is told by a command, and asks for the pages."""
    script = folder / "tell.sh"
    script.write_text(f'#!/bin/sh\ncat > /dev/null; echo "$ALERT_NAME $ALERT_STATE" >> "{folder}/told"\n')
    script.chmod(0o700)
    return {"operator_command": str(script)}


async def a_week_with_words(played: Play) -> tuple[Person, Person]:
    """Play an invitation under a label, a check-in with words, and the digest that tells of it."""
    alex = await played.practitioner("Alex", WITH_WORDS)
    invitation = await says(played, alex, f"/invite {LABEL}")
    client = played.meet(ACCOUNT)
    await client.start(invitation_code(invitation))
    await played.settle()
    await taps(played, client, client.sees()[0])
    await played.confirmed(alex)
    await says(played, alex, f"/session {LABEL} now")
    await played.passes(hours=2)
    await rates(played, client, 4, 1)
    await says(played, client, WORDS)
    await rates(played, client, 4, 4, 4, 1)
    for answer in ("A lot", "No", "Skip", "Send"):
        await taps(played, client, answer)
    await played.passes(days=7)
    assert WORDS in alex.screen()
    return alex, client


async def test_a_week_shows_in_the_figures_and_nobody_in_the_page(
    database_url: str, tmp_path: Path, loud: pytest.CaptureFixture[str]
) -> None:
    port = {"monitoring_port": free_port(), "operator_chat": 77_777_777}
    async with play(database_url, tmp_path, settings=port) as played:
        alex, client = await a_week_with_words(played)
        found = await observed(played)
        _, page = await asked(played, "/metrics")
        health = [await asked(played, path) for path in ("/health/live", "/health/ready")]
    assert health == [(200, '{"status": "ok", "problems": []}')] * 2
    assert found["alliance_digests_sent_total"] == 1
    assert found['alliance_lateness_seconds_count{kind="digest"}'] == 1
    assert found['alliance_lateness_seconds_count{kind="question"}'] >= 1
    assert found["alliance_reply_seconds_count"] >= 10
    assert found['alliance_deliveries_total{kind="question",outcome="sent"}'] >= 1
    assert found["alliance_inbox_updates"] == found["alliance_outbox_age_seconds"] == 0
    assert found["alliance_database_up"] == 1
    assert sum(value for name, value in found.items() if name.startswith("alliance_problem")) == 0
    secrets = (LABEL, WORDS, ACCOUNT, "Alex", str(client.id), str(alex.id), played.api.token, "77777777")
    written = page + "".join(text for _, text in health)
    assert [each for each in secrets if each in written] == []
    logged = "".join(loud.readouterr())
    assert "started as" in logged
    assert [each for each in secrets if each in logged] == []


async def test_rules_and_dashboard_name_only_what_is_on_the_page(
    sqlite_url: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    port = {"monitoring_port": free_port(), "backups": tmp_path / "backups"}
    async with play(sqlite_url, tmp_path, settings=port) as played:
        played.service.monitor._clock_checked_at -= monitor.CLOCK_INTERVAL_SECONDS
        (tmp_path / "backups").mkdir()
        (tmp_path / "backups" / "alliance-1.backup").write_text("sealed")
        await played.practitioner()
        await observed(played)
        _, page = await asked(played, "/metrics")
    families = list(text_string_to_metric_families(page))
    names = {family.name for family in families} | {
        f"{family.name}{end}"
        for family in families
        for end in {"counter": ("_total",), "histogram": ("_bucket", "_sum", "_count")}.get(family.type, ())
    }
    values = {
        (sample.name, *label)
        for each in families
        for sample in each.samples
        for label in sample.labels.items()
    }
    deploy = request.config.rootpath / "deploy"
    dashboard = json.loads((deploy / "grafana" / "alliance-checkin.json").read_text())
    asks = [target["expr"] for panel in dashboard["panels"] for target in panel.get("targets", ())]
    rules = (deploy / "prometheus" / "alerts.yml").read_text()
    handbook = (request.config.rootpath / "docs" / "operators.md").read_text()
    named = {name for text in (rules, *asks) for name in METRIC.findall(text)}
    assert len(named) > 20
    assert sorted(named - names) == []
    queried = {
        (metric, label, each)
        for text in (rules, *asks)
        for metric, label, pattern in LABEL_VALUE.findall(text)
        for each in pattern.split("|")
    }
    assert sorted(queried - values) == []
    ours = {name for name in names if name.startswith("alliance_")}
    described = {name for name in ours if f"`{name}`" in handbook or f"`{name}{{" in handbook}
    assert {family.name for family in families if family.name.startswith("alliance_")} - {
        re.sub(r"_(total|bucket|sum|count)$", "", name) for name in described
    } == set(), "a metric that the handbook does not explain"
    assert {name for name in METRIC.findall(handbook) if name.startswith("alliance_")} <= names


async def test_a_refused_token_is_told_without_telegram_once_and_once_when_it_is_taken_again(
    database_url: str, tmp_path: Path
) -> None:
    async with play(database_url, tmp_path, settings=operator(tmp_path)) as played:
        played.api.faults.add(Fault(FaultKind.UNAUTHORIZED))
        await until_polling_fails(played)
        for _ in range(3):
            await played.service.monitor.round()
        assert told(tmp_path) == ["token-refused firing"]
        await played.service.stop()
        for _ in range(2):  # as a supervisor would start it again and again
            played.service = Service(played.settings, played.clock)
            with pytest.raises(BadSetting, match="does not know this token"):
                await played.service.start()
        assert told(tmp_path)[1:] == ["start-failed firing"]
        played.api.faults.clear()
        played.clock.move(MENDED_AFTER)
        await played.restarts()
        await played.service.monitor.round()
        assert sorted(told(tmp_path)[2:]) == ["start-failed mended", "token-refused mended"]
        await played.service.monitor.round()
        assert len(told(tmp_path)) == 4


async def until_polling_fails(played: Play) -> None:
    """End the poll that waits, and wait until the next one was refused."""
    played.api.world.updates.close()
    async with asyncio.timeout(30):
        while played.service.polling_problem is None:  # noqa: ASYNC110 -- the service announces no refused poll
            await asyncio.sleep(0.01)
    played.api.world.updates.open()


async def test_a_question_that_is_held_is_counted_until_an_answer_proves_it(
    sqlite_url: str, tmp_path: Path
) -> None:
    port = {"monitoring_port": free_port()}
    async with play(sqlite_url, tmp_path, settings=port) as played:
        alex, jo = await practitioner_with_jo(played)
        await says(played, alex, "/session Jo now")
        played.api.faults.add(
            Fault(FaultKind.DROPPED, acted=True, times=1, when=lambda call: call.chat == jo.id)
        )
        await played.passes(hours=2)
        found = await observed(played)
        assert found["alliance_held_questions"] == 1
        assert found['alliance_deliveries_total{kind="question",outcome="unknown"}'] == 1
        await rates(played, jo, 4)
        assert (await observed(played))["alliance_held_questions"] == 0


async def test_a_flood_is_counted_with_its_wait(sqlite_url: str, tmp_path: Path) -> None:
    port = {"monitoring_port": free_port()}
    async with play(sqlite_url, tmp_path, settings=port) as played:
        alex = await played.practitioner()
        played.api.faults.add(
            Fault(FaultKind.FLOOD, seconds=1, times=1, when=lambda call: call.method == "sendMessage")
        )
        await alex.types("/help")
        await played.api.world.changes.wait_for(lambda: played.api.faults.struck)
        await played.api.world.changes.wait_for(lambda: "/session" in alex.reads())
        found = await observed(played)
        assert (found["alliance_floods_total"], found["alliance_flood_wait_seconds_total"]) == (1, 1)


async def test_an_update_that_is_set_aside_is_told_and_mended_a_day_later(
    database_url: str, tmp_path: Path
) -> None:
    settings = {"monitoring_port": free_port(), **operator(tmp_path)}
    async with play(database_url, tmp_path, settings=settings) as played:
        alex = await played.practitioner()
        chat_key = await played.service.store.read(lambda unit: unit.hash(f"chat:{alex.id}"))
        message = {"chat": {"id": alex.id, "type": "private"}, "text": WORDS}  # neither date nor number
        poison = NewUpdate(1, "poison", chat_key, json.dumps({"update_id": 1, "message": message}))
        await played.service.store.write(lambda unit: inbox.add(unit, [poison]))
        await says(played, alex, "/help")
        assert (await observed(played))["alliance_updates_set_aside"] == 1
        assert told(tmp_path) == ["updates-set-aside firing"]
        await played.sleeps(days=1)
        await played.service.monitor.round()
        assert told(tmp_path)[1:] == ["updates-set-aside mended"]


def replace_by_copy(path: Path) -> None:
    """Move a file away and put a copy in its place."""
    copy = path.with_suffix(".copy")
    copy.write_bytes(path.read_bytes())
    path.rename(path.with_suffix(".before"))
    copy.rename(path)


async def test_a_database_file_that_was_replaced_below_the_service_is_told(
    sqlite_url: str, tmp_path: Path
) -> None:
    settings = {"monitoring_port": free_port(), **operator(tmp_path)}
    async with play(sqlite_url, tmp_path, settings=settings) as played:
        await observed(played)
        path = Path(sqlite_url.removeprefix("sqlite+aiosqlite:///"))
        replace_by_copy(path)
        assert (await observed(played))['alliance_problem{name="database-failing"}'] == 1
        assert told(tmp_path) == ["database-failing firing"]
        assert (await asked(played, "/health/ready"))[0] == 503


async def test_a_loop_that_was_restarted_is_told_and_a_service_that_starts_is_not_ready(
    sqlite_url: str, tmp_path: Path
) -> None:
    settings = {"monitoring_port": free_port(), **operator(tmp_path)}
    async with play(sqlite_url, tmp_path, settings=settings) as played:
        played.service.restart_loop("inbox")
        found = await observed(played)
        assert found['alliance_loop_restarts_total{loop="inbox"}'] == 1
        assert told(tmp_path) == ["loops-restarted firing"]
        await played.service.stop()
        await played.api.stop()
        played.service = Service(played.settings, played.clock)
        starting = asyncio.ensure_future(played.service.start())
        async with asyncio.timeout(30):
            while not played.service.monitor.is_observing:  # noqa: ASYNC110 -- nor that it has opened its database
                await asyncio.sleep(0.01)
        assert await asked(played, "/health/live") == (200, '{"status": "ok", "problems": []}')
        status, text = await asked(played, "/health/ready")
        assert (status, "starts or stops" in text) == (503, True)
        await played.service.monitor.round()
        starting.cancel()
        await asyncio.wait([starting])
        await played.api.start(int(played.api.url.rpartition(":")[2]))


async def test_disk_backups_and_clock_are_told_of_this_machine(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = {"backups": tmp_path / "backups", **operator(tmp_path)}
    (tmp_path / "backups").mkdir()
    async with play(sqlite_url, tmp_path, settings=settings) as played:
        await played.sleeps(days=2, minutes=1)
        monkeypatch.setattr("bot.monitoring.observation.MIN_FREE_BYTES", 2**62)
        ahead = MovableClock(utc_now() + timedelta(hours=1))
        monkeypatch.setattr("bot.app.monitor.utc_now", ahead)
        played.service.monitor._clock_checked_at -= monitor.CLOCK_INTERVAL_SECONDS
        await played.service.monitor.round()
        assert sorted(told(tmp_path)) == ["backups-old firing", "clock-off firing", "disk-nearly-full firing"]
        (tmp_path / "backups" / "alliance-20260305T140000Z.backup").write_bytes(b"sealed")
        monkeypatch.setattr("bot.monitoring.observation.MIN_FREE_BYTES", 0)
        monkeypatch.setattr("bot.app.monitor.utc_now", utc_now)
        played.service.monitor._clock_checked_at -= monitor.CLOCK_INTERVAL_SECONDS
        await played.sleeps(minutes=2)
        await played.service.monitor.round()
        assert sorted(told(tmp_path)[3:]) == [
            "backups-old mended",
            "clock-off mended",
            "disk-nearly-full mended",
        ]
