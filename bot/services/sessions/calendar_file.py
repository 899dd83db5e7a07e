"""Calendar files: reading one, and comparing it with the stored sessions.

A file may be one appointment or a whole calendar, so sessions that it does not mention stay as they are. Of a series
that it mentions, dates that are missing are cancelled.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.services.context.contact import PractitionerContact
from bot.services.context.context import Context
from bot.services.sessions import calendar_changes
from flows.calendar_feed import FeedChange, find_changes, read_feed
from flows.calendar_feed.compare import LOOK_BACK
from flows.calendar_feed.model import FeedContent, FeedProblem
from flows.errors import BadInput
from flows.scheduling.normalize import UnreadableInput
from storage.repositories import single_sessions
from storage.repositories.dyads import Dyad

AHEAD = timedelta(weeks=26)  # longer than for a calendar at an address, which is read again


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """The content of a calendar file, up to a moment."""

    feed: FeedContent
    until: datetime


@dataclass(frozen=True, slots=True)
class FileChanges:
    """What a file changes: the clients by code, changes, problems, and the number of sessions it mentions."""

    clients: dict[str, Dyad]
    changes: tuple[FeedChange, ...]
    problems: tuple[FeedProblem, ...]
    sessions: int


def read_calendar_file(person: PractitionerContact, now: datetime, content: bytes) -> CalendarFile:
    """Read the sessions of the next half year. Raises BadInput if it is no calendar or too large."""
    until = now + AHEAD
    text = content.decode("utf-8-sig", errors="replace")
    try:
        return CalendarFile(read_feed(text, now - LOOK_BACK, until, person.zone), until)
    except UnreadableInput as error:
        if error.said == "schedule-feed-not-calendar":  # that text speaks of an address
            raise BadInput("not a calendar", said="calendar-file-not") from error
        raise


def find_file_changes(ctx: Context, person: PractitionerContact, content: CalendarFile) -> FileChanges:
    """Compare a file with the stored sessions of the practitioner's clients."""
    clients = calendar_changes.clients_by_code(ctx, person.practitioner.id)
    hashed = calendar_changes.with_hashed_uids(ctx, content.feed)
    sessions = [each for each in hashed if each.code in clients]
    unknown_codes = sorted({each.code for each in content.feed.sessions} - clients.keys())
    problems = (
        *content.feed.problems,
        *(FeedProblem("schedule-feed-unknown-code", code) for code in unknown_codes),
    )
    uids = {each.uid for each in sessions}
    stored = single_sessions.of_calendars(ctx, person.practitioner.id, ctx.now - LOOK_BACK)
    known = [each for each in calendar_changes.as_known(clients, stored) if each.uid in uids]
    return FileChanges(
        clients, find_changes(known, sessions, ctx.now, content.until), problems, len(sessions)
    )
