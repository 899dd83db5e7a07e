"""People whom a list has invited and who have not opened their link, for the coordinators of their programme."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.services.context import audit
from bot.services.context.audit import Verb
from bot.services.context.contact import CoordinatorContact
from bot.services.context.context import Context
from bot.services.enrolment import invitations
from flows.dyads.lifecycle import DyadState
from flows.enrolment.answer import link_rows_file
from flows.errors import NotAccessible
from flows.scheduling.local import local_time
from flows.text.natural_order import natural_key
from storage.repositories import dyads, invites, practitioners
from storage.repositories.invites import Invited


@dataclass(frozen=True, slots=True)
class OpenInvitation:
    """Someone invited by a list: a client with the label from it, or a practitioner, whose ``label`` is ""."""

    invited: Invited
    practitioner: str
    label: str
    code: str

    @property
    def id(self) -> str:
        """The id that a button carries."""
        return str(self.invited.dyad or self.invited.practitioner)

    @property
    def name(self) -> str:
        """The name to show: "Sam", or "A. (Sam)" for a client of Sam."""
        return f"{self.label} ({self.practitioner})" if self.label else self.practitioner


def list_open(ctx: Context, coordinator: CoordinatorContact) -> Sequence[OpenInvitation]:
    """Return those whom a list of the coordinator's programme invited, by practitioner, in natural order."""
    programme, listed = coordinator.coordinator.programme, invites.listed(ctx)
    active = {each.id: each for each in practitioners.every(ctx, programme) if each.name and not each.left}
    found = [
        OpenInvitation(Invited(each.id, None, None, listed[each.id], True), each.name, "", each.id[:4])
        for each in active.values()
        if each.person is None and each.id in listed
    ]
    found += [
        OpenInvitation(
            Invited(each.practitioner, each.id, None, listed[each.id], True),
            active[each.practitioner].name,
            each.label,
            each.code,
        )
        for each in dyads.of_programme(ctx, programme, DyadState.INVITED)
        if each.id in listed and each.practitioner in active
    ]
    return sorted(found, key=lambda each: (natural_key(each.practitioner), natural_key(each.label), each.id))


def find(ctx: Context, coordinator: CoordinatorContact, invited_id: str) -> OpenInvitation:
    """Return the invitation of that id. Raises NotAccessible if there is none, or it is not theirs to see."""
    for each in list_open(ctx, coordinator):
        if each.id == invited_id:
            return each
    raise NotAccessible


def renew(ctx: Context, coordinator: CoordinatorContact, invitation: OpenInvitation) -> str:
    """Return a new code for this person, and revoke older ones."""
    invited, days = invitation.invited, coordinator.programme.invite_days
    if invited.dyad is not None:
        invites.revoke(ctx, invited.dyad)
    elif invited.practitioner is not None:
        invites.revoke_practitioner_invites(ctx, invited.practitioner)
    audit.record(ctx, Verb.INVITED, invitation.id)
    return invitations.create(ctx, invited, days)


def renew_all(ctx: Context, coordinator: CoordinatorContact) -> bytes:
    """Return a CSV file with a new link for each of them; the older links are revoked."""
    programme = coordinator.programme
    expires = local_time(ctx.now + timedelta(days=programme.invite_days), programme.zone)
    rows = []
    for each in list_open(ctx, coordinator):
        code = renew(ctx, coordinator, each)
        link = invitations.invite_link(ctx.resources.bot_name, code)
        language = each.invited.language or ""
        rows.append(
            (each.practitioner, each.label, language, link, f"/start {code}", f"{expires:%Y-%m-%d %H:%M}")
        )
    return link_rows_file(rows)
