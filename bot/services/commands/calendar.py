"""/calendar ADDRESS: sessions come from the practitioner's own calendar, by the codes in its titles.

A calendar, or a practice's table of sessions, can also be sent as a file.
"""

from bot.services.context import audit
from bot.services.context.access import Role
from bot.services.context.audit import Verb
from bot.services.context.command_spec import Command, Reader
from bot.services.context.contact import Who
from bot.services.context.context import Desk
from bot.services.context.inbound_types import Tap
from bot.services.messaging import outbox
from bot.services.sessions import calendar_upload, sessions_upload
from bot.services.sessions.calendar_notices import how_it_is_read
from flows.errors import BadInput, NotYours
from flows.message import Button, Message
from storage.repositories import dyads, feeds, prompts

PROMPT = "calendar-address"
LONGEST = 500
SCHEMES = ("https://", "http://")


def run(desk: Desk, person: Who, words: str) -> None:
    """Take the address; or say how it stands, and ask for one."""
    assert person.practitioner is not None
    if words:
        typed(desk, person, "", words)
        return
    prompts.put(desk.unit, person.lane, PROMPT)
    voice, feed = person.voice, feeds.get(desk.unit, person.practitioner.id)
    rows = ((Button(voice.plain("calendar-off-button"), "calendar:off"),),) if feed else ()
    key = "calendar-none" if feed is None else "calendar-failing" if feed.failing_since else "calendar-read"
    outbox.reply(
        desk,
        person,
        Message("\n\n".join([voice.say(key), voice.say("calendar-or-file"), _how(desk, person)]), rows),
    )


def _how(desk: Desk, person: Who) -> str:
    assert person.practitioner is not None
    own = dyads.of_practitioner(desk.unit, person.practitioner.id)
    return how_it_is_read(person.voice, own)


def typed(desk: Desk, person: Who, about: str, text: str) -> None:
    """An address, as calendar programs give it out."""
    assert person.practitioner is not None
    address = text.strip().replace("webcal://", "https://", 1)
    if not address.lower().startswith(SCHEMES) or len(address) > LONGEST or len(address.split()) != 1:
        raise BadInput("not an address of a calendar", said="calendar-no-address")
    prompts.drop(desk.unit, person.lane)
    feeds.put(desk.unit, person.practitioner.id, address)
    audit.note(desk, Verb.SETTING_CHANGED, "calendar:on")
    outbox.reply(desk, person, Message(f"{person.voice.say('calendar-set')}\n\n{_how(desk, person)}"))


def tapped(desk: Desk, person: Who, tap: Tap, parts: list[str]) -> None:
    """No calendar any more; what it has arranged stays."""
    assert person.practitioner is not None
    if parts != ["off"]:
        raise NotYours
    prompts.drop(desk.unit, person.lane)
    feeds.drop(desk.unit, person.practitioner.id)
    audit.note(desk, Verb.SETTING_CHANGED, "calendar:off")
    outbox.edit(desk, person, Message(person.voice.say("calendar-off")), tap)


READS = (
    Reader(".ics", calendar_upload.read, calendar_upload.show, calendar_upload.take),
    Reader(".csv", sessions_upload.read, sessions_upload.show, sessions_upload.take, sessions_upload.fits),
)
COMMAND = Command("calendar", Role.PRACTITIONER, run, tapped, {PROMPT: typed}, READS)
