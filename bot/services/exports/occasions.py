"""A stored check-in as it leaves: under pseudonyms, with the reason for missing values, and without words."""

from collections.abc import Iterator
from datetime import datetime, time

from bot.services.context.context import Context
from bot.services.programmes.file import ProgrammeFile
from flows.exports.codebook import exported_items
from flows.exports.occasion import ExportedAnswer, MissingReason, Occasion, Outcome
from flows.exports.pseudonyms import Pseudonyms
from flows.i18n import pick_language
from flows.instruments import Item
from flows.scheduling.local import is_zone
from flows.scheduling.quiet import QuietHours, after_quiet, has_open_time
from storage.repositories.check_ins import CheckInPhase
from storage.repositories.exported_check_ins import StoredOccasion

_OUTCOMES = {
    CheckInPhase.DONE: Outcome.ANSWERED,
    CheckInPhase.DROPPED: Outcome.CANCELLED,
    CheckInPhase.ASKED: Outcome.OPEN,
}


def exported_occasion(
    ctx: Context,
    programme: ProgrammeFile,
    names: Pseudonyms,
    stored: StoredOccasion,
    number: int,
    session_number: int | None,
) -> Occasion:
    """Return a check-in as it leaves, without the answer about a goal; it is the ``number``-th of its perspective."""
    outcome, given = _outcome(stored), stored.given.answers.values()
    moments = sorted(datetime.fromisoformat(each.at) for each in given) if outcome is Outcome.ANSWERED else []
    zone = stored.zone if stored.zone and is_zone(stored.zone) else programme.zone
    return Occasion(
        person=names.of("person", stored.person),
        client=names.of("client", stored.client),
        dyad=names.of("dyad", stored.dyad),
        check_in=names.of("check-in", stored.id),
        perspective=stored.perspective,
        number=number,
        session_number=session_number,
        self_initiated=stored.wished and not stored.requested,
        on_request=stored.requested,
        outcome=outcome,
        instrument=ctx.instrument(*stored.instrument),
        language=pick_language(stored.language, stored.telegram_language, programme.language),
        zone=zone,
        intended=_intended(stored, programme, zone),
        sent=stored.asked_at,
        first=moments[0] if moments else None,
        last=moments[-1] if moments else None,
        closed=stored.ended_at,
        answers=tuple(_answers(ctx, stored, outcome)),
        scores=stored.scores,
        scoring_version=stored.scoring_version,
        findings=stored.findings,
        model=stored.model,
    )


def _outcome(stored: StoredOccasion) -> Outcome:
    if stored.phase is CheckInPhase.CLOSED:
        return Outcome.NOT_SENT if stored.given.answers else Outcome.UNANSWERED
    return _OUTCOMES[stored.phase]


def _intended(stored: StoredOccasion, programme: ProgrammeFile, zone: str) -> datetime | None:
    """Return when the check-in about a session would be asked, by the programme's rules and the quiet hours."""
    if stored.session_ended_at is None:
        return None
    own = QuietHours(*map(time.fromisoformat, stored.quiet)) if stored.quiet else None
    quiets, start = programme.policy.quiets(own), stored.session_ended_at + programme.policy.delay
    return after_quiet(start, zone, *quiets) if has_open_time(*quiets) else None


def _answers(ctx: Context, stored: StoredOccasion, outcome: Outcome) -> Iterator[ExportedAnswer]:
    for item in exported_items(ctx.instrument(*stored.instrument)):
        if stored.perspective in item.texts:
            yield _answer(stored, item, outcome)


def _answer(stored: StoredOccasion, item: Item, outcome: Outcome) -> ExportedAnswer:
    """Return the item's value or why there is none; an answer that was not sent is not shown, nor that it exists."""
    if outcome is not Outcome.ANSWERED:
        return ExportedAnswer(item, missing=MissingReason(str(outcome)))
    given = stored.given.answers.get(item.id)
    if given is None:
        return ExportedAnswer(item, missing=MissingReason.NOT_ASKED)
    missing = MissingReason.SKIPPED if given.value is None else None
    at = datetime.fromisoformat(given.at)
    return ExportedAnswer(item, given.value, missing, given.how, given.changed, at)
