"""/mydata: what is stored about the person, as text and as a file, and what the practitioner sees of it."""

from bot.services.context import EVERYBODY, CallbackTap, CommandSpec, Contact, Context, KnownContact
from bot.services.exports import own_documents, own_fhir
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import AnswerCallback, Document, SendDocument, SendRendered
from bot.services.privacy import own_data, own_goals
from flows.errors import NotAccessible
from flows.message import Button, Message

FILE_NAME = "my-data.json"


def run(ctx: Context, contact: Contact, words: str) -> None:
    """Reply with the data as text; the last message has the buttons."""
    if contact.person is None:
        outbox.reply(ctx, contact, Message(contact.voice.say("mydata-nothing")))
        return
    *before, last = own_data.describe_own_data(ctx, contact)
    known = contact.as_known()
    own = own_goals.describe_own_goals(ctx, known) if known else []
    for message in (*before, *own):
        outbox.reply(ctx, contact, message)
    outbox.reply(ctx, contact, Message(last.html, _buttons(contact)))


def _buttons(contact: Contact) -> tuple[tuple[Button, ...], ...]:
    own = ("file", "pdf", "fhir", "seen") if contact.dyads else ("file",)
    return tuple((Button(contact.voice.plain(f"mydata-{what}-button"), f"mydata:{what}"),) for what in own)


def tapped(ctx: Context, contact: KnownContact, tap: CallbackTap, parts: list[str]) -> None:
    """Send everything as JSON, the answers as PDF or FHIR, or what the practitioner sees."""
    match parts:
        case ["file"]:
            document = Document(FILE_NAME, own_data.as_json(ctx, contact).encode())
            caption = Message(contact.voice.say("mydata-file-caption"))
            answer = AnswerCallback(tap.tap)
            action = SendDocument(contact.chat, document, caption, answer, is_protected=False)
            outbox.reply_with(ctx, contact, action)
        case ["pdf"] if contact.dyads:
            outbox.answer_callback(ctx, contact, tap)
            job = own_documents.own_pdf(ctx, contact)
            caption = Message(contact.voice.say("mydata-pdf-caption"))
            rendered = SendRendered(contact.chat, job, caption, is_protected=False) if job else None
            _send(ctx, contact, rendered)
        case ["fhir"] if contact.dyads:
            outbox.answer_callback(ctx, contact, tap)
            content = own_fhir.own_bundle(ctx, contact)
            bundle = content and Document(own_fhir.FILE_NAME, content)
            caption = Message(contact.voice.say("mydata-fhir-caption"))
            file = SendDocument(contact.chat, bundle, caption, is_protected=False) if bundle else None
            _send(ctx, contact, file)
        case ["seen"] if contact.dyads:
            outbox.answer_callback(ctx, contact, tap)
            for message in own_data.practitioner_views(ctx, contact):
                outbox.reply(ctx, contact, message)
        case _:
            raise NotAccessible


def _send(ctx: Context, contact: Contact, action: SendDocument | SendRendered | None) -> None:
    """Send a file; without one, say that nothing has been answered yet."""
    if action is None:
        outbox.reply(ctx, contact, Message(contact.voice.say("mydata-no-answers")))
        return
    outbox.reply_with(ctx, contact, action)


COMMAND = CommandSpec("mydata", EVERYBODY, run, tapped)
