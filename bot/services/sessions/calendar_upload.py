"""A calendar sent as a file: read as one at an address is, shown, and taken over with a tap.

A file may be one appointment or the whole calendar. So what it does not mention stays as it is; of a series that it
does mention, dates that are gone are called off.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.services.context import audit
from bot.services.context.audit import Verb
from bot.services.context.command_spec import import_button
from bot.services.context.contact import PractitionerContact
from bot.services.context.context import Context
from bot.services.sessions import calendars
from bot.services.sessions.calendar_notices import describe_reading
from flows.calendar_feed import CalledOff, Change, Moved, New, changes, read_feed
from flows.calendar_feed.compare import LOOK_BACK
from flows.calendar_feed.model import FeedContent, FeedProblem
from flows.errors import BadInput
from flows.i18n import Voice
from flows.ids import PractitionerId
from flows.message import Message
from flows.scheduling.normalize import NotRead
from storage.repositories import single_sessions
from storage.repositories.dyads import Dyad

AHEAD = timedelta(weeks=26)  # nobody reads the file again, as a calendar at an address is
MAX_LINES = 15


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """What stands in a calendar for its practitioner, up to a moment."""

    feed: FeedContent
    until: datetime


@dataclass(frozen=True, slots=True)
class _Found:
    own: dict[str, Dyad]
    changes: tuple[Change, ...]
    problems: tuple[FeedProblem, ...]
    sessions: int
    until: datetime


def read(person: PractitionerContact, now: datetime, content: bytes) -> CalendarFile:
    """Its sessions of the next half year. Raises BadInput if it is not a calendar, or too much of one."""
    until = now + AHEAD
    text = content.decode("utf-8-sig", errors="replace")
    return CalendarFile(_feed(text, now - LOOK_BACK, until, person.zone), until)


def show(ctx: Context, person: PractitionerContact, content: CalendarFile) -> Message:
    """What would change."""
    found = _found(ctx, person, content)
    voice, told = person.voice, _problems(person.voice, found)
    if not found.sessions:
        how = describe_reading(voice, found.own.values())
        return Message("\n\n".join([voice.say("calendar-file-none"), how, *told]))
    told_of = [each for each in found.changes if isinstance(each, New | Moved | CalledOff)]
    if not told_of:
        return Message("\n\n".join([voice.say("calendar-file-same"), *told]))
    lines = [_line(person, found.own, each) for each in told_of[:MAX_LINES]]
    if (more := len(told_of) - MAX_LINES) > 0:
        lines.append(voice.say("calendar-file-more", count=more))
    title = voice.say("calendar-file-found", until=voice.day(found.until.date()))
    return Message("\n\n".join(["\n".join([title, *lines]), *told]), ((import_button(voice),),))


def import_calendar(ctx: Context, person: PractitionerContact, content: CalendarFile) -> Message:
    """Take it over."""
    found = _found(ctx, person, content)
    audit.record(ctx, Verb.SESSIONS_IMPORTED, person.practitioner.id)
    calendars.apply(ctx, found.own, found.changes, single_sessions.FILE)
    return Message(person.voice.say("sessions-taken"))


def _found(ctx: Context, person: PractitionerContact, content: CalendarFile) -> _Found:
    own, until = calendars.by_code(ctx, person.practitioner.id), content.until
    seen = [each for each in calendars.named(ctx, content.feed) if each.code in own]
    strangers = sorted({each.code for each in content.feed.sessions} - own.keys())
    problems = (
        *content.feed.problems,
        *(FeedProblem("schedule-feed-unknown-code", code) for code in strangers),
    )
    known = [
        each
        for each in calendars.known(own, _stored(ctx, person.practitioner.id))
        if each.uid in {session.uid for session in seen}
    ]
    return _Found(own, changes(known, seen, ctx.now, until), problems, len(seen), until)


def _feed(text: str, start: datetime, until: datetime, zone: str) -> FeedContent:
    try:
        return read_feed(text, start, until, zone)
    except NotRead as error:
        if error.said == "schedule-feed-not-calendar":  # its text is about an address
            raise BadInput("not a calendar", said="calendar-file-not") from error
        raise


def _stored(ctx: Context, practitioner: PractitionerId) -> list[single_sessions.SingleSession]:
    return single_sessions.of_calendars(ctx, practitioner, ctx.now - LOOK_BACK)


def _problems(voice: Voice, found: _Found) -> list[str]:
    lines = [voice.say(each.said, code=each.code) for each in found.problems[:MAX_LINES]]
    return ["\n".join(lines)] if lines else []


def _line(person: PractitionerContact, own: dict[str, Dyad], change: New | Moved | CalledOff) -> str:
    voice, zone = person.voice, person.zone
    if isinstance(change, CalledOff):
        gone = change.known
        return voice.say(
            "calendar-file-off", label=own[gone.code].label, when=voice.moment(gone.starts, zone)
        )
    session = change.session
    label, when = own[session.code].label, voice.moment(session.starts, zone)
    if isinstance(change, Moved):
        before = voice.moment(change.known.starts, zone)
        return voice.say("calendar-file-moved", label=label, when=when, before=before)
    return voice.say("calendar-file-new", label=label, when=when)
