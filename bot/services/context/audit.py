"""Writing down who did or read what: one line in the use case that does it, so in its transaction."""

from bot.services.context.contact import Contact
from bot.services.context.context import Context
from storage.database.unit_of_work import Database
from storage.repositories import audit
from storage.repositories.audit import Verb

__all__ = ["Verb", "record", "seal"]


def record(ctx: Context, verb: Verb, what: str = "", by: Contact | None = None) -> None:
    """Whoever this context acts for (or ``by``) did this to that; ``what`` is an id or a short key, never content."""
    audit.add(ctx, by.opaque if by else ctx.actor, verb, what)


async def seal(store: Database) -> int:
    """Chain what was written down since the last time; returns how many rows that were."""
    return await store.write(audit.seal) if await store.read(audit.waiting) else 0
