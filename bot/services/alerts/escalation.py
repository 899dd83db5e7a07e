"""Words that may mean danger to life are brought to whom the programme has named, one after the other, in their hours.

1. Nobody is told of a client who has not agreed to it, and nobody reads the words: they are neither sent nor kept.
2. The first of the list who is on duty is told at once. Who has not confirmed in their time is followed by the next,
   and after the last by the first again, twice round at most. Each step is a due row, and is looked at again when it
   fires: whether somebody has confirmed, who is on duty now, who can be reached.
3. Outside all hours it waits for the next ones; or the first of the list is told at once that it is outside them.
4. A doubled alert is better than none: one whose arrival nobody knows of is sent again.
5. An alert that was begun goes on though the client stops; it ends when they delete themselves.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.services.alerts import texts
from bot.services.context import access, audit, contact
from bot.services.context.audit import Verb
from bot.services.context.contact import Who
from bot.services.context.context import Desk
from bot.services.messaging import outbox
from bot.services.messaging.outbound_actions import Dispatch
from bot.services.programmes.safety import OWN, StaffedPart
from flows.scheduling import on_call
from flows.scheduling.local import wall
from storage.repositories import alerts, consents, coordinators, due, dyads, holidays, practitioners
from storage.repositories.alerts import Alert
from storage.repositories.due import DueKind
from storage.repositories.dyads import Dyad, DyadState
from storage.repositories.outbox_messages import Letter
from storage.repositories.practitioners import Practitioner

KIND = "alert"
ROUNDS = 2
AGAIN = timedelta(hours=1)
LATEST = timedelta(days=7)  # after that nobody is told any more that did not hear of it
COVERED = (DyadState.ACTIVE, DyadState.PAUSED, DyadState.ENDING)


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody of the programme's list: their place in it, their hours, and who they are."""

    place: int
    part: StaffedPart
    practitioner: Practitioner | None  # None: a coordinator
    person: Who


def agreed(desk: Desk, dyad: Dyad) -> None:
    """The client has agreed to take part, under a text that said whether somebody reads alerts. A choice stands."""
    programme = contact.programme_of(desk, practitioners.get(desk.unit, dyad.practitioner))
    if programme.safety.staffed and alerts.choice(desk.unit, dyad.client) is not False:
        named = texts.names_coordinators(desk, programme)
        alerts.choose(desk.unit, dyad.client, True, coordinators=named)


def begin(desk: Desk, client: Who) -> datetime | None:
    """Words were written: tell whoever is on duty. Returns when somebody is told, now or at the next hours' beginning;
    None where nobody is ever told.
    """
    moments = [_begin(desk, each) for each in client.dyads if _may(desk, each)]
    return min((each for each in moments if each is not None), default=None)


def _may(desk: Desk, dyad: Dyad) -> bool:
    agreed = consents.standing_since(desk.unit, dyad.client) is not None
    return dyad.state in COVERED and agreed and alerts.choice(desk.unit, dyad.client) is True


def _begin(desk: Desk, dyad: Dyad) -> datetime | None:
    """One alert at a time: words that come while one is on its way add nothing to it."""
    readers = _readers(desk, dyad)
    if not readers:
        return None
    going = [
        each for each in alerts.unseen(desk.unit, dyad.id) if due.when(desk.unit, DueKind.ALERT, each.id)
    ]
    if not going:
        alert = alerts.add(desk.unit, dyad.id)
        audit.note(desk, Verb.ALERT_RAISED, alert.id)
        at_once = readers[0].person.programme.safety.outside_hours == "at-once"
        if at_once and not _on_duty(desk, readers):
            _tell(desk, dyad, alert, readers[0], place=None)
        _go_on(desk, dyad, alert, readers)
    return desk.now if _on_duty(desk, readers) else _next_hours(desk, readers)


def fire(desk: Desk, alert_id: str) -> None:
    """Nobody has confirmed in time, or somebody's hours begin."""
    alert = alerts.find(desk.unit, alert_id)
    if alert is not None and alert.seen_at is None and desk.now - alert.made_at < LATEST:
        dyad = dyads.get(desk.unit, alert.dyad)
        _go_on(desk, dyad, alert, _readers(desk, dyad))


def _go_on(desk: Desk, dyad: Dyad, alert: Alert, readers: list[Reader]) -> None:
    """Tell the next one who is on duty, or wait for somebody's hours."""
    places = [each.place for each in alerts.steps(desk.unit, alert.id) if each.place is not None]
    if not readers:  # nobody can be reached just now
        due.put(desk.unit, DueKind.ALERT, alert.id, desk.now + AGAIN)
        return
    if len(places) >= ROUNDS * len(readers):
        return
    found = _next(_on_duty(desk, readers), places[-1] if places else -1)
    if found is None:
        due.put(desk.unit, DueKind.ALERT, alert.id, _next_hours(desk, readers))
        return
    _tell(desk, dyad, alert, found, place=found.place)
    within = timedelta(minutes=found.part.acknowledge_within)
    due.put(desk.unit, DueKind.ALERT, alert.id, desk.now + within)


def _next(on_duty: list[Reader], last: int) -> Reader | None:
    """The one after the last who was told; after the end of the list its beginning."""
    return min(on_duty, key=lambda each: (each.place <= last, each.place), default=None)


def _readers(desk: Desk, dyad: Dyad) -> list[Reader]:
    """The programme's list as it is now: of those who can be reached, and of nobody who is this client."""
    own = practitioners.get(desk.unit, dyad.practitioner)
    programme = contact.programme_of(desk, own)
    found = []
    for place, part in enumerate(programme.safety.staffed):
        named = own if part.reader == OWN else practitioners.find(desk.unit, part.reader)
        somebody = named or coordinators.find(desk.unit, part.reader)
        if somebody is None or somebody.person is None or somebody.person == dyad.person:
            continue
        person = contact.known(desk, somebody.person)
        if person.person is not None and person.person.reachable:
            found.append(Reader(place, part, named, replace(person, programme=programme)))
    return found


def _on_duty(desk: Desk, readers: list[Reader]) -> list[Reader]:
    return [each for each in readers if _covers(desk, each) and not _is_away(desk, each)]


def _covers(desk: Desk, reader: Reader) -> bool:
    return reader.part.on_clock(reader.person.programme.zone).covers(desk.now)


def _is_away(desk: Desk, reader: Reader) -> bool:
    today = wall(desk.now, reader.person.zone).date()
    own = holidays.of_practitioner(desk.unit, reader.practitioner.id) if reader.practitioner else []
    return any(holiday.covers(today) for _, holiday in own)


def _next_hours(desk: Desk, readers: list[Reader]) -> datetime:
    hours = [each.part.on_clock(each.person.programme.zone) for each in readers]
    return on_call.next_start(hours, desk.now)


def _tell(desk: Desk, dyad: Dyad, alert: Alert, reader: Reader, place: int | None) -> None:
    """The client's own practitioner reads whom it is about; a coordinator too, where the client read so before they
    agreed; others a reference that names nobody.
    """
    assert reader.person.person is not None
    number = alerts.add_step(desk.unit, alert.id, reader.person.person.id, place)
    own = reader.practitioner is not None and reader.practitioner.id == dyad.practitioner
    message = texts.told(desk, reader.person, dyad, alert, own=own, again=number > 1, outside=place is None)
    dispatch, key = Dispatch(reader.person.chat, message), f"alert:{alert.id}:{number}"
    outbox.post(desk, reader.person, dispatch, key=key, kind=KIND, urgency=outbox.REPLY, subject=alert.id)
    audit.note(desk, Verb.ALERT_SENT, f"{alert.id}:{number}")


def arrived(desk: Desk, letter: Letter) -> None:
    """It has arrived with one of those it was sent to."""
    if letter.subject is not None:
        alerts.arrived(desk.unit, letter.subject, letter.lane)


def undelivered(desk: Desk, letter: Letter) -> None:
    """It cannot reach this one: the next one is told without waiting."""
    if letter.subject is not None and due.when(desk.unit, DueKind.ALERT, letter.subject) is not None:
        due.put(desk.unit, DueKind.ALERT, letter.subject, desk.now)


def seen(desk: Desk, reader: Who, alert_id: str) -> Alert:
    """Somebody whom it was sent to confirms that they have seen it. Raises NotYours if it was not sent to them."""
    alert = access.told_alert(desk, reader, alert_id)
    assert reader.person is not None
    alerts.seen(desk.unit, alert_id, reader.person.id)
    due.drop(desk.unit, DueKind.ALERT, alert_id)
    audit.note(desk, Verb.ALERT_SEEN, alert_id, reader)
    return alert
