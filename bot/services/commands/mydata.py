"""/mydata: what is stored about oneself, in words and as a file; and what the practitioner sees of it."""

from bot.services.context.access import Role
from bot.services.context.command_spec import CommandSpec
from bot.services.context.contact import Contact
from bot.services.context.context import Context
from bot.services.context.inbound_types import CallbackTap
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import AnswerCallback, Document, SendDocument
from bot.services.privacy import own_data
from flows.errors import NotYours
from flows.message import Button, Message
from storage.repositories.outbox_messages import OutboxKind

FILE_NAME = "my-data.json"


def run(ctx: Context, person: Contact, words: str) -> None:
    """In words; the last message has the buttons."""
    if person.person is None:
        outbox.reply(ctx, person, Message(person.voice.say("mydata-nothing")))
        return
    *before, last = own_data.in_words(ctx, person)
    for message in before:
        outbox.reply(ctx, person, message)
    outbox.reply(ctx, person, Message(last.html, _buttons(person)))


def _buttons(person: Contact) -> tuple[tuple[Button, ...], ...]:
    file = Button(person.voice.plain("mydata-file-button"), "mydata:file")
    seen = Button(person.voice.plain("mydata-seen-button"), "mydata:seen")
    return ((file,), (seen,)) if person.dyads else ((file,),)


def tapped(ctx: Context, person: Contact, tap: CallbackTap, parts: list[str]) -> None:
    """The file, or the other one's view."""
    match parts:
        case ["file"]:
            document = Document(FILE_NAME, own_data.as_json(ctx, person).encode())
            caption = Message(person.voice.say("mydata-file-caption"))
            answer = AnswerCallback(tap.tap)
            action = SendDocument(person.chat, document, caption, answer, is_protected=False)
            outbox.post(ctx, person, OutboxKind.REPLY, action, key=f"reply:{ctx.new_id()}")
        case ["seen"] if person.dyads:
            outbox.answer_callback(ctx, person, tap)
            for message in own_data.as_practitioner_sees(ctx, person):
                outbox.reply(ctx, person, message)
        case _:
            raise NotYours


COMMAND = CommandSpec("mydata", Role.EVERYBODY, run, tapped)
