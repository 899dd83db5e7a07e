"""What follows for a client's goals from a check-in, and the question whether they are still right."""

from collections.abc import Iterable
from datetime import timedelta

from bot.services.context import Context, from_person
from bot.services.goals import offers, screens
from bot.services.goals.side import GoalSide, own_goals, side_of_client
from bot.services.messaging import outbox
from flows.detection import Finding
from flows.dyads import lifecycle
from flows.goals.review import is_review_due_after, next_review
from storage.repositories import due, dyads, goals
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad


def after_check_in(ctx: Context, dyad: Dyad, findings: Iterable[Finding]) -> None:
    """Offer to name goals after enough check-ins; ask whether they are still right if they seem to fit less."""
    if dyad.person is None or not lifecycle.may_be_asked(dyad.state):
        return
    client = from_person(ctx, dyad.person)
    side = side_of_client(ctx, client, dyad)
    options = side.contact.programme.goals
    if not options.on:
        return
    if own_goals(ctx, side):
        _after_findings(ctx, side, findings)
    elif options.offer_after and not goals.of_dyad(ctx, dyad.id):
        offers.offer_once(ctx, side)


def _after_findings(ctx: Context, side: GoalSide, findings: Iterable[Finding]) -> None:
    weeks = side.contact.programme.goals.review_weeks
    planned = due.get_moment(ctx, DueKind.GOALS, side.dyad.id)
    if not weeks:
        return
    if planned is None:
        plan(ctx, side)
    elif is_review_due_after(findings, ctx.now, planned - timedelta(weeks=weeks)):
        due.schedule(ctx, DueKind.GOALS, side.dyad.id, ctx.now)


def plan(ctx: Context, side: GoalSide) -> None:
    """Plan the next question whether the client's goals are still right, unless it is planned or never asked."""
    weeks = side.contact.programme.goals.review_weeks
    if weeks and due.get_moment(ctx, DueKind.GOALS, side.dyad.id) is None:
        due.schedule(ctx, DueKind.GOALS, side.dyad.id, next_review(ctx.now, weeks))


def run_due(ctx: Context, dyad_id: str) -> None:
    """Ask whether the client's goals are still right, and plan the next time; while they pause, only plan it."""
    dyad = dyads.find(ctx, dyad_id)
    if dyad is None or dyad.person is None or not lifecycle.is_participating(dyad.state):
        return
    side = side_of_client(ctx, from_person(ctx, dyad.person), dyad)
    options, named = side.contact.programme.goals, own_goals(ctx, side)
    if not (options.on and options.review_weeks and named):
        return
    due.schedule(ctx, DueKind.GOALS, dyad.id, next_review(ctx.now, options.review_weeks))
    if lifecycle.may_be_asked(dyad.state):
        message = screens.review(side, named[0])
        outbox.notify_outside_quiet_hours(
            ctx, side.contact, message, key=f"goals-review:{dyad.id}:{ctx.new_id()}"
        )
