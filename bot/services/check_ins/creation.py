"""A new check-in, whoever is asked and whyever: stored, with its first question waiting."""

from datetime import datetime

from bot.services.context.context import Context
from bot.services.programmes.file import ProgrammeFile
from flows.conversation import begin
from flows.ids import CheckInId, PersonId, SessionId
from flows.instruments import Instrument, Perspective
from storage.repositories import check_ins, people
from storage.repositories.check_ins import CheckIn, CheckInPhase
from storage.repositories.dyads import Dyad


def instrument_of(ctx: Context, programme: ProgrammeFile) -> Instrument:
    """What the programme asks with."""
    return ctx.instrument(programme.check_in.instrument, programme.check_in.version)


def create(
    ctx: Context,
    programme: ProgrammeFile,
    dyad: Dyad,
    person: PersonId,
    perspective: Perspective,
    *,
    session: SessionId | None,
    closes_at: datetime | None,
    wished: bool = False,
) -> CheckIn:
    """Store a planned check-in with this person. Without a ``session`` it is about their work of late.

    ``wished``: they began it themselves, so nobody reminds them, and leaving it is no silence.
    """
    instrument = instrument_of(ctx, programme)
    check_in = CheckInId(ctx.new_id())
    state = begin(
        check_in, instrument, perspective, words_allowed=programme.words.free, about_period=session is None
    )
    made = CheckIn(
        id=check_in,
        dyad=dyad.id,
        client=dyad.client,
        session=session,
        person=person,
        chat_key=people.get(ctx, person).chat_key,
        perspective=perspective,
        instrument=instrument.id,
        instrument_version=instrument.version,
        wished=wished,
        phase=CheckInPhase.PLANNED,
        state=state.to_json(),
        message_id=None,
        asked_at=None,
        closes_at=closes_at,
        ended_at=None,
        made_at=ctx.now,
    )
    check_ins.add(ctx, made)
    return made
