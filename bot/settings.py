"""Every setting, validated and described: read from ``ALLIANCE_…`` variables, secrets also from ``…_FILE``."""

import os
import re
import shlex
import stat
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator

from flows.errors import BadSetting
from flows.text.secret_file import problem_of_secret
from storage.database.engine import sqlite_url
from storage.files import private_mode_command

PREFIX = "ALLIANCE_"
SECRET_SETTINGS = ("token", "database", "operator_webhook")
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
LOG_FORMATS = ("text", "json")
MAX_PORT = 65_535
LOOPBACK = re.compile(r"http://(127\.0\.0\.1|localhost|\[::1\])[:/]")
TOKEN = re.compile(r"\d{3,20}:[A-Za-z0-9_-]{20,100}")


class Settings(BaseModel):
    """The operator's settings. Only ``token`` has no working default, and only ``run`` needs it.

    The constructor reads nothing from the environment, so a rehearsal cannot reach a real database.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    token: Annotated[
        SecretStr | None, Field(description="The bot's token from @BotFather. Better: ALLIANCE_TOKEN_FILE.")
    ] = None
    api_url: Annotated[
        str, Field(description="Where the Bot API answers. Change it only for a server of your own.")
    ] = "https://api.telegram.org"
    home: Annotated[
        Path,
        Field(description="The folder of data: the SQLite file, unless ALLIANCE_DATABASE names another."),
    ] = Path("home")
    database: Annotated[
        SecretStr | None,
        Field(
            description="sqlite+aiosqlite:///FILE or postgresql+psycopg://USER:PASSWORD@HOST/NAME."
            " Empty: a SQLite file in the home folder. With a password, better: ALLIANCE_DATABASE_FILE."
        ),
    ] = None
    key_file: Annotated[
        Path | None,
        Field(
            description="The file that holds the key to names and words. Made on first start. Keep it, and its"
            " backup, apart from the data. Empty: in the folder keys beside the home folder, named as that is:"
            " keys/home.key."
        ),
    ] = None
    backups: Annotated[
        Path | None,
        Field(
            description="The folder of backups. Whoever is erased is taken out of the keys that lie there, too."
        ),
    ] = None
    messages_per_second: Annotated[
        float,
        Field(
            gt=0,
            le=1000,
            description="How many messages are sent in a second over all chats. Telegram allows about 30; more only to"
            " bots with paid broadcasts, up to 1000.",
        ),
    ] = 30.0
    webhook_url: Annotated[
        str | None,
        Field(
            description="The address at which Telegram reaches this service, such as https://bot.example.org/telegram:"
            " a proxy there passes requests on to ALLIANCE_WEBHOOK_LISTEN. Empty: the service polls."
        ),
    ] = None
    webhook_listen: Annotated[
        str, Field(description="Where the service listens for the webhook, as HOST:PORT.")
    ] = "127.0.0.1:8081"
    sessions_listen: Annotated[
        str | None,
        Field(
            description="Where the service listens for sessions that a practice program sends (POST /sessions), as"
            " HOST:PORT, such as 127.0.0.1:8082; a proxy before it has the certificate. Empty: nowhere."
        ),
    ] = None
    log_level: Annotated[str, Field(description="How much is logged: DEBUG, INFO, WARNING or ERROR.")] = (
        "INFO"
    )

    log_format: Annotated[
        str,
        Field(description="How it is logged: text, or json with one object a line. Times are UTC in both."),
    ] = "text"
    monitoring_port: Annotated[
        int | None,
        Field(
            ge=1,
            le=65535,
            description="The port on which /health/live, /health/ready and /metrics are served. Empty: on none."
            " They say nothing about a person.",
        ),
    ] = None
    monitoring_host: Annotated[
        str,
        Field(
            description="The address on which they are served. Without it only this machine can reach them."
        ),
    ] = "127.0.0.1"
    operator_chat: Annotated[
        int | None,
        Field(
            description="The number of a Telegram account that is told when something is wrong with the service."
            " That person must have started the bot."
        ),
    ] = None
    operator_command: Annotated[
        str | None,
        Field(
            description="A command that is run when something is wrong, with the text on its standard input, such as:"
            " mail -s alliance root"
        ),
    ] = None
    operator_webhook: Annotated[
        SecretStr | None,
        Field(
            description="An address that gets a POST with JSON when something is wrong. With a secret in it, better:"
            " ALLIANCE_OPERATOR_WEBHOOK_FILE."
        ),
    ] = None

    @field_validator("token")
    @classmethod
    def _check_token(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not TOKEN.fullmatch(value.get_secret_value()):
            raise ValueError("this is no bot token. Copy it whole from @BotFather: digits, a colon, letters")
        return value

    @field_validator("api_url")
    @classmethod
    def _check_url(cls, value: str) -> str:
        if not re.fullmatch(r"https?://[^\s/]+(/\S*)?", value):
            raise ValueError("it must begin with https:// (or http:// for a server on this machine)")
        return value.rstrip("/")

    @field_validator("webhook_url")
    @classmethod
    def _check_webhook_url(cls, value: str | None) -> str | None:
        if value is not None and not re.fullmatch(r"https?://[^\s/?#]+(/[^\s?#]*)?", value):
            raise ValueError(
                "it must begin with https:// and have no ? or #, such as https://bot.example.org/telegram"
            )
        if value is not None and value.startswith("http://") and not LOOPBACK.match(value):
            raise ValueError(
                "Telegram calls https:// addresses only (http:// only on this machine, for trials)"
            )
        return value

    @field_validator("webhook_listen", "sessions_listen")
    @classmethod
    def _check_listen(cls, value: str | None) -> str | None:
        if value is None:
            return None
        host, _, port = value.rpartition(":")
        if not host or not re.fullmatch(r"\d{1,5}", port) or int(port) > MAX_PORT:
            raise ValueError("it must be HOST:PORT, such as 127.0.0.1:8081 or 0.0.0.0:8081")
        return value

    @field_validator("log_level")
    @classmethod
    def _check_level(cls, value: str) -> str:
        if value not in LOG_LEVELS:
            raise ValueError(f"it must be one of {', '.join(LOG_LEVELS)}")
        return value

    @field_validator("log_format")
    @classmethod
    def _check_format(cls, value: str) -> str:
        if value not in LOG_FORMATS:
            raise ValueError(f"it must be one of {', '.join(LOG_FORMATS)}")
        return value

    @field_validator("operator_chat")
    @classmethod
    def _check_chat(cls, value: int | None) -> int | None:
        if value is not None and value <= 0:
            raise ValueError("it must be one person's account, a positive number: the bot leaves groups")
        return value

    @field_validator("operator_command")
    @classmethod
    def _check_command(cls, value: str | None) -> str | None:
        try:
            words = shlex.split(value or "")
        except ValueError:
            raise ValueError("a quotation mark is not closed") from None
        if value is not None and not words:
            raise ValueError("it must name a program")
        return value

    @field_validator("operator_webhook")
    @classmethod
    def _check_webhook(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not re.fullmatch(r"https?://[^\s/]+(/\S*)?", value.get_secret_value()):
            raise ValueError("it must begin with https:// (or http:// for this network)")
        return value

    @field_validator("database")
    @classmethod
    def _check_database(cls, value: SecretStr | None) -> SecretStr | None:
        known = ("sqlite+aiosqlite:///", "postgresql+psycopg://")
        if value is not None and not value.get_secret_value().startswith(known):
            raise ValueError(f"it must begin with {known[0]} or {known[1]}")
        return value

    @property
    def database_url(self) -> str:
        """Return the database's URL. It may contain a password: never log it."""
        if self.database is not None:
            return self.database.get_secret_value()
        return sqlite_url((self.home / "alliance.sqlite").absolute())

    @property
    def webhook_address(self) -> tuple[str, int]:
        """Return host and port of ``webhook_listen``; an IPv6 host without its brackets."""
        return _address_of(self.webhook_listen)

    @property
    def sessions_address(self) -> tuple[str, int] | None:
        """Return host and port of ``sessions_listen``; None if it is not set."""
        return None if self.sessions_listen is None else _address_of(self.sessions_listen)

    @property
    def key_path(self) -> Path:
        """Return the path of the key file: outside the home folder, so that a copy of that folder is unreadable."""
        return self.key_file or self.home.absolute().parent / "keys" / f"{self.home.absolute().name}.key"


def _address_of(listen: str) -> tuple[str, int]:
    host, _, port = listen.rpartition(":")
    return host.strip("[]"), int(port)


def read_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """Read the settings from ``environment`` (default: the process's).

    Raises BadSetting that names the variable, the problem and the remedy, and repeats no value of a secret.
    """
    variables = os.environ if environment is None else environment
    env = {name: value for name, value in variables.items() if value}  # an empty variable counts as not set
    values: dict[str, Any] = {}
    for name in Settings.model_fields:
        variable = PREFIX + name.upper()
        if variable in env:
            values[name] = env[variable]
        if f"{variable}_FILE" in env and name in SECRET_SETTINGS:
            values[name] = _read_secret_file(variable, env, name in values)
    _refuse_unknown(variables)
    _refuse_control_characters(values)
    try:
        return Settings.model_validate(values)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        variable = PREFIX + str(first["loc"][0]).upper()
        if env.get(f"{variable}_FILE") and str(first["loc"][0]) in SECRET_SETTINGS:
            variable = f"{variable}_FILE ({env[f'{variable}_FILE']})"
        problem = str(first["msg"]).removeprefix("Value error, ")
        raise BadSetting(f"{variable}: {problem}.") from None


def _read_secret_file(variable: str, env: Mapping[str, str], both_set: bool) -> str:
    path = Path(env[f"{variable}_FILE"])
    if both_set:
        raise BadSetting(f"{variable} and {variable}_FILE are both set. Keep one, better the file.")
    try:
        mode = path.stat().st_mode
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise BadSetting(f"{variable}_FILE: {path} is not UTF-8 text. Save it as UTF-8.") from None
    except OSError as error:
        reason = type(error).__name__
        raise BadSetting(
            f"{variable}_FILE: {path} cannot be read ({reason}). Check the path and its owner."
        ) from None
    if (problem := problem_of_secret(text)) is not None:
        raise BadSetting(f"{variable}_FILE: {path} {problem}.")
    if mode & stat.S_IROTH:
        raise BadSetting(
            f"{variable}_FILE: everybody can read {path}. Mend it with: {private_mode_command(path)}"
        )
    return text.strip()


def _refuse_control_characters(values: Mapping[str, str]) -> None:
    """Raise BadSetting for a value with a line end or another control character, which is invisible in a path."""
    for name, value in values.items():
        if not value.isprintable() and any(unicodedata.category(each) == "Cc" for each in value):
            raise BadSetting(
                f"{PREFIX}{name.upper()} holds an invisible control character, such as the line end of a file written"
                " on Windows. Write the value again by hand."
            )


def _refuse_unknown(env: Mapping[str, str]) -> None:
    known = {PREFIX + name.upper() for name in Settings.model_fields}
    known |= {f"{PREFIX}{name.upper()}_FILE" for name in SECRET_SETTINGS}
    unknown = sorted(name for name in env if name.startswith(PREFIX) and name not in known)
    if unknown:
        raise BadSetting(f"{unknown[0]} is no setting. Known ones: {', '.join(sorted(known))}.")
