"""Unused invitations, reissued or revoked by an operator."""

from bot.program_name import PROGRAM_NAME
from bot.services.context import Context, audit, programme_of
from bot.services.context.audit import Verb
from bot.services.enrolment import invitations
from flows.dyads.lifecycle import DyadState
from flows.errors import BadInput
from storage.repositories import dyads, erasure, invites, practitioners
from storage.repositories.dyads import Dyad
from storage.repositories.invites import Invited


def reissue(ctx: Context, dyad_id: str) -> str:
    """Return a new code for a client who has not opened their link, and revoke older ones. Raises BadInput."""
    dyad = _unopened(ctx, dyad_id)
    programme = programme_of(ctx, practitioners.get(ctx, dyad.practitioner))
    audit.record(ctx, Verb.INVITED, dyad.id)
    return invitations.recreate(ctx, dyad, programme.invite_days)


def revoke(ctx: Context, dyad_id: str) -> None:
    """Erase a client who has not opened their link. Raises BadInput."""
    dyad = _unopened(ctx, dyad_id)
    audit.record(ctx, Verb.INVITE_REVOKED, dyad.id)
    erasure.erase_client(ctx, dyad.client)


def _unopened(ctx: Context, dyad_id: str) -> Dyad:
    dyad = dyads.find(ctx, dyad_id)
    if dyad is None:
        raise BadInput(f"There is no client {dyad_id!r}. See: {PROGRAM_NAME} client list")
    if dyad.state is not DyadState.INVITED:
        raise BadInput(
            f"The link of {dyad_id!r} was opened already. Their practitioner sees by whom: /clients in the chat."
        )
    return dyad


def reissue_practitioner(ctx: Context, practitioner_id: str) -> str:
    """Return a new code for a practitioner who has not opened the bot, and revoke older ones. Raises BadInput."""
    practitioner = next((each for each in practitioners.every(ctx) if each.id == practitioner_id), None)
    if practitioner is None or practitioner.person is not None or practitioner.left:
        problem = "has begun already" if practitioner and practitioner.person else "has no open invitation"
        raise BadInput(f"Practitioner {practitioner_id!r} {problem}. See: {PROGRAM_NAME} practitioner list")
    audit.record(ctx, Verb.INVITED, practitioner.id)
    invites.revoke_practitioner_invites(ctx, practitioner.id)
    programme = programme_of(ctx, practitioner)
    return invitations.create(ctx, Invited(practitioner.id), programme.invite_days)
