"""Sessions from a practice's file: read whole, looked at, and stored only when every row is right."""

from dataclasses import dataclass

from bot.services.context import audit, practitioner_lookup
from bot.services.context.audit import Verb
from bot.services.context.contact import PractitionerContact
from bot.services.context.context import Context
from bot.services.sessions import calendars, planned_sessions
from bot.services.upcoming import upcoming_sessions
from flows.scheduling.local import wall
from flows.scheduling.sessions_file import RowSession, SessionsFile, read_sessions
from flows.text.csv_file import RowProblem
from storage.repositories import single_sessions
from storage.repositories.dyads import Dyad


@dataclass(frozen=True, slots=True)
class Imported:
    """How many sessions are (or would be) arranged, ended and called off; with one problem, nothing is stored."""

    coming: int
    ended: int
    off: int
    problems: tuple[RowProblem, ...]


def sessions_from(ctx: Context, practitioner_id: str, text: str, file: str, *, store: bool) -> Imported:
    """Read a practitioner's file; ``store`` it, or only say what would be. Raises BadFile and BadInput."""
    reader = practitioner_lookup.of_active_practitioner(ctx, practitioner_id)
    today = wall(ctx.now, reader.zone).date()
    read = read_sessions(text, reader.zone, reader.voice.language, today, file)
    return sessions_of(ctx, reader, read, store=store)


def sessions_of(ctx: Context, reader: PractitionerContact, read: SessionsFile, *, store: bool) -> Imported:
    """The same for a practitioner who is known, and a file that was read."""
    own = calendars.by_code(ctx, reader.practitioner.id)
    strangers = (each for each in read.sessions if each.code not in own)
    problems = (
        *read.problems,
        *(RowProblem(each.line, "code", "schedule-row-unknown-code") for each in strangers),
    )
    if store and not problems:
        audit.record(ctx, Verb.SESSIONS_IMPORTED, reader.practitioner.id)
        for session in read.sessions:
            _store(ctx, own[session.code], session)
    standing = [each for each in read.sessions if not each.cancelled]
    ended = sum(1 for each in standing if each.ends <= ctx.now)
    return Imported(len(standing) - ended, ended, len(read.sessions) - len(standing), problems)


def _store(ctx: Context, dyad: Dyad, session: RowSession) -> None:
    """The same row again changes nothing: a session in a file is named by when it begins."""
    key, times = session.starts.isoformat(), (session.starts, session.ends)
    known = single_sessions.named(ctx, dyad.id, single_sessions.FILE, "", key)
    if session.cancelled and known is not None:
        single_sessions.gone(ctx, known)
        planned_sessions.call_off(
            ctx, upcoming_sessions.UpcomingSession(dyad, known.id, known.starts, known.ends)
        )
    elif session.cancelled or (known is not None and known.said == times):
        return
    elif session.ends <= ctx.now:
        planned_sessions.noted(ctx, dyad, single_sessions.FILE, times)
    else:
        planned_sessions.add_single_session(ctx, dyad, single_sessions.FILE, "", key, times)
