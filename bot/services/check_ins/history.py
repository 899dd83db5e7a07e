"""A dyad's check-ins so far, as the rules take them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import pairwise

from bot.services.desk import Desk
from flows.detection import Round
from flows.ids import CheckInId, DyadId
from flows.instruments import Perspective
from storage.repositories import answers, check_ins, endings
from storage.repositories.check_ins import CheckIn, Phase


def rounds(desk: Desk, dyad: DyadId) -> tuple[Round, ...]:
    """The client's check-ins that were sent, oldest first, each with the practitioner's view of the same session."""
    given = answers.of_dyad(desk.unit, dyad)
    own = {
        each.session: given.get(each.id, {})
        for each in check_ins.of_dyad(desk.unit, dyad, Perspective.PRACTITIONER, Phase.DONE)
        if each.session is not None and _is_over(desk, each)
    }
    done = check_ins.of_dyad(desk.unit, dyad, Perspective.CLIENT, Phase.DONE)
    found = [
        Round(
            check_in=each.id,
            at=each.ended_at or each.made_at,
            answers=given.get(each.id, {}),
            instrument=desk.instrument(each.instrument, each.instrument_version),
            practitioner=own.get(each.session) if each.session else None,
        )
        for each in sorted(done, key=lambda check_in: (check_in.ended_at or check_in.made_at, check_in.id))
        if _is_over(desk, each)
    ]
    return _marked(found, endings.beginnings_of(desk.unit, dyad))


def _marked(found: list[Round], beginnings: Sequence[datetime]) -> tuple[Round, ...]:
    """Each with whether the two began again between the one before and this one."""
    marked = found[:1]
    for before, here in pairwise(found):
        marked.append(replace(here, begins=any(before.at <= each <= here.at for each in beginnings)))
    return tuple(marked)


def present(desk: Desk, dyad: DyadId) -> tuple[tuple[Round, ...], tuple[datetime, ...]]:
    """The rounds, and when invitations closed unanswered, since the two last began."""
    began = endings.began(desk.unit, dyad)
    here = (each for each in rounds(desk, dyad) if began is None or each.at >= began)
    return tuple(here), tuple(each for each in unanswered(desk, dyad) if began is None or each >= began)


def of_session(desk: Desk, form: CheckIn) -> CheckInId | None:
    """The client's check-in about the same session as a practitioner's form, if it was sent."""
    done = check_ins.of_dyad(desk.unit, form.dyad, Perspective.CLIENT, Phase.DONE)
    return next((each.id for each in done if each.session == form.session), None)


def asked(desk: Desk, dyad: DyadId) -> tuple[datetime, ...]:
    """When the client was asked, every time so far."""
    every = check_ins.of_dyad(desk.unit, dyad, Perspective.CLIENT, *Phase)
    return tuple(each.asked_at for each in every if each.asked_at)


def unanswered(desk: Desk, dyad: DyadId) -> tuple[datetime, ...]:
    """When the client's invitations closed unanswered, oldest first."""
    closed = check_ins.of_dyad(desk.unit, dyad, Perspective.CLIENT, Phase.CLOSED)
    ends = (each.ended_at for each in closed if each.ended_at and each.asked_at)
    return tuple(sorted(each for each in ends if each <= desk.now))


def _is_over(desk: Desk, check_in: CheckIn) -> bool:
    """Whether it had been sent by now: a desk may look back (``Desk.at``)."""
    return (check_in.ended_at or check_in.made_at) <= desk.now
