"""Flags: findings with their evidence, as the detectors gave them, and what the practitioner said of each.

Those of a check-in lie sealed as one, whether there are any or not. A flag is named by its check-in and a number.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Select, select, update

from flows.detection import Finding, FindingKind, Severity
from flows.ids import CheckInId, DyadId, FlagId
from flows.instruments import Dimension
from storage.database.unit_of_work import UnitOfWork
from storage.database.upsert import put_in
from storage.encryption import padded_sealing
from storage.repositories import dyads
from storage.tables.schema import dyads as dyads_table
from storage.tables.schema import flags

STEP = 1536  # bytes
COLUMN = "flags.content"


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
    verdict: str | None = None
    verdict_at: datetime | None = None
    told_at: datetime | None = None
    passed: int = 0


def of_dyad(unit: UnitOfWork, dyad: DyadId, since: datetime | None = None) -> list[Flag]:
    """All flags of a dyad (from then on), oldest first."""
    query = _query().where(flags.c.dyad_id == dyad)
    if since is not None:
        query = query.where(flags.c.at >= since)
    found = [flag for row in unit.conn.execute(query).all() for flag in opened(unit, row)]
    return sorted((flag for flag in found if since is None or flag.at >= since), key=_age)


def find(unit: UnitOfWork, flag: str) -> Flag | None:
    """The flag of that id, if there is one: for ids that came from outside."""
    check_in = CheckInId(flag.rpartition("-")[0])
    return next((each for each in _of_check_in(unit, check_in) if each.id == flag), None)


def untold(unit: UnitOfWork, dyad: DyadId, since: datetime) -> bool:
    """Whether there is a flag, from then on, of which the practitioner was not told at once and has said nothing."""
    return any(flag.told_at is None and flag.verdict is None for flag in of_dyad(unit, dyad, since))


def judge(unit: UnitOfWork, flag: FlagId, verdict: str | None) -> None:
    """What the practitioner says of a flag, or that they take it back."""
    _change(unit, flag, verdict=verdict, verdict_at=unit.now if verdict else None)


def told(unit: UnitOfWork, flag: FlagId) -> None:
    """The practitioner has been told of it, before any digest."""
    _change(unit, flag, told_at=unit.now)


def passed(unit: UnitOfWork, flag: FlagId, openings: int) -> None:
    """The practitioner has seen so many openings for it and wanted another one."""
    _change(unit, flag, passed=openings)


def put(unit: UnitOfWork, dyad: DyadId, check_in: CheckInId, findings: tuple[Finding, ...]) -> None:
    """Store what a check-in showed in place of what it was taken to show before."""
    _keep(unit, dyad, check_in, _numbered(unit, dyad, check_in, findings, 0))


def add(unit: UnitOfWork, dyad: DyadId, check_in: CheckInId, findings: tuple[Finding, ...]) -> None:
    """Store what a check-in shows besides what is stored of it already."""
    known = _of_check_in(unit, check_in)
    names = {_name(flag.finding) for flag in known}
    fresh = (each for each in findings if _name(each) not in names)
    _keep(unit, dyad, check_in, [*known, *_numbered(unit, dyad, check_in, fresh, len(known))])


def opened(unit: UnitOfWork, row: Any) -> list[Flag]:
    """The flags in a row that says whose ``client_id`` it is."""
    content = padded_sealing.unseal(unit, row.client_id, COLUMN, row.check_in_id, row.content)
    return [_read(DyadId(row.dyad_id), CheckInId(row.check_in_id), each) for each in content]


def _query() -> Select[Any]:
    return select(flags, dyads_table.c.client_id).select_from(flags.join(dyads_table))


def _age(flag: Flag) -> tuple[datetime, str]:
    return flag.at, flag.check_in


def _name(finding: Finding) -> tuple[FindingKind, Dimension | None, str]:
    return finding.kind, finding.dimension, finding.detector


def _of_check_in(unit: UnitOfWork, check_in: CheckInId) -> list[Flag]:
    query = _query().where(flags.c.check_in_id == check_in)
    return unit.once(
        f"flags {check_in}",
        ("flags",),
        lambda: [flag for row in unit.conn.execute(query).all() for flag in opened(unit, row)],
    )


def _numbered(
    unit: UnitOfWork, dyad: DyadId, check_in: CheckInId, findings: Iterable[Finding], first: int
) -> list[Flag]:
    return [
        Flag(FlagId(f"{check_in}-{number}"), dyad, check_in, each, unit.now)
        for number, each in enumerate(findings, start=first)
    ]


def _keep(unit: UnitOfWork, dyad: DyadId, check_in: CheckInId, found: list[Flag]) -> None:
    row = {"check_in_id": check_in, "dyad_id": dyad, "at": unit.now}
    put_in(unit, flags, [row | {"content": _sealed(unit, dyad, check_in, found)}])


def _change(unit: UnitOfWork, flag: FlagId, **values: Any) -> None:
    this = find(unit, flag)
    if this is not None:
        every = _of_check_in(unit, this.check_in)
        changed = [replace(each, **values) if each.id == flag else each for each in every]
        sealed = _sealed(unit, this.dyad, this.check_in, changed)
        unit.conn.execute(update(flags).where(flags.c.check_in_id == this.check_in).values(content=sealed))


def _sealed(unit: UnitOfWork, dyad: DyadId, check_in: CheckInId, found: list[Flag]) -> bytes:
    client = dyads.get(unit, dyad).client
    return padded_sealing.seal(unit, client, COLUMN, check_in, [_written(each) for each in found], STEP)


def _written(flag: Flag) -> dict[str, Any]:
    return {
        "number": flag.id.rpartition("-")[2],
        "finding": asdict(flag.finding),
        "at": flag.at.isoformat(),
        "verdict": flag.verdict,
        "verdict_at": flag.verdict_at and flag.verdict_at.isoformat(),
        "told_at": flag.told_at and flag.told_at.isoformat(),
        "passed": flag.passed,
    }


def _read(dyad: DyadId, check_in: CheckInId, written: dict[str, Any]) -> Flag:
    given = written["finding"]
    finding = Finding(
        kind=FindingKind(given["kind"]),
        dimension=Dimension(given["dimension"]) if given["dimension"] else None,
        severity=Severity(given["severity"]),
        evidence=given["evidence"],
        detector=given["detector"],
        version=given["version"],
    )
    return Flag(
        id=FlagId(f"{check_in}-{written['number']}"),
        dyad=dyad,
        check_in=check_in,
        finding=finding,
        at=datetime.fromisoformat(written["at"]),
        verdict=written["verdict"],
        verdict_at=_moment(written["verdict_at"]),
        told_at=_moment(written["told_at"]),
        passed=written["passed"],
    )


def _moment(written: str | None) -> datetime | None:
    return datetime.fromisoformat(written) if written else None
