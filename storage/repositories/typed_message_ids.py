"""Ids of messages typed into a check-in, stored for persons who want them deleted from the chat afterwards."""

from sqlalchemy import delete, insert, select

from flows.ids import CheckInId
from storage.database.unit_of_work import UnitOfWork
from storage.tables.schema import typed


def add(unit: UnitOfWork, check_in: CheckInId, message_id: int) -> None:
    """Store the id of a typed message."""
    unit.conn.execute(insert(typed).values(check_in_id=check_in, message_id=message_id))


def take(unit: UnitOfWork, check_in: CheckInId) -> list[int]:
    """Return the message ids of a check-in, oldest first, and delete them."""
    query = select(typed.c.message_id).where(typed.c.check_in_id == check_in).order_by(typed.c.message_id)
    message_ids = list(unit.conn.execute(query).scalars())
    unit.conn.execute(delete(typed).where(typed.c.check_in_id == check_in))
    return message_ids
