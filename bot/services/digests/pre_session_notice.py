"""Notices before a session: a new flag about a client reaches the practitioner before the two meet, once.

Sent only where the session comes before the next digest, and not where the practitioner has asked for a reminder
by the digest's own button.
"""

from datetime import datetime

from bot.services.context import Context, PractitionerContact, digest_schedule, from_practitioner
from bot.services.digests import composition
from bot.services.digests.new_entries import NewEntry, find_new, send_notice
from bot.services.upcoming.upcoming_sessions import next_session
from flows.dyads import lifecycle
from flows.scheduling.local import local_time
from flows.scheduling.notice import MIN_LEAD, notice_before
from flows.scheduling.send_decision import DueRow, Recipient, RowKind, SendAction, decide
from storage.repositories import due, dyads, flags
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad


def plan(ctx: Context, dyad: Dyad) -> None:
    """Plan, move or cancel the notice after the dyad's flags or next session have changed."""
    due.cancel(ctx, DueKind.NOTICE, dyad.id)
    reader = None if lifecycle.is_over(dyad.state) else from_practitioner(ctx, dyad.practitioner)
    if reader is None or not flags.has_unreported(ctx, dyad.id, composition.week_start(ctx, reader)):
        return
    session_at = next_session(ctx, dyad, ctx.now)
    if session_at is None or _find_unrequested(ctx, reader, dyad) is None:
        return
    notice = notice_before(
        session_at, ctx.now, digest_schedule.next_digest(ctx, reader), reader.zone, *reader.quiets
    )
    if notice is not None:
        due.schedule(ctx, DueKind.NOTICE, dyad.id, notice.at)


def run_due(ctx: Context, dyad_id: str) -> None:
    """Send a due notice, move it if the session has moved, or drop it if nothing is new any more."""
    dyad = dyads.find(ctx, dyad_id)
    reader = from_practitioner(ctx, dyad.practitioner) if dyad else None
    if dyad is None or reader is None:
        return
    session_at, new = next_session(ctx, dyad, ctx.now), _find_unrequested(ctx, reader, dyad)
    if session_at is None or new is None:
        return
    notice = notice_before(
        session_at, ctx.now, digest_schedule.next_digest(ctx, reader), reader.zone, *reader.quiets
    )
    if notice is not None and notice.at > ctx.now:
        due.schedule(ctx, DueKind.NOTICE, dyad.id, notice.at)
        return
    row = DueRow(RowKind.NOTICE, useful_until=session_at - MIN_LEAD)
    recipient = Recipient(reader.zone, reader.quiets, unreachable=not reader.person.reachable)
    if decide(row, recipient, ctx.now).act is SendAction.DO:
        heading = _heading(ctx, reader, new, session_at)
        send_notice(ctx, reader, new, heading=heading, key=f"notice:{new.entry.told[0].flag}")


def _find_unrequested(ctx: Context, reader: PractitionerContact, dyad: Dyad) -> NewEntry | None:
    """Return the first new entry about the client for which no reminder was requested."""
    for new in find_new(ctx, reader, dyad):
        if not any(due.get_moment(ctx, DueKind.BRIEF, flag) for flag in new.entry.flags):
            return new
    return None


def _heading(ctx: Context, reader: PractitionerContact, new: NewEntry, session_at: datetime) -> str:
    is_today = local_time(session_at, reader.zone).date() == local_time(ctx.now, reader.zone).date()
    return reader.voice.say("notice-today" if is_today else "notice-soon", label=new.entry.label)
