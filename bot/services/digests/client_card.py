"""The card of one client, and the scores from paper forms beside it."""

from bot.services.context import access, audit
from bot.services.context.audit import Verb
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.digests import composition, paper_scores
from bot.services.digests.client_weeks import read_client_week
from flows.digest.card import build_card, render_card
from flows.message import Message
from storage.repositories import practitioners
from storage.repositories.dyads import Dyad


def render(ctx: Context, reader: Contact, dyad: Dyad) -> tuple[Message, ...]:
    """Return the messages of a client's card and record in the audit that it was read.

    A later practitioner gets the client's answers and shared words only.
    """
    audit.record(ctx, Verb.READ_CARD, dyad.id)
    instrument, name = (
        composition.programme_instrument(ctx, reader),
        practitioners.get(ctx, dyad.practitioner).name,
    )
    week, is_own = read_client_week(ctx, dyad), access.is_own_client(reader, dyad)
    if not is_own:
        week = week.without_practitioners_side()
    card = build_card(week, instrument, with_goals=is_own)
    return render_card(card, reader.voice, instrument, zone=reader.zone, name=name)


def render_with_paper_scores(ctx: Context, reader: Contact, dyad: Dyad) -> tuple[Message, ...]:
    """Return the card as ``render`` does, followed by the latest scores from paper forms."""
    return (*render(ctx, reader, dyad), *paper_scores.render_latest(ctx, reader, dyad))
