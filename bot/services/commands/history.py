"""/history: the digests of past weeks, as they were sent."""

from bot.services.context import (
    PRACTITIONERS,
    CallbackTap,
    CommandSpec,
    Context,
    PractitionerContact,
    audit,
    expect_words,
)
from bot.services.context.audit import Verb
from bot.services.digests import composition, stored_digests
from bot.services.messaging import outbox
from flows.digest.phrases import date_range
from flows.digest.text import render
from flows.digest.value import Digest
from flows.errors import NotAccessible
from flows.message import Button, Message

WEEKS_PER_PAGE = 8


def run(ctx: Context, contact: PractitionerContact, words: str) -> None:
    """Reply with a button for each of the latest weeks."""
    weeks = _weeks(ctx, contact)
    if weeks:
        expect_words(ctx, contact, COMMAND.name)
    message = _page(contact, weeks) if weeks else Message(contact.voice.say("history-none"))
    outbox.reply(ctx, contact, message)


def _weeks(ctx: Context, contact: PractitionerContact, before: str | None = None) -> list[Digest]:
    """Return the stored digests, newest first; with ``before``, only those of earlier weeks."""
    past = stored_digests.read_all(ctx, contact)
    return [each for each in past if before is None or each.week < before]


def _page(contact: PractitionerContact, weeks: list[Digest]) -> Message:
    voice = contact.voice
    rows = [(Button(date_range(each, voice), f"history:{each.week}"),) for each in weeks[:WEEKS_PER_PAGE]]
    if len(weeks) > WEEKS_PER_PAGE:
        last = weeks[WEEKS_PER_PAGE - 1].week
        rows.append((Button(voice.plain("history-earlier-button"), f"history:before:{last}"),))
    return Message(voice.say("history-which"), tuple(rows))


def tapped(ctx: Context, contact: PractitionerContact, tap: CallbackTap, parts: list[str]) -> None:
    """Resend the digest of a week, or show the weeks before it."""
    match parts:
        case ["before", week] if weeks := _weeks(ctx, contact, week):
            outbox.edit_message(ctx, contact, _page(contact, weeks), tap)
        case [week] if any(each.week == week for each in _weeks(ctx, contact)):
            _resend(ctx, contact, week)
            outbox.answer_callback(ctx, contact, tap)
        case _:
            raise NotAccessible


def _resend(ctx: Context, contact: PractitionerContact, week: str) -> None:
    digest = stored_digests.read_digest(ctx, contact, week)
    audit.record(ctx, Verb.READ_DIGEST, stored_digests.audit_subject(contact, week))
    for message in (
        render(digest, contact.voice, composition.programme_instrument(ctx, contact)) if digest else ()
    ):
        outbox.reply(ctx, contact, message)


COMMAND = CommandSpec("history", PRACTITIONERS, run, tapped)
