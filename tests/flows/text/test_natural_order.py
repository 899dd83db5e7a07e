"""Names in the order in which people write them in a list."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.text.natural_order import natural_key


@pytest.mark.parametrize(
    "ordered",
    [
        ["A1", "A2", "A10", "A11", "B1"],
        ["2", "10", "a"],
        ["Room 2, bed 9", "Room 2, bed 10", "Room 11"],
        ["anna", "Ben", "Clara"],
        ["К1", "К2", "К10"],
        ["أ ٢", "أ ١٠"],
    ],
)
def test_numbers_count_as_numbers(ordered: list[str]) -> None:
    assert sorted([*ordered[1:], ordered[0]], key=natural_key) == ordered


@given(st.lists(st.text(max_size=40), max_size=6))
def test_any_names_can_be_sorted(names: list[str]) -> None:
    keys = sorted(map(natural_key, names))
    assert keys == sorted(map(natural_key, reversed(names)))
    assert len(keys) == len(names)
