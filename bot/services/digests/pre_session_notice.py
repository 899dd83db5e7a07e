"""A word before the meeting: a new flag about a client reaches the practitioner before the two meet, once.

Only where they meet before the next digest, which tells everything; and not where the practitioner asked for a word
before they meet by the digest's own button.
"""

from datetime import datetime

from bot.services.context import contact
from bot.services.context.contact import Who
from bot.services.context.context import Desk
from bot.services.digests import composition
from bot.services.messaging import outbox
from bot.services.upcoming import upcoming_sessions
from flows.digest.entry import render_entry
from flows.digest.value import Digest, Entry
from flows.message import Message
from flows.scheduling.local import wall
from flows.scheduling.notice import LEAST_LEAD, notice_before
from flows.scheduling.send_decision import Act, Kind, Person, Row, judge
from storage.repositories import due, dyads, flags, practitioners
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad


def plan(desk: Desk, dyad: Dyad) -> None:
    """What is known of the dyad, or when they meet, has changed: tell before they meet, or no longer."""
    due.drop(desk.unit, DueKind.NOTICE, dyad.id)
    reader = None if dyad.state in dyads.OVER else _reader(desk, dyad)
    if reader is None or not flags.untold(desk.unit, dyad.id, composition.begins(desk, reader)):
        return
    meets = upcoming_sessions.next_session(desk, dyad, desk.now)
    if meets is None or _told(desk, reader, dyad) is None:
        return
    found = notice_before(meets, desk.now, contact.next_digest(desk, reader), reader.zone, *reader.quiets)
    if found is not None:
        due.put(desk.unit, DueKind.NOTICE, dyad.id, found.at)


def fire(desk: Desk, dyad_id: str) -> None:
    """It is time: tell, unless the digest has told already or nothing is new any more."""
    dyad = dyads.find(desk.unit, dyad_id)
    reader = _reader(desk, dyad) if dyad else None
    if dyad is None or reader is None or reader.person is None:
        return
    meets, told = upcoming_sessions.next_session(desk, dyad, desk.now), _told(desk, reader, dyad)
    if meets is None or told is None:
        return
    found = notice_before(meets, desk.now, contact.next_digest(desk, reader), reader.zone, *reader.quiets)
    if found is not None and found.at > desk.now:
        due.put(desk.unit, DueKind.NOTICE, dyad.id, found.at)
        return
    row = Row(Kind.NOTICE, useful_until=meets - LEAST_LEAD)
    person = Person(reader.zone, reader.quiets, unreachable=not reader.person.reachable)
    if judge(row, person, desk.now).act is Act.DO:
        _tell(desk, reader, told, meets)


def _reader(desk: Desk, dyad: Dyad) -> Who | None:
    person = practitioners.get(desk.unit, dyad.practitioner).person
    return contact.known(desk, person) if person else None


def _told(desk: Desk, reader: Who, dyad: Dyad) -> tuple[Digest, Entry] | None:
    """What is to be told: new since the last digest, and not asked for anyway."""
    digest = composition.of_client(desk, reader, dyad)
    for entry in digest.attention:
        asked_for = any(due.when(desk.unit, DueKind.BRIEF, flag) for flag in entry.flags)
        if entry.fresh and entry.told_at is None and not asked_for:
            return digest, entry
    return None


def _tell(desk: Desk, reader: Who, told: tuple[Digest, Entry], meets: datetime) -> None:
    digest, entry = told
    message = render_entry(digest, entry, reader.voice, composition.instrument(desk, reader))
    days = (wall(meets, reader.zone).date() - wall(desk.now, reader.zone).date()).days
    key = "notice-today" if days == 0 else "notice-soon"
    text = f"{reader.voice.say(key, label=entry.label)}\n\n{message.html}"
    outbox.news(desk, reader, Message(text, message.buttons), key=f"notice:{entry.told[0].flag}")
    for flag in entry.flags:
        flags.told(desk.unit, flag)
