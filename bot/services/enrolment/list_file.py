"""A programme's list sent in the chat by a coordinator: shown, stored with a tap, answered with files.

The list is downloaded and read again for each step and never stored; the files that answer it are deleted once sent.
"""

from collections.abc import Mapping
from datetime import datetime
from html import escape
from types import MappingProxyType

from bot.services.context import IMPORT_CALLBACK, Context, CoordinatorContact, FromFile
from bot.services.enrolment import batch
from bot.services.enrolment.batch import EnrolmentOptions, EnrolmentResult
from bot.services.enrolment.list_summary import summary_lines
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import Document, SendDocument
from flows.enrolment.answer import failures_file, links_file
from flows.enrolment.file import EnrolmentFile, is_enrolment_file, read_enrolment
from flows.enrolment.plan import RowOutcome
from flows.message import Button, Message
from flows.text.csv_file import decode_csv, describe_problem
from storage.repositories import programmes
from storage.repositories.outbox_messages import OutboxKind

MAX_ROWS = 1000
MAX_PROBLEMS_SHOWN = 10
FILE_NAME = "list.csv"


def is_enrolment_list(content: bytes) -> bool:
    """Return whether the first line names the columns of an enrolment list."""
    return is_enrolment_file(content.decode("utf-8-sig", errors="replace"))


def read(person: CoordinatorContact, now: datetime, content: bytes) -> EnrolmentFile:
    """Read a list of at most MAX_ROWS rows. Raises BadFile."""
    return read_enrolment(decode_csv(content, FILE_NAME), FILE_NAME, MAX_ROWS)


def show(ctx: Context, person: CoordinatorContact, content: EnrolmentFile) -> Message:
    """Return a preview with buttons; invalid rows are sent back as a file."""
    result = _enrol(ctx, person, content, EnrolmentOptions())
    if result.problems:
        failures = failures_file(result.file, result.problems, person.voice)
        _send(ctx, person, "failures.csv", failures, "enrol-failures")
    return Message(_summary(person, result), _buttons(person, result))


def import_all(ctx: Context, person: CoordinatorContact, content: EnrolmentFile) -> Message:
    """Enrol the whole list, if every row is valid."""
    return _import(ctx, person, content, EnrolmentOptions(store=True))


def import_valid_rows(ctx: Context, person: CoordinatorContact, content: EnrolmentFile) -> Message:
    """Enrol the valid rows."""
    return _import(ctx, person, content, EnrolmentOptions(store=True, allow_partial=True))


def renew_links(ctx: Context, person: CoordinatorContact, content: EnrolmentFile) -> Message:
    """Enrol the whole list, with new links for people who have not opened theirs."""
    return _import(ctx, person, content, EnrolmentOptions(store=True, renew=True))


IMPORT_VARIANTS: Mapping[str, FromFile[CoordinatorContact, EnrolmentFile]] = MappingProxyType(
    {"partly": import_valid_rows, "renew": renew_links}
)


def _enrol(
    ctx: Context, person: CoordinatorContact, content: EnrolmentFile, options: EnrolmentOptions
) -> EnrolmentResult:
    return batch.enrol(ctx, programmes.get(ctx, person.coordinator.programme), content, options)


def _import(
    ctx: Context, person: CoordinatorContact, content: EnrolmentFile, options: EnrolmentOptions
) -> Message:
    result = _enrol(ctx, person, content, options)
    if result.links:
        _send(ctx, person, "links.csv", links_file(result.file, result.links), "enrol-links")
    text = _summary(person, result)
    return Message(text if result.stored else f"{text}\n\n{person.voice.say('enrol-nothing')}")


def _summary(person: CoordinatorContact, result: EnrolmentResult) -> str:
    problems = [] if result.stored else result.problems[:MAX_PROBLEMS_SHOWN]
    summary = [
        *summary_lines(person.voice, result),
        *(describe_problem(each, person.voice) for each in problems),
    ]
    return "\n".join(escape(line, quote=False) for line in summary)


def _buttons(person: CoordinatorContact, result: EnrolmentResult) -> tuple[tuple[Button, ...], ...]:
    """Return the buttons that apply: all rows, the valid rows, new links as well."""
    new = bool(result.plan.of(RowOutcome.NEW))
    choices = {
        "enrol-go-button": (new and not result.problems, IMPORT_CALLBACK),
        "enrol-partly-button": (new and bool(result.problems), f"{IMPORT_CALLBACK}:partly"),
        "enrol-renew-button": (result.waiting and not result.problems, f"{IMPORT_CALLBACK}:renew"),
    }
    return tuple(
        (Button(person.voice.plain(key), data),) for key, (applies, data) in choices.items() if applies
    )


def _send(ctx: Context, person: CoordinatorContact, name: str, content: bytes, key: str) -> None:
    caption = Message(person.voice.say(key))
    action = SendDocument(person.chat, Document(name, content), caption, is_protected=False)
    outbox.post(ctx, person, OutboxKind.FILE, action, key=f"file:{ctx.new_id()}")
