"""Answers: one per item of a check-in at most; and the notes that came with them."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import delete, insert, select

from flows.ids import CheckInId, DyadId
from storage.tables import answers, check_ins, notes
from storage.unit_of_work import Unit
from storage.upsert import put_in


def put(
    unit: Unit,
    lane: str,
    check_in: CheckInId,
    item: str,
    value: int | None,
    *,
    how: str,
    raw: str | None,
    parser: int | None,
) -> None:
    """Store an answer (None: skipped) in place of an earlier one to the same item."""
    sealed = None if raw is None else unit.seal(lane, "answers.raw", f"{check_in}:{item}", raw)
    row = {"value": value, "how": how, "raw": sealed, "parser": parser, "at": unit.now}
    put_in(unit, answers, [{"check_in_id": check_in, "item": item} | row])


def put_ratings(unit: Unit, check_in: CheckInId, values: Mapping[str, int]) -> None:
    """Store a whole round of tapped answers of a check-in that has none yet, in one statement."""
    rows = [
        {"check_in_id": check_in, "item": item, "value": value, "how": "tap", "at": unit.now}
        for item, value in values.items()
    ]
    unit.conn.execute(insert(answers), rows)


def drop(unit: Unit, check_in: CheckInId, item: str) -> None:
    """The item is no longer answered."""
    unit.conn.execute(delete(answers).where(answers.c.check_in_id == check_in, answers.c.item == item))


def of_check_in(unit: Unit, check_in: CheckInId) -> dict[str, int | None]:
    """Item to value; an item that was never reached is absent."""
    query = select(answers.c.item, answers.c.value).where(answers.c.check_in_id == check_in)
    return {row.item: row.value for row in unit.conn.execute(query)}


def of_dyad(unit: Unit, dyad: DyadId) -> dict[CheckInId, dict[str, int | None]]:
    """The answers of every check-in of a dyad, either side's, in one statement."""
    query = (
        select(answers.c.check_in_id, answers.c.item, answers.c.value)
        .join(check_ins, check_ins.c.id == answers.c.check_in_id)
        .where(check_ins.c.dyad_id == dyad)
    )
    found: dict[CheckInId, dict[str, int | None]] = defaultdict(dict)
    for row in unit.conn.execute(query):
        found[CheckInId(row.check_in_id)][row.item] = row.value
    return dict(found)


@dataclass(frozen=True, slots=True)
class Note:
    """Words a client wrote: ``about`` a dimension or the "session"; quoted only where ``shared``."""

    about: str
    text: str
    shared: bool


def put_note(unit: Unit, lane: str, check_in: CheckInId, note: Note) -> None:
    """Store words in place of earlier ones about the same."""
    drop_note(unit, check_in, note.about)
    sealed = unit.seal(lane, "notes.text", f"{check_in}:{note.about}", note.text)
    unit.conn.execute(
        insert(notes).values(
            check_in_id=check_in, about=note.about, text=sealed, shared=note.shared, at=unit.now
        )
    )


def drop_note(unit: Unit, check_in: CheckInId, about: str) -> None:
    """These words are taken back."""
    unit.conn.execute(delete(notes).where(notes.c.check_in_id == check_in, notes.c.about == about))


def notes_of(unit: Unit, lane: str, check_in: CheckInId) -> list[Note]:
    """All words of a check-in, shared or not."""
    rows = unit.conn.execute(select(notes).where(notes.c.check_in_id == check_in).order_by(notes.c.about))
    return [
        Note(row.about, unit.unseal(lane, "notes.text", f"{check_in}:{row.about}", row.text), row.shared)
        for row in rows
    ]
