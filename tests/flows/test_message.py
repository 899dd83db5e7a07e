"""Labels of buttons."""

import pytest

from flows.message import shorten_label


@pytest.mark.parametrize(
    ("label", "shown"),
    [("x" * 20, "x" * 20), ("x" * 21, "x" * 19 + "…"), ("", ""), ("x" * 60, "x" * 19 + "…")],
)
def test_a_label_has_at_most_twenty_characters(label: str, shown: str) -> None:
    assert shorten_label(label) == shown
