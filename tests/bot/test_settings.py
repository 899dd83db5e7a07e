"""A wrong or missing setting is refused with its remedy, and no secret is repeated."""

import os
from pathlib import Path

import pytest

from bot.settings import PREFIX, Settings, read_settings
from flows.errors import BadSetting
from storage.database.engine import parse_url, sqlite_path
from tests.support.users import OTHER_USER, SERVICE_USER, as_user

TOKEN = "7000000001:AAH-canary-of-a-token-that-nobody-may-print"


def test_settings_have_defaults_and_ignore_the_process_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ALLIANCE_DATABASE", "sqlite+aiosqlite:////somewhere/real.db")
    assert Settings().database is None  # the rehearsal makes its own: it must not write into a real database
    settings = read_settings({})
    assert settings.token is None
    assert settings.api_url == "https://api.telegram.org"
    assert settings.database_url.startswith("sqlite+aiosqlite:////")


def test_the_key_lies_apart_from_the_data(tmp_path: Path) -> None:
    settings = read_settings({"ALLIANCE_HOME": str(tmp_path / "home")})
    assert not settings.key_path.is_relative_to(tmp_path / "home")


@pytest.mark.parametrize(
    ("variable", "value", "named"),
    [
        ("ALLIANCE_TOKEN", "my token", "@BotFather"),
        ("ALLIANCE_API_URL", "api.telegram.org", "https://"),
        ("ALLIANCE_DATABASE", "mysql://root@host/db", "postgresql+psycopg://"),
        ("ALLIANCE_LOG_LEVEL", "LOUD", "DEBUG"),
        ("ALLIANCE_LOG_FORMAT", "xml", "text, json"),
        ("ALLIANCE_MONITORING_PORT", "0", "greater than or equal to 1"),
        ("ALLIANCE_MONITORING_PORT", "70000", "less than or equal to 65535"),
        ("ALLIANCE_OPERATOR_CHAT", "-1001234567890", "one person's account"),
        ("ALLIANCE_OPERATOR_CHAT", "@alex", "integer"),
        ("ALLIANCE_OPERATOR_COMMAND", "mail -s 'it is", "quotation mark"),
        ("ALLIANCE_OPERATOR_COMMAND", "  ", "name a program"),
        ("ALLIANCE_OPERATOR_WEBHOOK", "hooks.example/s3cret", "https://"),
        ("ALLIANCE_TOKN", TOKEN, "ALLIANCE_TOKEN"),
    ],
)
def test_a_wrong_value_is_named_with_its_remedy(variable: str, value: str, named: str) -> None:
    with pytest.raises(BadSetting) as caught:
        read_settings({variable: value})
    assert variable in str(caught.value)
    assert named in str(caught.value)
    if value == TOKEN:
        assert TOKEN not in str(caught.value)


@pytest.mark.parametrize(
    "name", ["TOKEN", "TOKEN_FILE", "API_URL", "HOME", "DATABASE", "KEY_FILE", "BACKUPS", "LOG_LEVEL"]
)
def test_an_empty_variable_is_one_that_is_not_set(name: str) -> None:
    """As container files write what they leave open; an empty home would be the folder one happens to stand in."""
    assert read_settings({f"ALLIANCE_{name}": ""}) == Settings()


def test_a_secret_comes_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text(f"{TOKEN}\n")
    file.chmod(0o600)
    settings = read_settings({"ALLIANCE_TOKEN_FILE": str(file)})
    assert settings.token is not None
    assert settings.token.get_secret_value() == TOKEN
    assert TOKEN not in repr(settings)


def test_the_address_of_a_webhook_is_a_secret(tmp_path: Path) -> None:
    file = tmp_path / "webhook"
    file.write_text("https://hooks.example/s3cret\n")
    file.chmod(0o600)
    settings = read_settings({"ALLIANCE_OPERATOR_WEBHOOK_FILE": str(file)})
    assert settings.operator_webhook is not None
    assert settings.operator_webhook.get_secret_value() == "https://hooks.example/s3cret"
    assert "s3cret" not in repr(settings)


def test_a_secret_everybody_can_read_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text(TOKEN)
    file.chmod(0o644)
    with pytest.raises(BadSetting, match=f"chmod 600 {file}"):
        read_settings({"ALLIANCE_TOKEN_FILE": str(file)})


def test_a_secret_file_of_another_user_is_refused_with_chown_as_remedy(for_all: Path) -> None:
    file = for_all / "token"
    file.write_text(TOKEN)
    os.chown(file, OTHER_USER, OTHER_USER)
    file.chmod(0o644)
    with (
        as_user(SERVICE_USER),
        pytest.raises(BadSetting, match=f"chown {SERVICE_USER} {file} && chmod 600 {file}"),
    ):
        read_settings({"ALLIANCE_TOKEN_FILE": str(file)})


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadSetting, match=r"ALLIANCE_TOKEN_FILE.*cannot be read"):
        read_settings({"ALLIANCE_TOKEN_FILE": str(tmp_path / "nowhere")})


def test_a_secret_given_twice_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text(TOKEN)
    file.chmod(0o600)
    with pytest.raises(BadSetting, match="both set"):
        read_settings({"ALLIANCE_TOKEN_FILE": str(file), "ALLIANCE_TOKEN": TOKEN})


def test_an_empty_variable_is_as_none_at_all() -> None:
    assert read_settings({"ALLIANCE_TOKEN": "", "ALLIANCE_DATABASE": ""}) == read_settings({})


def test_every_setting_is_described() -> None:
    for name, field in Settings.model_fields.items():
        assert field.description, PREFIX + name.upper()


@pytest.mark.parametrize("name", ["a?b", "a%20b", "a#b", "a@b:c", "a b+c", "ü&=;"])
def test_the_database_lies_in_the_home_whatever_its_name(tmp_path: Path, name: str) -> None:
    settings = read_settings({"ALLIANCE_HOME": str(tmp_path / name / "home")})
    assert sqlite_path(parse_url(settings.database_url)) == tmp_path / name / "home" / "alliance.sqlite"


@pytest.mark.parametrize(
    "variable", ["ALLIANCE_HOME", "ALLIANCE_KEY_FILE", "ALLIANCE_BACKUPS", "ALLIANCE_DATABASE"]
)
@pytest.mark.parametrize("end", ["\r", "\x00", "\x1b[0m", "\x85"])
def test_a_control_character_is_refused(variable: str, end: str) -> None:
    value = "sqlite+aiosqlite:////srv/home" if variable == "ALLIANCE_DATABASE" else "/srv/home"
    with pytest.raises(BadSetting, match=f"{variable} .*control character"):
        read_settings({variable: value + end})
