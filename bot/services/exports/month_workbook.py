"""The workbook of a programme's months: a summary in words, the table, and a chart sheet. No cell is a formula."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from flows.exports.month import COLUMNS, ProgrammeMonth, headings, sentences
from flows.i18n import Voice

MAX_SHEET_NAME = 31
_CHARTED = ("active", "asked")


def workbook(months: Sequence[ProgrammeMonth], voice: Voice, name: str) -> bytes:
    """Return the XLSX file; the last month is the one that it is about. Equal months give equal bytes."""
    buffer, last = BytesIO(), months[-1]
    book = xlsxwriter.Workbook(
        buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    book.set_properties({"created": datetime(last.first.year, last.first.month, 1)})  # noqa: DTZ001 -- a local date
    summary, table = (book.add_worksheet(_sheet(voice, key)) for key in ("summary", "months"))
    bold, wrapped = book.add_format({"bold": True, "text_wrap": True}), book.add_format({"text_wrap": True})
    summary.set_column(0, 0, 100, wrapped)
    title = voice.plain("month-title", name=name, month=last.label)
    for row, text in enumerate([title, *sentences(last, voice), voice.plain("month-note")]):
        summary.write_string(row, 0, text, bold if row == 0 else wrapped)
    _write_table(table, months, voice, bold)
    _add_chart(book, months, voice)
    for sheet in (summary, table):
        if voice.rtl:
            sheet.right_to_left()
    book.close()
    return buffer.getvalue()


def _sheet(voice: Voice, key: str) -> str:
    return voice.plain(f"month-{key}")[:MAX_SHEET_NAME]


def _write_table(sheet: Worksheet, months: Sequence[ProgrammeMonth], voice: Voice, bold: object) -> None:
    """Write a row for each month; what may not be shown is a word, so that no sum can be made of it unnoticed."""
    sheet.set_column(0, len(COLUMNS), 14)
    for column, text in enumerate(headings(voice)):
        sheet.write_string(0, column, text, bold)
    few = voice.plain("month-few")
    for row, month in enumerate(months, start=1):
        sheet.write_string(row, 0, month.label)
        for column, name in enumerate(COLUMNS, start=1):
            value = month.value(name)
            if value is None:
                sheet.write_string(row, column, few)
            else:
                sheet.write_number(row, column, value)
    sheet.freeze_panes(1, 1)


def _add_chart(book: xlsxwriter.Workbook, months: Sequence[ProgrammeMonth], voice: Voice) -> None:
    """Add the chart sheet: clients who answered and check-ins asked as columns, the share answered as a line."""
    table, count = _sheet(voice, "months"), len(months)
    chart, line = book.add_chart({"type": "column"}), book.add_chart({"type": "line"})
    for name in (*_CHARTED, "answered"):
        column = 1 + COLUMNS.index(name)
        series = {
            "name": [table, 0, column],
            "categories": [table, 1, 0, count, 0],
            "values": [table, 1, column, count, column],
        }
        if name == "answered":
            line.add_series(series | {"y2_axis": True, "marker": {"type": "circle"}})
        else:
            chart.add_series(series)
    chart.combine(line)
    line.set_y2_axis({"name": voice.plain("month-answered"), "min": 0, "max": 100})
    chart.set_legend({"position": "bottom"})
    sheet = book.add_chartsheet(_sheet(voice, "chart"))
    sheet.set_chart(chart)
