"""The people of a list who are invited: new ones added, known ones given a new link."""

from collections.abc import Iterable

from bot.services.context import Context
from bot.services.enrolment import role_invitations
from bot.services.programmes.file import ProgrammeFile
from flows.enrolment.file import EnrolmentRequest
from flows.enrolment.plan import EnrolmentPlan, RowOutcome, RowPlan
from flows.ids import DyadId, PractitionerId
from flows.text.sanitize import comparison_key
from storage.repositories import dyads, invites
from storage.repositories.invites import Invited
from storage.repositories.programmes import Programme

InvitedRequests = list[tuple[EnrolmentRequest, Invited]]


def invite_practitioners(
    ctx: Context, programme: Programme, definition: ProgrammeFile, enrolment_plan: EnrolmentPlan
) -> InvitedRequests:
    """Add the list's new practitioners, and renew the invitations of known ones."""
    invited_requests: InvitedRequests = []
    for step in enrolment_plan.of(RowOutcome.NEW, RowOutcome.RENEWED):
        if step.request.client is None:
            name, known = step.request.practitioner, _known_practitioner_id(step)
            if known is not None:
                invites.revoke_practitioner_invites(ctx, known)
            invited = known or role_invitations.add_practitioner(ctx, programme, definition, name).id
            invited_requests.append(
                (step.request, Invited(invited, language=step.request.language, listed=True))
            )
    return invited_requests


def _known_practitioner_id(step: RowPlan) -> PractitionerId | None:
    return PractitionerId(step.practitioner) if step.practitioner else None


def invite_clients(
    ctx: Context, programme: Programme, enrolment_plan: EnrolmentPlan, new: dict[str, Invited]
) -> InvitedRequests:
    """Add the new clients of an enrolment list, and revoke the old links of those to be invited again.

    ``new`` holds the practitioners added from the same list, by folded name. Return all clients to be
    invited, each with its row of the list.
    """
    steps = [step for step in enrolment_plan.of(RowOutcome.NEW) if step.request.client is not None]
    practitioner_ids = [_known_practitioner_id(step) or _new_practitioner_id(new, step) for step in steps]
    labels = ((step.request.client or "") for step in steps)
    added = dyads.add_all(ctx, programme.id, list(zip(practitioner_ids, labels, strict=True)))
    invited_requests = [
        (step.request, Invited(each.practitioner, each.id, language=step.request.language, listed=True))
        for step, each in zip(steps, added, strict=True)
    ]
    return invited_requests + list(_renewed(ctx, enrolment_plan))


def _new_practitioner_id(new: dict[str, Invited], step: RowPlan) -> PractitionerId:
    practitioner = new[comparison_key(step.request.practitioner)].practitioner
    assert practitioner is not None
    return practitioner


def _renewed(ctx: Context, enrolment_plan: EnrolmentPlan) -> Iterable[tuple[EnrolmentRequest, Invited]]:
    for step in enrolment_plan.of(RowOutcome.RENEWED):
        if step.request.client is not None and step.known is not None:
            dyad = DyadId(step.known.id)
            invites.revoke(ctx, dyad)
            yield (
                step.request,
                Invited(_known_practitioner_id(step), dyad, language=step.request.language, listed=True),
            )
