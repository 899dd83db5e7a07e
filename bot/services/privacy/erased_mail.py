"""Outbox messages that mention an erased client: found in their payloads, and deleted."""

import json
import re
from collections.abc import Callable, Collection, Iterator
from html import escape

from bot.services.context import Contact, Context, from_person
from bot.services.messaging.outbox_kinds import POLICY, ErasurePolicy
from bot.services.privacy import erased_digests
from flows.ids import PersonId
from storage.repositories import alerts, mailbox_keys, practitioners
from storage.repositories.dyads import Dyad
from storage.repositories.outbox_messages import OutboxKind


def alerted_people(ctx: Context, dyad: Dyad) -> set[PersonId]:
    """Return the other people who received an alert about this client."""
    return {*alerts.list_recipients(ctx, dyad.id)} - {practitioners.get(ctx, dyad.practitioner).person}


def delete_alerts(
    ctx: Context, alerted: Collection[PersonId], erased_rows: frozenset[str], label: str
) -> None:
    """Delete what waits for the readers of alerts and mentions the client."""
    mentions = mention_matcher(erased_rows, label)
    for each in alerted:
        mailbox_keys.renew_key(
            ctx,
            from_person(ctx, each).chat_key,
            lambda kind, text: POLICY[kind].erasure is ErasurePolicy.KEEP or not mentions(text),
        )


def clear_mail(ctx: Context, reader: Contact, erased_rows: frozenset[str], label: str) -> None:
    """Delete outbox messages to the practitioner that mention a client; post an unsent digest again."""
    mentions, waiting = mention_matcher(erased_rows, label), set[ErasurePolicy]()

    def keep(kind: OutboxKind, payload: str) -> bool:
        policy = POLICY[kind].erasure
        waiting.add(policy)
        return policy is ErasurePolicy.KEEP or (
            policy is ErasurePolicy.DELETE_IF_MENTIONED and not mentions(payload)
        )

    mailbox_keys.renew_key(ctx, reader.chat_key, keep)
    if ErasurePolicy.COMPOSE_AGAIN in waiting and reader.practitioner is not None:
        erased_digests.repost_digest(ctx, reader, reader.practitioner.id)


def mention_matcher(erased_rows: frozenset[str], label: str) -> Callable[[str], bool]:
    """Return a predicate: does an outbox message's payload contain the label, or the id of an erased row?"""
    written = "|".join(re.escape(each) for each in (label, escape(label, quote=False)))
    named = re.compile(rf"(?<!\w)(?:{written})(?!\w)")

    def mentions(payload: str) -> bool:
        # Decoded: in JSON a line break is written with an "n", which would join the label to a word.
        strings = "\n".join(_strings(json.loads(payload)))
        return bool(named.search(strings)) or any(each in payload for each in erased_rows)

    return mentions


def _strings(stored: object) -> Iterator[str]:
    """Yield all strings of a JSON value, at any depth."""
    if isinstance(stored, str):
        yield stored
    elif isinstance(stored, (list, dict)):
        for each in stored.values() if isinstance(stored, dict) else stored:
            yield from _strings(each)
