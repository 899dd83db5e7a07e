"""/enrol: inviting people by a list, which is shown first and stored with a tap, and who has not opened their link."""

from collections.abc import Sequence

from bot.services.context import (
    COORDINATORS,
    CallbackTap,
    CommandSpec,
    Context,
    CoordinatorContact,
    FileImporter,
)
from bot.services.context.client_lookup import page_of
from bot.services.enrolment import invitations, list_file, open_invitations
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import Document, SendDocument
from flows.errors import NotAccessible
from flows.message import Button, Message, shorten_labels


def run(ctx: Context, contact: CoordinatorContact, words: str) -> None:
    """Reply with the format of the list, and a button to those who have not opened their link."""
    text = contact.voice.say("enrol-how", most=list_file.MAX_ROWS)
    outbox.reply(ctx, contact, Message(text, unopened_button(ctx, contact)))


def unopened_button(ctx: Context, contact: CoordinatorContact) -> tuple[tuple[Button, ...], ...]:
    """Return a row with the button to those who have not opened their link; no row if there are none."""
    button = Button(contact.voice.plain("clients-unopened-button"), "enrol:open:0")
    return ((button,),) if open_invitations.list_open(ctx, contact) else ()


def tapped(ctx: Context, contact: CoordinatorContact, tap: CallbackTap, parts: list[str]) -> None:
    """Show who has not opened their link, or send new links."""
    match parts:
        case ["open", page] if page.isdecimal():
            outbox.reply(ctx, contact, _page(ctx, contact, int(page)), tap)
        case ["turn", page] if page.isdecimal():
            outbox.edit_message(ctx, contact, _page(ctx, contact, int(page)), tap)
        case ["new", invited_id]:
            invitation = open_invitations.find(ctx, contact, invited_id)
            code = open_invitations.renew(ctx, contact, invitation)
            link = invitations.invite_link(ctx.resources.bot_name, code)
            days = contact.programme.invite_days
            text = contact.voice.say("invite-made", label=invitation.name, link=link, code=code, days=days)
            outbox.reply(ctx, contact, Message(text), tap, protected=False)
        case ["all"]:
            outbox.answer_callback(ctx, contact, tap)
            links = Document("links.csv", open_invitations.renew_all(ctx, contact))
            caption = Message(contact.voice.say("enrol-links"))
            outbox.reply_with(ctx, contact, SendDocument(contact.chat, links, caption, is_protected=False))
        case _:
            raise NotAccessible


def _page(ctx: Context, contact: CoordinatorContact, page: int) -> Message:
    everyone = open_invitations.list_open(ctx, contact)
    if not everyone:
        return Message(contact.voice.say("clients-unopened-nobody"))
    all_of_them = Button(contact.voice.plain("enrol-new-links-button"), "enrol:all")
    rows = (*page_of(_buttons(everyone), page, "enrol:turn"), (all_of_them,))
    return Message(contact.voice.say("enrol-unopened", count=len(everyone)), rows)


def _buttons(everyone: Sequence[open_invitations.OpenInvitation]) -> list[tuple[Button, ...]]:
    labels = shorten_labels([each.name for each in everyone], [each.code for each in everyone])
    return [(Button(label, f"enrol:new:{each.id}"),) for label, each in zip(labels, everyone, strict=True)]


LIST = FileImporter(
    ".csv",
    list_file.read,
    list_file.show,
    list_file.import_all,
    list_file.is_enrolment_list,
    list_file.IMPORT_VARIANTS,
)

COMMAND = CommandSpec("enrol", COORDINATORS, run, tapped, importers=(LIST,))
