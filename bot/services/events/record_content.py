"""What an event of an answered check-in says besides, at the address that a programme keeps its records at."""

from typing import Any

from bot.services.context.contact import programme_of
from bot.services.context.context import Context
from bot.services.programmes import consent_text
from flows.ids import CheckInId
from flows.instruments import Perspective
from flows.scoring import SCORING_VERSION, score
from storage.repositories import check_ins, consents, dyads, practitioners, scores
from storage.repositories.check_ins import CheckInPhase
from storage.repositories.event_endpoints import EventEndpoint


def read_record(ctx: Context, endpoint: EventEndpoint, check_in_id: CheckInId) -> dict[str, Any] | None:
    """Return a client's answers and scores for a record system; None unless programme and client allow it.

    Typed words are never in it. The client's code and the practitioner's id say where it belongs: a practice's own
    program knows them from its sessions.
    """
    check_in = check_ins.find(ctx, check_in_id)
    if check_in is None or check_in.phase is not CheckInPhase.DONE:
        return None
    dyad = dyads.get(ctx, check_in.dyad)
    programme = programme_of(ctx, practitioners.get(ctx, dyad.practitioner))
    is_named = programme.export.records and programme.export.record_system == endpoint.address
    agreed = consents.is_in_force(ctx, dyad.client, consent_text.VERSION, programme.consent_version)
    if check_in.perspective is not Perspective.CLIENT or not (is_named and agreed):
        return None
    values = check_ins.unseal_answers(ctx, check_in).values
    computed = score(ctx.instrument(check_in.instrument, check_in.instrument_version), values)
    return {
        "code": dyad.code,
        "practitioner": dyad.practitioner,
        "instrument": check_in.instrument,
        "version": check_in.instrument_version,
        "answers": values,
        "scores": {name: each.value for name, each in scores.by_name(computed).items()},
        "scoring_version": SCORING_VERSION,
    }
