"""A programme's month, read as a sponsor would, with groups under five withheld and nothing of a person."""

import csv
import io
from datetime import date
from typing import Any

import openpyxl
import pytest

from bot.services.exports import programme_month
from flows.errors import BadInput
from flows.exports.month import COLUMNS
from storage.database.unit_of_work import Database, UnitOfWork
from storage.repositories import audit, erasure, programmes
from tests.support.exported_programme import CANARIES, add_programme, context

MONTH = date(2026, 2, 1)


async def files(store: Database, month: date = MONTH) -> tuple[bytes, bytes]:
    """Return the workbook and the CSV of the month of the programme "study"."""
    found = await store.write(lambda unit: programme_month.read(context(unit), "study", month))
    assert [each.name for each in found] == [f"study-{month:%Y-%m}.xlsx", f"study-{month:%Y-%m}.csv"]
    return found[0].content, found[1].content


def last_row(content: bytes) -> dict[str, str]:
    """Return the last month of a CSV by the names of its columns."""
    *_, row = csv.reader(io.StringIO(content.decode("utf-8-sig")))
    return dict(zip(("month", *COLUMNS), row, strict=True))


def sheets(content: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content))


async def test_the_report_has_participation_response_and_levels(store: Database) -> None:
    await store.write(lambda unit: add_programme(unit, 12, 4))
    workbook, table = await files(store)
    book = sheets(workbook)
    said = [row[0].value for row in book["Summary"].iter_rows()]
    assert said[1:4] == [
        "About 15 clients took part.",
        "They answered about 90 % of the check-ins they were asked.",
        "Half of the answers came within 1 h.",
    ]
    row = last_row(table)
    assert (row["month"], row["active"], row["asked"], row["sessions"]) == ("2026-02", "15", "50", "50")
    shown = [[cell.value for cell in line] for line in book["Months"].iter_rows()]
    assert [str(each) for each in shown[-1]] == list(row.values())
    assert len(book.chartsheets) == 1
    assert len(book.chartsheets[0]._charts) == 1


async def test_a_group_under_five_is_withheld_with_its_shares(store: Database) -> None:
    await store.write(lambda unit: add_programme(unit, 3, 4))
    workbook, table = await files(store)
    assert {*last_row(table).values()} == {"2026-02", "few"}
    assert sheets(workbook)["Summary"]["A2"].value == "Too few people took part to give figures."


async def test_a_published_month_does_not_change_when_a_client_is_erased(store: Database) -> None:
    made = await store.write(lambda unit: add_programme(unit, 12, 4))
    before = await files(store)
    await store.write(lambda unit: erasure.erase_client(unit, made[3].client))
    assert await files(store) == before


@pytest.mark.parametrize(
    ("month", "problem"), [(date(2026, 3, 1), "not over"), (date(2020, 1, 1), "did not exist")]
)
async def test_only_a_whole_month_of_the_programme_is_counted(
    store: Database, month: date, problem: str
) -> None:
    await store.write(lambda unit: add_programme(unit, 6, 1))
    with pytest.raises(BadInput, match=problem):
        await files(store, month)


async def test_nothing_of_a_person_and_no_formula_is_in_the_files_and_reading_is_recorded(
    store: Database,
) -> None:
    await store.write(lambda unit: add_programme(unit, 12, 4))
    workbook, table = await files(store)
    cells = [cell for sheet in sheets(workbook).worksheets for line in sheet.iter_rows() for cell in line]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    texts = [str(cell.value) for cell in cells] + [table.decode()]
    assert [each for each in CANARIES for text in texts if each in text] == []
    entries = await store.read(audit.list_entries)
    assert [each.what.partition(":")[2] for each in entries if each.verb == "data-exported"] == ["month"]


async def test_the_last_month_is_the_one_that_is_over(store: Database) -> None:
    await store.write(lambda unit: add_programme(unit, 6, 1))

    def last(unit: UnitOfWork) -> date | None:
        study, new = (
            programmes.by_slug(unit, slug) or programmes.put(unit, slug, {"name": slug})
            for slug in ("study", "new")
        )
        assert programme_month.last_month(context(unit), new) is None
        return programme_month.last_month(context(unit), study)

    assert await store.write(last) == MONTH
