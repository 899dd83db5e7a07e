"""Flags: the detectors' findings with their evidence, and the practitioner's verdict on each.

All flags of a check-in are sealed in one field, even if there are none. A flag's id is its check-in's id with a number.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, select, update

from flows.detection import Finding, FindingKind, Severity
from flows.ids import CheckInId, DyadId, FlagId
from flows.instruments import Dimension
from storage.database.prepared_statements import PreparedStatement
from storage.database.unit_of_work import UnitOfWork
from storage.database.upsert import upsert_rows
from storage.encryption import padded_sealing
from storage.repositories import dyads
from storage.tables.schema import dyads as dyads_table
from storage.tables.schema import flags

STEP = 3072  # bytes: what the longest list of findings of a check-in needs
COLUMN = "flags.content"


def _query() -> Select[Any]:
    return select(flags, dyads_table.c.client_id).select_from(flags.join(dyads_table))


_OF_CHECK_IN = PreparedStatement(_query().where(flags.c.check_in_id == bindparam("check_in")))
_OF_DYAD = PreparedStatement(_query().where(flags.c.dyad_id == bindparam("dyad")))
_OF_DYAD_SINCE = PreparedStatement(
    _query().where(flags.c.dyad_id == bindparam("dyad"), flags.c.at >= bindparam("since"))
)


@dataclass(frozen=True, slots=True)
class Flag:
    """A stored finding about one check-in of one dyad; ``verdict`` as in flows/digest, None until there is one.

    ``told_at``: when an immediate notice of it was sent. ``passed``: how many conversation starters the practitioner
    skipped for another one.
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
    """Return the flags of a dyad, raised at ``since`` or later if given, oldest first."""
    statement, parameters = (_OF_DYAD, {}) if since is None else (_OF_DYAD_SINCE, {"since": since})
    rows = statement.all(unit.conn, {"dyad": dyad} | parameters)
    unsealed = [flag for row in rows for flag in unseal_row(unit, row)]
    return sorted((flag for flag in unsealed if since is None or flag.at >= since), key=_sort_key)


def find(unit: UnitOfWork, flag: str) -> Flag | None:
    """Return a flag by an id from outside, if it exists."""
    check_in = CheckInId(flag.rpartition("-")[0])
    return next((each for each in _of_check_in(unit, check_in) if each.id == flag), None)


def of_check_in(unit: UnitOfWork, check_in: CheckInId) -> list[Flag]:
    """Return the flags of a check-in."""
    return _of_check_in(unit, check_in)


def has_unreported(unit: UnitOfWork, dyad: DyadId, since: datetime) -> bool:
    """Return whether a flag raised at ``since`` or later has neither an immediate notice nor a verdict."""
    return any(flag.told_at is None and flag.verdict is None for flag in of_dyad(unit, dyad, since))


def set_verdict(unit: UnitOfWork, flag: FlagId, verdict: str | None) -> None:
    """Record the practitioner's verdict on a flag; None withdraws it."""
    _change(unit, flag, verdict=verdict, verdict_at=unit.now if verdict else None)


def record_notice(unit: UnitOfWork, flag: FlagId) -> None:
    """Record that an immediate notice of the flag was sent, before any digest."""
    _change(unit, flag, told_at=unit.now)


def record_skipped_starters(unit: UnitOfWork, flag: FlagId, openings: int) -> None:
    """Record how many conversation starters the practitioner has skipped for this flag."""
    _change(unit, flag, passed=openings)


def put(unit: UnitOfWork, dyad: DyadId, check_in: CheckInId, findings: tuple[Finding, ...]) -> None:
    """Replace the flags of a check-in with these findings."""
    _store(unit, dyad, check_in, _numbered(unit, dyad, check_in, findings, 0))


def add(unit: UnitOfWork, dyad: DyadId, check_in: CheckInId, findings: tuple[Finding, ...]) -> None:
    """Add those of these findings that the check-in has no flag for."""
    known = _of_check_in(unit, check_in)
    identities = {_identity(flag.finding) for flag in known}
    fresh = (each for each in findings if _identity(each) not in identities)
    _store(unit, dyad, check_in, [*known, *_numbered(unit, dyad, check_in, fresh, len(known))])


def unseal_row(unit: UnitOfWork, row: Any) -> list[Flag]:
    """Decrypt the flags of a row, which must have the column ``client_id``."""
    content = padded_sealing.unseal(unit, row.client_id, COLUMN, row.check_in_id, row.content)
    return [_from_json(DyadId(row.dyad_id), CheckInId(row.check_in_id), each) for each in content]


def _sort_key(flag: Flag) -> tuple[datetime, str]:
    return flag.at, flag.check_in


def _identity(finding: Finding) -> tuple[FindingKind, Dimension | None, str]:
    return finding.kind, finding.dimension, finding.detector


def _of_check_in(unit: UnitOfWork, check_in: CheckInId) -> list[Flag]:
    parameters = {"check_in": check_in}
    return unit.cached_read(
        f"flags {check_in}",
        ("flags",),
        lambda: [flag for row in _OF_CHECK_IN.all(unit.conn, parameters) for flag in unseal_row(unit, row)],
    )


def _numbered(
    unit: UnitOfWork, dyad: DyadId, check_in: CheckInId, findings: Iterable[Finding], first: int
) -> list[Flag]:
    return [
        Flag(FlagId(f"{check_in}-{number}"), dyad, check_in, each, unit.now)
        for number, each in enumerate(findings, start=first)
    ]


def _store(unit: UnitOfWork, dyad: DyadId, check_in: CheckInId, all_flags: list[Flag]) -> None:
    row = {"check_in_id": check_in, "dyad_id": dyad, "at": unit.now}
    upsert_rows(unit, flags, [row | {"content": _seal(unit, dyad, check_in, all_flags)}])


def _change(unit: UnitOfWork, flag: FlagId, **values: Any) -> None:
    stored = find(unit, flag)
    if stored is not None:
        every = _of_check_in(unit, stored.check_in)
        changed = [replace(each, **values) if each.id == flag else each for each in every]
        sealed = _seal(unit, stored.dyad, stored.check_in, changed)
        unit.conn.execute(update(flags).where(flags.c.check_in_id == stored.check_in).values(content=sealed))


def _seal(unit: UnitOfWork, dyad: DyadId, check_in: CheckInId, all_flags: list[Flag]) -> bytes:
    client = dyads.get(unit, dyad).client
    return padded_sealing.seal(unit, client, COLUMN, check_in, [_to_json(each) for each in all_flags], STEP)


def _to_json(flag: Flag) -> dict[str, Any]:
    return {
        "number": flag.id.rpartition("-")[2],
        "finding": asdict(flag.finding),
        "at": flag.at.isoformat(),
        "verdict": flag.verdict,
        "verdict_at": flag.verdict_at and flag.verdict_at.isoformat(),
        "told_at": flag.told_at and flag.told_at.isoformat(),
        "passed": flag.passed,
    }


def _from_json(dyad: DyadId, check_in: CheckInId, content: dict[str, Any]) -> Flag:
    stored = content["finding"]
    finding = Finding(
        kind=FindingKind(stored["kind"]),
        dimension=Dimension(stored["dimension"]) if stored["dimension"] else None,
        severity=Severity(stored["severity"]),
        evidence=stored["evidence"],
        detector=stored["detector"],
        version=stored["version"],
    )
    return Flag(
        id=FlagId(f"{check_in}-{content['number']}"),
        dyad=dyad,
        check_in=check_in,
        finding=finding,
        at=datetime.fromisoformat(content["at"]),
        verdict=content["verdict"],
        verdict_at=_parse_time(content["verdict_at"]),
        told_at=_parse_time(content["told_at"]),
        passed=content["passed"],
    )


def _parse_time(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
