"""Reading a programme's list of people to invite (CSV) into requests and problems.

A row with a client invites that client of that practitioner; a row without one invites the practitioner. All other
columns belong to the programme: they are returned in the file of links, unchanged, and never stored.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from babel import Locale

from flows.enrolment.labels import MAX_LABEL_CHARACTERS, label_problem
from flows.i18n import LANGUAGES
from flows.scheduling.normalize import normalize_text
from flows.text.csv_file import Columns, CsvRow, NamedRow, RowProblem, Table, WrongCell
from flows.text.sanitize import one_line

MAX_ROWS = 20_000

# Accepted headings, as plain() normalizes them.
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
        "problem": ("problem",),  # our own column, in a corrected file of failures
    }
)
_KNOWN = tuple(_NAMES)
_COLUMNS = Columns(
    _NAMES,
    needed=("practitioner", "client"),
    remedy="Name the columns in the first line: practitioner, client, and if you like language.",
    said="enrol-no-columns",
)


@dataclass(frozen=True, slots=True)
class EnrolmentRequest:
    """One row: invite `client` (a label) of `practitioner` (a name or id), or that practitioner if it is None.

    `own_columns`: the cells of the programme's own columns, as written.
    """

    row: CsvRow
    practitioner: str
    client: str | None
    language: str | None
    own_columns: tuple[str, ...]

    @property
    def line(self) -> int:
        """The line number in the file."""
        return self.row.line


@dataclass(frozen=True, slots=True)
class EnrolmentFile:
    """The valid rows, the problems of the others, and the headings of the programme's own columns."""

    table: Table
    own_columns: tuple[str, ...]
    requests: tuple[EnrolmentRequest, ...]
    problems: tuple[RowProblem, ...]


def read_enrolment(text: str, file: str, max_rows: int = MAX_ROWS) -> EnrolmentFile:
    """Read a whole list. Raises BadFile if it cannot be split into rows or columns, or has too many rows."""
    table, columns = _COLUMNS.read_table(text, file, max_rows)
    own = [at for at in range(len(table.header)) if at not in columns.values()]
    requests: list[EnrolmentRequest] = []
    problems: list[RowProblem] = []
    for row in table.rows:
        try:
            requests.append(_request(row, NamedRow(columns, row.cells), own))
        except WrongCell as error:
            problems.append(error.at(row.line))
    own_columns = tuple(table.header[at] for at in own)
    return EnrolmentFile(table, own_columns, tuple(requests), tuple(problems))


def is_enrolment_file(text: str) -> bool:
    """Return whether the first line names the required columns."""
    return _COLUMNS.are_named_in(text)


def _request(row: CsvRow, cells: NamedRow, own: Sequence[int]) -> EnrolmentRequest:
    practitioner, client = one_line(cells["practitioner"]), one_line(cells["client"])
    if not 1 <= len(practitioner) <= MAX_LABEL_CHARACTERS:
        raise WrongCell("practitioner", "enrol-row-practitioner", most=str(MAX_LABEL_CHARACTERS))
    if cells["client"].strip() and (problem := label_problem(client)):
        raise WrongCell("client", problem, most=str(MAX_LABEL_CHARACTERS))
    own_columns = tuple(row.cells[at] if at < len(row.cells) else "" for at in own)
    return EnrolmentRequest(row, practitioner, client or None, _language(cells["language"]), own_columns)


def _language(cell: str) -> str | None:
    """Return the language of a cell: a code such as "de" or "de-AT", or its name in any supported language."""
    if not cell:
        return None
    name = normalize_text(cell)
    language = _codes_by_name().get(name) or name.split(" ")[0]
    if language not in LANGUAGES:
        raise WrongCell("language", "enrol-row-language", known=", ".join(LANGUAGES))
    return language


@cache
def _codes_by_name() -> Mapping[str, str]:
    return {
        normalize_text(Locale.parse(code).get_language_name(spoken) or code): code
        for spoken in LANGUAGES
        for code in LANGUAGES
    }
