"""The messages of a digest, with its picture."""

from bot.services.context.contact import PractitionerContact
from bot.services.context.context import Context
from bot.services.digests.composition import programme_instrument
from bot.services.messaging import render_jobs
from bot.services.messaging.outbound_actions import SendMessage, SendRendered
from flows.digest.chart import build_chart, clients_to_chart, describe_chart, reported_flags
from flows.digest.text import render
from flows.digest.value import Digest
from flows.digest.week import Week
from flows.message import Message
from flows.scheduling.weekly_recurrence import covered_week


def digest_messages(
    ctx: Context, reader: PractitionerContact, week: Week, digest: Digest
) -> tuple[SendMessage | SendRendered, ...]:
    """Return the first screen, the picture if there is one, then a message for each detailed client."""
    first, *entries = (
        SendMessage(reader.chat, each)
        for each in render(digest, reader.voice, programme_instrument(ctx, reader))
    )
    return (first, *_picture(ctx, reader, week, digest), *entries)


def _picture(
    ctx: Context, reader: PractitionerContact, week: Week, digest: Digest
) -> tuple[SendRendered, ...]:
    clients = clients_to_chart(week, digest)
    if not clients:
        return ()
    asked_with, about = programme_instrument(ctx, reader), tuple(each.dyad for each in clients)
    drawn = build_chart(clients, asked_with, reported_flags(digest))
    file_name = f"{covered_week(week.bounds()[1], week.zone)}.png"
    job = render_jobs.picture(reader, asked_with, drawn, about, file_name)
    caption = Message(describe_chart(drawn, reader.voice))
    return (SendRendered(reader.chat, job, caption),)
