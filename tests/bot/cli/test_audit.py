"""``alliance audit``: operations are listed, and changes to the list are detected."""

import re
import sqlite3
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from bot.cli import audit, backup, client, digest, keys, practitioner, programme, restore
from bot.cli.session import run_as_operator
from bot.services.context.audit import Verb, record
from bot.services.context.context import Context
from bot.services.context.inbound_types import CommandMessage, InboundUpdate, Sender
from bot.services.enrolment import programme_setup, role_invitations
from bot.services.inbound import router
from bot.services.programmes.default import default_programme
from flows.errors import BadInput, OperatorNeeded
from storage.repositories import audit as kept
from storage.repositories import practitioners


@pytest.fixture(autouse=True)
def home(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SUDO_UID", "1007")
    return home


def run(command: click.Command, *arguments: str) -> Result:
    return CliRunner().invoke(command, arguments)


def listed(*arguments: str) -> list[list[str]]:
    return [line.split("\t") for line in run(audit.command, "list", *arguments).output.splitlines()]


def test_an_empty_home_has_an_empty_audit() -> None:
    assert run(audit.command, "list").output == "Nothing is written down there.\n"
    assert (
        run(audit.command, "verify").output == "The audit is whole: 0 entries chained, 0 not chained yet.\n"
    )


def test_what_an_operator_does_and_reads_is_written_down(home: Path) -> None:
    run(programme.command, "create")
    run(practitioner.command, "invite", "my-practice", "Dr Quetzal")
    run(client.command, "list")
    run(backup.command, str(home / "backups"))
    run(keys.command, "change")
    made, invited, *rest = listed()
    assert (made[1], made[2]) == ("operator:1007", "programme-changed")
    assert (invited[1], invited[2]) == ("operator:1007", "invited")
    assert run(practitioner.command, "list").output.split("\t")[0] == invited[3]
    assert [each[2] for each in rest] == ["read-clients", "backed-up", "key-changed"]
    assert "Quetzal" not in run(audit.command, "list").output


def test_a_digest_read_in_the_terminal_is_found_by_whose_it_is() -> None:
    whose = run_as_operator(_somebody)
    assert run(digest.command, whose).exit_code == 0
    (_, who, verb, what) = listed("--since", "2026-01-01")[-1]
    assert (who, verb, what[:17]) == ("operator:1007", "read-digest", f"{whose}:")
    assert [each[2] for each in listed("--about", whose)] == ["invited", "invite-opened", "read-digest"]
    assert listed("--since", "2999-01-01") == [["Nothing is written down there."]]


def _somebody(ctx: Context) -> str:
    """Add a practitioner who has opened their invitation."""
    code = role_invitations.invite_practitioner(
        ctx, programme_setup.create_programme(ctx, default_programme(), "default.toml").slug, "Alex"
    )
    router.handle(ctx, InboundUpdate(Sender(5_400_000_001, "en"), CommandMessage("start", code)))
    return practitioners.every(ctx)[0].id


def test_a_backup_of_a_missing_database_makes_none(home: Path) -> None:
    assert isinstance(run(backup.command, str(home / "backups")).exception, OperatorNeeded)
    assert list(home.rglob("*.sqlite*")) == []


def test_a_restored_home_says_so(home: Path) -> None:
    run(programme.command, "create")
    made = run(backup.command, str(home / "backups")).output.split("\t")[0]
    for file in (home / "home").iterdir():
        file.unlink()
    restored = run(restore.command, made)
    assert restored.exit_code == 0
    assert "does not know who has stopped, paused or withdrawn since" in restored.output
    assert listed()[-1][1:] == ["operator:1007", "restored", ""]
    assert run(audit.command, "verify").exit_code == 0


def chained(home: Path) -> sqlite3.Connection:
    """Open the database outside the program; its audit has been chained, as the service does."""
    run_as_operator(_chain)
    opened = sqlite3.connect(next((home / "home").glob("*.sqlite")), isolation_level=None)
    for name in ("audit_kept", "audit_written", "audit_sealed"):
        opened.execute(f"DROP TRIGGER {name}")
    return opened


def _chain(ctx: Context) -> None:
    for number in range(4):
        record(ctx, Verb.READ_CARD, f"dyad {number}")
    kept.chain_entries(ctx)


def test_a_changed_entry_is_named_and_the_exit_code_is_one(home: Path) -> None:
    chained(home).execute("UPDATE audit SET who = 'nobody' WHERE place = 3")
    said = run(audit.command, "verify")
    assert said.exit_code == 1
    assert isinstance(said.exception, OperatorNeeded)
    assert re.search(
        r"place 3 \(row 3\) does not say what it said. 2 entries before it do", str(said.exception)
    )


def test_a_head_noted_earlier_shows_what_was_cut_off(home: Path) -> None:
    opened = chained(home)
    noted = re.search(r"Head: (\S+)", run(audit.command, "verify").output)
    assert noted is not None
    assert run(audit.command, "verify", "--head", noted[1]).exit_code == 0
    opened.execute("DELETE FROM audit WHERE place = (SELECT max(place) FROM audit)")
    assert run(audit.command, "verify").exit_code == 0
    assert isinstance(run(audit.command, "verify", "--head", noted[1]).exception, OperatorNeeded)


@pytest.mark.parametrize("head", ["x", "12", "12:", "0123456789abcdef", "-1:0123456789abcdef"])
def test_what_is_no_head_is_refused(head: str) -> None:
    assert isinstance(run(audit.command, "verify", "--head", head).exception, BadInput)


def test_a_day_that_is_none_is_told_with_how_to_write_it() -> None:
    said = run(audit.command, "list", "--since", "yesterday")
    assert said.exit_code == 2
    assert 'Write it like 2026-11-01 or "2026-11-01 14:30"' in said.output
