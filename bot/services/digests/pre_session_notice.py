"""A word before the meeting: a new flag about a client reaches the practitioner before the two meet, once.

Only where they meet before the next digest, which tells everything; and not where the practitioner asked for a word
before they meet by the digest's own button.
"""

from datetime import datetime

from bot.services.context import contact, digest_schedule
from bot.services.context.contact import PractitionerContact
from bot.services.context.context import Context
from bot.services.digests import composition
from bot.services.messaging import outbox
from bot.services.upcoming import upcoming_sessions
from flows.digest.entry import render_entry
from flows.digest.value import Digest, DigestEntry
from flows.message import Message
from flows.scheduling.local import wall
from flows.scheduling.notice import MIN_LEAD, notice_before
from flows.scheduling.send_decision import DueRow, Recipient, RowKind, SendAction, decide
from storage.repositories import due, dyads, flags
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad


def plan(ctx: Context, dyad: Dyad) -> None:
    """What is known of the dyad, or when they meet, has changed: tell before they meet, or no longer."""
    due.drop(ctx, DueKind.NOTICE, dyad.id)
    reader = None if dyad.state in dyads.OVER else _reader(ctx, dyad)
    if reader is None or not flags.untold(ctx, dyad.id, composition.begins(ctx, reader)):
        return
    meets = upcoming_sessions.next_session(ctx, dyad, ctx.now)
    if meets is None or _told(ctx, reader, dyad) is None:
        return
    found = notice_before(
        meets, ctx.now, digest_schedule.next_digest(ctx, reader), reader.zone, *reader.quiets
    )
    if found is not None:
        due.put(ctx, DueKind.NOTICE, dyad.id, found.at)


def run_due(ctx: Context, dyad_id: str) -> None:
    """It is time: tell, unless the digest has told already or nothing is new any more."""
    dyad = dyads.find(ctx, dyad_id)
    reader = _reader(ctx, dyad) if dyad else None
    if dyad is None or reader is None:
        return
    meets, told = upcoming_sessions.next_session(ctx, dyad, ctx.now), _told(ctx, reader, dyad)
    if meets is None or told is None:
        return
    found = notice_before(
        meets, ctx.now, digest_schedule.next_digest(ctx, reader), reader.zone, *reader.quiets
    )
    if found is not None and found.at > ctx.now:
        due.put(ctx, DueKind.NOTICE, dyad.id, found.at)
        return
    row = DueRow(RowKind.NOTICE, useful_until=meets - MIN_LEAD)
    person = Recipient(reader.zone, reader.quiets, unreachable=not reader.person.reachable)
    if decide(row, person, ctx.now).act is SendAction.DO:
        _tell(ctx, reader, told, meets)


def _reader(ctx: Context, dyad: Dyad) -> PractitionerContact | None:
    return contact.from_practitioner(ctx, dyad.practitioner)


def _told(ctx: Context, reader: PractitionerContact, dyad: Dyad) -> tuple[Digest, DigestEntry] | None:
    """What is to be told: new since the last digest, and not asked for anyway."""
    digest = composition.of_client(ctx, reader, dyad)
    for entry in digest.attention:
        asked_for = any(due.when(ctx, DueKind.BRIEF, flag) for flag in entry.flags)
        if entry.fresh and entry.told_at is None and not asked_for:
            return digest, entry
    return None


def _tell(
    ctx: Context, reader: PractitionerContact, told: tuple[Digest, DigestEntry], meets: datetime
) -> None:
    digest, entry = told
    message = render_entry(digest, entry, reader.voice, composition.instrument(ctx, reader))
    days = (wall(meets, reader.zone).date() - wall(ctx.now, reader.zone).date()).days
    key = "notice-today" if days == 0 else "notice-soon"
    text = f"{reader.voice.say(key, label=entry.label)}\n\n{message.html}"
    outbox.notify(ctx, reader, Message(text, message.buttons), key=f"notice:{entry.told[0].flag}")
    for flag in entry.flags:
        flags.told(ctx, flag)
