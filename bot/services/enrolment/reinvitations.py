"""What an operator does with an invitation that was not used: made anew, or taken back."""

from bot.program_name import ALLIANCE
from bot.services.context import audit, contact
from bot.services.context.audit import Verb
from bot.services.context.context import Desk
from bot.services.enrolment import invitations
from bot.services.privacy import erasure as leaving
from flows.errors import BadInput
from storage.repositories import coordinators, dyads, erasure, invites, practitioners
from storage.repositories.dyads import Dyad, DyadState
from storage.repositories.invites import Invited


def reissue(desk: Desk, dyad_id: str) -> str:
    """A new code for a client who has not opened their link; the old ones open nothing any more. Raises BadInput."""
    dyad = _invited(desk, dyad_id)
    programme = contact.programme_of(desk, practitioners.get(desk.unit, dyad.practitioner))
    audit.note(desk, Verb.INVITED, dyad.id)
    return invitations.again(desk, dyad, programme.invite_days)


def take_back(desk: Desk, dyad_id: str) -> None:
    """A client who has not opened their link is not invited any more: nothing of them stays. Raises BadInput."""
    dyad = _invited(desk, dyad_id)
    audit.note(desk, Verb.INVITE_REVOKED, dyad.id)
    erasure.erase_client(desk.unit, dyad.client)


def _invited(desk: Desk, dyad_id: str) -> Dyad:
    dyad = dyads.find(desk.unit, dyad_id)
    if dyad is None:
        raise BadInput(f"There is no client {dyad_id!r}. See: {ALLIANCE} client list")
    if dyad.state is not DyadState.INVITED:
        raise BadInput(
            f"The link of {dyad_id!r} was opened already. Their practitioner sees by whom: /clients in the chat."
        )
    return dyad


def reissue_practitioner(desk: Desk, practitioner_id: str) -> str:
    """A new code for a practitioner who has not begun; their old ones open nothing any more. Raises BadInput."""
    practitioner = next((each for each in practitioners.every(desk.unit) if each.id == practitioner_id), None)
    if practitioner is None or practitioner.person is not None or practitioner.left:
        problem = "has begun already" if practitioner and practitioner.person else "is nobody who is invited"
        raise BadInput(f"Practitioner {practitioner_id!r} {problem}. See: {ALLIANCE} practitioner list")
    audit.note(desk, Verb.INVITED, practitioner.id)
    invites.revoke_own(desk.unit, practitioner.id)
    programme = contact.programme_of(desk, practitioner)
    return invitations.make(desk, Invited(practitioner.id), programme.invite_days)


def remove_coordinator(desk: Desk, coordinator_id: str) -> None:
    """Nobody coordinates by that id any more, whether they have begun or not. Raises BadInput."""
    coordinator = coordinators.find(desk.unit, coordinator_id)
    if coordinator is None:
        raise BadInput(f"There is no coordinator {coordinator_id!r}. See: {ALLIANCE} coordinator list")
    if coordinator.person is None:
        audit.note(desk, Verb.INVITE_REVOKED, coordinator.id)
        erasure.erase_coordinator(desk.unit, coordinator.id)
    else:
        leaving.forget_coordinator(desk, contact.known(desk, coordinator.person))
