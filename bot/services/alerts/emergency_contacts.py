"""Emergency contacts: the reply to /now, and the paragraph and the button that other messages show.

Independent of any recognition of danger: fixed texts and the programme's own contacts, for everybody who asks.
"""

import html
from collections.abc import Sequence

from bot.services.context.contact import Contact, programme_of
from bot.services.context.context import Context
from bot.services.context.programme_definition import NO_PROGRAMME, only_programme
from bot.services.messaging import outbox
from bot.services.programmes.file import ProgrammeFile
from flows.i18n import Voice
from flows.message import Button, Message
from storage.repositories import practitioners

HELP_DATA = "now:contacts"


def build_reply(ctx: Context, contact: Contact) -> Message:
    """Return the reply to a request for help, for the person's programmes."""
    return build_message(contact.voice, _programmes(ctx, contact))


def build_message(voice: Voice, programmes_: Sequence[ProgrammeFile]) -> Message:
    """Return the reply to a request for help, with these programmes' contacts."""
    contacts = f"<b>{format_contacts(voice, programmes_)}</b>"
    return Message("\n\n".join([voice.say("now-opening"), contacts, voice.say("now-note")]))


def paragraph_for(ctx: Context, contact: Contact) -> str:
    """Return the contacts of the person's programmes as a paragraph of another message, as HTML."""
    return paragraph(contact.voice, _programmes(ctx, contact))


def paragraph(voice: Voice, programmes_: Sequence[ProgrammeFile]) -> str:
    """Return these programmes' contacts as a paragraph of another message, as HTML."""
    return "\n".join([voice.say("now-heading"), format_contacts(voice, programmes_), voice.say("now-always")])


def below_heading(text: str, contacts: str) -> str:
    """Return the text with the contacts below its first paragraph."""
    heading, _, rest = text.partition("\n\n")
    return "\n\n".join(each for each in (heading, contacts, rest) if each)


def with_contacts(ctx: Context, contact: Contact, text: str) -> Message:
    """Return a message of the text and, as its last paragraph, the contacts."""
    return Message(f"{text}\n\n{paragraph_for(ctx, contact)}")


def greet(ctx: Context, contact: Contact, text: str) -> None:
    """Reply with the text, the contacts below its first paragraph."""
    outbox.reply(ctx, contact, Message(below_heading(text, paragraph_for(ctx, contact))))


def help_row(voice: Voice) -> tuple[Button, ...]:
    """Return a row with the button that shows the contacts."""
    return (Button(voice.plain("now-button"), HELP_DATA),)


def format_contacts(voice: Voice, programmes_: Sequence[ProgrammeFile]) -> str:
    """Return these programmes' contacts as HTML; without any, to call the emergency number.

    Where a programme has none of its own in the language, those in its own language stand below that neutral text.
    """
    found = dict.fromkeys(text for each in programmes_ for text in _texts(voice, each))
    return "\n\n".join(found) or voice.say("safety-no-contacts")


def _texts(voice: Voice, programme: ProgrammeFile) -> list[str]:
    """Return the programme's contacts in this language, else the neutral text and those in its own language."""
    crisis, unwritten = programme.safety.crisis, programme.unwritten_contacts
    language = voice.language
    if language in unwritten and programme.language not in unwritten:
        return [voice.say("safety-no-contacts"), html.escape(crisis[programme.language], quote=False)]
    return [html.escape(crisis[language], quote=False)] if crisis.get(language) else []


def _programmes(ctx: Context, contact: Contact) -> list[ProgrammeFile]:
    """Return the programmes the person belongs to; for a stranger, the only one there is."""
    found = [contact.programme] if contact.practitioner or contact.coordinator else []
    found += [programme_of(ctx, practitioners.get(ctx, each.practitioner)) for each in contact.dyads]
    if not found:
        only = only_programme(ctx)
        found = [only] if only is not NO_PROGRAMME else []
    return [each for place, each in enumerate(found) if each not in found[:place]]
