"""/mydata: what is stored about oneself, in words and as a file; and what the practitioner sees of it."""

from bot.services import outbox, own_data
from bot.services.access import Role
from bot.services.commands.command import Command
from bot.services.desk import Desk
from bot.services.dispatch import Dispatch, Document
from bot.services.received import Tap
from bot.services.who import Who
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
