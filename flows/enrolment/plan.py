"""What a list comes to, set against who is there: each row invites, changes nothing, or cannot be done.

1. The same row twice, or the same file again, invites nobody twice.
2. One label is one person. The same label with something else beside it is refused: couples and groups take no part,
   and two people would read one link.
3. A practitioner's name is never guessed: it is that of one who is there or invited by this file, else
   the row is refused.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from flows.enrolment.file import EnrolmentFile, Wish
from flows.text.csv_file import RowProblem, WrongCell
from flows.text.sanitize import alike


class RowOutcome(StrEnum):
    """What a row comes to: a new invitation; a new link for one that was not opened; nothing, since they are there; or
    nothing, since an earlier row says the same."""

    NEW = "new"
    RENEWED = "renewed"
    THERE = "there"
    TWICE = "twice"


@dataclass(frozen=True, slots=True)
class Someone:
    """Whoever is there already: their id, and whether their invitation still waits to be opened."""

    id: str
    waits: bool


@dataclass(frozen=True, slots=True)
class Present:
    """Who is there: practitioners by folded name (there may be several) and by id; clients by practitioner's id and
    folded label."""

    by_name: Mapping[str, tuple[Someone, ...]]
    by_id: Mapping[str, Someone]
    clients: Mapping[tuple[str, str], Someone]


@dataclass(frozen=True, slots=True)
class RowPlan:
    """One row's outcome. ``someone`` is who is there; ``practitioner`` the practitioner's id, None for a new one."""

    wish: Wish
    kind: RowOutcome
    someone: Someone | None
    practitioner: str | None


@dataclass(frozen=True, slots=True)
class EnrolmentPlan:
    """Every row's outcome, practitioners before clients; the problems in the order of the lines."""

    steps: tuple[RowPlan, ...]
    problems: tuple[RowProblem, ...]

    def of(self, *kinds: RowOutcome) -> tuple[RowPlan, ...]:
        """The steps of these kinds."""
        return tuple(step for step in self.steps if step.kind in kinds)


def plan(file: EnrolmentFile, present: Present, *, renew: bool = False) -> EnrolmentPlan:
    """What each row comes to; with ``renew`` whoever has not opened their link gets a new one."""
    steps: list[RowPlan] = []
    problems = list(file.problems)
    work = _Work(present, renew)
    for wish in _practitioners_first(file.wishes):
        try:
            steps.append(work.step(wish))
        except WrongCell as wrong:
            problems.append(wrong.at(wish.line))
    return EnrolmentPlan(tuple(steps), tuple(sorted(problems, key=lambda each: each.line)))


def _practitioners_first(wishes: Iterable[Wish]) -> Iterator[Wish]:
    return iter(sorted(wishes, key=lambda wish: (wish.client is not None, wish.line)))


class _Work:
    """One reading of the list: who is there, and what was met so far."""

    def __init__(self, present: Present, renew: bool) -> None:
        self._present, self._renew = present, renew
        self._seen: dict[tuple[str, str], Wish] = {}

    def step(self, wish: Wish) -> RowPlan:
        """Raises WrongCell."""
        found = self._practitioner(wish)
        practitioner = found.id if found else None
        whose = practitioner or alike(wish.practitioner)
        key = (whose, alike(wish.client or ""))
        earlier = self._seen.setdefault(key, wish)
        if earlier is not wish:
            return RowPlan(wish, self._twice(wish, earlier), None, practitioner)
        someone = self._present.clients.get(key) if wish.client else found
        return RowPlan(wish, self._kind(someone), someone, practitioner)

    def _kind(self, someone: Someone | None) -> RowOutcome:
        if someone is None:
            return RowOutcome.NEW
        return RowOutcome.RENEWED if self._renew and someone.waits else RowOutcome.THERE

    def _twice(self, wish: Wish, earlier: Wish) -> RowOutcome:
        if (wish.language, wish.carried) != (earlier.language, earlier.carried):
            column = "client" if wish.client else "practitioner"
            raise WrongCell(column, f"enrol-row-{column}-twice", line=str(earlier.line))
        return RowOutcome.TWICE

    def _practitioner(self, wish: Wish) -> Someone | None:
        """Who is meant; None for one whom this file invites."""
        if wish.practitioner in self._present.by_id:
            return self._present.by_id[wish.practitioner]
        named = self._present.by_name.get(alike(wish.practitioner), ())
        if len(named) > 1:
            raise WrongCell("practitioner", "enrol-row-ambiguous")
        if not named and wish.client and (alike(wish.practitioner), "") not in self._seen:
            raise WrongCell("practitioner", "enrol-row-unknown")
        return named[0] if named else None
