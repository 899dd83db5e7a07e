"""What is no longer kept: found by its age, programme by programme, and deleted.

What is found stays as old as it is, so it may be found in one transaction and deleted in another, however often.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Integer,
    Select,
    Table,
    and_,
    bindparam,
    delete,
    exists,
    func,
    not_,
    or_,
    select,
    true,
    tuple_,
    union,
    update,
)

from flows.ids import CheckInId, PractitionerId, ProgrammeId
from flows.retention import Bounds
from storage.alert_tables import alerts
from storage.plan_tables import arranged, holidays, plan_exceptions, plans, sessions
from storage.repositories import digests as kept_digests
from storage.repositories import erasing
from storage.repositories.check_ins import Phase
from storage.repositories.letters import OPEN
from storage.tables import (
    check_ins,
    clients,
    coordinators,
    digests,
    dyads,
    inbox,
    invites,
    letters,
    paper_scores,
    people,
    practitioners,
)
from storage.unit_of_work import Unit

Key = tuple[Any, ...]
"""A row's primary key."""

Condition = ColumnElement[bool]
Whose = BindParameter[Any] | None
"""The programme whose rows they are; None: of whoever belongs to none."""


@dataclass(frozen=True, slots=True)
class _Ages:
    """The bounds as parameters of a statement, so that it is put together once. ``day`` is that of ``scores``."""

    words: BindParameter[Any]
    mail: BindParameter[Any]
    scores: BindParameter[Any]
    day: BindParameter[Any]


Old = Callable[[Whose, _Ages], Condition]
"""Which rows of a table are too old in that programme."""

OVER = check_ins.c.phase.in_((Phase.DONE, Phase.CLOSED, Phase.DROPPED))


def _dyads(programme: Whose) -> Select[Any]:
    joined = select(dyads.c.id).join(clients, clients.c.id == dyads.c.client_id)
    return joined.where(clients.c.programme_id == programme)


def _practitioners(programme: Whose) -> Select[Any]:
    return select(practitioners.c.id).where(practitioners.c.programme_id == programme)


def _check_ins(programme: Whose, bounds: _Ages) -> Condition:
    of = check_ins.c
    return and_(OVER, of.ended_at <= bounds.scores, of.dyad_id.in_(_dyads(programme)))


def _with_words(programme: Whose, bounds: _Ages) -> Condition:
    of = check_ins.c
    age = and_(of.ended_at <= bounds.words, of.ended_at > bounds.scores, of.words_gone_at.is_(None))
    return and_(OVER, age, of.dyad_id.in_(_dyads(programme)))


def _sessions(programme: Whose, bounds: _Ages) -> Condition:
    return and_(_over(bounds), sessions.c.dyad_id.in_(_dyads(programme)))


def _over(bounds: _Ages) -> Condition:
    """A session that is too old, with no check-in about it that is not."""
    of, young = check_ins.c, not_(and_(OVER, check_ins.c.ended_at <= bounds.scores))
    return and_(sessions.c.ended_at <= bounds.scores, ~exists().where(of.session_id == sessions.c.id, young))


def _plans(programme: Whose, bounds: _Ages) -> Condition:
    held = exists().where(sessions.c.plan_id == plans.c.id, not_(_over(bounds)))
    return and_(plans.c.ended_at <= bounds.scores, ~held, plans.c.dyad_id.in_(_dyads(programme)))


def _exceptions(programme: Whose, bounds: _Ages) -> Condition:
    of, day = plan_exceptions.c, bounds.day
    own = select(plans.c.id).where(plans.c.dyad_id.in_(_dyads(programme)))
    return and_(of.day < day, func.coalesce(of.to_day, of.day) < day, of.plan_id.in_(own))


def _holidays(programme: Whose, bounds: _Ages) -> Condition:
    of = holidays.c
    return and_(of.last < bounds.day, of.practitioner_id.in_(_practitioners(programme)))


def _digests(programme: Whose, bounds: _Ages) -> Condition:
    return and_(digests.c.at <= bounds.scores, digests.c.practitioner_id.in_(_practitioners(programme)))


def _quoting(programme: Whose, bounds: _Ages) -> Condition:
    of = digests.c
    age = and_(of.quotes_from <= bounds.words, of.at > bounds.scores)
    return and_(age, of.practitioner_id.in_(_practitioners(programme)))


def _of_dyads(table: Table, moment: str) -> Old:
    def old(programme: Whose, bounds: _Ages) -> Condition:
        return and_(table.c[moment] <= bounds.scores, table.c.dyad_id.in_(_dyads(programme)))

    return old


def _invites(programme: Whose, bounds: _Ages) -> Condition:
    of = invites.c
    theirs = coordinators.c.programme_id == programme if programme is not None else true()
    coordinating = of.coordinator_id.in_(select(coordinators.c.id).where(theirs))
    whose = or_(of.practitioner_id.in_(_practitioners(programme)), coordinating)
    return and_(of.expires_at <= bounds.scores, whose)


def _updates(programme: Whose, bounds: _Ages) -> Condition:
    return and_(inbox.c.handled_at <= bounds.mail, _lanes(inbox, programme))


def _letters(programme: Whose, bounds: _Ages) -> Condition:
    """Letters that are over; and such as could not go for so long that they would hold words beyond their time."""
    of = letters.c
    over = and_(of.state.not_in(OPEN), of.ended_at <= bounds.mail)
    stuck = and_(of.state == "pending", of.made_at <= bounds.words)
    return and_(or_(over, stuck), _lanes(letters, programme))


def _lanes(table: Table, programme: Whose) -> Condition:
    """Mail of the programme's people; without one, of whoever belongs to none."""
    sides = (
        select(people.c.lane)
        .join(side, side.c.person_id == people.c.id)
        .where(side.c.programme_id == programme if programme is not None else true())
        for side in (clients, practitioners, coordinators)
    )
    theirs = table.c.lane.in_(union(*sides))
    return theirs if programme is not None else not_(theirs)


CHECK_INS, WORDS, QUOTES = "check_ins", "words", "quotes"

TABLES: Mapping[str, tuple[Table, Old]] = {
    CHECK_INS: (check_ins, _check_ins),
    "sessions": (sessions, _sessions),
    "plans": (plans, _plans),
    "plan_exceptions": (plan_exceptions, _exceptions),
    "holidays": (holidays, _holidays),
    "arranged": (arranged, _of_dyads(arranged, "ends")),
    "paper_scores": (paper_scores, _of_dyads(paper_scores, "at")),
    "alerts": (alerts, _of_dyads(alerts, "made_at")),
    "invites": (invites, _invites),
    "digests": (digests, _digests),
    WORDS: (check_ins, _with_words),
    QUOTES: (digests, _quoting),
    "updates": (inbox, _updates),
    "letters": (letters, _letters),
}
"""What grows old, by the name under which it is counted, in the order in which it goes: what refers to others first."""

OF_NOBODY = ("updates", "letters")
"""What is kept of people of no programme, too."""


def find(unit: Unit, name: str, programme: ProgrammeId | None, bounds: Bounds, most: int) -> list[Key]:
    """The keys of so many at most that are too old; without a programme, of whoever belongs to none."""
    query, _ = _looks(name, programme is not None)
    return [tuple(row) for row in unit.conn.execute(query, _parameters(programme, bounds) | {"most": most})]


def count(unit: Unit, name: str, programme: ProgrammeId | None, bounds: Bounds) -> int:
    """How many are too old."""
    _, query = _looks(name, programme is not None)
    found: int = unit.conn.execute(query, _parameters(programme, bounds)).scalar_one()
    return found


@lru_cache
def _looks(name: str, of_a_programme: bool) -> tuple[Select[Any], Select[Any]]:
    """The statement that finds what is too old, and the one that counts it."""
    table, old = TABLES[name]
    ages = _Ages(*(bindparam(bound) for bound in ("words", "mail", "scores", "day")))
    too_old = old(bindparam("programme") if of_a_programme else None, ages)
    key = table.primary_key.columns
    finding = select(*key).where(too_old).order_by(*key).limit(bindparam("most", type_=Integer))
    return finding, select(func.count()).select_from(table).where(too_old)


def _parameters(programme: ProgrammeId | None, bounds: Bounds) -> dict[str, Any]:
    of_bounds = {"words": bounds.words, "mail": bounds.mail, "scores": bounds.scores}
    return of_bounds | {"programme": programme, "day": bounds.scores.date().isoformat()}


def remove(unit: Unit, name: str, keys: Sequence[Key]) -> None:
    """Delete these and what hangs on them; of a digest its key, too."""
    table, _ = TABLES[name]
    if table is digests:
        for practitioner, week in keys:
            kept_digests.rewrite(unit, PractitionerId(practitioner), week, None)
    elif table in (check_ins, plans, alerts):
        erasing.erase(unit, {table: [key[0] for key in keys]})
    else:
        unit.conn.execute(delete(table).where(tuple_(*table.primary_key.columns).in_(keys)))


def wordless(unit: Unit, gone: Sequence[CheckInId]) -> None:
    """What was typed into these check-ins is no longer kept: the caller has written them anew without it."""
    unit.conn.execute(update(check_ins).where(check_ins.c.id.in_(gone)).values(words_gone_at=unit.now))
