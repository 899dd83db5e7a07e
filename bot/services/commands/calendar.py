"""/calendar ADDRESS: sessions read from the practitioner's calendar, by the codes in the titles of its events.

A calendar, or a practice's table of sessions, can also be sent as a file.
"""

from bot.services.commands import calendar_choice, calendar_importers
from bot.services.context import (
    PRACTITIONERS,
    CallbackTap,
    CommandSpec,
    Context,
    PractitionerContact,
    audit,
    typed_yes_or_no,
)
from bot.services.context.audit import Verb
from bot.services.messaging import outbox
from bot.services.sessions import calendar_choices
from bot.services.sessions.calendar_notices import describe_reading, list_other_codes
from flows.errors import BadInput
from flows.message import Button, Message
from storage.repositories import dyads, feeds, prompts
from storage.repositories.feeds import Awaited

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
    off = Button(voice.plain("calendar-off-button"), "calendar:off")
    rows = (*calendar_choices.choice_rows(contact), (off,)) if feed else ()
    key = "calendar-none" if feed is None else "calendar-failing" if feed.failing_since else "calendar-read"
    outbox.reply(
        ctx,
        contact,
        Message(_join(voice.say(key), voice.say("calendar-or-file"), _instructions(ctx, contact)), rows),
    )
    _reply_other_codes(ctx, contact)


def _reply_other_codes(ctx: Context, contact: PractitionerContact) -> None:
    """Reply with the codes for which the explanation had no room."""
    for codes in list_other_codes(dyads.of_practitioner(ctx, contact.practitioner.id)):
        outbox.reply(ctx, contact, Message(contact.voice.say("clients-codes", codes=codes)))


def _instructions(ctx: Context, contact: PractitionerContact) -> str:
    """Return which titles are read; nothing where events without a code are read too."""
    if calendar_choice.is_assigned(ctx, contact):
        return ""
    return describe_reading(contact.voice, dyads.of_practitioner(ctx, contact.practitioner.id))


def _join(*paragraphs: str) -> str:
    return "\n\n".join(each for each in paragraphs if each)


def typed(ctx: Context, contact: PractitionerContact, about: str, text: str) -> None:
    """Store the typed address. Raises BadInput if it is not a single http(s) or webcal address."""
    if typed_yes_or_no(contact, text) is not None:
        outbox.reply(ctx, contact, Message(contact.voice.say("checkin-notice-menu")))
        return
    address = text.strip().replace("webcal://", "https://", 1)
    if (
        not address.lower().startswith(SCHEMES)
        or len(address) > MAX_ADDRESS_CHARACTERS
        or len(address.split()) != 1
    ):
        raise BadInput("not an address of a calendar", said="calendar-no-address")
    prompts.drop(ctx, contact.chat_key)
    feed = feeds.get(ctx, contact.practitioner.id)
    if feed is not None and feed.address != address:
        feeds.propose(ctx, contact.practitioner.id, address)
        prompts.put(ctx, contact.chat_key, PROMPT)
        outbox.reply(ctx, contact, calendar_choice.ask_whether_to_replace(contact))
        return
    if feed is None:
        feeds.put(ctx, contact.practitioner.id, address)
        audit.record(ctx, Verb.SETTING_CHANGED, "calendar:on")
    else:
        calendar_choice.read_again(ctx, contact, Awaited.AGAIN)
    text = _join(contact.voice.say("calendar-set"), _instructions(ctx, contact))
    outbox.reply(ctx, contact, Message(text))
    _reply_other_codes(ctx, contact)


def tapped(ctx: Context, contact: PractitionerContact, tap: CallbackTap, parts: list[str]) -> None:
    """Stop reading the calendar, read another one, or assign appointments to a client."""
    prompts.drop(ctx, contact.chat_key)
    if parts == ["off"]:
        message = calendar_choice.stop_reading(ctx, contact)
    elif feeds.get(ctx, contact.practitioner.id) is None:
        message = Message(contact.voice.say("calendar-none"))
    else:
        message = calendar_choice.handle_tap(ctx, contact, parts)
    outbox.edit_message(ctx, contact, message, tap)


COMMAND = CommandSpec("calendar", PRACTITIONERS, run, tapped, {PROMPT: typed}, calendar_importers.IMPORTERS)
