"""Closing a check-in that was not sent: because its time is over, or because it is no longer wanted."""

from bot.services.check_ins import chat_cleanup, display, invitation_expiry, queue
from bot.services.check_ins.loader import load
from bot.services.context import Context, from_person
from flows.conversation import CheckInEnded
from flows.dyads import lifecycle
from flows.ids import SessionId
from flows.instruments import Perspective
from storage.repositories import check_ins, dyads
from storage.repositories.check_ins import CheckIn, CheckInPhase
from storage.repositories.dyads import Dyad

UNFINISHED = (CheckInPhase.PLANNED, CheckInPhase.QUEUED, CheckInPhase.ASKED)


def close(ctx: Context, check_in_id: str) -> None:
    """Close a check-in whose time is over: its answers stay hidden, and the client's silence may be a finding.

    If its question could not be sent in all that time, the client was not asked: their practitioner is told.
    """
    check_in = check_ins.find(ctx, check_in_id)
    if check_in is None or check_in.phase not in UNFINISHED:
        return
    was_invited = check_in.phase is CheckInPhase.ASKED and check_in.perspective is Perspective.CLIENT
    was_sent = not invitation_expiry.is_question_unsent(ctx, check_in)
    front = queue.front_check_in(ctx, check_in.person)
    phase = CheckInPhase.DROPPED if check_in.wished else CheckInPhase.CLOSED
    _end(ctx, check_in, CheckInEnded("expired"), phase)
    if was_invited and not check_in.wished and _takes_part(ctx, check_in):
        invitation_expiry.record(ctx, check_in, phase, was_sent=was_sent)
    if front is not None and front.id == check_in.id:
        queue.ask_next(ctx, check_in.person)


def drop(ctx: Context, check_in: CheckIn) -> None:
    """Close a check-in that is no longer wanted; that it was not answered means nothing."""
    _end(ctx, check_in, CheckInEnded("closed"), CheckInPhase.DROPPED)


def drop_session(ctx: Context, dyad: Dyad, session: SessionId) -> None:
    """Drop the unfinished check-ins about a session, on both sides."""
    for side in Perspective:
        for check_in in check_ins.of_dyad(ctx, dyad.id, side, *UNFINISHED):
            if check_in.session == session:
                drop(ctx, check_in)


def _end(ctx: Context, check_in: CheckIn, how: CheckInEnded, phase: CheckInPhase) -> None:
    """Move a check-in to its last phase, remove what is due or unsent, and show in its message that it is over."""
    chat_cleanup.clean_up(ctx, check_in, chat_cleanup.UNSENT)
    loaded = load(ctx, check_in, from_person(ctx, check_in.person))
    state = loaded.advance(how, ctx.now).state
    check_ins.set_phase(ctx, check_in.id, phase, ended_at=ctx.now)
    # Someone who has stopped in this check-in sees that in its message already.
    if not loaded.state.ended:
        check_ins.store_conversation(ctx, check_in, state.to_json())
        display.update_in_place(ctx, loaded, state)


def _takes_part(ctx: Context, check_in: CheckIn) -> bool:
    may_be_asked = lifecycle.may_be_asked(dyads.get(ctx, check_in.dyad).state)
    return may_be_asked and from_person(ctx, check_in.person).person.reachable
