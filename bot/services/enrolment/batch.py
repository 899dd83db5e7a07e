"""Enrolment of a programme's list: checked as a whole, then stored in one transaction."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from bot.services.context import audit
from bot.services.context.audit import Verb
from bot.services.context.context import Context
from bot.services.enrolment import invitations, programme_setup
from bot.services.programmes.file import ProgrammeFile
from flows.dyads.lifecycle import DyadState
from flows.enrolment.answer import Link
from flows.enrolment.file import EnrolmentFile, EnrolmentRequest
from flows.enrolment.plan import EnrolmentPlan, KnownEntries, KnownEntry, RowOutcome, RowPlan, plan
from flows.ids import DyadId, PractitionerId
from flows.scheduling.local import local_time
from flows.text.csv_file import RowProblem
from flows.text.sanitize import comparison_key
from storage.repositories import dyads, invites, practitioners, programmes
from storage.repositories.invites import Invited
from storage.repositories.programmes import Programme


@dataclass(frozen=True, slots=True)
class EnrolmentOptions:
    """How to handle a list.

    `store`: store it, not only check it. `allow_partial`: store the valid rows though others are not. `renew`: make new
    links for people who have not opened theirs.
    """

    store: bool = False
    allow_partial: bool = False
    renew: bool = False


@dataclass(frozen=True, slots=True)
class EnrolmentResult:
    """The result of checking a list; with `links` if it was stored."""

    file: EnrolmentFile
    plan: EnrolmentPlan
    stored: bool
    links: tuple[Link, ...] = ()

    @property
    def problems(self) -> tuple[RowProblem, ...]:
        """The problems, by line."""
        return self.plan.problems

    @property
    def waiting(self) -> int:
        """The number of people invited before who have not opened their link."""
        return sum(
            1 for step in self.plan.of(RowOutcome.KNOWN) if step.known is not None and step.known.is_unopened
        )


def enrol(
    ctx: Context, programme: Programme, file: EnrolmentFile, options: EnrolmentOptions
) -> EnrolmentResult:
    """Compare a list with the people known and, if chosen, store it; with problems only if `allow_partial`."""
    enrolment_plan = plan(file, _known_entries(ctx, programme), renew=options.renew)
    if not options.store or (enrolment_plan.problems and not options.allow_partial):
        return EnrolmentResult(file, enrolment_plan, stored=False)
    return EnrolmentResult(file, enrolment_plan, True, _store(ctx, programme, enrolment_plan))


def _known_entries(ctx: Context, programme: Programme) -> KnownEntries:
    active = [each for each in practitioners.every(ctx, programme.id) if each.name and not each.left]
    by_id = {str(each.id): KnownEntry(each.id, each.person is None) for each in active}
    by_name: dict[str, tuple[KnownEntry, ...]] = {}
    for each in active:
        by_name[comparison_key(each.name)] = (*by_name.get(comparison_key(each.name), ()), by_id[each.id])
    clients = {
        (str(each.practitioner), comparison_key(each.label)): KnownEntry(
            each.id, each.state is DyadState.INVITED
        )
        for each in dyads.of_programme(ctx, programme.id, *DyadState)
    }
    return KnownEntries(by_name, by_id, clients)


def _store(ctx: Context, programme: Programme, enrolment_plan: EnrolmentPlan) -> tuple[Link, ...]:
    programmes.lock_row(ctx, programme.id)
    definition = ProgrammeFile.model_validate(programme.definition)
    invited = _practitioners(ctx, programme, definition, enrolment_plan)
    invited += _clients(
        ctx,
        programme,
        enrolment_plan,
        {comparison_key(request.practitioner): each for request, each in invited},
    )
    coded = [(ctx.resources.new_invite_code(), each) for _, each in invited]
    expires = ctx.now + timedelta(days=definition.invite_days)
    invites.add_all(ctx, coded, expires)
    audit.record(ctx, Verb.LIST_ENROLLED, programme.id)
    for _, each in invited:
        if each.dyad is not None:
            audit.record(ctx, Verb.INVITED, each.dyad)
    until = f"{local_time(expires, definition.zone):%Y-%m-%d %H:%M}"
    pairs = zip(invited, coded, strict=True)
    return tuple(
        Link(request, invitations.invite_link(ctx.resources.bot_name, code), code, until)
        for (request, _), (code, _) in pairs
    )


InvitedRequests = list[tuple[EnrolmentRequest, Invited]]


def _practitioners(
    ctx: Context, programme: Programme, definition: ProgrammeFile, enrolment_plan: EnrolmentPlan
) -> InvitedRequests:
    """Add the list's new practitioners, and renew the invitations of known ones."""
    invited_requests: InvitedRequests = []
    for step in enrolment_plan.of(RowOutcome.NEW, RowOutcome.RENEWED):
        if step.request.client is None:
            name, known = step.request.practitioner, _known_practitioner_id(step)
            if known is not None:
                invites.revoke_practitioner_invites(ctx, known)
            invited = known or programme_setup.add_practitioner(ctx, programme, definition, name).id
            invited_requests.append(
                (step.request, Invited(invited, language=step.request.language, listed=True))
            )
    return invited_requests


def _known_practitioner_id(step: RowPlan) -> PractitionerId | None:
    return PractitionerId(step.practitioner) if step.practitioner else None


def _clients(
    ctx: Context, programme: Programme, enrolment_plan: EnrolmentPlan, new: dict[str, Invited]
) -> InvitedRequests:
    """Add the list's new clients, and renew known ones; `new`: practitioners just invited, by folded name."""
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
