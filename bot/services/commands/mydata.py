"""/mydata: what is stored about oneself, in words and as a file; and what the practitioner sees of it."""

from bot.services.context.access import Role
from bot.services.context.command_spec import Command
from bot.services.context.contact import Who
from bot.services.context.context import Desk
from bot.services.context.inbound_types import Tap
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import Dispatch, Document
from bot.services.privacy import own_data
from flows.errors import NotYours
from flows.message import Button, Message

FILE_NAME = "my-data.json"


def run(desk: Desk, person: Who, words: str) -> None:
    """In words; the last message has the buttons."""
    if person.person is None:
        outbox.reply(desk, person, Message(person.voice.say("mydata-nothing")))
        return
    *before, last = own_data.in_words(desk, person)
    for message in before:
        outbox.reply(desk, person, message)
    outbox.reply(desk, person, Message(last.html, _buttons(person)))


def _buttons(person: Who) -> tuple[tuple[Button, ...], ...]:
    file = Button(person.voice.plain("mydata-file-button"), "mydata:file")
    seen = Button(person.voice.plain("mydata-seen-button"), "mydata:seen")
    return ((file,), (seen,)) if person.dyads else ((file,),)


def tapped(desk: Desk, person: Who, tap: Tap, parts: list[str]) -> None:
    """The file, or the other one's view."""
    match parts:
        case ["file"]:
            document = Document(FILE_NAME, own_data.as_json(desk, person).encode())
            message = Message(person.voice.say("mydata-file-caption"))
            dispatch = Dispatch(person.chat, message, tap=tap.tap, document=document, protected=False)
            key = f"reply:{desk.unit.new_id()}"
            outbox.post(desk, person, dispatch, key=key, kind="reply", urgency=outbox.REPLY)
        case ["seen"] if person.dyads:
            outbox.toast(desk, person, tap)
            for message in own_data.as_seen(desk, person):
                outbox.reply(desk, person, message)
        case _:
            raise NotYours


COMMAND = Command("mydata", Role.EVERYBODY, run, tapped)
