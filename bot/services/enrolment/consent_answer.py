"""What follows when a client consents or declines."""

from bot.services.check_ins import queue
from bot.services.consent import consent
from bot.services.context import Context, KnownContact, audit
from bot.services.context.audit import Verb
from bot.services.enrolment import identity_confirmation
from bot.services.participation import participation, restarts
from flows.dyads import lifecycle
from flows.dyads.lifecycle import DyadState
from flows.message import Message
from storage.repositories import dyads, practitioners
from storage.repositories.dyads import Dyad


def agree(ctx: Context, contact: KnownContact, dyad: Dyad) -> Message:
    """Record the consent, and return the reply.

    The practitioner first confirms who a new client is, since a link can be passed on.
    """
    consent.record_consent(ctx, dyad)
    audit.record(ctx, Verb.AGREED, dyad.id)
    if not lifecycle.may_agree(dyad.state):
        queue.ask_next(ctx, contact.person.id)
        return Message(contact.voice.say("consent-renewed"))
    name = practitioners.get(ctx, dyad.practitioner).name
    text = contact.voice.say("consent-given", name=name)
    if dyad.state is DyadState.LINK_OPENED:
        dyads.set_state(ctx, dyad.id, DyadState.AGREED)
        number = identity_confirmation.confirmation_number(ctx, dyad)
        text += "\n\n" + contact.voice.say("consent-number", name=name, number=number)
        identity_confirmation.ask_practitioner(ctx, dyad)
    elif lifecycle.may_restart(dyad.state):
        restarts.restart(ctx, dyad)
    else:
        restarts.rejoin(ctx, dyad)
    return Message(text)


def decline(ctx: Context, dyad: Dyad) -> None:
    """Keep the work ended, or stop it, for a client who declines to restart or to renew the consent."""
    if dyad.state is DyadState.ASKED_AGAIN:
        restarts.decline_restart(ctx, dyad)
    elif not lifecycle.may_agree(dyad.state):
        participation.stop_dyad(ctx, dyad)
