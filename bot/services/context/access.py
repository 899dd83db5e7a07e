"""Access rights: every decision about who may do what with what, in one place.

By role: for whom a command, its buttons, its files and its prompts are. By relation: to whom a thing belongs. What does
not belong to the person raises NotAccessible, whether it belongs to another or does not exist: the two look the same.
"""

import enum

from bot.services.context.contact_types import Contact, CoordinatorContact, PractitionerContact
from bot.services.context.context import Context
from flows.dyads import lifecycle
from flows.errors import NotAccessible
from flows.instruments import Perspective
from storage.repositories import alerts, check_ins, dyads, flags, transfer_requests
from storage.repositories.alerts import Alert
from storage.repositories.check_ins import CheckIn
from storage.repositories.dyads import Dyad
from storage.repositories.flags import Flag
from storage.repositories.invites import Invited
from storage.repositories.transfer_requests import TransferRequest


class Role(enum.Flag):
    """For whom a command is. A person may have all of these roles, or none."""

    NOBODY = 0
    CLIENT = enum.auto()
    PRACTITIONER = enum.auto()
    COORDINATOR = enum.auto()
    EVERYBODY = CLIENT | PRACTITIONER | COORDINATOR


# ── By role ───────────────────────────────────────────────────────────────────────────────────────────────


def roles(contact: Contact) -> Role:
    """Return the roles of this person."""
    found = Role.NOBODY
    if contact.dyads:
        found |= Role.CLIENT
    if contact.practitioner is not None:
        found |= Role.PRACTITIONER
    if contact.coordinator is not None:
        found |= Role.COORDINATOR
    return found


def practitioner(contact: Contact) -> PractitionerContact:
    """Return the contact as a practitioner, who may read and change their own digests and settings.

    Raises NotAccessible if they are none.
    """
    found = contact.as_practitioner()
    if found is None:
        raise NotAccessible
    return found


def coordinator(contact: Contact) -> CoordinatorContact:
    """Return the contact as a coordinator, who may read the numbers of their programme and enrol for it.

    Raises NotAccessible if they are none.
    """
    found = contact.as_coordinator()
    if found is None:
        raise NotAccessible
    return found


# ── By relation ───────────────────────────────────────────────────────────────────────────────────────────


def is_own_client(contact: Contact, dyad: Dyad) -> bool:
    """Return whether this person is the dyad's practitioner."""
    return contact.practitioner is not None and contact.practitioner.id == dyad.practitioner


def own_client(ctx: Context, contact: Contact, dyad_id: str) -> Dyad:
    """Return the dyad of that id, whose practitioner this person is. Raises NotAccessible."""
    dyad = dyads.find(ctx, dyad_id)
    if dyad is None or not is_own_client(contact, dyad):
        raise NotAccessible
    return dyad


def own_dyad(contact: Contact, dyad_id: str) -> Dyad:
    """Return the dyad of that id, whose client this person is. Raises NotAccessible."""
    for each in contact.dyads:
        if each.id == dyad_id:
            return each
    raise NotAccessible


def own_check_in(ctx: Context, contact: Contact, check_in_id: str) -> CheckIn:
    """Return the check-in of that id, which asks this person. Raises NotAccessible."""
    check_in = check_ins.find(ctx, check_in_id)
    if check_in is None or check_in.chat_key != contact.chat_key:
        raise NotAccessible
    return check_in


def own_clients_check_in(ctx: Context, contact: Contact, check_in_id: str) -> CheckIn:
    """Return the check-in of that id, which asks a client of this practitioner. Raises NotAccessible."""
    check_in = check_ins.find(ctx, check_in_id)
    if check_in is None or check_in.perspective is not Perspective.CLIENT:
        raise NotAccessible
    own_client(ctx, contact, check_in.dyad)
    return check_in


def own_flag(ctx: Context, contact: Contact, flag_id: str) -> tuple[Flag, Dyad]:
    """Return the flag of that id, and the client of this practitioner whom it concerns. Raises NotAccessible."""
    flag = flags.find(ctx, flag_id)
    if flag is None:
        raise NotAccessible
    return flag, own_client(ctx, contact, flag.dyad)


def own_transfer_request(ctx: Context, contact: Contact, request_id: str) -> tuple[TransferRequest, Dyad]:
    """Return the transfer request of that id, and the dyad in which this client is asked it. Raises NotAccessible."""
    request = transfer_requests.find(ctx, request_id)
    if request is None:
        raise NotAccessible
    return request, own_dyad(contact, request.dyad)


def earlier_dyad(ctx: Context, dyad: Dyad) -> Dyad:
    """Return the client's dyad with an earlier practitioner, which they let this one read while they work together.

    Raises NotAccessible if there is none, or the work has ended.
    """
    earlier = transfer_requests.visible_earlier_dyad(ctx, dyad.id)
    if earlier is None or lifecycle.is_over(dyad.state):
        raise NotAccessible
    return dyads.get(ctx, earlier)


def received_alert(ctx: Context, contact: Contact, alert_id: str) -> Alert:
    """Return the alert of that id, which was sent to this person. Raises NotAccessible."""
    alert = alerts.find(ctx, alert_id)
    readers = {each.person for each in alerts.list_deliveries(ctx, alert_id)} if alert else set()
    if alert is None or contact.person is None or contact.person.id not in readers:
        raise NotAccessible
    return alert


def has_joined(contact: Contact, invited: Invited) -> bool:
    """Return whether this person already is the one for whom this invitation was made."""
    if invited.coordinator is not None:
        return contact.coordinator is not None and contact.coordinator.id == invited.coordinator
    if invited.dyad is None:
        return contact.practitioner is not None and contact.practitioner.id == invited.practitioner
    return any(each.id == invited.dyad for each in contact.dyads)
