"""Flags: findings with their evidence, as the detectors gave them, and what the practitioner said of each."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, insert, select, update

from flows.detection import Finding, Kind, Severity
from flows.ids import CheckInId, DyadId, FlagId
from flows.instruments import Dimension
from storage.tables import flags, mutes
from storage.unit_of_work import Unit


@dataclass(frozen=True, slots=True)
class Flag:
    """A stored finding about one check-in of one dyad; ``verdict`` as in flows/digest, None while nothing was said.

    ``told_at``: when the practitioner was told of it at once; ``passed``: the openings they asked another one for.
    """

    id: FlagId
    dyad: DyadId
    check_in: CheckInId
    finding: Finding
    at: datetime
    verdict: str | None
    verdict_at: datetime | None
    told_at: datetime | None
    passed: int = 0


def _read(row: Row[Any]) -> Flag:
    finding = Finding(
        kind=Kind(row.kind),
        dimension=Dimension(row.dimension) if row.dimension else None,
        severity=Severity(row.severity),
        evidence=row.evidence,
        detector=row.detector,
        version=row.version,
    )
    check_in = CheckInId(row.check_in_id)
    dyad, said = DyadId(row.dyad_id), (row.verdict, row.verdict_at)
    return Flag(FlagId(row.id), dyad, check_in, finding, row.at, *said, row.told_at, row.passed)


def of_dyad(unit: Unit, dyad: DyadId) -> list[Flag]:
    """All flags of a dyad, oldest first."""
    query = select(flags).where(flags.c.dyad_id == dyad).order_by(flags.c.at, flags.c.id)
    return [_read(row) for row in unit.conn.execute(query)]


def find(unit: Unit, flag: str) -> Flag | None:
    """The flag of that id, if there is one: for ids that came from outside."""
    row = unit.conn.execute(select(flags).where(flags.c.id == flag)).one_or_none()
    return _read(row) if row else None


def untold(unit: Unit, dyad: DyadId, since: datetime) -> bool:
    """Whether there is a flag, from then on, of which the practitioner was not told at once and has said nothing."""
    silent = (flags.c.told_at.is_(None), flags.c.verdict.is_(None))
    query = select(flags.c.id).where(flags.c.dyad_id == dyad, flags.c.at >= since, *silent).limit(1)
    return unit.conn.execute(query).first() is not None


def judge(unit: Unit, flag: FlagId, verdict: str | None) -> None:
    """What the practitioner says of a flag, or that they take it back."""
    at = unit.now if verdict else None
    unit.conn.execute(update(flags).where(flags.c.id == flag).values(verdict=verdict, verdict_at=at))


def told(unit: Unit, flag: FlagId) -> None:
    """The practitioner has been told of it, before any digest."""
    unit.conn.execute(update(flags).where(flags.c.id == flag).values(told_at=unit.now))


def passed(unit: Unit, flag: FlagId, openings: int) -> None:
    """The practitioner has seen so many openings for it and wanted another one."""
    unit.conn.execute(update(flags).where(flags.c.id == flag).values(passed=openings))


def muted(unit: Unit, dyad: DyadId) -> frozenset[Kind]:
    """The kinds the practitioner does not want to hear of for this client."""
    query = select(mutes.c.kind).where(mutes.c.dyad_id == dyad)
    return frozenset(Kind(kind) for kind in unit.conn.execute(query).scalars())


def mute(unit: Unit, dyad: DyadId, kind: Kind, on: bool) -> None:
    """Tell no more, or again, of this kind for this client."""
    unit.conn.execute(delete(mutes).where(mutes.c.dyad_id == dyad, mutes.c.kind == kind))
    if on:
        unit.conn.execute(insert(mutes).values(dyad_id=dyad, kind=kind, at=unit.now))


def put(unit: Unit, dyad: DyadId, check_in: CheckInId, findings: tuple[Finding, ...]) -> None:
    """Store what a check-in showed in place of what it was taken to show before."""
    unit.conn.execute(delete(flags).where(flags.c.check_in_id == check_in))
    _insert(unit, dyad, check_in, findings)


def add(unit: Unit, dyad: DyadId, check_in: CheckInId, findings: tuple[Finding, ...]) -> None:
    """Store what a check-in shows besides what is stored of it already."""
    query = select(flags.c.kind, flags.c.dimension, flags.c.detector).where(flags.c.check_in_id == check_in)
    known = {tuple(row) for row in unit.conn.execute(query)}
    fresh = (each for each in findings if (each.kind, each.dimension or "", each.detector) not in known)
    _insert(unit, dyad, check_in, tuple(fresh))


def _insert(unit: Unit, dyad: DyadId, check_in: CheckInId, findings: tuple[Finding, ...]) -> None:
    for finding in findings:
        unit.conn.execute(
            insert(flags).values(
                id=unit.new_id(),
                dyad_id=dyad,
                check_in_id=check_in,
                kind=finding.kind,
                dimension=finding.dimension or "",
                severity=finding.severity,
                evidence=dict(finding.evidence),
                detector=finding.detector,
                version=finding.version,
                at=unit.now,
                passed=0,
            )
        )
