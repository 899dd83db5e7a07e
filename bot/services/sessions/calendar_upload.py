"""A calendar sent as a file: its changes are shown first and stored after a tap."""

from bot.services.context import Context, PractitionerContact, audit
from bot.services.context.audit import Verb
from bot.services.context.command_spec import import_button
from bot.services.sessions import calendar_changes
from bot.services.sessions.calendar_file import CalendarFile, FileChanges, find_file_changes
from bot.services.sessions.calendar_notices import describe_reading
from flows.calendar_feed import CalledOffSession, FeedContent, MovedSession, NewSession
from flows.i18n import Voice
from flows.message import Message
from storage.repositories import single_sessions
from storage.repositories.dyads import Dyad

MAX_LINES = 15


def preview_calendar(ctx: Context, person: PractitionerContact, content: CalendarFile) -> Message:
    """Return what the file would change, with a button to store it; or that it changes nothing."""
    found = find_file_changes(ctx, person, content)
    voice, problems = person.voice, _problems(person.voice, found)
    if not found.sessions:
        how = describe_reading(voice, found.clients.values())
        return Message("\n\n".join([_nothing_found(voice, content.feed), how, *problems]))
    visible = [
        each for each in found.changes if isinstance(each, NewSession | MovedSession | CalledOffSession)
    ]
    if not visible:
        return Message("\n\n".join([voice.say("calendar-file-same"), *problems]))
    lines = [_line(person, found.clients, each) for each in visible[:MAX_LINES]]
    if (more := len(visible) - MAX_LINES) > 0:
        lines.append(voice.say("calendar-file-more", count=more))
    title = voice.say("calendar-file-found", until=voice.day(content.until.date()))
    return Message("\n\n".join(["\n".join([title, *lines]), *problems]), ((import_button(voice),),))


def _nothing_found(voice: Voice, feed: FeedContent) -> str:
    """Return that there is no session, or that no title has a code."""
    if feed.uncoded:
        return voice.say("schedule-feed-no-codes", count=feed.uncoded)
    return voice.say("calendar-file-none")


def import_calendar(ctx: Context, person: PractitionerContact, content: CalendarFile) -> Message:
    """Store the file's changes and return the confirmation."""
    found = find_file_changes(ctx, person, content)
    audit.record(ctx, Verb.SESSIONS_IMPORTED, person.practitioner.id)
    calendar_changes.apply_changes(ctx, found.clients, found.changes, single_sessions.FILE)
    return Message(person.voice.say("sessions-taken"))


def _problems(voice: Voice, found: FileChanges) -> list[str]:
    lines = [voice.say(each.said, code=each.code) for each in found.problems[:MAX_LINES]]
    return ["\n".join(lines)] if lines else []


def _line(
    person: PractitionerContact,
    clients: dict[str, Dyad],
    change: NewSession | MovedSession | CalledOffSession,
) -> str:
    voice, zone = person.voice, person.zone
    if isinstance(change, CalledOffSession):
        label, when = clients[change.known.code].label, voice.moment(change.known.starts, zone)
        return voice.say("calendar-file-off", label=label, when=when)
    session = change.session
    label, when = clients[session.code].label, voice.moment(session.starts, zone)
    if isinstance(change, MovedSession):
        before = voice.moment(change.known.starts, zone)
        return voice.say("calendar-file-moved", label=label, when=when, before=before)
    return voice.say("calendar-file-new", label=label, when=when)
