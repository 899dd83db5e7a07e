"""Alembic's environment: runs on the configured connection, inside its open transaction."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext

import storage.encryption.keys
import storage.tables.schema  # noqa: F401 - fills the metadata
from storage.tables.metadata import metadata
from storage.tables.types import Json, UtcDateTime


def _render(kind: str, item: Any, autogen: AutogenContext) -> str | Literal[False]:
    """Return the source code of this project's column types."""
    if kind == "type" and isinstance(item, Json | UtcDateTime):
        autogen.imports.add("from storage.tables import types")
        return f"types.{type(item).__name__}()"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_item=_render,
    render_as_batch=True,
    transactional_ddl=True,
    user_module_prefix="types.",
)
with context.begin_transaction():
    context.run_migrations()
