"""Retention: rows that have passed their retention period, found per programme, and their deletion.

An expired row stays expired, so that it can be found in one transaction and deleted in another, also repeatedly.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    CompoundSelect,
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
from flows.privacy.retention import RetentionBounds
from storage.database.unit_of_work import UnitOfWork
from storage.repositories import digests as digests_repository
from storage.repositories import erasure
from storage.repositories import goals as goals_repository
from storage.repositories.check_ins import CheckInPhase
from storage.repositories.outbox_messages import OPEN
from storage.tables.alert_tables import alerts
from storage.tables.event_tables import event_deliveries, event_endpoints
from storage.tables.goal_tables import goal_comparisons, goals
from storage.tables.plan_tables import arranged, holidays, plan_exceptions, plans, sessions
from storage.tables.schema import (
    check_ins,
    clients,
    coordinators,
    digests,
    dyads,
    inbox,
    invites,
    outbox_messages,
    paper_scores,
    people,
    practitioners,
)

Key = tuple[Any, ...]
"""A row's primary key."""

Condition = ColumnElement[bool]
_PROGRAMME: BindParameter[Any] = bindparam("programme")
_FOR_WORDS: BindParameter[Any] = bindparam("words")
_FOR_MAIL: BindParameter[Any] = bindparam("mail")
_FOR_SCORES: BindParameter[Any] = bindparam("scores")
_DAY: BindParameter[Any] = bindparam("day")  # the date of the bound for scores, in ISO format

IS_OVER = check_ins.c.phase.in_((CheckInPhase.DONE, CheckInPhase.CLOSED, CheckInPhase.DROPPED))


_DYADS = (
    select(dyads.c.id)
    .join(clients, clients.c.id == dyads.c.client_id)
    .where(clients.c.programme_id == _PROGRAMME)
)
_PRACTITIONERS = select(practitioners.c.id).where(practitioners.c.programme_id == _PROGRAMME)
_COORDINATORS = select(coordinators.c.id).where(coordinators.c.programme_id == _PROGRAMME)


def _check_ins() -> Condition:
    of = check_ins.c
    return and_(IS_OVER, of.ended_at <= _FOR_SCORES, of.dyad_id.in_(_DYADS))


def _with_words() -> Condition:
    of = check_ins.c
    age = and_(of.ended_at <= _FOR_WORDS, of.ended_at > _FOR_SCORES, of.words_gone_at.is_(None))
    return and_(IS_OVER, age, of.dyad_id.in_(_DYADS))


def _sessions() -> Condition:
    return and_(_expired_session(), sessions.c.dyad_id.in_(_DYADS))


def _expired_session() -> Condition:
    """Match sessions that have expired together with all their check-ins."""
    of, has_not_expired = check_ins.c, not_(and_(IS_OVER, check_ins.c.ended_at <= _FOR_SCORES))
    return and_(
        sessions.c.ended_at <= _FOR_SCORES, ~exists().where(of.session_id == sessions.c.id, has_not_expired)
    )


def _plans() -> Condition:
    has_sessions = exists().where(sessions.c.plan_id == plans.c.id, not_(_expired_session()))
    return and_(plans.c.ended_at <= _FOR_SCORES, ~has_sessions, plans.c.dyad_id.in_(_DYADS))


def _exceptions() -> Condition:
    of = plan_exceptions.c
    own = select(plans.c.id).where(plans.c.dyad_id.in_(_DYADS))
    return and_(of.day < _DAY, func.coalesce(of.to_day, of.day) < _DAY, of.plan_id.in_(own))


def _holidays() -> Condition:
    return and_(holidays.c.last < _DAY, holidays.c.practitioner_id.in_(_PRACTITIONERS))


def _digests() -> Condition:
    return and_(digests.c.at <= _FOR_SCORES, digests.c.practitioner_id.in_(_PRACTITIONERS))


def _quoting() -> Condition:
    of = digests.c
    age = and_(of.quotes_from <= _FOR_WORDS, of.at > _FOR_SCORES)
    return and_(age, of.practitioner_id.in_(_PRACTITIONERS))


def _of_dyads(table: Table, moment: str) -> Condition:
    return and_(table.c[moment] <= _FOR_SCORES, table.c.dyad_id.in_(_DYADS))


def _goals() -> Condition:
    of = goals.c
    return and_(func.coalesce(of.ended_at, of.confirmed_at) <= _FOR_SCORES, of.dyad_id.in_(_DYADS))


def _goals_with_words() -> Condition:
    """Match goals whose own words were neither written nor confirmed within the period for words."""
    of = goals.c
    return and_(
        of.confirmed_at <= _FOR_WORDS,
        func.coalesce(of.ended_at, of.confirmed_at) > _FOR_SCORES,
        of.words_gone_at.is_(None),
        of.dyad_id.in_(_DYADS),
    )


def _invites() -> Condition:
    of = invites.c
    whose = or_(of.practitioner_id.in_(_PRACTITIONERS), of.coordinator_id.in_(_COORDINATORS))
    return and_(of.expires_at <= _FOR_SCORES, whose)


def _events() -> Condition:
    """Match events that no process has delivered or given up for as long as messages are kept."""
    own = select(event_endpoints.c.id).where(event_endpoints.c.programme_id == _PROGRAMME)
    return and_(event_deliveries.c.at <= _FOR_MAIL, event_deliveries.c.endpoint_id.in_(own))


def _updates() -> Condition:
    return inbox.c.handled_at <= _FOR_MAIL


def _letters() -> Condition:
    """Letters that are over; and such as could not go for so long that they would hold words beyond their time."""
    of = outbox_messages.c
    over = and_(of.state.not_in(OPEN), of.ended_at <= _FOR_MAIL)
    stuck = and_(of.state == "pending", of.made_at <= _FOR_WORDS)
    return or_(over, stuck)


def _lanes(of_one: bool) -> CompoundSelect[Any]:
    """Select the chat keys of a programme's people, or of the people of all programmes."""
    sides = (
        select(people.c.chat_key)
        .join(side, side.c.person_id == people.c.id)
        .where(side.c.programme_id == _PROGRAMME if of_one else true())
        for side in (clients, practitioners, coordinators)
    )
    return union(*sides)


CHECK_INS, WORDS, QUOTES, GOAL_WORDS = "check_ins", "words", "quotes", "goal_words"

TABLES: Mapping[str, tuple[Table, Condition]] = {
    "events": (event_deliveries, _events()),
    CHECK_INS: (check_ins, _check_ins()),
    "sessions": (sessions, _sessions()),
    "plans": (plans, _plans()),
    "plan_exceptions": (plan_exceptions, _exceptions()),
    "holidays": (holidays, _holidays()),
    "arranged": (arranged, _of_dyads(arranged, "ends")),
    "paper_scores": (paper_scores, _of_dyads(paper_scores, "at")),
    "goals": (goals, _goals()),
    "goal_comparisons": (goal_comparisons, _of_dyads(goal_comparisons, "at")),
    "alerts": (alerts, _of_dyads(alerts, "made_at")),
    "invites": (invites, _invites()),
    "digests": (digests, _digests()),
    WORDS: (check_ins, _with_words()),
    QUOTES: (digests, _quoting()),
    GOAL_WORDS: (goals, _goals_with_words()),
    "updates": (inbox, and_(_updates(), inbox.c.chat_key.in_(_lanes(of_one=True)))),
    "messages": (outbox_messages, and_(_letters(), outbox_messages.c.chat_key.in_(_lanes(of_one=True)))),
}
"""What grows old, by the name under which it is counted, in the order in which it goes: what refers to others first."""

TABLES_WITHOUT_PROGRAMME: Mapping[str, tuple[Table, Condition]] = {
    "updates": (inbox, and_(_updates(), inbox.c.chat_key.not_in(_lanes(of_one=False)))),
    "messages": (outbox_messages, and_(_letters(), outbox_messages.c.chat_key.not_in(_lanes(of_one=False)))),
}
"""What is kept of people of no programme, too."""


def _find_query(table: Table, is_expired: Condition) -> Select[Any]:
    key = table.primary_key.columns
    return select(*key).where(is_expired).order_by(*key).limit(bindparam("limit", type_=Integer))


def _count_query(table: Table, is_expired: Condition) -> Select[Any]:
    return select(func.count()).select_from(table).where(is_expired)


_TABLES_BY_SCOPE = {
    True: TABLES,
    False: TABLES_WITHOUT_PROGRAMME,
}  # true: of one programme; false: of no programme
_FIND = {
    (in_programme, name): _find_query(*each)
    for in_programme, tables in _TABLES_BY_SCOPE.items()
    for name, each in tables.items()
}
_COUNT = {
    (in_programme, name): _count_query(*each)
    for in_programme, tables in _TABLES_BY_SCOPE.items()
    for name, each in tables.items()
}


def find(
    unit: UnitOfWork, name: str, programme: ProgrammeId | None, bounds: RetentionBounds, limit: int
) -> list[Key]:
    """Return the primary keys of up to ``limit`` expired rows; without a programme, of chats outside all programmes."""
    query = _FIND[programme is not None, name]
    return [tuple(row) for row in unit.conn.execute(query, _parameters(programme, bounds) | {"limit": limit})]


def count(unit: UnitOfWork, name: str, programme: ProgrammeId | None, bounds: RetentionBounds) -> int:
    """Count the expired rows."""
    query = _COUNT[programme is not None, name]
    number: int = unit.conn.execute(query, _parameters(programme, bounds)).scalar_one()
    return number


def _parameters(programme: ProgrammeId | None, bounds: RetentionBounds) -> dict[str, Any]:
    moments = {"words": bounds.words, "mail": bounds.mail, "scores": bounds.scores}
    return moments | {"programme": programme, "day": bounds.scores.date().isoformat()}


def remove(unit: UnitOfWork, name: str, keys: Sequence[Key]) -> None:
    """Delete these rows and all that refer to them, and the keys of digests; of goals with words only those."""
    table, _ = TABLES[name]
    if name == GOAL_WORDS:
        goals_repository.remove_words(unit, [key[0] for key in keys])
    elif table is digests:
        for practitioner, week in keys:
            digests_repository.rewrite(unit, PractitionerId(practitioner), week, None)
    elif table in (check_ins, plans, alerts, goals):
        erasure.erase(unit, {table: [key[0] for key in keys]})
    else:
        unit.conn.execute(delete(table).where(tuple_(*table.primary_key.columns).in_(keys)))


def mark_text_removed(unit: UnitOfWork, check_in_ids: Sequence[CheckInId]) -> None:
    """Record that the caller has removed the typed text from these check-ins."""
    unit.conn.execute(
        update(check_ins).where(check_ins.c.id.in_(check_in_ids)).values(words_gone_at=unit.now)
    )
