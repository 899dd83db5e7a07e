"""Sessions from a practice's file: read whole, looked at, and stored only when every row is right."""

from dataclasses import dataclass

from bot.services import audit, calendars, coming, planned_sessions, who
from bot.services.audit import Verb
from bot.services.desk import Desk
from bot.services.who import Who
from flows.csv_file import RowProblem
from flows.schedule.local import wall
from flows.schedule.sessions_file import RowSession, SessionsFile, read_sessions
from storage.repositories import arranged
from storage.repositories.dyads import Dyad


@dataclass(frozen=True, slots=True)
class Imported:
    """How many sessions are (or would be) arranged, ended and called off; with one problem, nothing is stored."""

    coming: int
    ended: int
    off: int
    problems: tuple[RowProblem, ...]


def sessions_from(desk: Desk, practitioner_id: str, text: str, file: str, *, store: bool) -> Imported:
    """Read a practitioner's file; ``store`` it, or only say what would be. Raises BadFile and BadInput."""
    reader = who.at_work(desk, practitioner_id)
    today = wall(desk.now, reader.zone).date()
    read = read_sessions(text, reader.zone, reader.voice.language, today, file)
    return sessions_of(desk, reader, read, store=store)


def sessions_of(desk: Desk, reader: Who, read: SessionsFile, *, store: bool) -> Imported:
    """The same for a practitioner who is known, and a file that was read."""
    assert reader.practitioner is not None
    own = calendars.by_code(desk, reader.practitioner.id)
    strangers = (each for each in read.sessions if each.code not in own)
    problems = (
        *read.problems,
        *(RowProblem(each.line, "code", "schedule-row-unknown-code") for each in strangers),
    )
    if store and not problems:
        audit.note(desk, Verb.SESSIONS_IMPORTED, reader.practitioner.id)
        for session in read.sessions:
            _store(desk, own[session.code], session)
    standing = [each for each in read.sessions if not each.cancelled]
    ended = sum(1 for each in standing if each.ends <= desk.now)
    return Imported(len(standing) - ended, ended, len(read.sessions) - len(standing), problems)


def _store(desk: Desk, dyad: Dyad, session: RowSession) -> None:
    """The same row again changes nothing: a session in a file is named by when it begins."""
    key, times = session.starts.isoformat(), (session.starts, session.ends)
    known = arranged.named(desk.unit, dyad.id, arranged.FILE, "", key)
    if session.cancelled and known is not None:
        arranged.gone(desk.unit, known)
        planned_sessions.call_off(desk, coming.Coming(dyad, known.id, known.starts, known.ends))
    elif session.cancelled or (known is not None and known.said == times):
        return
    elif session.ends <= desk.now:
        planned_sessions.noted(desk, dyad, arranged.FILE, times)
    else:
        planned_sessions.arrange(desk, dyad, arranged.FILE, "", key, times)
