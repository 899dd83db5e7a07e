"""/mydata: what is stored about the person, as text and as a file, and what the practitioner sees of it."""

from bot.services.context import EVERYBODY, CallbackTap, CommandSpec, Contact, Context, KnownContact
from bot.services.exports import own_documents, own_fhir
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import AnswerCallback, Document, SendDocument, SendRendered
from bot.services.privacy import own_data, own_data_summary, own_goals, practitioner_views
from flows.errors import NotAccessible
from flows.message import Button, Message

FILE_NAME = "my-data.json"
WITH_WORDS = "words"


def run(ctx: Context, contact: Contact, words: str) -> None:
    """Reply with the data as text; the last message has the buttons."""
    if contact.person is None:
        outbox.reply(ctx, contact, Message(contact.voice.say("mydata-nothing")))
        return
    *before, last = own_data_summary.describe_own_data(ctx, contact)
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
        case ["fhir", *words] if contact.dyads and words in ([], [WITH_WORDS]):
            outbox.answer_callback(ctx, contact, tap)
            _send(ctx, contact, _own_bundle(ctx, contact, with_words=bool(words)))
        case ["seen"] if contact.dyads:
            outbox.answer_callback(ctx, contact, tap)
            for message in practitioner_views.practitioner_views(ctx, contact):
                outbox.reply(ctx, contact, message)
        case _:
            raise NotAccessible


def _own_bundle(ctx: Context, contact: KnownContact, *, with_words: bool) -> SendDocument | None:
    """Return the client's FHIR file; one without words offers the goals in their own words, if there are any."""
    content = own_fhir.own_bundle(ctx, contact, with_words=with_words)
    if content is None:
        return None
    key = "mydata-fhir-words-caption" if with_words else "mydata-fhir-caption"
    buttons: tuple[tuple[Button, ...], ...] = ()
    if not with_words and own_goals.has_goals_in_words(ctx, contact):
        offered = Button(contact.voice.plain("mydata-fhir-words-button"), f"mydata:fhir:{WITH_WORDS}")
        buttons = ((offered,),)
    caption = Message(contact.voice.say(key), buttons)
    document = Document(own_fhir.FILE_NAME, content)
    return SendDocument(contact.chat, document, caption, is_protected=False)


def _send(ctx: Context, contact: Contact, action: SendDocument | SendRendered | None) -> None:
    """Send a file; without one, say that nothing has been answered yet."""
    if action is None:
        outbox.reply(ctx, contact, Message(contact.voice.say("mydata-no-answers")))
        return
    outbox.reply_with(ctx, contact, action)


COMMAND = CommandSpec("mydata", EVERYBODY, run, tapped)
