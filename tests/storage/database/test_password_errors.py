"""Errors of a database address and of a connection never repeat a password."""

import pytest

from flows.errors import BadSetting, OperatorNeeded
from storage.database import engine


@pytest.mark.parametrize("password", ["p@secret", "p%40secret", "p:secret"])
def test_a_connection_error_says_how_to_write_a_password_and_never_repeats_it(password: str) -> None:
    url = f"postgresql+psycopg://bot:{password}@127.0.0.1:1/db"
    with pytest.raises((BadSetting, OperatorNeeded)) as caught:
        engine.connect(engine.create_sync_engine(url))
    assert "secret" not in str(caught.value)
    if "@" in password:
        assert "@ as %40" in str(caught.value)


@pytest.mark.parametrize(
    "url",
    [
        "sqlite+aiosqlite:////srv/a?b/home/secret.sqlite",
        "postgresql+psycopg://bot:p@secret@host/db",
        "postgresql+psycopg://bot:p@secret:1@host/db",
        "postgresql+psycopg://bot:secret@host:port/db",
    ],
)
def test_an_address_with_unquoted_signs_is_refused_without_repeating_it(url: str) -> None:
    with pytest.raises(BadSetting, match=r"%3F|%40") as caught:
        engine.parse_url(url)
    assert "secret" not in str(caught.value)
    assert caught.value.__suppress_context__ or caught.value.__context__ is None
