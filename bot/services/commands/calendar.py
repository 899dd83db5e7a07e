"""/calendar ADDRESS: sessions read from the practitioner's calendar, by the codes in the titles of its events.

A calendar, or a practice's table of sessions, can also be sent as a file.
"""

from bot.services.context import (
    PRACTITIONERS,
    CallbackTap,
    CommandSpec,
    Context,
    FileImporter,
    PractitionerContact,
    audit,
)
from bot.services.context.audit import Verb
from bot.services.messaging import outbox
from bot.services.sessions import calendar_file, calendar_upload, sessions_upload
from bot.services.sessions.calendar_notices import describe_reading, list_other_codes
from flows.errors import BadInput, NotAccessible
from flows.message import Button, Message
from storage.repositories import dyads, feeds, prompts

PROMPT = "calendar-address"
MAX_ADDRESS_CHARACTERS = 500
SCHEMES = ("https://", "http://")


def run(ctx: Context, contact: PractitionerContact, words: str) -> None:
    """Store the address; without one, reply with the state of the stored calendar and ask for one."""
    if words:
        typed(ctx, contact, "", words)
        return
    prompts.put(ctx, contact.chat_key, PROMPT)
    voice, feed = contact.voice, feeds.get(ctx, contact.practitioner.id)
    rows = ((Button(voice.plain("calendar-off-button"), "calendar:off"),),) if feed else ()
    key = "calendar-none" if feed is None else "calendar-failing" if feed.failing_since else "calendar-read"
    outbox.reply(
        ctx,
        contact,
        Message(
            "\n\n".join([voice.say(key), voice.say("calendar-or-file"), _instructions(ctx, contact)]), rows
        ),
    )
    _reply_other_codes(ctx, contact)


def _reply_other_codes(ctx: Context, contact: PractitionerContact) -> None:
    """Reply with the codes for which the explanation had no room."""
    for codes in list_other_codes(dyads.of_practitioner(ctx, contact.practitioner.id)):
        outbox.reply(ctx, contact, Message(contact.voice.say("clients-codes", codes=codes)))


def _instructions(ctx: Context, contact: PractitionerContact) -> str:
    return describe_reading(contact.voice, dyads.of_practitioner(ctx, contact.practitioner.id))


def typed(ctx: Context, contact: PractitionerContact, about: str, text: str) -> None:
    """Store the typed address. Raises BadInput if it is not a single http(s) or webcal address."""
    address = text.strip().replace("webcal://", "https://", 1)
    if (
        not address.lower().startswith(SCHEMES)
        or len(address) > MAX_ADDRESS_CHARACTERS
        or len(address.split()) != 1
    ):
        raise BadInput("not an address of a calendar", said="calendar-no-address")
    prompts.drop(ctx, contact.chat_key)
    feeds.put(ctx, contact.practitioner.id, address)
    audit.record(ctx, Verb.SETTING_CHANGED, "calendar:on")
    outbox.reply(
        ctx, contact, Message(f"{contact.voice.say('calendar-set')}\n\n{_instructions(ctx, contact)}")
    )
    _reply_other_codes(ctx, contact)


def tapped(ctx: Context, contact: PractitionerContact, tap: CallbackTap, parts: list[str]) -> None:
    """Stop reading the calendar; the sessions it has arranged stay."""
    if parts != ["off"]:
        raise NotAccessible
    prompts.drop(ctx, contact.chat_key)
    feeds.drop(ctx, contact.practitioner.id)
    audit.record(ctx, Verb.SETTING_CHANGED, "calendar:off")
    outbox.edit_message(ctx, contact, Message(contact.voice.say("calendar-off")), tap)


IMPORTERS = (
    FileImporter(
        ".ics",
        calendar_file.read_calendar_file,
        calendar_upload.preview_calendar,
        calendar_upload.import_calendar,
    ),
    FileImporter(
        ".csv",
        sessions_upload.read_table,
        sessions_upload.preview_sessions,
        sessions_upload.import_sessions,
        sessions_upload.is_sessions_upload,
    ),
)
COMMAND = CommandSpec("calendar", PRACTITIONERS, run, tapped, {PROMPT: typed}, IMPORTERS)
