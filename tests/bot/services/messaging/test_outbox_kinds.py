"""The policies of outbox kinds."""

from sqlalchemy import String

from bot.services.messaging.outbox_kinds import POLICY
from storage.repositories.outbox_messages import OutboxKind
from storage.tables.schema import outbox_messages


def test_every_kind_has_a_policy() -> None:
    assert set(POLICY) == set(OutboxKind)


def test_every_kind_fits_its_column() -> None:
    column = outbox_messages.c.kind.type
    assert isinstance(column, String)
    assert column.length is not None
    assert max(map(len, OutboxKind)) <= column.length
