"""Scores and findings of a dyad's check-ins, stored when one is completed or closes unanswered.

Other programs are told of both.
"""

from bot.services.context.context import Context
from bot.services.events import publication
from bot.services.events.event_kinds import EventKind
from bot.services.history import check_in_history
from flows.detection import Finding, detect, detect_silence
from flows.scoring import score
from storage.repositories import check_ins, flags, scores
from storage.repositories.check_ins import CheckIn


def record(ctx: Context, check_in: CheckIn) -> tuple[Finding, ...]:
    """Store and return the findings of the client's check-in that was just completed; store its scores."""
    completed = check_in_history.completed_check_ins(ctx, check_in.dyad)
    newest = completed[-1]
    scores.put(ctx, check_in, score(newest.instrument, newest.answers))
    found = detect(completed)
    flags.put(ctx, check_in.dyad, check_in.id, found)
    _publish(ctx, EventKind.CHECK_IN_ANSWERED, check_in, check_in)
    return found


def add_from_form(ctx: Context, form: CheckIn) -> None:
    """Add the findings that a practitioner's form brings to the client's earlier check-in of the same session.

    Findings stored before stay, with the practitioner's verdicts.
    """
    check_in = check_in_history.find_by_session_of(ctx, form)
    completed = check_in_history.completed_check_ins(ctx, form.dyad)
    for number, each in enumerate(completed, start=1):
        if each.check_in == check_in:
            flags.add(ctx, form.dyad, each.check_in, detect(completed[:number]))
    about = check_ins.find(ctx, check_in) if check_in is not None else None
    _publish(ctx, EventKind.CHECK_IN_ANSWERED, form, about)


def record_silence(ctx: Context, check_in: CheckIn) -> None:
    """Store the finding, if any, that the client's check-in has closed unanswered."""
    flags.put(
        ctx, check_in.dyad, check_in.id, detect_silence(*check_in_history.silence_input(ctx, check_in.dyad))
    )
    _publish(ctx, EventKind.CHECK_IN_MISSED, check_in, check_in)


def _publish(ctx: Context, kind: EventKind, check_in: CheckIn, judged: CheckIn | None) -> None:
    """Publish what has become of a check-in, and the findings, if any, of the one that was judged by it."""
    publication.publish_check_in(ctx, kind, check_in)
    if judged is not None:
        publication.publish_check_in(ctx, EventKind.FINDING_RAISED, judged)
