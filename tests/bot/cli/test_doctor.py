"""``alliance doctor``: a line for each check, a remedy for each failure, and the exit code."""

import asyncio
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from bot.cli import programme, restore
from bot.cli.session import run_as_operator
from bot.rehearsal.botapi import BotApi
from bot.scheduler.clocks import MovableClock, utc_now
from bot.services.programmes.default import default_programme
from flows.errors import BadFile, BadSetting
from storage.repositories import checkpoints
from tests.support.contacts import with_contacts
from tests.support.doctor_runs import asked, lines, report

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


def test_doctor_names_a_remedy_for_unusable_home_and_backups(home: Path) -> None:
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
    heard = f"ok: Telegram was heard {60 * minutes}" if code == 0 else f"since {polled:%Y-%m-%d %H:%M}"
    assert heard in found.output


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
