"""The reminder of a digest entry that a practitioner asks for by its button, sent before the next session."""

from bot.services.context import contact
from bot.services.context.contact import PractitionerContact
from bot.services.context.context import Context
from bot.services.digests import entry_state, tapped_entry
from bot.services.messaging import outbox
from bot.services.upcoming.upcoming_sessions import next_session
from flows.message import Message
from flows.scheduling.notice import notice_regardless_of_digest
from storage.repositories import due, dyads, flags
from storage.repositories.due import DueKind
from storage.repositories.flags import Flag


def set_reminder(
    ctx: Context, reader: PractitionerContact, tapped: tapped_entry.TappedEntry, off: bool
) -> bool:
    """Plan a reminder before the next session, or cancel it; return False if no session is known.

    Where quiet hours leave no moment before the session, the reminder is sent now, while the practitioner
    reads the chat.
    """
    if off:
        due.cancel(ctx, DueKind.BRIEF, tapped.flag.id)
        return True
    session_at = next_session(ctx, tapped.dyad, ctx.now)
    if session_at is None:
        return False
    notice = notice_regardless_of_digest(session_at, ctx.now, reader.zone, *reader.quiets)
    if notice is None:
        _send(ctx, reader, tapped.flag)
    else:
        due.schedule(ctx, DueKind.BRIEF, tapped.flag.id, notice.at)
    return True


def run_due(ctx: Context, flag_id: str) -> None:
    """Send a due reminder, or move it if the session has moved."""
    flag = flags.find(ctx, flag_id)
    if flag is None:
        return
    dyad = dyads.get(ctx, flag.dyad)
    reader = contact.from_practitioner(ctx, dyad.practitioner)
    if reader is None:
        return
    session_at = next_session(ctx, dyad, ctx.now)
    notice = (
        notice_regardless_of_digest(session_at, ctx.now, reader.zone, *reader.quiets) if session_at else None
    )
    if notice is not None and notice.at > ctx.now:
        due.schedule(ctx, DueKind.BRIEF, flag.id, notice.at)
    elif notice is not None:
        _send(ctx, reader, flag)


def _send(ctx: Context, reader: PractitionerContact, flag: Flag) -> None:
    message = entry_state.render(ctx, reader, tapped_entry.find(ctx, reader, flag.id), 0)
    text = f"{reader.voice.say('digest-before-you-meet')}\n\n{message.html}"
    outbox.notify(ctx, reader, Message(text, message.buttons), key=f"brief:{flag.id}:{ctx.now:%Y%m%d}")
