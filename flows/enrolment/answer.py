"""The two files that answer a list: the invitation links, and the invalid rows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from flows.enrolment.file import EnrolmentFile, EnrolmentRequest
from flows.i18n.voice import Voice
from flows.text.csv_file import RowProblem, describe_problem, encode_csv

LINK_COLUMNS = ("practitioner", "client", "language", "link", "code", "expires")
PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class Link:
    """An invitation made for a row: its URL, its code, and until when it can be used."""

    request: EnrolmentRequest
    address: str
    code: str
    expires: str


def links_file(file: EnrolmentFile, links: Iterable[Link]) -> bytes:
    """Return a CSV file of the programme's own columns, formulas neutralized, and a link for each row.

    The column `code` holds all of "/start CODE", since a code alone may begin with a sign that a spreadsheet takes for
    a formula.
    """
    rows = (
        (*link.request.own_columns, *_link(link))
        for link in sorted(links, key=lambda link: link.request.line)
    )
    return encode_csv((*file.own_columns, *LINK_COLUMNS), rows, file.table.delimiter)


def link_rows_file(rows: Iterable[Sequence[str]]) -> bytes:
    """Return a CSV file of rows with LINK_COLUMNS, for links that answer no list."""
    return encode_csv(LINK_COLUMNS, rows, ",")


def _link(link: Link) -> tuple[str, ...]:
    identity = link.request.practitioner, link.request.client or "", link.request.language or ""
    return (*identity, link.address, f"/start {link.code}", link.expires)


def failures_file(file: EnrolmentFile, problems: Sequence[RowProblem], voice: Voice) -> bytes:
    """Return a CSV file of the invalid rows as written, with their problem, to be corrected and sent again."""
    by_line: Mapping[int, RowProblem] = {problem.line: problem for problem in problems}
    header = [*file.table.header]
    columns = [at for at, name in enumerate(header) if name.strip().casefold() != PROBLEM]
    rows = (
        [*_cells(row.cells, columns), describe_problem(by_line[row.line], voice)]
        for row in file.table.rows
        if row.line in by_line
    )
    return encode_csv([*(header[at] for at in columns), PROBLEM], rows, file.table.delimiter)


def _cells(cells: Sequence[str], columns: Sequence[int]) -> list[str]:
    return [cells[at] if at < len(cells) else "" for at in columns]
