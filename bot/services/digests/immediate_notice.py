"""Told at once, not weekly: tension that was not talked through, and the lowest answer there is on bond or goals.

Each by the practitioner's choice; once for a check-in; outside their quiet hours; and not where the digest was first.
"""

from datetime import timedelta

from bot.services.context import audit, contact
from bot.services.context.audit import Verb
from bot.services.context.contact import Who
from bot.services.context.context import Desk
from bot.services.digests import composition
from bot.services.messaging import outbox
from flows.digest.entry import render_entry
from flows.digest.priority import at_once
from flows.digest.topics import Topic
from flows.digest.value import Digest, Entry, Told
from flows.message import Message
from storage.repositories import check_ins, due, dyads, flags, practitioners
from storage.repositories.check_ins import CheckIn
from storage.repositories.due import DueKind
from storage.repositories.practitioners import Practitioner

LATEST = timedelta(hours=24)  # after an outage it is no news any more: the digest tells


def plan(desk: Desk, check_in: CheckIn) -> None:
    """A client has just sent this check-in: tell what cannot wait, now or when the quiet hours end."""
    if not flags.untold(desk.unit, check_in.dyad, desk.now):
        return
    reader = _reader(desk, check_in)
    if reader is not None and _found(desk, reader, check_in):
        due.put(desk.unit, DueKind.AT_ONCE, check_in.id, outbox.daytime(desk, reader))


def fire(desk: Desk, check_in_id: str) -> None:
    """It may be told now, if it still holds."""
    check_in = check_ins.find(desk.unit, check_in_id)
    reader = _reader(desk, check_in) if check_in else None
    if check_in is None or reader is None or reader.person is None or not reader.person.reachable:
        return
    if check_in.ended_at is None or desk.now - check_in.ended_at > LATEST:
        return
    open_at = outbox.daytime(desk, reader)
    found = _found(desk, reader, check_in)
    if found is not None and open_at > desk.now:
        due.put(desk.unit, DueKind.AT_ONCE, check_in.id, open_at)
    elif found is not None:
        _tell(desk, reader, check_in, *found)


def _reader(desk: Desk, check_in: CheckIn) -> Who | None:
    dyad = dyads.get(desk.unit, check_in.dyad)
    person = practitioners.get(desk.unit, dyad.practitioner).person
    return contact.known(desk, person) if person else None


def _found(desk: Desk, reader: Who, check_in: CheckIn) -> tuple[Digest, Entry] | None:
    """What the running digest says of this check-in, if the practitioner wants that at once."""
    assert reader.practitioner is not None
    digest = composition.of_client(desk, reader, dyads.get(desk.unit, check_in.dyad))
    for entry in digest.attention:
        new = [told for told in entry.told if told.check_in == check_in.id]
        if entry.fresh and entry.told_at is None and any(_wanted(reader.practitioner, told) for told in new):
            return digest, entry
    return None


def _wanted(practitioner: Practitioner, told: Told) -> bool:
    chosen = practitioner.tension_at_once if told.topic is Topic.TENSION else practitioner.lowest_at_once
    return chosen and at_once(told)


def _tell(desk: Desk, reader: Who, check_in: CheckIn, digest: Digest, entry: Entry) -> None:
    message = render_entry(digest, entry, reader.voice, composition.instrument(desk, reader))
    text = f"{reader.voice.say('told-at-once')}\n\n{message.html}"
    outbox.news(desk, reader, Message(text, message.buttons), key=f"at-once:{check_in.id}")
    audit.note(desk, Verb.TOLD_AT_ONCE, check_in.dyad)
    for flag in entry.flags:
        flags.told(desk.unit, flag)
