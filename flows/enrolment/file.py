"""A programme's list (CSV): who is to be invited. Rows in; wishes, and every row's problem, out.

A row with a client invites that client of that practitioner; a row without one invites the practitioner. Whatever other
columns there are belong to the programme: they come back in the file of links, untouched, and are never stored.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from babel import Locale

from flows.enrolment.labels import LONGEST, problem_of
from flows.i18n import LANGUAGES
from flows.scheduling.normalize import plain
from flows.text.csv_file import Columns, CsvRow, NamedRow, RowProblem, Table, WrongCell, read_table
from flows.text.sanitize import one_line

MAX_ROWS = 20_000

# Names a column may have, as plain() leaves them.
_NAMES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "practitioner": (
            *("practitioner", "therapist", "coach", "behandler", "behandlerin", "therapeut", "therapeutin"),
            *("terapeuta", "profesional", "therapeute", "praticien", "praticienne", "profissional"),
            *("терапевт", "специалист", "коуч", "фахівець", "معالج", "كوتش"),
        ),
        "client": (
            *("client", "label", "klient", "klientin", "kurzel", "cliente", "coachee"),
            *("клиент", "клієнт", "عميل"),
        ),
        "language": ("language", "sprache", "idioma", "langue", "lingua", "язык", "мова", "لغة"),
        "problem": ("problem",),  # our own, in a file of failures that is sent again
    }
)
_OWN = tuple(_NAMES)
_COLUMNS = Columns(
    _NAMES,
    needed=("practitioner", "client"),
    remedy="Name the columns in the first line: practitioner, client, and if you like language.",
    said="enrol-no-columns",
)


@dataclass(frozen=True, slots=True)
class Wish:
    """One row: an invitation for ``client`` (a label) of ``practitioner`` (name or id), or for that practitioner.

    ``carried`` are the programme's own columns, as written.
    """

    row: CsvRow
    practitioner: str
    client: str | None
    language: str | None
    carried: tuple[str, ...]

    @property
    def line(self) -> int:
        """The line in the file."""
        return self.row.line


@dataclass(frozen=True, slots=True)
class EnrolmentFile:
    """The rows that could be read, and what is wrong with the others; ``carried`` names the programme's own columns."""

    table: Table
    carried: tuple[str, ...]
    wishes: tuple[Wish, ...]
    problems: tuple[RowProblem, ...]


def read_enrolment(text: str, file: str, most_rows: int = MAX_ROWS) -> EnrolmentFile:
    """Reads the whole list. Raises BadFile where its rows or columns cannot be told apart."""
    table = read_table(text, file, most_rows)
    columns = _COLUMNS.find(table.header, file)
    own = [at for at in range(len(table.header)) if at not in columns.values()]
    wishes: list[Wish] = []
    problems: list[RowProblem] = []
    for row in table.rows:
        try:
            wishes.append(_wish(row, NamedRow(columns, row.cells), own))
        except WrongCell as wrong:
            problems.append(wrong.at(row.line))
    carried = tuple(table.header[at] for at in own)
    return EnrolmentFile(table, carried, tuple(wishes), tuple(problems))


def is_enrolment_file(text: str) -> bool:
    """Whether its first line names the columns that are needed."""
    return _COLUMNS.are_named_in(text)


def _wish(row: CsvRow, cells: NamedRow, own: Sequence[int]) -> Wish:
    practitioner, client = one_line(cells["practitioner"]), one_line(cells["client"])
    if not 1 <= len(practitioner) <= LONGEST:
        raise WrongCell("practitioner", "enrol-row-practitioner", most=str(LONGEST))
    if cells["client"].strip() and (problem := problem_of(client)):
        raise WrongCell("client", problem, most=str(LONGEST))
    carried = tuple(row.cells[at] if at < len(row.cells) else "" for at in own)
    return Wish(row, practitioner, client or None, _language(cells["language"]), carried)


def _language(cell: str) -> str | None:
    """A code such as "de" or "de-AT", or the language's name in any language spoken here."""
    if not cell:
        return None
    name = plain(cell)
    language = _by_name().get(name) or name.split(" ")[0]
    if language not in LANGUAGES:
        raise WrongCell("language", "enrol-row-language", known=", ".join(LANGUAGES))
    return language


@cache
def _by_name() -> Mapping[str, str]:
    return {
        plain(Locale.parse(code).get_language_name(spoken) or code): code
        for spoken in LANGUAGES
        for code in LANGUAGES
    }
