"""Importing a practice's table of sessions: stored only if every row is valid."""

from dataclasses import dataclass

from bot.services.context import Context, PractitionerContact, audit, practitioner_lookup
from bot.services.sessions import arranged_sessions, calendar_changes, session_changes
from bot.services.upcoming.upcoming_sessions import UpcomingSession
from flows.scheduling.local import local_time
from flows.scheduling.sessions_file import RowSession, SessionsFile, read_sessions
from flows.text.csv_file import RowProblem
from storage.repositories import single_sessions
from storage.repositories.dyads import Dyad


@dataclass(frozen=True, slots=True)
class SessionsImported:
    """How many sessions are (or would be) upcoming, ended and cancelled; with any problem nothing is stored.

    ``reader`` is the practitioner, in whose programme's vocabulary the problems are said.
    """

    coming: int
    ended: int
    off: int
    problems: tuple[RowProblem, ...]
    reader: PractitionerContact


def import_text(ctx: Context, practitioner_id: str, text: str, file: str, *, store: bool) -> SessionsImported:
    """Read a practitioner's file and, with ``store``, store its sessions. Raises BadFile and BadInput."""
    reader = practitioner_lookup.of_active_practitioner(ctx, practitioner_id)
    today = local_time(ctx.now, reader.zone).date()
    read = read_sessions(text, reader.zone, reader.voice.language, today, file)
    return import_table(ctx, reader, read, store=store)


def import_table(
    ctx: Context, reader: PractitionerContact, read: SessionsFile, *, store: bool
) -> SessionsImported:
    """Check a file's sessions against the reader's clients and, with ``store``, store them."""
    clients = calendar_changes.clients_by_code(ctx, reader.practitioner.id)
    unknown = (each for each in read.sessions if each.code not in clients)
    problems = (
        *read.problems,
        *(RowProblem(each.line, "code", "schedule-row-unknown-code") for each in unknown),
    )
    if store and not problems:
        audit.record(ctx, audit.Verb.SESSIONS_IMPORTED, reader.practitioner.id)
        for session in read.sessions:
            _store(ctx, clients[session.code], session)
    scheduled = [each for each in read.sessions if not each.cancelled]
    ended = sum(1 for each in scheduled if each.ends <= ctx.now)
    return SessionsImported(
        len(scheduled) - ended,
        ended,
        len(read.sessions) - len(scheduled),
        problems,
        reader,
    )


def _store(ctx: Context, dyad: Dyad, session: RowSession) -> None:
    """Store one row; a session is named by its start, so that the same row again changes nothing."""
    key, times = session.starts.isoformat(), (session.starts, session.ends)
    known = single_sessions.find_by_uid(ctx, dyad.id, single_sessions.FILE, "", key)
    if session.cancelled and known is not None:
        single_sessions.mark_missing(ctx, known)
        session_changes.call_off(ctx, UpcomingSession(dyad, known.id, known.starts, known.ends))
    elif session.cancelled or (known is not None and known.said == times):
        return
    elif session.ends <= ctx.now:
        arranged_sessions.record_past_session(ctx, dyad, single_sessions.FILE, times)
    else:
        arranged_sessions.add_single_session(ctx, dyad, single_sessions.FILE, "", key, times)
