"""Creating check-ins, for clients and practitioners."""

from datetime import datetime

from bot.services.context.context import Context
from bot.services.programmes.file import ProgrammeFile
from flows.conversation import begin
from flows.ids import CheckInId, PersonId, SessionId
from flows.instruments import Instrument, Perspective
from flows.scheduling.check_in import CheckInMoments
from storage.repositories import check_ins, due, people
from storage.repositories.check_ins import CheckIn, CheckInPhase
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad


def instrument_of(ctx: Context, programme: ProgrammeFile) -> Instrument:
    """Return the instrument of a programme."""
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
    requested: bool = False,
) -> CheckIn:
    """Store a planned check-in and return it. Without a ``session`` its questions are about the recent work.

    ``wished`` marks one that the client began or, with ``requested``, that the practitioner asked for: no reminder is
    sent, and leaving it unanswered is no finding.
    """
    instrument, is_about_period = instrument_of(ctx, programme), session is None
    options = {"words_allowed": programme.words.free, "about_period": is_about_period, "requested": requested}
    check_in = CheckInId(ctx.new_id())
    state = begin(check_in, instrument, perspective, **options)
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
        requested=requested,
    )
    check_ins.add(ctx, made)
    return made


def create_scheduled(
    ctx: Context,
    programme: ProgrammeFile,
    dyad: Dyad,
    person: PersonId,
    perspective: Perspective,
    session: SessionId | None,
    moments: CheckInMoments,
) -> None:
    """Store a planned check-in and the times at which it is asked, reminded of and closed.

    Practitioners get no reminder: a form that they leave unanswered costs nothing.
    """
    made = create(ctx, programme, dyad, person, perspective, session=session, closes_at=moments.close)
    rows = {DueKind.ASK: moments.ask, DueKind.CLOSE: moments.close}
    if moments.remind is not None and perspective is Perspective.CLIENT:
        rows[DueKind.REMIND] = moments.remind
    due.schedule_all(ctx, made.id, rows)
