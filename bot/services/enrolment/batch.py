"""Many invited at once, from a programme's list: looked at whole, then stored in one transaction, or not at all."""

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
from flows.enrolment.file import EnrolmentFile, Wish
from flows.enrolment.plan import EnrolmentPlan, Present, RowOutcome, RowPlan, Someone, plan
from flows.ids import DyadId, PractitionerId
from flows.scheduling.local import wall
from flows.text.csv_file import RowProblem
from flows.text.sanitize import alike
from storage.repositories import dyads, invites, practitioners, programmes
from storage.repositories.invites import Invited
from storage.repositories.programmes import Programme


@dataclass(frozen=True, slots=True)
class Choice:
    """What whoever sends a list has decided.

    ``go``: to store it, not only to look. ``partly``: the rows that are right, where others are not. ``renew``: new
    links for whoever has not opened theirs.
    """

    go: bool = False
    partly: bool = False
    renew: bool = False


@dataclass(frozen=True, slots=True)
class Enrolled:
    """What a list came to; ``links`` are there once it was stored."""

    file: EnrolmentFile
    plan: EnrolmentPlan
    stored: bool
    links: tuple[Link, ...] = ()

    @property
    def problems(self) -> tuple[RowProblem, ...]:
        """What is wrong, by line."""
        return self.plan.problems

    @property
    def waiting(self) -> int:
        """How many were invited before and have not opened their link."""
        return sum(
            1 for step in self.plan.of(RowOutcome.THERE) if step.someone is not None and step.someone.waits
        )


def enrol(ctx: Context, programme: Programme, file: EnrolmentFile, choice: Choice) -> Enrolled:
    """Set a list against who is there, and store it if that is the choice: every row, unless ``partly``."""
    planned = plan(file, _present(ctx, programme), renew=choice.renew)
    if not choice.go or (planned.problems and not choice.partly):
        return Enrolled(file, planned, stored=False)
    return Enrolled(file, planned, True, _store(ctx, programme, planned))


def _present(ctx: Context, programme: Programme) -> Present:
    there = [each for each in practitioners.every(ctx, programme.id) if each.name and not each.left]
    by_id = {str(each.id): Someone(each.id, each.person is None) for each in there}
    by_name: dict[str, tuple[Someone, ...]] = {}
    for each in there:
        by_name[alike(each.name)] = (*by_name.get(alike(each.name), ()), by_id[each.id])
    clients = {
        (str(each.practitioner), alike(each.label)): Someone(each.id, each.state is DyadState.INVITED)
        for each in dyads.of_programme(ctx, programme.id, *DyadState)
    }
    return Present(by_name, by_id, clients)


def _store(ctx: Context, programme: Programme, planned: EnrolmentPlan) -> tuple[Link, ...]:
    programmes.lock_row(ctx, programme.id)
    definition = ProgrammeFile.model_validate(programme.definition)
    invited = _practitioners(ctx, programme, definition, planned)
    invited += _clients(ctx, programme, planned, {alike(wish.practitioner): each for wish, each in invited})
    made = [(ctx.resources.new_invite_code(), each) for _, each in invited]
    expires = ctx.now + timedelta(days=definition.invite_days)
    invites.add_all(ctx, made, expires)
    audit.record(ctx, Verb.LIST_ENROLLED, programme.id)
    for _, each in invited:
        if each.dyad is not None:
            audit.record(ctx, Verb.INVITED, each.dyad)
    until = f"{wall(expires, definition.zone):%Y-%m-%d %H:%M}"
    pairs = zip(invited, made, strict=True)
    return tuple(
        Link(wish, invitations.invite_link(ctx.resources.bot_name, code), code, until)
        for (wish, _), (code, _) in pairs
    )


Pairs = list[tuple[Wish, Invited]]


def _practitioners(
    ctx: Context, programme: Programme, definition: ProgrammeFile, planned: EnrolmentPlan
) -> Pairs:
    """The practitioners whom the list invites, or invites again."""
    found: Pairs = []
    for step in planned.of(RowOutcome.NEW, RowOutcome.RENEWED):
        if step.wish.client is None:
            name, there = step.wish.practitioner, _known(step)
            if there is not None:
                invites.revoke_own(ctx, there)
            whose = there or programme_setup.add_practitioner(ctx, programme, definition, name).id
            found.append((step.wish, Invited(whose, language=step.wish.language)))
    return found


def _known(step: RowPlan) -> PractitionerId | None:
    return PractitionerId(step.practitioner) if step.practitioner else None


def _clients(ctx: Context, programme: Programme, planned: EnrolmentPlan, new: dict[str, Invited]) -> Pairs:
    """The clients whom the list invites, or invites again; ``new``: the practitioners it has just invited, by name."""
    steps = [step for step in planned.of(RowOutcome.NEW) if step.wish.client is not None]
    whose = [_known(step) or _of(new, step) for step in steps]
    labels = ((step.wish.client or "") for step in steps)
    added = dyads.add_all(ctx, programme.id, list(zip(whose, labels, strict=True)))
    found = [
        (step.wish, Invited(each.practitioner, each.id, language=step.wish.language))
        for step, each in zip(steps, added, strict=True)
    ]
    return found + list(_renewed(ctx, planned))


def _of(new: dict[str, Invited], step: RowPlan) -> PractitionerId:
    practitioner = new[alike(step.wish.practitioner)].practitioner
    assert practitioner is not None
    return practitioner


def _renewed(ctx: Context, planned: EnrolmentPlan) -> Iterable[tuple[Wish, Invited]]:
    for step in planned.of(RowOutcome.RENEWED):
        if step.wish.client is not None and step.someone is not None:
            dyad = DyadId(step.someone.id)
            invites.revoke(ctx, dyad)
            yield step.wish, Invited(_known(step), dyad, language=step.wish.language)
