"""Recording in the audit who did or read what, in the transaction of the use case that does it."""

from bot.services.context.contact import Contact
from bot.services.context.context import Context
from storage.database.unit_of_work import Database
from storage.repositories import audit
from storage.repositories.audit import Verb

__all__ = ["Verb", "chain_records", "record"]


def record(ctx: Context, verb: Verb, what: str = "", by: Contact | None = None) -> None:
    """Record that the actor of this context (or ``by``) did this to ``what``: an id or a short key, never content."""
    audit.add(ctx, by.opaque if by else ctx.actor, verb, what)


async def chain_records(store: Database) -> int:
    """Chain the records added since the last call; return how many rows those were."""
    return await store.write(audit.chain_entries) if await store.read(audit.count_unchained) else 0
