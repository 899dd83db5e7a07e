"""docs/integrators.md explains every field that leaves."""

from pathlib import Path

import pytest

from flows.exports.columns import Column
from flows.exports.research_table import item_columns, occasion_columns

DOCUMENT = Path("docs/integrators.md")
COLUMNS = {
    each.name: each for each in (*occasion_columns("exact"), *occasion_columns("days"), *item_columns([]))
}


@pytest.mark.parametrize("column", COLUMNS.values(), ids=COLUMNS.keys())
def test_every_field_is_explained_with_unit_and_values(column: Column) -> None:
    lines = [line for line in DOCUMENT.read_text().splitlines() if line.startswith(f"| `{column.name}` |")]
    line = lines[0]  # a later one is a field of an event
    assert line.split(" | ")[1:4] == [column.meaning, str(column.kind), column.unit]
    assert [
        code.word for code in column.codes if f"{code.number} `{code.word}` {code.meaning}" not in line
    ] == []
