"""/mydata: what is stored about the person, as text and as a file, and what the practitioner sees of it."""

from bot.services.context import EVERYBODY, CallbackTap, CommandSpec, Contact, Context, KnownContact
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import AnswerCallback, Document, SendDocument
from bot.services.privacy import own_data
from flows.errors import NotAccessible
from flows.message import Button, Message
from storage.repositories.outbox_messages import OutboxKind

FILE_NAME = "my-data.json"


def run(ctx: Context, contact: Contact, words: str) -> None:
    """Reply with the data as text; the last message has the buttons."""
    if contact.person is None:
        outbox.reply(ctx, contact, Message(contact.voice.say("mydata-nothing")))
        return
    *before, last = own_data.describe_own_data(ctx, contact)
    for message in before:
        outbox.reply(ctx, contact, message)
    outbox.reply(ctx, contact, Message(last.html, _buttons(contact)))


def _buttons(contact: Contact) -> tuple[tuple[Button, ...], ...]:
    file = Button(contact.voice.plain("mydata-file-button"), "mydata:file")
    seen = Button(contact.voice.plain("mydata-seen-button"), "mydata:seen")
    return ((file,), (seen,)) if contact.dyads else ((file,),)


def tapped(ctx: Context, contact: KnownContact, tap: CallbackTap, parts: list[str]) -> None:
    """Send the data as a file, or as the practitioner sees it."""
    match parts:
        case ["file"]:
            document = Document(FILE_NAME, own_data.as_json(ctx, contact).encode())
            caption = Message(contact.voice.say("mydata-file-caption"))
            answer = AnswerCallback(tap.tap)
            action = SendDocument(contact.chat, document, caption, answer, is_protected=False)
            outbox.post(ctx, contact, OutboxKind.REPLY, action, key=f"reply:{ctx.new_id()}")
        case ["seen"] if contact.dyads:
            outbox.answer_callback(ctx, contact, tap)
            for message in own_data.practitioner_views(ctx, contact):
                outbox.reply(ctx, contact, message)
        case _:
            raise NotAccessible


COMMAND = CommandSpec("mydata", EVERYBODY, run, tapped)
