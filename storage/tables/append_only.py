"""The database itself refuses to change or delete what is in the audit; only a place in the chain is given, once.

Whoever may change the tables can take these triggers away. What they then do is found by ``audit verify``.
"""

from sqlalchemy import Connection

TRIGGERS = ("audit_kept", "audit_written", "audit_sealed")
_SAID = "the audit is append-only"
_WRITTEN = "id, nonce, at, who, verb, what, mark"

_SQLITE = tuple(
    f"CREATE TRIGGER IF NOT EXISTS {name} BEFORE {event} BEGIN SELECT RAISE(ABORT, '{_SAID}'); END"
    for name, event in zip(
        TRIGGERS,
        (
            "DELETE ON audit",
            f"UPDATE OF {_WRITTEN} ON audit",
            "UPDATE OF place, link ON audit WHEN OLD.place IS NOT NULL",
        ),
        strict=True,
    )
)

_REFUSE = f"""
    CREATE OR REPLACE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION '{_SAID}'; END $$
"""
_POSTGRES = (
    _REFUSE,
    *(
        f"CREATE OR REPLACE TRIGGER {name} BEFORE {event} EXECUTE FUNCTION audit_refuse()"
        for name, event in zip(
            TRIGGERS,
            (
                "DELETE OR TRUNCATE ON audit FOR EACH STATEMENT",
                f"UPDATE OF {_WRITTEN} ON audit FOR EACH STATEMENT",
                "UPDATE OF place, link ON audit FOR EACH ROW WHEN (OLD.place IS NOT NULL)",
            ),
            strict=True,
        )
    ),
)


def protect(conn: Connection) -> None:
    """Put the triggers there, or leave them if they are."""
    for statement in _SQLITE if conn.dialect.name == "sqlite" else _POSTGRES:
        conn.exec_driver_sql(statement)
