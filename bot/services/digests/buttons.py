"""Taps on the buttons under a digest: they work for weeks and on any device, since their state is stored.

A button names the wanted state ("discussed", "not discussed"), so that a second tap, or a tap on another
device, has the same result as the first.
"""

from bot.services.context.contact import PractitionerContact
from bot.services.context.context import Context
from bot.services.context.inbound_types import CallbackTap
from bot.services.digests import client_card, digest_rest, entry_state, requested_reminder, tapped_entry
from bot.services.messaging import outbox
from flows.digest import buttons
from flows.digest.buttons import DigestAction
from storage.repositories import digests


def handle_tap(ctx: Context, reader: PractitionerContact, tap: CallbackTap) -> None:
    """Carry out one tap and answer it. Raises NotAccessible if its digest or flag is not the reader's or not stored."""
    button = buttons.decode(tap.data)
    if button.action is DigestAction.REST:
        digest_rest.send(ctx, reader, button.on)
        outbox.answer_callback(ctx, reader, tap)
        return
    tapped = tapped_entry.find(ctx, reader, button.on)
    digests.mark_used(ctx, reader.practitioner.id, tapped.digest.week)
    if button.action is DigestAction.DETAILS:
        for message in client_card.render_with_paper_scores(ctx, reader, tapped.dyad):
            outbox.reply(ctx, reader, message)
        outbox.answer_callback(ctx, reader, tap)
        return
    if button.action is DigestAction.REMIND and not requested_reminder.set_reminder(
        ctx, reader, tapped, button.off
    ):
        outbox.answer_callback(ctx, reader, tap, reader.voice.plain("digest-no-next-session"))
        return
    shown = entry_state.apply(ctx, tapped, button)
    outbox.edit_message(ctx, reader, entry_state.render(ctx, reader, tapped, shown), tap)
