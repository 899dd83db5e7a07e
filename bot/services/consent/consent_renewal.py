"""Consent asked again before a check-in continues, after its text has changed."""

from bot.services.consent.consent import VERSION, is_outdated, programme_version
from bot.services.consent.consent_messages import consent_question, request
from bot.services.context import Contact, Context
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import SendMessage
from flows.instruments import Perspective
from storage.repositories import dyads
from storage.repositories.check_ins import CheckIn
from storage.repositories.outbox_messages import OutboxKind


def request_if_outdated(ctx: Context, person: Contact, check_in: CheckIn, *, replying: bool = False) -> bool:
    """Return whether the client must renew consent before this check-in continues, and ask them.

    Asked once per check-in, or, where it is the reply to something they did (`replying`), every time.
    """
    dyad = dyads.get(ctx, check_in.dyad)
    if check_in.perspective is not Perspective.CLIENT or not is_outdated(ctx, dyad):
        return False
    if replying:
        request(ctx, person, dyad)
        return True
    key = f"consent:{check_in.id}:{VERSION}:{programme_version(ctx, dyad)}"
    action = SendMessage(person.chat, consent_question(ctx, person, dyad))
    outbox.post(ctx, person, OutboxKind.CONSENT_REQUEST, action, key=key)
    return True
