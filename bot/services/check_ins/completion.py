"""A check-in that was sent: scores, then findings, then flags; and one that closed unanswered."""

from bot.services.check_ins import chat_cleanup
from bot.services.context.context import Desk
from bot.services.digests import immediate_notice, pre_session_notice
from bot.services.history import check_in_history
from flows.detection import detect, missed
from flows.instruments import Perspective
from flows.scoring import score
from storage.repositories import check_ins, due, dyads, flags, models, outbox_messages, scores
from storage.repositories.check_ins import CheckIn, Phase
from storage.repositories.due import DueKind
from storage.repositories.dyads import DyadState


def completed(desk: Desk, check_in: CheckIn) -> None:
    """Score the client's from its stored answers, and keep what it shows; a practitioner's form adds its view."""
    client = check_in.perspective is Perspective.CLIENT
    model = models.in_use(desk.unit, check_in.dyad).version if client else None
    check_ins.move(desk.unit, check_in.id, Phase.DONE, ended_at=desk.now, model=model)
    due.drop_all(desk.unit, check_in.id)
    outbox_messages.drop(desk.unit, check_in.id, ("remind",))
    chat_cleanup.clear(desk, check_in)
    if not client:
        _second_view(desk, check_in)
        return
    rounds = check_in_history.rounds(desk, check_in.dyad)
    newest = rounds[-1]
    scores.put(desk.unit, check_in, score(newest.instrument, newest.answers))
    flags.put(desk.unit, check_in.dyad, check_in.id, detect(rounds))
    immediate_notice.plan(desk, check_in)
    dyad = dyads.get(desk.unit, check_in.dyad)
    pre_session_notice.plan(desk, dyad)
    if dyad.state is DyadState.ENDING:
        due.put(desk.unit, DueKind.END, dyad.id, desk.now)


def _second_view(desk: Desk, form: CheckIn) -> None:
    """Filled in after the client's: what that check-in shows is looked at again, with both views.

    What was found before stays as it is, with what the practitioner said of it.
    """
    clients = check_in_history.of_session(desk, form)
    rounds = check_in_history.rounds(desk, form.dyad)
    places = [number for number, each in enumerate(rounds, start=1) if each.check_in == clients]
    for place in places:
        flags.add(desk.unit, form.dyad, rounds[place - 1].check_in, detect(rounds[:place]))
    pre_session_notice.plan(desk, dyads.get(desk.unit, form.dyad))


def closed_unanswered(desk: Desk, check_in: CheckIn) -> None:
    """Silence may be a finding of its own."""
    flags.put(desk.unit, check_in.dyad, check_in.id, missed(*check_in_history.present(desk, check_in.dyad)))
    pre_session_notice.plan(desk, dyads.get(desk.unit, check_in.dyad))
