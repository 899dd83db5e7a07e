"""Single sessions: stored from the chat, a calendar or a file, and what follows when one has ended or moved."""

from datetime import datetime

from bot.services.check_ins import closure, rescheduling
from bot.services.check_ins.schedule import MAX_DELAY, NotAsked, schedule_after_session
from bot.services.context.context import Context
from bot.services.upcoming import upcoming_sessions
from storage.repositories import due, dyads, plans, sessions, single_sessions
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad
from storage.repositories.single_sessions import SingleSession

Times = tuple[datetime, datetime]


def add_single_session(
    ctx: Context, dyad: Dyad, source: str, uid: str, key: str, times: Times
) -> SingleSession:
    """Store a session with its start and end, or move the one of that name; a cancelled one takes place again.

    One that was cancelled by hand stays cancelled if its source brings it back at the same time.
    """
    before = single_sessions.find_by_uid(ctx, dyad.id, source, uid, key)
    session = single_sessions.put(ctx, dyad.id, source, uid, key, *times)
    if session.off:
        return session
    due.schedule(ctx, DueKind.ARRANGED, session.id, session.ends)
    if before is not None and before.ends != session.ends:
        cancel_planned(ctx, dyad, before.starts)
        move_end(ctx, dyad, before.ends, session.ends)
    elif before is not None and before.off and session.ends <= ctx.now:
        schedule_after_session(ctx, dyad, session.ends, again=True)
    rescheduling.revise(ctx, dyad)
    return session


def add_from_chat(ctx: Context, dyad: Dyad, times: Times) -> None:
    """Store a single session that the practitioner has typed, or that an ended plan leaves running."""
    add_single_session(ctx, dyad, single_sessions.CHAT, "", times[0].isoformat(), times)


def add_once(ctx: Context, dyad: Dyad, starts: datetime) -> None:
    """Store a single session that begins at ``starts``; the programme gives its length."""
    add_from_chat(ctx, dyad, (starts, starts + upcoming_sessions.session_length(ctx, dyad)))


def record_end(ctx: Context, dyad: Dyad, ended_at: datetime) -> datetime | NotAsked:
    """Record that a session has ended, also if it was cancelled; return when the client will be asked, or why not."""
    times = ended_at - upcoming_sessions.session_length(ctx, dyad), ended_at
    return record_past_session(ctx, dyad, single_sessions.CHAT, times, again=True)


def record_past_session(
    ctx: Context, dyad: Dyad, source: str, times: Times, *, again: bool = False
) -> datetime | NotAsked:
    """Record a session that has ended; return when the client will be asked, or why they will not be.

    With ``again`` a session that was cancelled takes place after all; else it stays cancelled.
    """
    starts, ended_at = times
    is_new = not sessions.list_near(ctx, dyad.id, ended_at, off=not again)
    asked_at = schedule_after_session(ctx, dyad, ended_at, again=again)
    if is_new:
        single_sessions.put(ctx, dyad.id, source, "", starts.isoformat(), starts, ended_at)
    return asked_at


def run_due(ctx: Context, session_id: str) -> None:
    """Plan the check-ins of a single session that has ended."""
    session = single_sessions.find(ctx, session_id)
    if session is not None and not session.off:
        schedule_after_session(ctx, dyads.get(ctx, session.dyad), session.ends)


def move_end(ctx: Context, dyad: Dyad, before: datetime, ends: datetime) -> None:
    """Record that a session ends at ``ends`` instead of ``before``.

    If both are past, the check-ins of the session go on; else they are dropped, and planned again once it has ended.
    """
    at_old_end, at_new_end = (sessions.list_near(ctx, dyad.id, each) for each in (before, ends))
    if at_old_end and ends <= ctx.now and not {*at_new_end} - {*at_old_end}:
        sessions.set_end(ctx, at_old_end[0], ends)
        if ctx.now - ends > MAX_DELAY:
            closure.drop_session(ctx, dyad, at_old_end[0])
        return
    forget_end(ctx, dyad, before)
    if ends <= ctx.now:
        schedule_after_session(ctx, dyad, ends, again=True)


def forget_end(ctx: Context, dyad: Dyad, ended_at: datetime) -> None:
    """Mark the sessions recorded as ended at that time as cancelled, and drop their check-ins."""
    for each in sessions.list_near(ctx, dyad.id, ended_at):
        sessions.cancel(ctx, each)
        closure.drop_session(ctx, dyad, each)


def cancel_planned(ctx: Context, dyad: Dyad, starts: datetime) -> None:
    """Cancel the planned session that is the same as the single session at ``starts``."""
    stored = plans.of_dyad(ctx, dyad.id)
    if stored is not None:
        for each in upcoming_sessions.planned_twins(ctx, dyad, starts):
            plans.put_exception(ctx, stored.id, each.day, None)
