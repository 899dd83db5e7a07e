"""Which practitioners a client can be transferred to, and why not to others."""

from bot.services.context import Context
from flows.dyads import lifecycle
from storage.repositories import dyads, practitioners
from storage.repositories.dyads import Dyad
from storage.repositories.practitioners import Practitioner


def possible_practitioners(ctx: Context, dyad: Dyad) -> list[Practitioner]:
    """Return the practitioners to whom the client can be transferred."""
    now = practitioners.get(ctx, dyad.practitioner)
    every = practitioners.every(ctx, now.programme)
    return [each for each in every if refusal_reason(ctx, dyad, each) is None]


def refusal_reason(ctx: Context, dyad: Dyad, to: Practitioner) -> str | None:
    """Return why a client cannot be transferred to a practitioner, as text for the command line; None if they can."""
    before = practitioners.get(ctx, dyad.practitioner)
    current_practitioners = [
        each.practitioner for each in _dyads(ctx, dyad) if not lifecycle.is_over(each.state) or each is dyad
    ]
    if dyad.person is None or not lifecycle.may_be_transferred(dyad.state):
        return (
            f"the client is {dyad.state}: only a client who takes part, or whose work has ended, can be asked"
        )
    if to.programme != before.programme:
        return "the practitioner is of another programme"
    if to.person is None:
        return "the practitioner has not opened the bot yet, or has left"
    if to.person == dyad.person:
        return "the practitioner is the client"
    return "the two work together already" if to.id in (dyad.practitioner, *current_practitioners) else None


def _dyads(ctx: Context, dyad: Dyad) -> list[Dyad]:
    return dyads.of_client(ctx, dyad.person) if dyad.person else []
