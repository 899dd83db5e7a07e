"""A practitioner's clients as the rules of the digest take them: check-ins, flags, silences and state."""

from bot.services.context.context import Context
from bot.services.digests import client_goals, flag_records
from bot.services.history import check_in_history
from bot.services.upcoming.upcoming_sessions import next_session
from flows.detection import assess
from flows.digest.week import ClientStatus, ClientWeek, WeekCheckIn
from flows.dyads import lifecycle
from flows.dyads.lifecycle import DyadState
from flows.ids import PractitionerId
from storage.repositories import dyads, people, restarts
from storage.repositories.dyads import Dyad
from storage.repositories.people import Person

STANDING = {
    DyadState.INVITED: ClientStatus.INVITED,
    DyadState.LINK_OPENED: ClientStatus.INVITED,
    DyadState.AGREED: ClientStatus.INVITED,
    DyadState.ACTIVE: ClientStatus.ACTIVE,
    DyadState.PAUSED: ClientStatus.PAUSED,
    DyadState.STOPPED: ClientStatus.STOPPED,
    DyadState.ENDING: ClientStatus.ACTIVE,
    DyadState.ENDED: ClientStatus.ENDED,
    DyadState.ASKED_AGAIN: ClientStatus.ENDED,
    DyadState.CLOSED_BY_CLIENT: ClientStatus.ENDED,
    DyadState.MOVED: ClientStatus.MOVED,
}


def read_client_weeks(ctx: Context, practitioner: PractitionerId) -> tuple[ClientWeek, ...]:
    """Return all clients that the practitioner had by now."""
    every = dyads.of_practitioner(ctx, practitioner)
    return tuple(read_client_week(ctx, dyad) for dyad in every if dyad.made_at <= ctx.now)


def read_client_week(ctx: Context, dyad: Dyad) -> ClientWeek:
    """Return one client with everything known by now."""
    history, silences = (
        check_in_history.read_history(ctx, dyad.id),
        check_in_history.times_unanswered(ctx, dyad.id),
    )
    completed = history.by(ctx.now)
    person = people.get(ctx, dyad.person) if dyad.person else None
    return ClientWeek(
        dyad=dyad.id,
        label=dyad.label,
        code=dyad.code,
        rounds=tuple(
            WeekCheckIn(
                check_in=each.check_in,
                at=each.at,
                answers=each.answers,
                scores=each.scores(),
                words="\n".join(history.given[each.check_in].shared) or None,
                own=each.practitioner or {},
                model=each.model,
                assessment=assess(completed[:number]),
            )
            for number, each in enumerate(completed, start=1)
        ),
        flags=flag_records.read_flags(ctx, dyad.id, history, silences),
        closed_unanswered=silences,
        state=_standing(dyad, person),
        next_session=None if lifecycle.is_over(dyad.state) else next_session(ctx, dyad, ctx.now),
        muted=flag_records.muted_kinds(ctx, dyad.id),
        over_at=dyad.over_at,
        began=restarts.last_restart(ctx, dyad.id),
        goals=client_goals.visible_to_both(ctx, dyad.id),
        reached=client_goals.reached(ctx, dyad.id),
        progress=client_goals.progress(ctx, dyad.id, history),
    )


def _standing(dyad: Dyad, person: Person | None) -> ClientStatus:
    is_unreachable = person is not None and not person.reachable and not lifecycle.is_over(dyad.state)
    return ClientStatus.UNREACHABLE if is_unreachable else STANDING[dyad.state]
