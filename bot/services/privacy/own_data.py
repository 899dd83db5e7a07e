"""A person's own data as JSON."""

import json

from bot.services.context import Context, KnownContact, audit
from bot.services.context.audit import Verb
from storage.repositories import own_data

VERSION = 1


def as_json(ctx: Context, person: KnownContact) -> str:
    """Return all stored rows about a person as JSON."""
    owner = person.person
    audit.record(ctx, Verb.EXPORTED, person.opaque)
    data: dict[str, object] = {
        "format": "alliance-checkin own data",
        "version": VERSION,
        "made_at": ctx.now.isoformat(),
        "person": own_data.of_person(ctx, owner.id, owner.chat_key),
        "as_client": [own_data.of_client(ctx, each.client, owner.id) for each in person.dyads],
    }
    if person.practitioner is not None:
        data["as_practitioner"] = own_data.of_practitioner(
            ctx, person.practitioner.id, owner.id, owner.chat_key
        )
    if person.coordinator is not None:
        data["as_coordinator"] = own_data.of_coordinator(ctx, person.coordinator.id, owner.chat_key)
    return json.dumps(data, ensure_ascii=False, indent=2)
