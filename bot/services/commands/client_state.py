"""A client's state as their practitioner reads it, with what can be done while they do not take part yet."""

from bot.services.commands import invite_links
from bot.services.context import Context, PractitionerContact, expect_words
from bot.services.enrolment import identity_confirmation
from bot.services.participation import client_status
from flows.dyads import lifecycle
from flows.dyads.lifecycle import DyadState
from flows.message import Message
from storage.repositories.dyads import Dyad


def describe(ctx: Context, contact: PractitionerContact, dyad: Dyad) -> Message:
    """Return the client's state, with what can be done while they are only invited or wait to be confirmed.

    The question whether this is the client is answered by what the practitioner types next.
    """
    if lifecycle.is_invitation_open(dyad.state):
        return invite_links.overview(ctx, contact, dyad)
    if dyad.state is DyadState.AGREED:
        expect_words(ctx, contact, "confirm")
        return identity_confirmation.build_question(ctx, contact, dyad)
    return Message(client_status.describe_status(ctx, contact, dyad))


def describe_nobody(contact: PractitionerContact) -> Message:
    """Return what is said where no client takes part."""
    return Message(contact.voice.say("session-no-clients"))
