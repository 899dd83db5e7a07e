"""A client's card as pages of text, for the client's own data."""

from dataclasses import replace

from bot.services.context import Contact, Context
from bot.services.digests import client_weeks, composition
from bot.services.history import check_in_history
from bot.services.history.goal_progress import read_own_progress
from flows.digest.card import build_card, render_card
from flows.message import Message
from storage.repositories import practitioners
from storage.repositories.dyads import Dyad


def card_of(
    ctx: Context, reader: Contact, dyad: Dyad, last: int, person: Contact | None = None
) -> list[Message]:
    """Return the card of a client with their last check-ins, without what the practitioner answered.

    With ``person``, the client, it is the card that ``reader`` sees, in the client's language; otherwise the client's
    own, with all their answers about their goals.
    """
    instrument, voice = composition.programme_instrument(ctx, reader), (person or reader).voice
    name = practitioners.get(ctx, dyad.practitioner).name
    seen = client_weeks.read_client_week(ctx, dyad)
    shown = seen.without_practitioners_side()
    if person:
        shown = replace(shown, goals=seen.goals, reached=seen.reached, progress=seen.progress)
    else:
        history = check_in_history.read_history(ctx, dyad.id)
        shown = replace(shown, progress=read_own_progress(ctx, dyad.id, history))
    built = build_card(shown, instrument, last=last, with_goals=person is not None)
    return list(render_card(built, voice, instrument, zone=reader.zone, name=name))
