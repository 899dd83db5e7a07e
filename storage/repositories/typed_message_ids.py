"""Ids of messages typed into a check-in, stored for persons who want them deleted from the chat afterwards."""

from sqlalchemy import bindparam, delete, insert, select

from flows.ids import CheckInId
from storage.database.prepared_statements import PreparedStatement
from storage.database.unit_of_work import UnitOfWork
from storage.tables.schema import typed

_OF_CHECK_IN = typed.c.check_in_id == bindparam("check_in")
_LIST = PreparedStatement(select(typed.c.message_id).where(_OF_CHECK_IN).order_by(typed.c.message_id))
_DELETE = PreparedStatement(delete(typed).where(_OF_CHECK_IN))


def add(unit: UnitOfWork, check_in: CheckInId, message_id: int) -> None:
    """Store the id of a typed message."""
    unit.conn.execute(insert(typed).values(check_in_id=check_in, message_id=message_id))


def take(unit: UnitOfWork, check_in: CheckInId) -> list[int]:
    """Return the message ids of a check-in, oldest first, and delete them."""
    message_ids = [row.message_id for row in _LIST.all(unit.conn, {"check_in": check_in})]
    _DELETE.run(unit.conn, {"check_in": check_in})
    return message_ids
