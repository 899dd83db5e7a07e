"""Limits of TOML: texts that would take minutes or exhaust the parser are refused like other errors."""

import pytest

from flows.instruments import check
from flows.text.toml_file import NotToml, read_toml

HOSTILE = {
    "arrays in arrays": ("a = " + "[" * 5000, "more than 5,000|brackets", 1),
    "arrays in arrays over lines": ("a = " + "[\n" * 5000, "brackets", None),
    "tables in tables": ("a = " + "{a=" * 1600 + "1", "brackets", None),
    "keys of keys": (".".join("a" * 50_000) + " = 1", "5,000 characters", 1),
    "a number of thousands of digits": ("a = " + "9" * 4900, "4300 digits", None),
    "a text of 100 MB": ("#" * 100_000_000, "300,000 characters", None),
    "a NUL": ("a = 1\nb = \0", "Invalid value", 2),
}


@pytest.mark.parametrize(("text", "said", "line"), HOSTILE.values(), ids=HOSTILE)
def test_hostile_toml_is_refused(text: str, said: str, line: int | None) -> None:
    with pytest.raises(NotToml, match=said) as refused:
        read_toml(text)
    assert refused.value.line == line


def test_a_byte_order_mark_is_accepted() -> None:
    assert read_toml('\ufeffname = "Ours"\r\n') == {"name": "Ours"}


@pytest.mark.slow
def test_of_thousands_of_wrong_keys_the_first_hundred_are_reported() -> None:
    assert len(check("".join(f"k{number} = 1\n" for number in range(12_000)))) == 100


def test_the_longest_text_and_the_longest_line_are_read() -> None:
    line = 'a = "' + "x" * 4994 + '"'
    assert len(line) == 5000
    assert read_toml(line)
    with pytest.raises(NotToml, match="5,000"):
        read_toml(line.replace('"', '"x', 1))
    longest = "\n" * 299_995 + "a = 1"
    assert read_toml(longest) == {"a": 1}
    with pytest.raises(NotToml, match="300,000"):
        read_toml("\n" + longest)
