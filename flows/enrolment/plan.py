"""Planning an enrolment: for each row of a list, an invitation, no change, or a problem.

1. A repeated row or file invites no person twice.
2. One label is one person. The same label with different other cells is refused, since two people would use one link.
3. A practitioner's name is never guessed: it is that of a known practitioner or of one invited by the same file, else
   the row is refused.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from flows.enrolment.file import EnrolmentFile, EnrolmentRequest
from flows.text.csv_file import RowProblem, WrongCell
from flows.text.sanitize import comparison_key


class RowOutcome(StrEnum):
    """The outcome of a row: a new invitation, a new link for an unopened one, a known person, or a repeated row."""

    NEW = "new"
    RENEWED = "renewed"
    KNOWN = "there"
    REPEATED = "twice"


@dataclass(frozen=True, slots=True)
class KnownEntry:
    """A known client or practitioner, and whether their invitation is unopened."""

    id: str
    is_unopened: bool


@dataclass(frozen=True, slots=True)
class KnownEntries:
    """The people known: practitioners by folded name and by id, clients by practitioner's id and folded label."""

    by_name: Mapping[str, tuple[KnownEntry, ...]]
    by_id: Mapping[str, KnownEntry]
    clients: Mapping[tuple[str, str], KnownEntry]


@dataclass(frozen=True, slots=True)
class RowPlan:
    """The outcome of a row; `practitioner` is the practitioner's id, None for a new one."""

    request: EnrolmentRequest
    kind: RowOutcome
    known: KnownEntry | None
    practitioner: str | None


@dataclass(frozen=True, slots=True)
class EnrolmentPlan:
    """The outcomes of all valid rows, practitioners before clients, and the problems by line."""

    steps: tuple[RowPlan, ...]
    problems: tuple[RowProblem, ...]

    def of(self, *kinds: RowOutcome) -> tuple[RowPlan, ...]:
        """Return the planned rows that have one of these outcomes."""
        return tuple(step for step in self.steps if step.kind in kinds)


def plan(file: EnrolmentFile, known: KnownEntries, *, renew: bool = False) -> EnrolmentPlan:
    """Plan a list; with `renew`, people with an unopened invitation get a new link."""
    steps: list[RowPlan] = []
    problems = list(file.problems)
    planner = _Planner(known, renew)
    for request in _practitioners_first(file.requests):
        try:
            steps.append(planner.step(request))
        except WrongCell as error:
            problems.append(error.at(request.line))
    return EnrolmentPlan(tuple(steps), tuple(sorted(problems, key=lambda each: each.line)))


def _practitioners_first(requests: Iterable[EnrolmentRequest]) -> Iterator[EnrolmentRequest]:
    return iter(sorted(requests, key=lambda request: (request.client is not None, request.line)))


class _Planner:
    """The state of planning one list: the people known, and the rows planned so far."""

    def __init__(self, known: KnownEntries, renew: bool) -> None:
        self._known, self._renew = known, renew
        self._seen: dict[tuple[str, str], EnrolmentRequest] = {}

    def step(self, request: EnrolmentRequest) -> RowPlan:
        """Return the outcome of a row. Raises WrongCell."""
        practitioner_entry = self._practitioner(request)
        practitioner = practitioner_entry.id if practitioner_entry else None
        practitioner_key = practitioner or comparison_key(request.practitioner)
        key = (practitioner_key, comparison_key(request.client or ""))
        earlier = self._seen.setdefault(key, request)
        if earlier is not request:
            return RowPlan(request, self._repeated(request, earlier), None, practitioner)
        known = self._known.clients.get(key) if request.client else practitioner_entry
        return RowPlan(request, self._outcome(known), known, practitioner)

    def _outcome(self, known: KnownEntry | None) -> RowOutcome:
        if known is None:
            return RowOutcome.NEW
        return RowOutcome.RENEWED if self._renew and known.is_unopened else RowOutcome.KNOWN

    def _repeated(self, request: EnrolmentRequest, earlier: EnrolmentRequest) -> RowOutcome:
        if (request.language, request.own_columns) != (earlier.language, earlier.own_columns):
            column = "client" if request.client else "practitioner"
            raise WrongCell(column, f"enrol-row-{column}-twice", line=str(earlier.line))
        return RowOutcome.REPEATED

    def _practitioner(self, request: EnrolmentRequest) -> KnownEntry | None:
        """Return the practitioner of a row, None for one whom this list invites. Raises WrongCell."""
        if request.practitioner in self._known.by_id:
            return self._known.by_id[request.practitioner]
        named = self._known.by_name.get(comparison_key(request.practitioner), ())
        if len(named) > 1:
            raise WrongCell("practitioner", "enrol-row-ambiguous")
        if not named and request.client and (comparison_key(request.practitioner), "") not in self._seen:
            raise WrongCell("practitioner", "enrol-row-unknown")
        return named[0] if named else None
