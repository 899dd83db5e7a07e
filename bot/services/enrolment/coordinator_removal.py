"""Removal of a coordinator by an operator."""

from bot.program_name import PROGRAM_NAME
from bot.services.context import Context, access, audit, from_person
from bot.services.context.audit import Verb
from bot.services.privacy import client_erasure
from flows.errors import BadInput
from storage.repositories import coordinators, erasure


def remove_coordinator(ctx: Context, coordinator_id: str) -> None:
    """Remove a coordinator, whether they have opened their link or not. Raises BadInput."""
    coordinator = coordinators.find(ctx, coordinator_id)
    if coordinator is None:
        raise BadInput(f"There is no coordinator {coordinator_id!r}. See: {PROGRAM_NAME} coordinator list")
    if coordinator.person is None:
        audit.record(ctx, Verb.INVITE_REVOKED, coordinator.id)
        erasure.erase_coordinator(ctx, coordinator.id)
    else:
        found = access.coordinator(from_person(ctx, coordinator.person))
        client_erasure.forget_coordinator(ctx, found)
