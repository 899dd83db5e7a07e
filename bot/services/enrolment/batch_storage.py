"""A checked list stored in one transaction, with a link for each person invited."""

from datetime import timedelta

from bot.services.context import Context, audit
from bot.services.context.audit import Verb
from bot.services.enrolment import invitations
from bot.services.enrolment.batch_invitations import invite_clients, invite_practitioners
from bot.services.programmes.file import ProgrammeFile
from flows.enrolment.answer import Link
from flows.enrolment.plan import EnrolmentPlan
from flows.scheduling.local import local_time
from flows.text.sanitize import comparison_key
from storage.repositories import invites, programmes
from storage.repositories.programmes import Programme


def store_plan(ctx: Context, programme: Programme, enrolment_plan: EnrolmentPlan) -> tuple[Link, ...]:
    """Store the new and renewed people of a plan, and return their links."""
    programmes.lock_row(ctx, programme.id)
    definition = ProgrammeFile.model_validate(programme.definition)
    invited = invite_practitioners(ctx, programme, definition, enrolment_plan)
    invited += invite_clients(
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
