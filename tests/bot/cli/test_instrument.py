"""``alliance instrument check``."""

from importlib.resources import files
from pathlib import Path

from click.testing import CliRunner

from bot.cli.instrument import command

CORE = (files("flows.instruments") / "core-6.v1.toml").read_text(encoding="utf-8")


def check(tmp_path: Path, text: str) -> tuple[int, list[str]]:
    file = tmp_path / "mine.v1.toml"
    file.write_text(text, encoding="utf-8")
    result = CliRunner().invoke(command, ["check", str(file)])
    return result.exit_code, result.output.splitlines()


def test_a_sound_file_can_be_used(tmp_path: Path) -> None:
    assert check(tmp_path, CORE) == (0, ["This file can be used."])


def test_an_error_names_file_line_key_and_remedy_and_exits_with_one(tmp_path: Path) -> None:
    code, lines = check(tmp_path, CORE.replace("licence =", "license ="))
    assert code == 1
    assert lines[-1] == "2 errors, 0 warnings: the service would refuse this file."
    assert any(
        line.startswith("mine.v1.toml, line 8: error: license: there is no such key.") for line in lines
    )


def test_a_warning_alone_is_no_reason_to_refuse(tmp_path: Path) -> None:
    code, lines = check(tmp_path, CORE.replace('"Mostly"', '"Mostly, but not in every way"'))
    assert code == 0
    assert lines[-1] == "1 warning: this file can be used."
    assert "warning: scales.agreement.labels.en:" in lines[0]


def test_a_file_that_is_no_text_and_one_that_is_not_there_are_told(tmp_path: Path) -> None:
    strange = tmp_path / "strange.toml"
    strange.write_bytes(b"\xff\xfe\x00")
    told = CliRunner().invoke(command, ["check", str(strange)])
    assert told.exit_code == 1
    assert str(told.exception) == f"{strange}: is not UTF-8 text. Save it as UTF-8"
    assert CliRunner().invoke(command, ["check", str(tmp_path / "none.toml")]).exit_code == 2
