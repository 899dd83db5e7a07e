"""A practice's CSV table of sessions sent as a file: its changes are shown first and stored after a tap."""

from datetime import datetime
from html import escape

from bot.services.context.command_spec import import_button
from bot.services.context.contact import PractitionerContact
from bot.services.context.context import Context
from bot.services.sessions import sessions_import
from bot.services.sessions.sessions_import import SessionsImported
from flows.i18n import Voice
from flows.message import Message
from flows.scheduling.local import local_time
from flows.scheduling.sessions_file import SessionsFile, is_sessions_file, read_sessions
from flows.text.csv_file import decode_csv, describe_problem

MAX_PROBLEMS = 15
NAME = "sessions.csv"


def is_sessions_upload(content: bytes) -> bool:
    """Return whether the first line names the columns of a sessions table."""
    return is_sessions_file(content.decode("utf-8-sig", errors="replace"))


def read_table(person: PractitionerContact, now: datetime, content: bytes) -> SessionsFile:
    """Read the rows of a table. Raises BadFile."""
    today = local_time(now, person.zone).date()
    return read_sessions(decode_csv(content, NAME), person.zone, person.voice.language, today, NAME)


def preview_sessions(ctx: Context, person: PractitionerContact, content: SessionsFile) -> Message:
    """Return what would be stored, with a button to store it; or the rows with problems."""
    found = sessions_import.import_table(ctx, person, content, store=False)
    if found.problems:
        return Message(_problems(person.voice, found))
    text = person.voice.say("sessions-file-found", coming=found.coming, ended=found.ended, off=found.off)
    if content.order is not None:
        text += "\n\n" + person.voice.say(f"sessions-file-{content.order}")
    return Message(text, ((import_button(person.voice),),))


def import_sessions(ctx: Context, person: PractitionerContact, content: SessionsFile) -> Message:
    """Store the sessions and return the confirmation; or the rows with problems."""
    found = sessions_import.import_table(ctx, person, content, store=True)
    if found.problems:
        return Message(_problems(person.voice, found))
    return Message(person.voice.say("sessions-taken"))


def _problems(voice: Voice, imported: SessionsImported) -> str:
    lines = [escape(describe_problem(each, voice), quote=False) for each in imported.problems[:MAX_PROBLEMS]]
    return "\n".join([voice.say("sessions-file-mend", count=len(imported.problems)), *lines])
