"""The two files that come back: the links to send out, and the rows that need a look."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from flows.enrolment.file import EnrolmentFile, Wish
from flows.i18n.voice import Voice
from flows.text.csv_file import RowProblem, told, written

LINK_COLUMNS = ("practitioner", "client", "language", "link", "code", "expires")
PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class Link:
    """An invitation that was made: whose it is, where it leads, the code alone, and until when it can be used."""

    wish: Wish
    address: str
    code: str
    expires: str


def links_file(file: EnrolmentFile, links: Iterable[Link]) -> bytes:
    """The programme's own columns as they came, but for formulas, and a link for each row, for its own mail.

    What can be typed is the whole of "/start CODE": a code alone may begin with a sign that makes a
    spreadsheet reckon.
    """
    rows = ((*each.wish.carried, *_link(each)) for each in sorted(links, key=lambda each: each.wish.line))
    return written((*file.carried, *LINK_COLUMNS), rows, file.table.delimiter)


def _link(each: Link) -> tuple[str, ...]:
    who = each.wish.practitioner, each.wish.client or "", each.wish.language or ""
    return (*who, each.address, f"/start {each.code}", each.expires)


def failures_file(file: EnrolmentFile, problems: Sequence[RowProblem], voice: Voice) -> bytes:
    """The rows that were not enrolled, as they came, with what is wrong: to be corrected and sent again."""
    wrong: Mapping[int, RowProblem] = {each.line: each for each in problems}
    header = [*file.table.header]
    kept = [at for at, name in enumerate(header) if name.strip().casefold() != PROBLEM]
    rows = (
        [*_cells(row.cells, kept), told(wrong[row.line], voice)]
        for row in file.table.rows
        if row.line in wrong
    )
    return written([*(header[at] for at in kept), PROBLEM], rows, file.table.delimiter)


def _cells(cells: Sequence[str], kept: Sequence[int]) -> list[str]:
    return [cells[at] if at < len(cells) else "" for at in kept]
