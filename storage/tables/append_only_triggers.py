"""Triggers that make the audit log append-only; only a row's place and link can be set, once.

A user who may alter the tables can drop the triggers. ``alliance audit verify`` detects changes made then.
"""

from sqlalchemy import Connection

TRIGGERS = ("audit_kept", "audit_written", "audit_sealed")
_MESSAGE = "the audit is append-only"
_WRITTEN_COLUMNS = "id, nonce, at, who, verb, what, mark"

_SQLITE = tuple(
    f"CREATE TRIGGER IF NOT EXISTS {name} BEFORE {event} BEGIN SELECT RAISE(ABORT, '{_MESSAGE}'); END"
    for name, event in zip(
        TRIGGERS,
        (
            "DELETE ON audit",
            f"UPDATE OF {_WRITTEN_COLUMNS} ON audit",
            "UPDATE OF place, link ON audit WHEN OLD.place IS NOT NULL",
        ),
        strict=True,
    )
)

_REFUSE_FUNCTION = f"""
    CREATE OR REPLACE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION '{_MESSAGE}'; END $$
"""
_POSTGRES = (
    _REFUSE_FUNCTION,
    *(
        f"CREATE OR REPLACE TRIGGER {name} BEFORE {event} EXECUTE FUNCTION audit_refuse()"
        for name, event in zip(
            TRIGGERS,
            (
                "DELETE OR TRUNCATE ON audit FOR EACH STATEMENT",
                f"UPDATE OF {_WRITTEN_COLUMNS} ON audit FOR EACH STATEMENT",
                "UPDATE OF place, link ON audit FOR EACH ROW WHEN (OLD.place IS NOT NULL)",
            ),
            strict=True,
        )
    ),
)


def protect(conn: Connection) -> None:
    """Create the triggers if they do not exist."""
    for statement in _SQLITE if conn.dialect.name == "sqlite" else _POSTGRES:
        conn.exec_driver_sql(statement)
