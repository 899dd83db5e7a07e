"""Enrolment of a programme's list: checked as a whole, then stored in one transaction."""

from dataclasses import dataclass

from bot.services.context import Context
from bot.services.enrolment.batch_storage import store_plan
from bot.services.enrolment.known_entries import known_entries
from flows.enrolment.answer import Link
from flows.enrolment.file import EnrolmentFile
from flows.enrolment.plan import EnrolmentPlan, RowOutcome, plan
from flows.text.csv_file import RowProblem
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
    enrolment_plan = plan(file, known_entries(ctx, programme), renew=options.renew)
    if not options.store or (enrolment_plan.problems and not options.allow_partial):
        return EnrolmentResult(file, enrolment_plan, stored=False)
    return EnrolmentResult(file, enrolment_plan, True, store_plan(ctx, programme, enrolment_plan))
