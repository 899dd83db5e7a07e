<% steps = [line for line in upgrades.splitlines() if "# ###" not in line] %>\
"""${message[:1].upper() + message[1:]}."""

import sqlalchemy as sa
from alembic import op
${f"\n{imports}" if imports else ""}

revision: str = "${up_revision}"
down_revision: str | None = ${f'"{down_revision}"' if down_revision else None}


def upgrade() -> None:
${"\n".join(["", *steps]).strip("\n") or "    pass"}
