"""Removal of expired rows in one transaction; words and quotes are cut out of what stays."""

from collections.abc import Sequence

from bot.services.context import Context
from bot.services.digests import stored_digests
from bot.services.privacy.retention_categories import RetentionCategory
from flows.conversation.state import state_without_words
from flows.digest import quote_age as digest_aging
from flows.digest import serialization
from flows.ids import CheckInId, PractitionerId
from flows.privacy.retention import RetentionBounds
from storage.repositories import check_ins, retention
from storage.repositories import digests as kept_digests
from storage.repositories.retention import Key


def remove_expired(ctx: Context, category: RetentionCategory, keys: Sequence[Key]) -> None:
    """Remove the rows of one transaction. Raises Erased or Unreadable for words that cannot be cut out."""
    if category.name == retention.WORDS:
        _forget_words(ctx, [CheckInId(key[0]) for key in keys])
    elif category.name == retention.QUOTES:
        for practitioner, week in keys:
            _forget_quotes(ctx, PractitionerId(practitioner), week, category.bounds)
    else:
        retention.remove(ctx, category.name, keys)


def _forget_words(ctx: Context, removed: list[CheckInId]) -> None:
    for each in removed:
        check_in = check_ins.find(ctx, each)
        if check_in is not None:
            answers = check_ins.unseal_answers(ctx, check_in).without_words()
            check_ins.store_conversation(ctx, check_in, state_without_words(check_in.state), answers)
    retention.mark_text_removed(ctx, removed)


def _forget_quotes(ctx: Context, practitioner: PractitionerId, week: str, bounds: RetentionBounds) -> None:
    content = kept_digests.get(ctx, practitioner, week)
    try:
        digest = serialization.from_json(content) if content is not None else None
    except serialization.UnknownDigest:
        digest = None
    if digest is None:
        kept_digests.rewrite(ctx, practitioner, week, None)
    else:
        stored_digests.rewrite(ctx, practitioner, digest_aging.delete_quotes_until(digest, bounds.words))
