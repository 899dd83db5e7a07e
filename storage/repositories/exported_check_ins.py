"""Check-ins of a programme for an export, read in batches of dyads so that memory does not grow with their number."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, func, select

from flows.detection import Finding
from flows.ids import CheckInId, ClientId, DyadId, PersonId, ProgrammeId, SessionId
from flows.instruments import Perspective
from flows.scoring import Score
from storage.database.unit_of_work import UnitOfWork
from storage.repositories import answers as answers_repository
from storage.repositories import flags as flags_repository
from storage.repositories import key_owners
from storage.repositories import scores as scores_repository
from storage.repositories.answers import NO_ANSWERS, GivenAnswers
from storage.repositories.check_ins import CheckInPhase
from storage.tables.plan_tables import sessions
from storage.tables.schema import check_ins, clients, dyads, flags, people, scores

BATCH_SIZE = 50
"""Dyads that are read together."""

HAPPENED = (CheckInPhase.ASKED, CheckInPhase.DONE, CheckInPhase.CLOSED, CheckInPhase.DROPPED)


@dataclass(frozen=True, slots=True)
class StoredOccasion:
    """A check-in that was asked or answered, decrypted; scores and findings are those of the client's side."""

    id: CheckInId
    dyad: DyadId
    client: ClientId
    person: PersonId
    perspective: Perspective
    session: SessionId | None
    session_ended_at: datetime | None
    instrument: tuple[str, int]
    wished: bool
    requested: bool
    phase: CheckInPhase
    asked_at: datetime | None
    ended_at: datetime | None
    model: str | None
    language: str | None
    telegram_language: str | None
    zone: str | None
    quiet: tuple[str, str] | None
    given: GivenAnswers
    scores: Mapping[str, Score] = field(default_factory=dict)
    scoring_version: int | None = None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class ClientProfile:
    """What would be visible of a client in an export, for k-anonymity; ``first``: of their first check-in."""

    client: ClientId
    language: str | None
    telegram_language: str | None
    zone: str | None
    check_ins: int
    first: datetime


def dyads_of(unit: UnitOfWork, programme: ProgrammeId) -> list[tuple[DyadId, ClientId]]:
    """Return the dyads of the programme's clients."""
    query = select(dyads.c.id, dyads.c.client_id).join(clients, clients.c.id == dyads.c.client_id)
    rows = unit.conn.execute(query.where(clients.c.programme_id == programme).order_by(dyads.c.id))
    return [(DyadId(row.id), ClientId(row.client_id)) for row in rows]


def profiles(unit: UnitOfWork, programme: ProgrammeId) -> list[ClientProfile]:
    """Return a profile of each client of the programme who was ever asked or has answered."""
    of = check_ins.c
    known = clients.c.id, people.c.language, people.c.telegram_language, people.c.zone
    query = select(*known, func.count(), func.min(func.coalesce(of.asked_at, of.made_at)))
    joined = (
        check_ins.join(dyads)
        .join(clients, clients.c.id == dyads.c.client_id)
        .join(people, people.c.id == of.person_id)
    )
    asked = _happened(), of.perspective == Perspective.CLIENT, clients.c.programme_id == programme
    rows = unit.conn.execute(query.select_from(joined).where(*asked).group_by(*known).order_by(clients.c.id))
    return [ClientProfile(ClientId(client), *rest) for client, *rest in rows]


def instruments_of(unit: UnitOfWork, programme: ProgrammeId) -> list[tuple[str, int]]:
    """Return the instruments in use in the programme's check-ins, as (name, version)."""
    of = check_ins.c
    query = select(of.instrument, of.instrument_version).distinct()
    joined = check_ins.join(dyads).join(clients, clients.c.id == dyads.c.client_id)
    query = query.select_from(joined).where(clients.c.programme_id == programme, _happened())
    return sorted((row.instrument, row.instrument_version) for row in unit.conn.execute(query))


def session_numbers(unit: UnitOfWork, of_dyads: Collection[DyadId]) -> dict[SessionId, int]:
    """Return the number of each session within its dyad, from 1 in order of time; cancelled ones do not count."""
    query = select(sessions.c.id, sessions.c.dyad_id).where(
        sessions.c.dyad_id.in_(of_dyads), sessions.c.off.is_(False)
    )
    counts: dict[str, int] = defaultdict(int)
    numbers = {}
    for row in unit.conn.execute(query.order_by(sessions.c.ended_at, sessions.c.id)):
        counts[row.dyad_id] += 1
        numbers[SessionId(row.id)] = counts[row.dyad_id]
    return numbers


def of_dyads(unit: UnitOfWork, batch: Sequence[DyadId]) -> dict[DyadId, list[StoredOccasion]]:
    """Return the check-ins of these dyads, each dyad's in order of when they were made."""
    rows = unit.conn.execute(_query().where(check_ins.c.dyad_id.in_(batch))).all()
    unit.load_keys({owner for row in rows for owner in (row.client_id, key_owners.of_row(row))})
    found: dict[DyadId, list[StoredOccasion]] = {dyad: [] for dyad in batch}
    for row in rows:
        found[DyadId(row.dyad_id)].append(_read(unit, row))
    return found


def batches(of: Sequence[DyadId]) -> Iterator[Sequence[DyadId]]:
    """Yield the dyads in batches of `BATCH_SIZE`."""
    for start in range(0, len(of), BATCH_SIZE):
        yield of[start : start + BATCH_SIZE]


def _happened() -> Any:
    of = check_ins.c
    return of.phase.in_(HAPPENED) & (of.asked_at.is_not(None) | (of.phase == CheckInPhase.DONE))


def _query() -> Select[Any]:
    of = check_ins.c
    person = (
        people.c.language,
        people.c.telegram_language,
        people.c.zone,
        people.c.quiet_from,
        people.c.quiet_until,
    )
    sealed = scores.c.content.label("scores"), scores.c.version.label("scoring"), flags.c.content
    joined = (
        check_ins.join(dyads)
        .join(people, people.c.id == of.person_id)
        .outerjoin(sessions, sessions.c.id == of.session_id)
        .outerjoin(scores, scores.c.check_in_id == of.id)
        .outerjoin(flags, flags.c.check_in_id == of.id)
    )
    columns = (
        *(of.id, of.id.label("check_in_id"), of.dyad_id, dyads.c.client_id, of.person_id, of.perspective),
        *(of.session_id, sessions.c.ended_at.label("session_ended_at"), of.instrument, of.instrument_version),
        *(of.wished, of.requested, of.phase, of.asked_at, of.ended_at, of.model, of.answers),
    )
    query = select(*columns, *person, *sealed).select_from(joined).where(_happened())
    return query.order_by(of.dyad_id, of.made_at, of.perspective, of.id)


def _read(unit: UnitOfWork, row: Row[Any]) -> StoredOccasion:
    is_sent = row.phase == CheckInPhase.DONE
    return StoredOccasion(
        CheckInId(row.id),
        DyadId(row.dyad_id),
        ClientId(row.client_id),
        PersonId(row.person_id),
        Perspective(row.perspective),
        SessionId(row.session_id) if row.session_id else None,
        row.session_ended_at,
        (row.instrument, row.instrument_version),
        row.wished,
        row.requested,
        CheckInPhase(row.phase),
        row.asked_at,
        row.ended_at,
        row.model,
        row.language,
        row.telegram_language,
        row.zone,
        (row.quiet_from, row.quiet_until) if row.quiet_from and row.quiet_until else None,
        _given(unit, row),
        scores_repository.opened(unit, row.client_id, row.id, row.scores) if is_sent and row.scores else {},
        row.scoring if is_sent else None,
        tuple(each.finding for each in flags_repository.unseal_row(unit, row)) if row.content else (),
    )


def _given(unit: UnitOfWork, row: Row[Any]) -> GivenAnswers:
    """Return the answers without any typed text: nothing that is exported is made of words."""
    if row.answers is None:
        return NO_ANSWERS
    return answers_repository.unseal(unit, key_owners.of_row(row), row.id, row.answers).without_words()
