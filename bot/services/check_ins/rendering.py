"""A check-in as a message, in the words of its dyad's programme."""

import html
from dataclasses import replace

from bot.services.context import contact
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from flows.conversation import ConversationPhase, State, show
from flows.instruments import Perspective
from flows.message import Message
from storage.repositories import due, dyads, practitioners
from storage.repositories.check_ins import CheckIn
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad

FREE_TEXT_PHASES = (ConversationPhase.MORE, ConversationPhase.NOTE)


def render(
    ctx: Context, person: Contact, check_in: CheckIn, state: State | None = None, *, again: bool = False
) -> Message:
    """Return the check-in in its stored state, or in ``state``, as a message in the person's language.

    ``again``: it is sent unasked after a while, so that its first line may show on a locked phone.
    """
    state = state or State.from_json(check_in.state)
    instrument = ctx.instrument(check_in.instrument, check_in.instrument_version)
    dyad = dyads.get(ctx, check_in.dyad)
    addressee = contact.in_programme(ctx, person, dyad)
    shown = show(state, instrument, addressee.voice, _other_name(ctx, check_in, dyad), again=again)
    if state.phase is ConversationPhase.SNOOZED and state.until != "pause":
        return replace(shown, html=_snooze_text(ctx, addressee, check_in) or shown.html)
    if state.phase in FREE_TEXT_PHASES:
        crisis = addressee.programme.crisis_text(addressee.voice.language)
        if crisis:
            return replace(shown, html=f"{shown.html}\n\n{html.escape(crisis, quote=False)}")
    return shown


def _snooze_text(ctx: Context, person: Contact, check_in: CheckIn) -> str | None:
    """Return when a snoozed check-in is shown again, or that it closes before."""
    at = due.when(ctx, DueKind.SNOOZE_END, check_in.id)
    key, moment = ("put-off-until", at) if at else ("put-off-closes", check_in.closes_at)
    if moment is None:
        return None
    return person.voice.say(key, when=person.voice.moment(moment, person.zone))


def _other_name(ctx: Context, check_in: CheckIn, dyad: Dyad) -> str:
    """Return the asked person's name for the other one of the dyad."""
    if check_in.perspective is Perspective.PRACTITIONER:
        return dyad.label
    return practitioners.get(ctx, dyad.practitioner).name
