"""Faults of the machine: errors that come from the disk, the network or the server and pass without a change of data.

Work that fails with one is not at fault itself: it is repeated later, and the failure is not counted against it.
"""

import sqlite3
from collections.abc import Iterable

from sqlalchemy.exc import DBAPIError, InterfaceError
from sqlalchemy.exc import TimeoutError as PoolTimeout

_SQLITE_FAULTS = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PROTOCOL,
    }
)
_PRIMARY_CODE = 0xFF  # an extended result code holds its primary one in the lowest byte
_POSTGRES_CLASSES = (
    "08",  # connection exception
    "40",  # transaction rollback: others went on changing the same rows, whatever this work did
    "25006",  # read-only transaction: a server that is being switched over
    "53",  # insufficient resources: disk full, out of memory, too many connections
    "57",  # operator intervention: shutdown, cancelled
    "58",  # system error: I/O
    "F0",  # configuration file error
)


def is_machine_fault(error: BaseException) -> bool:
    """Return whether an error is a fault of the machine: worth repeating, and not caused by the work that met it.

    Codes: https://www.sqlite.org/rescode.html and PostgreSQL's documentation, Appendix A.
    """
    if isinstance(error, OSError | PoolTimeout | InterfaceError):
        return True
    if not isinstance(error, DBAPIError):
        return False
    if error.connection_invalidated:
        return True
    code = getattr(error.orig, "sqlite_errorcode", None)
    if code is not None:
        return (code & _PRIMARY_CODE) in _SQLITE_FAULTS
    state = getattr(error.orig, "sqlstate", None)
    if state is None:
        return (
            type(error).__name__ == "OperationalError"
        )  # psycopg's way to say that no connection came about
    return str(state).startswith(_POSTGRES_CLASSES)


def raise_machine_fault(results: Iterable[object]) -> None:
    """Raise the first fault of the machine among results of `Database.write_each`, if there is one."""
    for result in results:
        if isinstance(result, Exception) and is_machine_fault(result):
            raise result


def fault_code(error: BaseException) -> str:
    """Return SQLite's or PostgreSQL's code of an error, such as SQLITE_FULL or 53100, or else its class's name."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(cause, "sqlite_errorname", None) or getattr(cause, "sqlstate", None)
    return str(code or type(cause).__name__)
