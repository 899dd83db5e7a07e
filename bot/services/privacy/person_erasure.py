"""Erasure of one person's own rows and keys, once no role is left to them."""

from bot.services.context import Contact, Context, audit
from bot.services.context.audit import Verb
from bot.services.messaging.outbox_kinds import POLICY, ErasurePolicy
from flows.rate_limit import AttemptKind
from storage.repositories import checkpoints, erasure, failed_attempts, mailbox_keys, prompts


def forget_person(ctx: Context, person: Contact, entirely: bool) -> None:
    """Drop what a chat was asked and tried; if `entirely`, erase the person and their mailbox too."""
    checkpoints.put(ctx, checkpoints.LAST_ERASURE)
    prompts.forget_chat(ctx, person.chat_key)
    failed_attempts.drop(ctx, person.chat_key, *AttemptKind)
    if not entirely or person.person is None:
        return
    erasure.erase_person(ctx, person.person.id, person.chat_key)
    audit.record(ctx, Verb.ERASED, person.person.id)
    mailbox_keys.renew_key(ctx, person.chat_key, lambda kind, _: POLICY[kind].erasure is ErasurePolicy.KEEP)
