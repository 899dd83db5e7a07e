"""Arguments whose bytes are no text."""

import pytest

from bot.cli import problem_of_arguments


def test_an_argument_that_is_no_text_is_named_and_shown_without_its_bytes() -> None:
    said = problem_of_arguments(["alliance", "digest", b"M\xfcller".decode("utf-8", "surrogateescape")])
    assert said == "argument 2 (M\ufffdller) is not UTF-8 text. Type it again, or rename the file."


@pytest.mark.parametrize("argument", ["Müller", "", "\U0001f600", "--week"])
def test_other_arguments_are_left_to_their_command(argument: str) -> None:
    assert problem_of_arguments(["alliance", argument]) is None
