"""docs/integrators.md explains every field that leaves."""

from pathlib import Path

import pytest

from flows.exports.columns import Column
from flows.exports.goal_table import ALL_CATEGORIES, goal_columns
from flows.exports.research_table import item_columns, occasion_columns
from flows.i18n import Voice
from storage.bundled_content import load_words

DOCUMENT = Path("docs/integrators.md")
CATEGORIES = {each: Voice(load_words(), "en").plain(f"goal-category-{each}") for each in ALL_CATEGORIES}
COLUMNS = {
    each.name: each for each in (*occasion_columns("exact"), *occasion_columns("days"), *item_columns([]))
}
GOAL_COLUMNS = {each.name: each for times in ("exact", "days") for each in goal_columns(times, CATEGORIES)}


@pytest.mark.parametrize("column", COLUMNS.values(), ids=COLUMNS.keys())
def test_every_field_is_explained_with_unit_and_values(column: Column) -> None:
    check(column, DOCUMENT.read_text())


@pytest.mark.parametrize("column", GOAL_COLUMNS.values(), ids=GOAL_COLUMNS.keys())
def test_every_field_of_a_goal_is_explained(column: Column) -> None:
    check(column, DOCUMENT.read_text().partition("The fields of a goal")[2])


def check(column: Column, text: str) -> None:
    lines = [line for line in text.splitlines() if line.startswith(f"| `{column.name}` |")]
    line = lines[0]  # a later one is a field of an event
    assert line.split(" | ")[1:4] == [column.meaning, str(column.kind), column.unit]
    assert [
        code.word for code in column.codes if f"{code.number} `{code.word}` {code.meaning}" not in line
    ] == []
