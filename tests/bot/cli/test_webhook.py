"""``alliance webhook`` and ``alliance sessions token``: what the operator adds, sees and takes away."""

from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import update

from bot.cli import audit, doctor, sessions, webhook
from bot.cli.session import run_as_operator
from bot.scheduler.clocks import utc_now
from bot.services.enrolment import programme_setup
from bot.services.events import subscriptions
from bot.services.events.event_kinds import EventKind
from bot.services.programmes.default import default_programme
from flows.errors import BadInput, OperatorNeeded
from storage.repositories import event_endpoints
from storage.tables.event_tables import event_endpoints as endpoints_table

ADDRESS = "https://platform.invalid/hook"


@pytest.fixture
def allowed(home: Path) -> Path:
    """Return a folder with a home in which a programme allows events."""
    text = default_programme().replace("events = false", "events = true")
    run_as_operator(lambda ctx: programme_setup.create_programme(ctx, text, "our.toml"))
    return home


def asked(*arguments: str) -> Result:
    return CliRunner().invoke(webhook.command, arguments)


def test_an_address_is_added_listed_tried_and_removed(allowed: Path) -> None:
    said = asked("add", "my-practice", ADDRESS, "--kind", "client.left", "--kind", "check_in.asked").output
    endpoint = said.split("Added: ")[1].split()[0]
    secret = said.split("once: ")[1].split()[0]
    assert secret.startswith("whsec_")
    listed = asked("list").output
    assert listed.split("\t") == [
        *(endpoint, "my-practice", ADDRESS, "check_in.asked,client.left", "0 wait", "nothing sent yet\n")
    ]
    assert secret not in listed
    tried = asked("test", endpoint).exception
    assert isinstance(tried, OperatorNeeded)
    assert "It did not take the test: not reached" in str(tried)
    assert asked("remove", endpoint).output == "Removed.\n"
    assert "No address yet" in asked("list").output
    assert isinstance(asked("remove", endpoint).exception, BadInput)
    written = CliRunner().invoke(audit.command, ["list"]).output
    assert "endpoint-added" in written
    assert "endpoint-removed" in written
    assert "platform" not in written


def test_neither_address_nor_secret_can_be_read_in_the_database(allowed: Path) -> None:
    secret = asked("add", "my-practice", ADDRESS, "--kind", "all").output.split("once: ")[1].split()[0]
    assert asked("list").output.split("\t")[3] == "all"
    for file in allowed.rglob("*.sqlite*"):
        assert b"platform.invalid" not in file.read_bytes()
        assert secret.encode() not in file.read_bytes()


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("nowhere", ADDRESS), "There is no programme 'nowhere'"),
        (("my-practice", "http://platform.invalid/"), "only with --own-network"),
        (("my-practice", "ftp://platform.invalid/"), "must begin with https://"),
        (("my-practice", "https://user:word@platform.invalid/"), "hold no user"),
    ],
)
def test_what_cannot_be_added_says_why(allowed: Path, arguments: tuple[str, str], problem: str) -> None:
    assert allowed.exists()
    assert problem in str(asked("add", *arguments, "--kind", "all").exception)


def test_a_programme_that_does_not_allow_events_has_none(home: Path) -> None:
    assert home.exists()
    run_as_operator(lambda ctx: programme_setup.create_programme(ctx, default_programme(), "our.toml"))
    problem = str(asked("add", "my-practice", ADDRESS, "--kind", str(EventKind.CLIENT_LEFT)).exception)
    assert "does not allow events. Set events = true under [export]" in problem


def test_a_token_for_sessions_is_made_and_ended(allowed: Path) -> None:
    assert allowed.exists()
    runner = CliRunner()
    assert "once: sessions_" in runner.invoke(sessions.command, ["token", "my-practice"]).output
    assert runner.invoke(sessions.command, ["revoke", "my-practice"]).output == "Ended.\n"
    again = runner.invoke(sessions.command, ["revoke", "my-practice"]).exception
    assert str(again) == "my-practice has no token"
    assert isinstance(runner.invoke(sessions.command, ["token", "nowhere"]).exception, BadInput)


def doctor_says_of_events() -> str:
    said = CliRunner().invoke(doctor.command, ["--offline"]).output
    return dict(line.split("\t") for line in said.splitlines())["events"]


def test_doctor_names_an_address_that_takes_no_events_and_what_to_do(allowed: Path) -> None:
    assert doctor_says_of_events() == "ok: no other program is told of events"
    add = partial(subscriptions.add, slug="my-practice", kinds=["client.left"], own_network=False)
    taken, gone, failing = run_as_operator(
        lambda ctx: [add(ctx, address=f"https://{each}.invalid/") for each in ("taken", "gone", "failing")]
    )
    assert doctor_says_of_events() == "ok, addresses: 3, events waiting: 0"

    run_as_operator(lambda ctx: event_endpoints.record_success(ctx, taken.id))
    run_as_operator(lambda ctx: event_endpoints.record_problem(ctx, failing.id, "status 500"))
    assert doctor_says_of_events().startswith(f"ok, but my-practice {failing.id} fails since ")

    since = utc_now() - timedelta(hours=2)
    fails = update(endpoints_table).where(endpoints_table.c.id == failing.id).values(failing_since=since)
    run_as_operator(lambda ctx: ctx.conn.execute(fails))
    run_as_operator(lambda ctx: event_endpoints.end(ctx, [gone.id], "gone"))
    said = doctor_says_of_events()
    assert said.startswith("WRONG: ")
    assert f"my-practice {gone.id} ended by its receiver" in said
    assert f"alliance webhook remove {gone.id}" in said
    assert f"my-practice {failing.id} fails since {since:%Y-%m-%d %H:%M} UTC: status 500" in said
    assert taken.id not in said
    assert "invalid" not in said
