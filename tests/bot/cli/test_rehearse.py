"""``alliance rehearse``: conversations in the terminal, and replayed transcripts."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.cli.rehearse import command
from flows.errors import BadInput
from tests.support.chat import WORDS

SCENARIOS = Path(__file__).parents[2] / "scenarios" / "conversation"
TOML = Path(__file__).parents[3] / "flows" / "instruments" / "core-6.v1.toml"


def rehearse(*arguments: str, typed: str = "") -> Result:
    return CliRunner().invoke(command, arguments, input=typed)


def test_a_conversation_is_walked_line_by_line_until_an_empty_one() -> None:
    seen = rehearse("core-6", typed="4\n/2\n/wait 2 hours\n/send voice\n\n5\n")
    assert seen.exit_code == 0
    assert "✓ I understood: Mostly" in seen.output
    assert "ItemAnswered item=g2 value=2 how=tap" in seen.output
    assert "Monday 9 March, 19:00" in seen.output
    assert "I cannot listen to recordings" in seen.output
    assert "value=5" not in seen.output


def test_what_cannot_be_played_is_said_and_the_conversation_goes_on() -> None:
    seen = rehearse("core-6", typed="/tap Nowhere\n/77\n/wait a bit\n5\n")
    assert "? there is no button 'Nowhere'" in seen.output
    assert "? there is no button number 77" in seen.output
    assert "? cannot wait for 'a bit'" in seen.output
    assert "ItemAnswered item=g1 value=5" in seen.output


def test_side_name_mode_and_words_can_be_chosen() -> None:
    assert (
        "How do you think your last session was for Kim?"
        in rehearse("core-6", "--side", "practitioner", "--name", "Kim").output
    )
    coaching = rehearse("core-6", "--mode", "coaching", "--no-words", typed="1\n")
    assert "your last meeting with Alex" in coaching.output
    assert "Would you like to say" not in coaching.output


@pytest.mark.parametrize("language", WORDS.languages)
def test_every_language_can_be_rehearsed_from_its_file_too(language: str) -> None:
    seen = rehearse(str(TOML), "--lang", language, typed="4\n4 4 4 4 4\n")
    assert seen.exit_code == 0, seen.output
    assert "ItemAnswered item=g1 value=4" in seen.output


def test_a_script_is_replayed_and_agrees_with_what_it_recorded() -> None:
    script = SCENARIOS / "double-tapper.txt"
    seen = rehearse("core-6", "--script", str(script))
    assert (seen.exit_code, seen.output) == (0, script.read_text(encoding="utf-8"))


def test_a_script_of_inputs_alone_has_nothing_to_agree_with(tmp_path: Path) -> None:
    script = tmp_path / "mine.txt"
    script.write_text("# only what is done\n@ language de\n> 4\n", encoding="utf-8")
    assert rehearse("core-6", "--script", str(script)).exit_code == 0


@pytest.mark.parametrize(
    ("script", "problem"),
    [
        ("> 4\nsomething else was seen\n", ", line 1: something else is seen from here on"),
        ("> 4\n> /tap Nowhere\n", ": line 2: there is no button 'Nowhere'"),
        ("@ weather fine\n", ": @ weather: no such setting; there are instrument, perspective, language,"),
        ("@ words perhaps\n", ": @ words:"),
        ("@ language\n", ": @ language: nothing follows; write its value behind it"),
        ("@ instrument other-9\n", ": there is no instrument 'other-9'; there are core-6"),
    ],
)
def test_a_script_that_cannot_be_replayed_says_where(tmp_path: Path, script: str, problem: str) -> None:
    file = tmp_path / "mine.txt"
    file.write_text(script, encoding="utf-8")
    seen = rehearse("core-6", "--script", str(file))
    assert seen.exit_code == 1
    assert isinstance(seen.exception, BadInput)
    assert str(seen.exception).startswith(f"{file}{problem}")


@pytest.mark.parametrize("name", ["core-7", "nowhere/core-6.toml"])
def test_an_unknown_instrument_is_said(name: str) -> None:
    seen = rehearse(name)
    assert seen.exit_code == 1
    assert isinstance(seen.exception, BadInput)
    assert name in str(seen.exception)
    assert "core-6" in str(seen.exception).replace(name, "")
