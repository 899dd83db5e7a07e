"""Links need the bot's name: where Telegram cannot be reached, nobody is invited and the command says so."""

import pytest
from click.testing import CliRunner

from bot.cli import practitioner, programme
from flows.errors import OperatorNeeded

SNOOZED = {
    "ALLIANCE_TOKEN": "7000000002:AAH-a-token-nobody-is-asked-for",
    "ALLIANCE_API_URL": "http://127.0.0.1:1",
}


@pytest.mark.usefixtures("home")
def test_where_telegram_cannot_be_asked_nobody_is_invited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.telegram.connect.NETWORK_SECONDS", 0.1)
    CliRunner().invoke(programme.command, ["create"], catch_exceptions=False)
    with pytest.raises(OperatorNeeded, match=r"http://127\.0\.0\.1:1 cannot be reached.*nothing was changed"):
        CliRunner().invoke(
            practitioner.command, ["invite", "my-practice", "Sam"], env=SNOOZED, catch_exceptions=False
        )
    listed = CliRunner().invoke(practitioner.command, ["list"])
    assert "No practitioner yet" in listed.output
