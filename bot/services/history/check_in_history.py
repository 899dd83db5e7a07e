"""A dyad's check-ins so far, as the rules take them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise

from bot.services.context.context import Context
from flows.detection import SHIPPED, CompletedCheckIn, Model
from flows.ids import CheckInId, DyadId, SessionId
from flows.instruments import Instrument, Perspective
from storage.repositories import check_ins, endings, models
from storage.repositories.answers import GivenAnswers
from storage.repositories.check_ins import CheckIn, CheckInPhase


@dataclass(frozen=True, slots=True)
class History:
    """All that a dyad has answered: the client's check-ins that were sent, oldest first; the practitioner's forms."""

    sent: tuple[CheckIn, ...]
    forms: Mapping[SessionId, CheckIn]
    given: Mapping[CheckInId, GivenAnswers]
    instruments: Mapping[tuple[str, int], Instrument]
    models: Mapping[str, Model]
    beginnings: Sequence[datetime]

    def by(self, moment: datetime) -> tuple[CompletedCheckIn, ...]:
        """What had been sent by then, each with the practitioner's view of the same session if that had been, too."""
        sent = (each for each in self.sent if _end(each) <= moment)
        return _marked([self._round(each, moment) for each in sent], self.beginnings)

    def up_to(self, check_in: CheckIn, moment: datetime | None = None) -> tuple[CompletedCheckIn, ...]:
        """What that check-in, which was sent, was judged from: at that moment, or else when it was sent."""
        rounds = self.by(moment or _end(check_in))
        return rounds[: 1 + [each.check_in for each in rounds].index(check_in.id)]

    def _round(self, check_in: CheckIn, moment: datetime) -> CompletedCheckIn:
        form = self.forms.get(check_in.session) if check_in.session else None
        return CompletedCheckIn(
            check_in=check_in.id,
            at=_end(check_in),
            answers=self.given[check_in.id].values,
            instrument=self.instruments[check_in.instrument, check_in.instrument_version],
            practitioner=self.given[form.id].values if form and _end(form) <= moment else None,
            model=self.models[check_in.model] if check_in.model else SHIPPED,
        )


def read(ctx: Context, dyad: DyadId) -> History:
    """All of it, in a few statements."""
    sent = check_ins.of_dyad(ctx, dyad, Perspective.CLIENT, CheckInPhase.DONE)
    forms = check_ins.of_dyad(ctx, dyad, Perspective.PRACTITIONER, CheckInPhase.DONE)
    return History(
        sent=tuple(sorted(sent, key=lambda each: (_end(each), each.id))),
        forms={each.session: each for each in forms if each.session is not None},
        given={each.id: check_ins.given_answers(ctx, each) for each in (*sent, *forms)},
        instruments=ctx.resources.instruments,
        models=models.named(ctx, dyad, {each.model for each in sent if each.model}),
        beginnings=endings.beginnings_of(ctx, dyad),
    )


def _marked(found: list[CompletedCheckIn], beginnings: Sequence[datetime]) -> tuple[CompletedCheckIn, ...]:
    """Each with whether the two began again between the one before and this one."""
    marked = found[:1]
    for before, here in pairwise(found):
        marked.append(replace(here, begins=any(before.at <= each <= here.at for each in beginnings)))
    return tuple(marked)


def present(ctx: Context, dyad: DyadId) -> tuple[tuple[CompletedCheckIn, ...], tuple[datetime, ...]]:
    """As an invitation closes unanswered now: the rounds, and when invitations closed so, since the two last began.
    Another one that closes at the same moment does not count: which of the two comes first is chance.
    """
    began = endings.began(ctx, dyad)
    here = (each for each in rounds(ctx, dyad) if began is None or each.at >= began)
    before = (each for each in unanswered(ctx, dyad) if began is None or each >= began)
    return tuple(here), (*(each for each in before if each < ctx.now), ctx.now)


def rounds(ctx: Context, dyad: DyadId) -> tuple[CompletedCheckIn, ...]:
    """The client's check-ins that were sent by now, oldest first; a context may look back (``Context.at``)."""
    return read(ctx, dyad).by(ctx.now)


def of_session(ctx: Context, form: CheckIn) -> CheckInId | None:
    """The client's check-in about the same session as a practitioner's form, if it was sent."""
    done = check_ins.of_dyad(ctx, form.dyad, Perspective.CLIENT, CheckInPhase.DONE)
    return next((each.id for each in done if each.session == form.session), None)


def asked(ctx: Context, dyad: DyadId) -> tuple[datetime, ...]:
    """When the client was asked, every time so far."""
    every = check_ins.of_dyad(ctx, dyad, Perspective.CLIENT, *CheckInPhase)
    return tuple(each.asked_at for each in every if each.asked_at)


def unanswered(ctx: Context, dyad: DyadId) -> tuple[datetime, ...]:
    """When the client's invitations closed unanswered, oldest first."""
    closed = check_ins.of_dyad(ctx, dyad, Perspective.CLIENT, CheckInPhase.CLOSED)
    ends = (each.ended_at for each in closed if each.ended_at and each.asked_at)
    return tuple(sorted(each for each in ends if each <= ctx.now))


def _end(check_in: CheckIn) -> datetime:
    return check_in.ended_at or check_in.made_at
