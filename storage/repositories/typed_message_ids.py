"""What was typed into a check-in, by the numbers of the messages: kept only for whoever wants them taken away."""

from sqlalchemy import delete, insert, select

from flows.ids import CheckInId
from storage.database.unit_of_work import UnitOfWork
from storage.tables.schema import typed


def add(unit: UnitOfWork, check_in: CheckInId, message_id: int) -> None:
    """One message of theirs, which is handled once."""
    unit.conn.execute(insert(typed).values(check_in_id=check_in, message_id=message_id))


def take(unit: UnitOfWork, check_in: CheckInId) -> list[int]:
    """The messages of a check-in, oldest first, and none of them a second time."""
    query = select(typed.c.message_id).where(typed.c.check_in_id == check_in).order_by(typed.c.message_id)
    found = list(unit.conn.execute(query).scalars())
    unit.conn.execute(delete(typed).where(typed.c.check_in_id == check_in))
    return found
