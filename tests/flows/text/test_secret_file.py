"""Files that hold one secret: what is wrong is said, and never the secret."""

import pytest

from flows.text.secret_file import problem_of_secret

TOKEN, KEY = "123456:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc", "A" * 43 + "="


@pytest.mark.parametrize("secret", [TOKEN, KEY])
@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("\ufeff{}\n", "byte order mark"),
        ('"{}"\n', "quotation marks"),
        ("'{}'", "quotation marks"),
        ("“{}”", "quotation marks"),
        ("ALLIANCE_TOKEN={}\n", "NAME=value"),
        ("export KEY = {}\n", "NAME=value"),
    ],
)
def test_quotes_and_spaces_around_a_secret_are_named(secret: str, written: str, problem: str) -> None:
    said = problem_of_secret(written.format(secret))
    assert said is not None
    assert problem in said
    assert secret not in said


@pytest.mark.parametrize("text", ["", "\n", "  \n\n"])
def test_an_empty_file_is_empty(text: str) -> None:
    assert problem_of_secret(text) == "is empty"


@pytest.mark.parametrize(
    "text", [TOKEN, f"{TOKEN}\n", KEY, "A" * 42 + "==", f"{KEY}\n{KEY}\n", "postgresql+psycopg://a:b@c/d?x=y"]
)
def test_a_secret_alone_has_no_problem(text: str) -> None:
    assert problem_of_secret(text) is None
