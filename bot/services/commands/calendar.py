"""/calendar ADDRESS: sessions come from the practitioner's own calendar, by the codes in its titles.

A calendar, or a practice's table of sessions, can also be sent as a file.
"""

from bot.services.context import audit
from bot.services.context.access import Role
from bot.services.context.audit import Verb
from bot.services.context.command_spec import CommandSpec, FileImporter
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.context.inbound_types import CallbackTap
from bot.services.messaging import outbox
from bot.services.sessions import calendar_file, calendar_upload, sessions_upload
from bot.services.sessions.calendar_notices import describe_reading
from flows.errors import BadInput, NotYours
from flows.message import Button, Message
from storage.repositories import dyads, feeds, prompts

PROMPT = "calendar-address"
LONGEST = 500
SCHEMES = ("https://", "http://")


def run(ctx: Context, person: Contact, words: str) -> None:
    """Take the address; or say how it stands, and ask for one."""
    assert person.practitioner is not None
    if words:
        typed(ctx, person, "", words)
        return
    prompts.put(ctx, person.chat_key, PROMPT)
    voice, feed = person.voice, feeds.get(ctx, person.practitioner.id)
    rows = ((Button(voice.plain("calendar-off-button"), "calendar:off"),),) if feed else ()
    key = "calendar-none" if feed is None else "calendar-failing" if feed.failing_since else "calendar-read"
    outbox.reply(
        ctx,
        person,
        Message("\n\n".join([voice.say(key), voice.say("calendar-or-file"), _how(ctx, person)]), rows),
    )


def _how(ctx: Context, person: Contact) -> str:
    assert person.practitioner is not None
    own = dyads.of_practitioner(ctx, person.practitioner.id)
    return describe_reading(person.voice, own)


def typed(ctx: Context, person: Contact, about: str, text: str) -> None:
    """An address, as calendar programs give it out."""
    assert person.practitioner is not None
    address = text.strip().replace("webcal://", "https://", 1)
    if not address.lower().startswith(SCHEMES) or len(address) > LONGEST or len(address.split()) != 1:
        raise BadInput("not an address of a calendar", said="calendar-no-address")
    prompts.drop(ctx, person.chat_key)
    feeds.put(ctx, person.practitioner.id, address)
    audit.record(ctx, Verb.SETTING_CHANGED, "calendar:on")
    outbox.reply(ctx, person, Message(f"{person.voice.say('calendar-set')}\n\n{_how(ctx, person)}"))


def tapped(ctx: Context, person: Contact, tap: CallbackTap, parts: list[str]) -> None:
    """No calendar any more; what it has arranged stays."""
    assert person.practitioner is not None
    if parts != ["off"]:
        raise NotYours
    prompts.drop(ctx, person.chat_key)
    feeds.drop(ctx, person.practitioner.id)
    audit.record(ctx, Verb.SETTING_CHANGED, "calendar:off")
    outbox.edit_message(ctx, person, Message(person.voice.say("calendar-off")), tap)


READS = (
    FileImporter(".ics", calendar_file.read, calendar_upload.show, calendar_upload.import_calendar),
    FileImporter(
        ".csv",
        sessions_upload.read,
        sessions_upload.show,
        sessions_upload.import_sessions,
        sessions_upload.fits,
    ),
)
COMMAND = CommandSpec("calendar", Role.PRACTITIONER, run, tapped, {PROMPT: typed}, READS)
