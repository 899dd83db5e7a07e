"""Who may do what with what: the chat's every such decision, in one place.

By role: for whom a command is, with its buttons, its files and what it asks to be typed. By relation: whose a thing
is. What is not somebody's raises NotYours, another's just as what is not there: nobody learns which it was.
"""

import enum

from bot.services.context.contact import Contact
from bot.services.context.context import Context
from flows.dyads import lifecycle
from flows.errors import NotYours
from flows.ids import ProgrammeId
from storage.repositories import alerts, check_ins, dyads, flags, transfer_requests
from storage.repositories.alerts import Alert
from storage.repositories.check_ins import CheckIn
from storage.repositories.dyads import Dyad
from storage.repositories.flags import Flag
from storage.repositories.invites import Invited
from storage.repositories.practitioners import Practitioner
from storage.repositories.transfer_requests import TransferRequest


class Role(enum.Flag):
    """For whom a command is. A person may be all of these, or none yet."""

    NOBODY = 0
    CLIENT = enum.auto()
    PRACTITIONER = enum.auto()
    COORDINATOR = enum.auto()
    EVERYBODY = CLIENT | PRACTITIONER | COORDINATOR


# ── By role ───────────────────────────────────────────────────────────────────────────────────────────────


def roles(person: Contact) -> Role:
    """What this person is."""
    found = Role.NOBODY
    if person.dyads:
        found |= Role.CLIENT
    if person.practitioner is not None:
        found |= Role.PRACTITIONER
    if person.coordinator is not None:
        found |= Role.COORDINATOR
    return found


def may_begin(person: Contact, role: Role) -> bool:
    """Whether a command that is for this role may be called; what is for everybody, by a stranger too."""
    return role is Role.EVERYBODY or may_go_on(person, role)


def may_go_on(person: Contact, role: Role) -> bool:
    """Whether its buttons, its files and what it asked to be typed are taken from them: never from a stranger."""
    return bool(role & roles(person))


def practitioner(person: Contact) -> Practitioner:
    """Who they are as a practitioner: whose digests, weeks and settings they may read and change."""
    if person.practitioner is None:
        raise NotYours
    return person.practitioner


def programme(person: Contact) -> ProgrammeId:
    """The programme they coordinate: whose numbers they may read, and for which they may enrol."""
    if person.coordinator is None:
        raise NotYours
    return person.coordinator.programme


# ── By relation ───────────────────────────────────────────────────────────────────────────────────────────


def is_own_client(person: Contact, dyad: Dyad) -> bool:
    """Whether this person is the dyad's practitioner."""
    return person.practitioner is not None and person.practitioner.id == dyad.practitioner


def own_client(ctx: Context, person: Contact, dyad: str) -> Dyad:
    """The dyad of that id, whose practitioner they are; an invitation is the practitioner's in the same way."""
    found = dyads.find(ctx, dyad)
    if found is None or not is_own_client(person, found):
        raise NotYours
    return found


def own_dyad(person: Contact, dyad: str) -> Dyad:
    """The dyad of that id, in which they are the client."""
    for each in person.dyads:
        if each.id == dyad:
            return each
    raise NotYours


def own_check_in(ctx: Context, person: Contact, check_in: str) -> CheckIn:
    """The check-in of that id, which they are asked."""
    found = check_ins.find(ctx, check_in)
    if found is None or found.chat_key != person.chat_key:
        raise NotYours
    return found


def own_flag(ctx: Context, person: Contact, flag: str) -> tuple[Flag, Dyad]:
    """The flag of that id, and their client of whom it speaks."""
    found = flags.find(ctx, flag)
    if found is None:
        raise NotYours
    return found, own_client(ctx, person, found.dyad)


def own_handover(ctx: Context, person: Contact, handover: str) -> tuple[TransferRequest, Dyad]:
    """The question of that id about another practitioner, and the dyad in which they, the client, are asked it."""
    found = transfer_requests.find(ctx, handover)
    if found is None:
        raise NotYours
    return found, own_dyad(person, found.dyad)


def earlier_dyad(ctx: Context, dyad: Dyad) -> Dyad:
    """The dyad with a practitioner before, which the client lets this one read for as long as they work together."""
    before = transfer_requests.shown_from(ctx, dyad.id)
    if before is None or lifecycle.is_over(dyad.state):
        raise NotYours
    return dyads.get(ctx, before)


def told_alert(ctx: Context, person: Contact, alert: str) -> Alert:
    """The alert of that id, which was sent to them."""
    found = alerts.find(ctx, alert)
    told = {each.person for each in alerts.steps(ctx, alert)} if found else set()
    if found is None or person.person is None or person.person.id not in told:
        raise NotYours
    return found


def has_joined(person: Contact, invited: Invited) -> bool:
    """Whether they are already whom this invitation was for."""
    if invited.coordinator is not None:
        return person.coordinator is not None and person.coordinator.id == invited.coordinator
    if invited.dyad is None:
        return person.practitioner is not None and person.practitioner.id == invited.practitioner
    return any(each.id == invited.dyad for each in person.dyads)
