"""A programme's list, sent in the chat by whoever coordinates it: shown, stored with a tap, answered with files.

The list is read anew for each step and never kept; the files that answer it are gone from here once they were sent.
"""

from collections.abc import Mapping
from datetime import datetime
from html import escape
from types import MappingProxyType

from bot.services.context.command_spec import IMPORT_CALLBACK, FromFile
from bot.services.context.contact import CoordinatorContact
from bot.services.context.context import Context
from bot.services.enrolment import batch
from bot.services.enrolment.batch import Choice, Enrolled
from bot.services.enrolment.list_summary import lines
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import Document, OutboundAction
from flows.enrolment.answer import failures_file, links_file
from flows.enrolment.file import EnrolmentFile, is_enrolment_file, read_enrolment
from flows.enrolment.plan import RowOutcome
from flows.message import Button, Message
from flows.text.csv_file import decoded, told
from storage.repositories import programmes

MAX_ROWS = 1000
PROBLEMS_TOLD = 10
NAME = "list.csv"


def fits(content: bytes) -> bool:
    """Whether its first line names the columns of such a list."""
    return is_enrolment_file(content.decode("utf-8-sig", errors="replace"))


def read(person: CoordinatorContact, now: datetime, content: bytes) -> EnrolmentFile:
    """Its rows. Raises BadFile."""
    return read_enrolment(decoded(content, NAME), NAME, MAX_ROWS)


def show(ctx: Context, person: CoordinatorContact, content: EnrolmentFile) -> Message:
    """What would happen, and the buttons for it; rows that need a look come back as a file."""
    found = _enrol(ctx, person, content, Choice())
    if found.problems:
        failures = failures_file(found.file, found.problems, person.voice)
        _send(ctx, person, "failures.csv", failures, "enrol-failures")
    return Message(_told(person, found), _buttons(person, found))


def import_all(ctx: Context, person: CoordinatorContact, content: EnrolmentFile) -> Message:
    """Invite everybody, if every row is right."""
    return _take(ctx, person, content, Choice(go=True))


def import_valid_rows(ctx: Context, person: CoordinatorContact, content: EnrolmentFile) -> Message:
    """Invite those whose rows are right."""
    return _take(ctx, person, content, Choice(go=True, partly=True))


def renew_links(ctx: Context, person: CoordinatorContact, content: EnrolmentFile) -> Message:
    """Invite everybody, and make new links for those who have not opened theirs."""
    return _take(ctx, person, content, Choice(go=True, renew=True))


WAYS: Mapping[str, FromFile[CoordinatorContact, EnrolmentFile]] = MappingProxyType(
    {"partly": import_valid_rows, "renew": renew_links}
)


def _enrol(ctx: Context, person: CoordinatorContact, content: EnrolmentFile, choice: Choice) -> Enrolled:
    return batch.enrol(ctx, programmes.get(ctx, person.coordinator.programme), content, choice)


def _take(ctx: Context, person: CoordinatorContact, content: EnrolmentFile, choice: Choice) -> Message:
    found = _enrol(ctx, person, content, choice)
    if found.links:
        _send(ctx, person, "links.csv", links_file(found.file, found.links), "enrol-links")
    text = _told(person, found)
    return Message(text if found.stored else f"{text}\n\n{person.voice.say('enrol-nothing')}")


def _told(person: CoordinatorContact, found: Enrolled) -> str:
    problems = [] if found.stored else found.problems[:PROBLEMS_TOLD]
    told_of = [*lines(person.voice, found), *(told(each, person.voice) for each in problems)]
    return "\n".join(escape(line, quote=False) for line in told_of)


def _buttons(person: CoordinatorContact, found: Enrolled) -> tuple[tuple[Button, ...], ...]:
    """What can be done with this list: all of it, what is right of it, new links as well."""
    new = bool(found.plan.of(RowOutcome.NEW))
    wanted = {
        "enrol-go-button": (new and not found.problems, IMPORT_CALLBACK),
        "enrol-partly-button": (new and bool(found.problems), f"{IMPORT_CALLBACK}:partly"),
        "enrol-renew-button": (found.waiting and not found.problems, f"{IMPORT_CALLBACK}:renew"),
    }
    return tuple((Button(person.voice.plain(key), data),) for key, (there, data) in wanted.items() if there)


def _send(ctx: Context, person: CoordinatorContact, name: str, content: bytes, key: str) -> None:
    dispatch = OutboundAction(
        person.chat, Message(person.voice.say(key)), document=Document(name, content), protected=False
    )
    outbox.post(ctx, person, dispatch, key=f"file:{ctx.new_id()}", kind=outbox.FILE, urgency=outbox.REPLY)
