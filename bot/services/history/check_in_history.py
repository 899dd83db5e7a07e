"""A dyad's past check-ins as the rules take them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise

from bot.services.context.context import Context
from flows.detection import SHIPPED, CompletedCheckIn, Model
from flows.goals import Disagreement, as_known_at, disagreements, find_told
from flows.ids import CheckInId, DyadId, SessionId
from flows.instruments import Instrument, Perspective
from storage.repositories import check_ins, goal_comparisons, models, restarts
from storage.repositories.answers import GivenAnswers
from storage.repositories.check_ins import CheckIn, CheckInPhase


@dataclass(frozen=True, slots=True)
class History:
    """All answers of a dyad: the client's completed check-ins, oldest first, and the practitioner's forms by session.

    ``beginnings`` are the times at which the dyad's work began again after an end, ``goals`` the disagreements on the
    goals that both sides named.
    """

    sent: tuple[CheckIn, ...]
    forms: Mapping[SessionId, CheckIn]
    given: Mapping[CheckInId, GivenAnswers]
    instruments: Mapping[tuple[str, int], Instrument]
    models: Mapping[str, Model]
    beginnings: Sequence[datetime]
    goals: tuple[Disagreement, ...] = ()

    def by(self, moment: datetime) -> tuple[CompletedCheckIn, ...]:
        """Return the check-ins sent by ``moment``, each with the practitioner's form if sent by then."""
        sent = [each for each in self.sent if _end(each) <= moment]
        marked = _mark_beginnings([self._completed(each, moment) for each in sent], self.beginnings)
        return self._with_stated_goals(marked, moment)

    def _with_stated_goals(
        self, completed: tuple[CompletedCheckIn, ...], moment: datetime
    ) -> tuple[CompletedCheckIn, ...]:
        """Return the check-ins with the disagreements on goals that had begun by ``moment``, each at its check-in."""
        stated, ends = {}, [each.at for each in completed]
        for each in self.goals:
            told = find_told(as_known_at(each, moment), ends) if each.began_at <= moment else None
            if told is not None:
                stated[told[0]] = told[1]
        return tuple(
            replace(each, stated=stated[place]) if place in stated else each
            for place, each in enumerate(completed)
        )

    def up_to(self, check_in: CheckIn, moment: datetime | None = None) -> tuple[CompletedCheckIn, ...]:
        """Return the check-ins from which a sent check-in was judged, itself last.

        With ``moment``, as known then; by default, as known when it was sent.
        """
        completed = self.by(moment or _end(check_in))
        return completed[: 1 + [each.check_in for each in completed].index(check_in.id)]

    def _completed(self, check_in: CheckIn, moment: datetime) -> CompletedCheckIn:
        form = self.forms.get(check_in.session) if check_in.session else None
        return CompletedCheckIn(
            check_in=check_in.id,
            at=_end(check_in),
            answers=self.given[check_in.id].values,
            instrument=self.instruments[check_in.instrument, check_in.instrument_version],
            practitioner=self.given[form.id].values if form and _end(form) <= moment else None,
            model=self.models[check_in.model] if check_in.model else SHIPPED,
        )


def read_history(ctx: Context, dyad: DyadId) -> History:
    """Return a dyad's history."""
    sent = check_ins.of_dyad(ctx, dyad, Perspective.CLIENT, CheckInPhase.DONE)
    forms = check_ins.of_dyad(ctx, dyad, Perspective.PRACTITIONER, CheckInPhase.DONE)
    return History(
        sent=tuple(sorted(sent, key=lambda each: (_end(each), each.id))),
        forms={each.session: each for each in forms if each.session is not None},
        given={each.id: check_ins.unseal_answers(ctx, each) for each in (*sent, *forms)},
        instruments=ctx.resources.instruments,
        models=models.get_versions(ctx, dyad, {each.model for each in sent if each.model}),
        beginnings=restarts.restarts_of(ctx, dyad),
        goals=disagreements(goal_comparisons.of_dyad(ctx, dyad)),
    )


def _mark_beginnings(
    completed: list[CompletedCheckIn], beginnings: Sequence[datetime]
) -> tuple[CompletedCheckIn, ...]:
    """Mark each check-in before which the dyad's work began again."""
    marked = completed[:1]
    for previous, current in pairwise(completed):
        begins = any(previous.at <= each <= current.at for each in beginnings)
        marked.append(replace(current, begins=begins))
    return tuple(marked)


def silence_input(ctx: Context, dyad: DyadId) -> tuple[tuple[CompletedCheckIn, ...], tuple[datetime, ...]]:
    """Return the input for judging an invitation that closes unanswered now, since the dyad's work last began.

    First the completed check-ins, then the times at which invitations closed unanswered, now included. Others that
    close at the same moment are left out, since their order is arbitrary.
    """
    began = restarts.last_restart(ctx, dyad)
    completed = (each for each in completed_check_ins(ctx, dyad) if began is None or each.at >= began)
    closed = (each for each in times_unanswered(ctx, dyad) if began is None or each >= began)
    return tuple(completed), (*(each for each in closed if each < ctx.now), ctx.now)


def completed_check_ins(ctx: Context, dyad: DyadId) -> tuple[CompletedCheckIn, ...]:
    """Return the client's check-ins sent by ``ctx.now``, oldest first."""
    return read_history(ctx, dyad).by(ctx.now)


def find_by_session_of(ctx: Context, form: CheckIn) -> CheckInId | None:
    """Return the client's sent check-in about the session of a practitioner's form; None if there is none."""
    done = check_ins.of_dyad(ctx, form.dyad, Perspective.CLIENT, CheckInPhase.DONE)
    return next((each.id for each in done if each.session == form.session), None)


def invitation_times(ctx: Context, dyad: DyadId) -> tuple[datetime, ...]:
    """Return when each check-in of the client's was first sent, answered or not, oldest first."""
    every = check_ins.of_dyad(ctx, dyad, Perspective.CLIENT, *CheckInPhase)
    return tuple(each.asked_at for each in every if each.asked_at)


def times_unanswered(ctx: Context, dyad: DyadId) -> tuple[datetime, ...]:
    """Return the times at which the client's invitations closed unanswered, oldest first."""
    closed = check_ins.of_dyad(ctx, dyad, Perspective.CLIENT, CheckInPhase.CLOSED)
    ends = (each.ended_at for each in closed if each.ended_at and each.asked_at)
    return tuple(sorted(each for each in ends if each <= ctx.now))


def _end(check_in: CheckIn) -> datetime:
    return check_in.ended_at or check_in.made_at
